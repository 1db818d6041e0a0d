#include "article/html/read_code.h"

#include <algorithm>

#include "article/html/walk_runs.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestName = 32;

bool is_language_name(std::string_view name) {
  return !name.empty() && name.size() <= kLongestName && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '#' || c == '-' || c == '.' || c == '_';
  });
}

std::string_view first_word(std::string_view text) {
  text = trim(text);
  return text.substr(0, std::min(text.find_first_of(" \t\r\n;,"), text.size()));
}

std::string_view language_by_class(std::string_view classes) {
  for (const std::string_view label : {"language-", "lang-", "highlight-source-", "brush:"}) {
    for (std::size_t at = classes.find(label); at != std::string_view::npos; at = classes.find(label, at + 1)) {
      if (at > 0 && !is_html_space(static_cast<unsigned char>(classes[at - 1]))) continue;
      if (const std::string_view name = first_word(classes.substr(at + label.size())); is_language_name(name)) return name;
    }
  }
  return {};
}

std::string_view language_of(const HtmlTree& tree, HtmlIndex element) {
  for (const std::string_view attribute : {"data-lang", "data-language", "data-enlighter-language"}) {
    if (const std::string_view name = trim(tree.attribute(element, attribute)); is_language_name(name)) return name;
  }
  return language_by_class(tree.attribute(element, "class"));
}

bool is_line(const HtmlTree& tree, HtmlIndex i) {
  const ElementKind kind = kind_of(tree.tag(i));
  return kind == ElementKind::kBlock || kind == ElementKind::kParagraph || kind == ElementKind::kItem || kind == ElementKind::kList ||
         kind == ElementKind::kTable || kind == ElementKind::kHeading || kind == ElementKind::kCode || kind == ElementKind::kQuote;
}

class CodeWalk {
 public:
  CodeWalk(HtmlReading& reading, HtmlIndex element) : reading_(reading), element_(element) {
    const HtmlTree& tree = reading.tree;
    std::size_t codes = 0;
    for (HtmlIndex i = tree.first(element); i != 0; i = tree.next(i)) codes += tree.tag(i) == "code" ? 1 : 0;
    lines_in_codes_ = codes > 1;
  }

  std::string text() {
    const HtmlTree& tree = reading_.tree;
    const HtmlIndex end = tree.node(element_).end;
    for (HtmlIndex i = element_ + 1; i < end;) {
      end_lines(i);
      i = enter(i) ? i + 1 : tree.node(i).end;
    }
    return std::move(text_);
  }

 private:
  bool enter(HtmlIndex i) {
    const HtmlTree& tree = reading_.tree;
    if (reading_.passes_over(i)) return false;
    if (tree.is_text(i)) {
      text_ += tree.node(i).text;
      return false;
    }
    const ElementKind kind = kind_of(tree.tag(i));
    if (kind == ElementKind::kBreak) text_ += '\n';
    if (kind == ElementKind::kMath) text_ += text_of_formula(tree, i);
    if (kind == ElementKind::kControl) reading_.count(LeftOut::kControl, tree.text_of(i));
    if (kind == ElementKind::kPicture) {
      if (is_character(tree, i)) text_ += tree.attribute(i, "alt");
      else reading_.count(LeftOut::kLooseText, tree.attribute(i, "src"));
    }
    if (kind == ElementKind::kMedia) reading_.count(LeftOut::kMedia, tree.attribute(i, "src"));
    if (kind == ElementKind::kNothing || kind >= ElementKind::kMedia || kind == ElementKind::kNoscript || kind == ElementKind::kMath ||
        kind == ElementKind::kPicture)
      return false;
    if (is_line(tree, i) || (lines_in_codes_ && tree.tag(i) == "code")) {
      end_line();
      ends_.push_back(tree.node(i).end);
    }
    return true;
  }

  void end_lines(HtmlIndex index) {
    while (!ends_.empty() && ends_.back() <= index) {
      // An empty line of its own stays one.
      if (lines_in_codes_ && ends_.size() == 1) text_ += '\n';
      else end_line();
      ends_.pop_back();
    }
  }

  void end_line() {
    if (!text_.empty() && text_.back() != '\n') text_ += '\n';
  }

  HtmlReading& reading_;
  HtmlIndex element_;
  bool lines_in_codes_ = false;
  std::string text_;
  std::vector<HtmlIndex> ends_;
};

}  // namespace

Code read_code(HtmlReading& reading, HtmlIndex element) {
  const HtmlTree& tree = reading.tree;
  Code code;
  code.text = CodeWalk(reading, element).text();
  normalize_code(code.text);
  if (trim(code.text).empty()) code.text.clear();
  std::string_view language = language_of(tree, element);
  if (language.empty()) {
    if (const HtmlIndex inner = tree.find("code", element); inner != 0) language = language_of(tree, inner);
  }
  if (const HtmlIndex outer = tree.node(element).parent; language.empty() && outer != 0) language = language_of(tree, outer);
  code.language = language;
  return code;
}

}  // namespace offprint
