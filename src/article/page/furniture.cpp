#include "article/page/furniture.h"

#include <algorithm>
#include <string>

#include "article/page/class_words.h"
#include "article/utf8.h"

namespace offprint {
namespace {

// What is called furniture but holds more than this share of the page's running text is none; what is furniture by its element may hold more.
constexpr float kMostNamed = 0.3f, kMostElement = 0.6f;

constexpr std::string_view kUnseenTags[] = {"head",   "script", "style", "template", "link",   "meta",     "button", "input",  "select", "option",
                                            "textarea", "datalist", "dialog", "canvas", "applet", "frameset", "noframes", "title"};
constexpr std::string_view kFurnitureTags[] = {"nav", "footer", "aside", "menu", "form", "fieldset"};
constexpr std::string_view kFurnitureRoles[] = {"navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar"};

template <std::size_t kCount>
bool is_one_of(std::string_view word, const std::string_view (&words)[kCount]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Whether a style says so: `declaration` is in lower case without spaces.
bool style_says(std::string_view style, std::string_view declaration) {
  std::string plain;
  for (const char c : style) {
    if (c != ' ' && c != '\t' && c != '\n') plain += lower(c);
  }
  for (std::size_t at = plain.find(declaration); at != std::string::npos; at = plain.find(declaration, at + 1)) {
    const std::size_t behind = at + declaration.size();
    const bool begins = at == 0 || plain[at - 1] == ';';
    if (begins && (behind == plain.size() || plain[behind] == ';' || plain[behind] == '!')) return true;
  }
  return false;
}

bool is_whole_page(std::string_view tag) { return tag == "html" || tag == "body" || tag == "main"; }

// What a lazy picture has for readers without scripts is worth keeping.
bool holds_pictures_only(const HtmlTree& tree, HtmlIndex noscript) {
  bool picture = false;
  for (HtmlIndex i = noscript + 1; i < tree.node(noscript).end; ++i) {
    if (tree.is_text(i) && !trim(tree.node(i).text).empty()) return false;
    picture = picture || tree.tag(i) == "img";
  }
  return picture;
}

bool is_unseen(const HtmlTree& tree, HtmlIndex i, Hidden hidden) {
  const std::string_view tag = tree.tag(i);
  if (is_one_of(tag, kUnseenTags)) return true;
  if (tag == "noscript") return !holds_pictures_only(tree, i);
  if (hidden == Hidden::kRead) return false;
  if (is_whole_page(tag)) return false;
  if (tree.has_attribute(i, "hidden")) return true;
  const std::string_view style = tree.attribute(i, "style");
  return style_says(style, "display:none") || style_says(style, "visibility:hidden");
}

// Headers are told apart by what they are in: one of the page, or one of the article with its title and its first lines.
bool is_furniture_element(const HtmlTree& tree, HtmlIndex i) {
  return is_one_of(tree.tag(i), kFurnitureTags) || is_one_of(tree.attribute(i, "role"), kFurnitureRoles);
}

// `share`: of the page's running text, that the element holds.
bool is_furniture(const HtmlTree& tree, HtmlIndex i, Names names, float share) {
  if (tree.attribute(i, "aria-hidden") == "true") return true;
  if (is_furniture_element(tree, i) && share <= kMostElement) return true;
  if (names == Names::kIgnored) return false;
  const WordSenses senses = senses_of(tree, i);
  if (has(senses, WordSense::kComments)) return true;
  if (has(senses, WordSense::kEmbed) || share > kMostNamed) return false;
  return has(senses, WordSense::kFurniture) || has(senses, WordSense::kUnseen);
}

}  // namespace

void leave_out_unseen(const HtmlTree& tree, Hidden hidden, std::vector<bool>& left_out) {
  for (HtmlIndex i = 1; i < tree.size();) {
    const bool unseen = !tree.is_text(i) && is_unseen(tree, i, hidden);
    if (unseen) left_out[i] = true;
    i = unseen ? tree.node(i).end : i + 1;
  }
}

void leave_out_furniture(const HtmlTree& tree, const std::vector<TextWeight>& weights, Around around, std::vector<bool>& left_out) {
  const float all = std::max(static_cast<float>(weights[0].prose), 1.0f);
  for (HtmlIndex i = 1; i < tree.size();) {
    const bool holds_headline = i < around.heading && around.heading < tree.node(i).end;
    if (!left_out[i] && !holds_headline && !tree.is_text(i) && !is_whole_page(tree.tag(i))) {
      left_out[i] = is_furniture(tree, i, around.names, static_cast<float>(weights[i].prose) / all);
    }
    i = left_out[i] ? tree.node(i).end : i + 1;
  }
}

}  // namespace offprint
