#include "article/foreign/linked_data.h"

#include "article/foreign/cut_summary.h"
#include "article/foreign/item_choice.h"
#include "article/foreign/linked_article.h"
#include "article/foreign/linked_nodes.h"

namespace offprint {
namespace {

bool has_any(const JsonTree& tree, JsonIndex object, JsonFields::Names names) {
  for (const std::string_view name : names) {
    const JsonIndex value = tree.find(object, name);
    if (value != 0 && tree.kind(value) != JsonKind::kNull) return true;
  }
  return false;
}

// How much of an article the node is: a body outweighs a headline.
int weight_of(const JsonTree& tree, JsonIndex node) {
  return (has_any(tree, node, {"articleBody", "text", "liveBlogUpdate"}) ? 4 : 0) + (has_any(tree, node, {"headline", "name"}) ? 2 : 0) +
         (has_any(tree, node, {"datePublished"}) ? 1 : 0);
}

// The type of the root as it is written, for the sentence that says what is there instead of an article.
std::string type_of(const JsonTree& tree) {
  JsonIndex types = tree.find(0, "@type");
  if (types != 0 && tree.kind(types) == JsonKind::kArray) types = tree.first(types);
  return types == 0 ? std::string() : excerpt_of(tree.text(types));
}

}  // namespace

bool looks_like_linked_data(const JsonTree& tree) {
  if (tree.kind(0) == JsonKind::kObject) return has_any(tree, 0, {"@context", "@graph", "@type"});
  const JsonIndex first = tree.kind(0) == JsonKind::kArray ? tree.first(0) : 0;
  return first != 0 && has_any(tree, first, {"@context", "@graph", "@type"});
}

Result<Article> read_linked_data(const JsonTree& tree, Importing& importing) {
  JsonFields fields(tree, importing);
  const LinkedNodes nodes(tree);
  if (nodes.articles().empty()) {
    const std::string type = type_of(tree);
    return fields.error(0, ErrorCode::kNoArticle, "The JSON-LD has no Article or NewsArticle" + (type.empty() ? "." : "; it is of type " + type + "."));
  }
  JsonIndex node = nodes.articles().front();
  if (!importing.item.empty() && nodes.articles().size() > 1) {
    const Result<JsonIndex> chosen = choose_item(fields, nodes.articles(), {"@id", "identifier"}, {"url", "@id", "mainEntityOfPage"});
    if (!chosen) return chosen.error();
    node = chosen.value();
  } else {
    for (const JsonIndex other : nodes.articles()) {
      if (weight_of(tree, other) > weight_of(tree, node)) node = other;
    }
  }
  LinkedArticle reader(nodes, fields);
  Article article;
  if (std::string address = reader.address(node); !address.empty()) importing.base = std::move(address);
  reader.read(node, article);
  if (article.title.empty() && article.blocks.empty()) {
    return fields.error(node, ErrorCode::kNoArticle, "This article has neither a headline nor an articleBody.");
  }
  if (article.blocks.empty()) fields.tell(ReportKind::kSkipped, node, "There is no articleBody; only what the article says of itself was read.");
  importing.place.clear();
  drop_cut_summary(article, importing);
  return article;
}

}  // namespace offprint
