#include "article/foreign/linked_nodes.h"

#include <algorithm>

namespace offprint {
namespace {

// Article and what is below it in schema.org's hierarchy.
constexpr std::string_view kArticleTypes[] = {
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "BackgroundNewsArticle",
    "AskPublicNewsArticle", "TechArticle", "APIReference", "ScholarlyArticle", "MedicalScholarlyArticle", "SocialMediaPosting", "DiscussionForumPosting", "LiveBlogPosting",
    "Report", "AdvertiserContentArticle", "SatiricalArticle"};

std::string_view without_vocabulary(std::string_view type) {
  const std::size_t end = type.find_last_of("/#:");
  return end == std::string_view::npos ? type : type.substr(end + 1);
}

// Whether the node is more than a reference, which may repeat the type beside the id.
bool says_more(const JsonTree& tree, JsonIndex node) {
  for (JsonIndex member = tree.first(node); member != 0; member = tree.next(member)) {
    if (!tree.key(member).starts_with('@')) return true;
  }
  return false;
}

}  // namespace

LinkedNodes::LinkedNodes(const JsonTree& tree) : tree_(tree) {
  index_ids();
  find_articles();
}

// Of several nodes with one id, the first that is no reference.
void LinkedNodes::index_ids() {
  for (JsonIndex node = 1; node < tree_.size(); ++node) {
    const JsonIndex id = tree_.find(node, "@id");
    if (id == 0 || tree_.text(id).empty()) continue;
    if (says_more(tree_, node)) ids_.emplace(tree_.text(id), node);
  }
}

void LinkedNodes::find_articles() {
  std::vector<JsonIndex> waiting = {0};
  while (!waiting.empty()) {
    const JsonIndex node = waiting.back();
    waiting.pop_back();
    if (tree_.kind(node) == JsonKind::kArray) {
      for (JsonIndex member = tree_.first(node); member != 0; member = tree_.next(member)) waiting.push_back(member);
      continue;
    }
    if (is_article(node)) articles_.push_back(node);
    for (const std::string_view name : {"@graph", "mainEntity"}) {
      if (const JsonIndex member = tree_.find(node, name); member != 0) waiting.push_back(member);
    }
  }
  std::sort(articles_.begin(), articles_.end());
}

bool LinkedNodes::has_type(JsonIndex node, std::string_view type) const {
  const JsonIndex types = tree_.find(node, "@type");
  if (types == 0) return false;
  if (tree_.kind(types) != JsonKind::kArray) return without_vocabulary(tree_.text(types)) == type;
  for (JsonIndex one = tree_.first(types); one != 0; one = tree_.next(one)) {
    if (without_vocabulary(tree_.text(one)) == type) return true;
  }
  return false;
}

bool LinkedNodes::is_article(JsonIndex node) const {
  return std::any_of(std::begin(kArticleTypes), std::end(kArticleTypes), [&](std::string_view type) { return has_type(node, type); });
}

JsonIndex LinkedNodes::resolved(JsonIndex value) const {
  const JsonIndex id = tree_.find(value, "@id");
  if (id == 0 || says_more(tree_, value)) return value;
  const auto found = ids_.find(tree_.text(id));
  return found == ids_.end() ? value : found->second;
}

}  // namespace offprint
