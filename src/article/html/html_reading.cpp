#include "article/html/html_reading.h"

#include <algorithm>

#include "article/url.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

// What is said of each reason, in the order of LeftOut.
constexpr std::string_view kSentences[kLeftOutCount] = {
    "Video, sound and embedded frames were left out.",
    "Buttons and fields of forms were left out.",
    "Drawings (SVG, canvas) were left out.",
    "What the page does not show was left out.",
    "Tracking pixels and placeholders were left out.",
    "Icons were left out.",
    "What a page shows without scripts only was left out.",
    "Links of headings to themselves were left out.",
    "Pictures in a line of text were left out.",
};

constexpr std::string_view kUnseenClasses[] = {"sr-only",         "screen-reader-text", "screen-reader-only", "visually-hidden", "visuallyhidden",
                                               "a11y-hidden",     "katex-html",         "mathjax_preview",    "mw-editsection"};
constexpr std::string_view kPermalinkClasses[] = {"headerlink", "anchor-link", "heading-anchor", "anchor", "permalink"};

// "%E4%B8%AD" as the bytes that it stands for.
std::string percent_decoded(std::string_view text) {
  const auto digit = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    if (escape) out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
    else out += text[i];
    if (escape) i += 2;
  }
  return out;
}

std::size_t visible_bytes(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_html_space(static_cast<unsigned char>(c)); }));
}

}  // namespace

HtmlReading::HtmlReading(const HtmlTree& of, const std::vector<bool>& left_out, Importing& into) : tree(of), importing(into), left_out_(left_out) {
  left_out_.resize(tree.size());
  text_before_.resize(tree.size() + 1);
  HtmlIndex unseen = 0;
  for (HtmlIndex i = 0; i < tree.size(); ++i) {
    if (i >= unseen && (tree.tag(i) == "script" || tree.tag(i) == "style")) unseen = tree.node(i).end;
    text_before_[i + 1] = text_before_[i] + (i < unseen ? 0 : static_cast<std::uint32_t>(visible_bytes(tree.node(i).text)));
  }
  collect_targets();
}

void HtmlReading::collect_targets() {
  for (HtmlIndex i = 1; i < tree.size(); ++i) {
    if (tree.tag(i) != "a") continue;
    const std::string_view href = tree.attribute(i, "href");
    const std::size_t hash = href.find('#');
    if (hash == std::string_view::npos || hash + 1 == href.size()) continue;
    if (hash == 0 || resolve_url(importing.base, href.substr(0, hash)) == importing.base) targets_.insert(percent_decoded(href.substr(hash + 1)));
  }
}

bool HtmlReading::passes_over(HtmlIndex index) {
  if (left_out_[index]) return true;
  if (tree.is_text(index) || !is_hidden(index)) return false;
  const bool permalink = has_class_of(tree, index, kPermalinkClasses);
  if (text_bytes(index) > 0) count(permalink ? LeftOut::kPermalink : LeftOut::kHidden, tree.text_of(index));
  return true;
}

bool HtmlReading::is_hidden(HtmlIndex index) const {
  if (tree.node(index).attribute_count == 0) return tree.tag(index) == "dialog";
  // WeChat hides the whole text until its script has run, and so do others.
  constexpr std::size_t kMostOfPage = 400;
  const std::size_t bytes = text_bytes(index);
  if (bytes > kMostOfPage && bytes * 2 > text_before_.back()) return false;
  if (tree.tag(index) == "dialog" && !tree.has_attribute(index, "open")) return true;
  if (tree.has_attribute(index, "hidden")) return true;
  if (const std::string_view style = tree.attribute(index, "style"); style.size() > 8) {
    if (style_value(style, "display") == "none" || style_value(style, "visibility") == "hidden") return true;
  }
  // What MathJax has set; the formula itself stands in a script beside it.
  if (tree.attribute(index, "id").starts_with("MathJax-Element") && tree.tag(index) != "script") return true;
  if (!tree.attribute(index, "class").empty()) {
    if (has_class_of(tree, index, kUnseenClasses)) return true;
    const bool sign = tree.tag(index) == "a" && bytes <= 3 && tree.attribute(index, "href").starts_with('#');
    if (sign && has_class_of(tree, index, kPermalinkClasses)) return true;
  }
  // What is hidden from screen readers only is a decoration where it is short; what is long stands behind an open dialogue.
  constexpr std::size_t kDecoration = 80;
  return tree.attribute(index, "aria-hidden") == "true" && bytes <= kDecoration && tree.find("img", index) == 0 &&
         kind_of(tree.tag(index)) != ElementKind::kPicture;
}

void HtmlReading::count(LeftOut reason, std::string_view excerpt) {
  const auto at = static_cast<std::size_t>(reason);
  if (counts_[at]++ == 0) excerpts_[at] = collapse_white_space(first_code_points(trim(excerpt), 100));
}

void HtmlReading::tell_left_out() {
  for (std::size_t i = 0; i < kLeftOutCount; ++i) {
    if (counts_[i] > 0) importing.tell(ReportKind::kSkipped, std::string(kSentences[i]), excerpts_[i], counts_[i]);
    counts_[i] = 0;
  }
}

std::string_view HtmlReading::place_named_by(HtmlIndex element) const {
  if (targets_.empty() || tree.node(element).attribute_count == 0) return {};
  for (const std::string_view name : {"id", "name"}) {
    if (name == "name" && tree.tag(element) != "a") continue;
    const std::string_view value = tree.attribute(element, name);
    if (!value.empty() && targets_.find(value) != targets_.end()) return value;
  }
  return {};
}

std::string HtmlReading::followed(std::string_view href) const {
  const std::size_t hash = href.find('#');
  if (hash == std::string_view::npos) return std::string(href);
  const bool inside = hash == 0 || (!importing.base.empty() && href.substr(0, hash) == std::string_view(importing.base).substr(0, importing.base.find('#')));
  if (!inside) return std::string(href);
  const std::string name = percent_decoded(href.substr(hash + 1));
  if (const auto place = places_.find(name); place != places_.end()) return '#' + place->second;
  if (importing.ids.find(name) != importing.ids.end()) return '#' + name;
  if (hash > 0) return std::string(href);
  std::string url = resolve_url(importing.base, href);
  return is_http_url(url) ? url : std::string();
}

}  // namespace offprint
