#include "article/html/read_html.h"

#include <algorithm>
#include <string>
#include <utility>

#include "article/foreign/linked_data.h"
#include "article/html/element_kinds.h"
#include "article/html/page_lead.h"
#include "article/html/page_metadata.h"
#include "article/language.h"
#include "article/page/main_article.h"
#include "article/page/page_title.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

// What of the tree is read, and what it is called.
struct Part {
  HtmlSelection selection;
  std::string title;
  HtmlIndex heading = 0;
};

bool is_furniture(const HtmlTree& tree, HtmlIndex i) {
  const std::string_view tag = tree.tag(i);
  if (tag == "nav" || tag == "aside" || tag == "form" || tag == "button" || tag == "input" || tag == "select" || tag == "dialog") return true;
  const std::string_view role = tree.attribute(i, "role");
  return role == "navigation" || role == "banner" || role == "contentinfo" || role == "complementary" || role == "search";
}

bool has_furniture(const HtmlTree& tree, HtmlIndex within) {
  for (HtmlIndex i = within + 1; i < tree.node(within).end; ++i) {
    if (!tree.is_text(i) && is_furniture(tree, i)) return true;
  }
  return false;
}

// The only element that `fits`, others inside it not counted; 0 where there are none or several.
template <class Fits>
HtmlIndex only_one(const HtmlTree& tree, Fits fits) {
  HtmlIndex found = 0;
  for (HtmlIndex i = 1; i < tree.size();) {
    if (tree.is_text(i) || !fits(i)) {
      ++i;
      continue;
    }
    if (found != 0) return 0;
    found = i;
    i = tree.node(i).end;
  }
  return found;
}

// Whether a body is nothing but text: no furniture, and no header or footer of a page.
bool is_fragment(const HtmlTree& tree) {
  const HtmlIndex body = tree.find("body");
  if (has_furniture(tree, body)) return false;
  for (HtmlIndex i = body + 1; i < tree.node(body).end; ++i) {
    const bool of_page = (tree.tag(i) == "header" || tree.tag(i) == "footer") && tree.node(i).parent == body;
    if (of_page && tree.find("a", i) != 0) return false;
  }
  return true;
}

Part whole(const HtmlTree& tree, HtmlIndex root) {
  Part part;
  part.selection.roots = {root};
  part.selection.left_out.resize(tree.size());
  const PageTitle title = find_page_title(tree, part.selection.left_out);
  part.title = title.text;
  part.heading = title.heading;
  return part;
}

std::size_t text_size(const HtmlTree& tree, HtmlIndex index) { return collapse_white_space(tree.text_of(index)).size(); }

// Whether an element holds nearly all of the page, so that there is nothing around it to be told from it.
bool is_nearly_all(const HtmlTree& tree, HtmlIndex element) {
  constexpr std::size_t kTenths = 8;
  return text_size(tree, element) * 10 >= text_size(tree, tree.find("body")) * kTenths;
}

// Most pages have in their `article` what does not belong to it, so that a page is searched even where there is only one.
Part part_of(const HtmlTree& tree) {
  if (is_fragment(tree)) {
    const HtmlIndex body = tree.find("body");
    return whole(tree, body);
  }
  HtmlIndex one = only_one(tree, [&](HtmlIndex i) { return tree.tag(i) == "article"; });
  if (one == 0) one = only_one(tree, [&](HtmlIndex i) { return tree.attribute(i, "itemprop") == "articleBody"; });
  if (one != 0 && !has_furniture(tree, one) && is_nearly_all(tree, one)) return whole(tree, one);
  MainArticle found = find_main_article(tree);
  if (found.selection.roots.empty() && one != 0) return whole(tree, one);
  return {std::move(found.selection), std::move(found.title), found.heading};
}

void leave_out_shown(const PageData& data, Part& part) {
  for (const HtmlIndex i : data.shown) part.selection.left_out[i] = true;
}

std::string sample_of(const Article& article) {
  constexpr std::size_t kEnough = 4096;
  std::string sample;
  for (const Block& block : article.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) sample += plain_text(paragraph->runs) + '\n';
    if (sample.size() > kEnough) break;
  }
  return sample;
}

