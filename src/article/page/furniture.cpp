#include "article/page/furniture.h"

#include <algorithm>
#include <string>

#include "article/page/class_words.h"
#include "article/page/labels.h"

namespace offprint {
namespace {

// What is called furniture but holds more than this share of the page's running text is none.
constexpr float kMostProse = 0.3f;

constexpr std::string_view kUnseenTags[] = {"head",   "script", "style", "template", "link",   "meta",     "button", "input",  "select", "option",
                                            "textarea", "datalist", "dialog", "canvas", "applet", "frameset", "noframes", "title"};
constexpr std::string_view kFurnitureTags[] = {"nav", "footer", "aside", "menu", "form", "fieldset"};
constexpr std::string_view kFurnitureRoles[] = {"navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "alert", "menu", "menubar", "toolbar", "note"};

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

bool is_unseen(const HtmlTree& tree, HtmlIndex i) {
  const std::string_view tag = tree.tag(i);
  if (is_one_of(tag, kUnseenTags)) return true;
  if (tree.has_attribute(i, "hidden") || tree.attribute(i, "aria-hidden") == "true") return true;
  const std::string_view style = tree.attribute(i, "style");
  return style_says(style, "display:none") || style_says(style, "visibility:hidden");
}

// Headers are told apart by what they are in: one of the page, or one of the article with its title and its first lines.
bool is_furniture_element(const HtmlTree& tree, HtmlIndex i) {
  return is_one_of(tree.tag(i), kFurnitureTags) || is_one_of(tree.attribute(i, "role"), kFurnitureRoles);
}

bool is_whole_page(std::string_view tag) { return tag == "html" || tag == "body" || tag == "main"; }

}  // namespace

void leave_out_unseen(const HtmlTree& tree, std::vector<bool>& left_out) {
  for (HtmlIndex i = 1; i < tree.size();) {
    const bool unseen = !tree.is_text(i) && is_unseen(tree, i);
    if (unseen) left_out[i] = true;
    i = unseen ? tree.node(i).end : i + 1;
  }
}

void leave_out_furniture(const HtmlTree& tree, const std::vector<TextWeight>& weights, std::vector<bool>& left_out) {
  const float most = static_cast<float>(weights[0].prose) * kMostProse;
  for (HtmlIndex i = 1; i < tree.size();) {
    if (tree.is_text(i) || is_whole_page(tree.tag(i))) {
      ++i;
      continue;
    }
    if (left_out[i]) {
      i = tree.node(i).end;
      continue;
    }
    const WordSenses senses = senses_of(tree, i);
    const bool small = static_cast<float>(weights[i].prose) <= most;
    const bool out = has(senses, WordSense::kComments) || (small && is_furniture_element(tree, i)) ||
                     (small && (has(senses, WordSense::kFurniture) || has(senses, WordSense::kUnseen)));
    if (out) left_out[i] = true;
    i = out ? tree.node(i).end : i + 1;
  }
}

void leave_out_litter(const HtmlTree& tree, HtmlIndex root, const std::vector<TextWeight>& weights, std::vector<bool>& left_out) {
  (void)tree; (void)root; (void)weights; (void)left_out;
}

}  // namespace offprint