// Many Chinese and Japanese pages say that they are in English, because their templates do.
void settle_language(Article& article) {
  if (!article.lang.starts_with("en")) return;
  std::string told = detect_language(sample_of(article));
  if (told.starts_with("zh") || told == "ja") article.lang = std::move(told);
}

void take_fields(PageData&& data, Article& article) {
  if (article.title.empty()) article.title = std::move(data.title);
  article.subtitle = std::move(data.subtitle);
  article.source = std::move(data.source);
  article.authors = std::move(data.authors);
  article.published = std::move(data.published);
  article.modified = std::move(data.modified);
  article.canonical = std::move(data.canonical);
  article.lang = std::move(data.lang);
  article.summary = std::move(data.summary);
  article.tags = std::move(data.tags);
  article.rights = std::move(data.rights);
}

void settle_summary(Article& article) {
  const auto first = std::find_if(article.blocks.begin(), article.blocks.end(), [](const Block& block) { return std::holds_alternative<Paragraph>(block.value); });
  const bool repeated = first != article.blocks.end() && repeats_beginning(article.summary, plain_text(std::get<Paragraph>(first->value).runs));
  if (repeated || repeats_beginning(article.summary, article.title) || article.summary == article.subtitle) article.summary.clear();
}

// How many characters of a part of the tree are read, white space not counted.
std::uint32_t characters_read(const HtmlTree& tree, const Part& part, HtmlIndex root) {
  std::uint32_t count = 0;
  for (HtmlIndex i = root; i < tree.node(root).end;) {
    const std::string_view tag = tree.tag(i);
    if (part.selection.left_out[i] || tag == "script" || tag == "style" || tag == "noscript") {
      i = tree.node(i).end;
      continue;
    }
    const std::string_view text = tree.node(i).text;
    for (std::size_t at = 0; at < text.size();) count += is_wide_space(decode_utf8(text, at)) ? 0u : 1u;
    ++i;
  }
  return count;
}

// The title is a field; what else becomes one is not left out yet.
void tell_surroundings(const HtmlTree& tree, const Part& part, Importing& importing) {
  Part all;
  all.selection.left_out.resize(tree.size());
  std::uint32_t around = characters_read(tree, all, tree.find("body"));
  for (const HtmlIndex root : part.selection.roots) around -= characters_read(tree, part, root);
  if (part.heading != 0) around -= characters_read(tree, all, part.heading);
  if (around > 0) importing.tell(ReportKind::kSkipped, "Characters that stand around the article on its page were left out: navigation, comments, advertising and the like.", {}, around);
}

// A page whose text comes by script may have the whole article in its JSON-LD.
Result<Article> told_in_scripts(const HtmlTree& tree, Importing& importing) {
  Article article;
  if (overlay_linked_data(tree, article, importing) && !article.blocks.empty()) return article;
  return refusal(ErrorCode::kNoArticle, "No article was found on this page: nothing in it reads like one. Give the part of the page that is the article.");
}

}  // namespace

Result<Article> read_html(std::string_view html, Importing& importing) {
  const HtmlTree tree = HtmlTree::parse(html);
  set_base(tree, importing);
  Part part = part_of(tree);
  if (part.selection.roots.empty()) return told_in_scripts(tree, importing);
  part.selection.left_out.resize(tree.size());
  if (part.heading != 0) part.selection.left_out[part.heading] = true;
  tell_surroundings(tree, part, importing);
  PageData data = page_metadata(tree, importing);
  leave_out_shown(data, part);
  const Image picture = std::move(data.picture);
  Article article;
  article.title = std::move(part.title);
  drop_controls(article.title);
  article.title = collapse_white_space(trim(article.title));
  take_fields(std::move(data), article);
  article.blocks = blocks_of(tree, part.selection, importing);
  if (article.blocks.empty()) return refusal(ErrorCode::kNoArticle, "There is no text and no picture in this HTML.");
  take_title_line(article);
  take_info_lines(article, importing);
  take_tag_line(article, importing);
  take_hero(article, picture);
  overlay_linked_data(tree, article, importing);
  settle_summary(article);
  settle_language(article);
  return article;
}

}  // namespace offprint
