#include "article/html/element_kinds.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "article/utf8.h"

namespace offprint {
namespace {

using enum ElementKind;

struct NamedKind {
  std::string_view tag;
  ElementKind kind;
};

// In the order of the names.
constexpr NamedKind kKinds[] = {
    {"a", kLink},
    {"abbr", kTransparent},
    {"acronym", kTransparent},
    {"address", kBlock},
    {"applet", kMedia},
    {"area", kNothing},
    {"article", kBlock},
    {"aside", kBlock},
    {"audio", kMedia},
    {"b", kStyle},
    {"base", kNothing},
    {"basefont", kNothing},
    {"bgsound", kMedia},
    {"big", kStyle},
    {"blockquote", kQuote},
    {"body", kBlock},
    {"br", kBreak},
    {"button", kControl},
    {"canvas", kDrawing},
    {"caption", kBlock},
    {"center", kBlock},
    {"cite", kStyle},
    {"code", kStyle},
    {"col", kNothing},
    {"colgroup", kNothing},
    {"datalist", kControl},
    {"dd", kBlock},
    {"del", kStyle},
    {"details", kBlock},
    {"dfn", kStyle},
    {"dialog", kBlock},
    {"dir", kList},
    {"div", kBlock},
    {"dl", kBlock},
    {"dt", kTerm},
    {"em", kStyle},
    {"embed", kMedia},
    {"fieldset", kBlock},
    {"figcaption", kCaption},
    {"figure", kFigure},
    {"font", kStyle},
    {"footer", kBlock},
    {"form", kBlock},
    {"frame", kMedia},
    {"frameset", kBlock},
    {"h1", kHeading},
    {"h2", kHeading},
    {"h3", kHeading},
    {"h4", kHeading},
    {"h5", kHeading},
    {"h6", kHeading},
    {"head", kNothing},
    {"header", kBlock},
    {"hgroup", kBlock},
    {"hr", kRule},
    {"html", kBlock},
    {"i", kStyle},
    {"iframe", kMedia},
    {"image", kPicture},
    {"img", kPicture},
    {"input", kControl},
    {"ins", kStyle},
    {"kbd", kStyle},
    {"keygen", kControl},
    {"legend", kBlock},
    {"li", kItem},
    {"link", kNothing},
    {"listing", kCode},
    {"main", kBlock},
    {"mark", kStyle},
    {"marquee", kBlock},
    {"math", kMath},
    {"menu", kList},
    {"menuitem", kNothing},
    {"meta", kNothing},
    {"meter", kControl},
    {"mp-miniprogram", kMedia},
    {"mp-weapp", kMedia},
    {"mpcps", kMedia},
    {"mpprofile", kMedia},
    {"mpvideo", kMedia},
    {"mpvoice", kMedia},
    {"nav", kBlock},
    {"noembed", kNothing},
    {"noframes", kNothing},
    {"noscript", kNoscript},
    {"object", kMedia},
    {"ol", kList},
    {"optgroup", kControl},
    {"option", kControl},
    {"p", kParagraph},
    {"param", kNothing},
    {"picture", kPicture},
    {"plaintext", kCode},
    {"pre", kCode},
    {"progress", kControl},
    {"q", kQuoteMarks},
    {"qqmusic", kMedia},
    {"rp", kNothing},
    {"rt", kRubyText},
    {"rtc", kRubyText},
    {"ruby", kRuby},
    {"s", kStyle},
    {"samp", kStyle},
    {"script", kNothing},
    {"search", kBlock},
    {"section", kBlock},
    {"select", kControl},
    {"small", kStyle},
    {"source", kNothing},
    {"span", kStyle},
    {"strike", kStyle},
    {"strong", kStyle},
    {"style", kNothing},
    {"sub", kStyle},
    {"summary", kTerm},
    {"sup", kStyle},
    {"svg", kDrawing},
    {"table", kTable},
    {"tbody", kBlock},
    {"td", kBlock},
    {"template", kNothing},
    {"textarea", kControl},
    {"tfoot", kBlock},
    {"th", kBlock},
    {"thead", kBlock},
    {"title", kNothing},
    {"tr", kBlock},
    {"track", kNothing},
    {"tt", kStyle},
    {"u", kStyle},
    {"ul", kList},
    {"var", kStyle},
    {"video", kMedia},
    {"xmp", kCode},
};
static_assert(std::is_sorted(std::begin(kKinds), std::end(kKinds), [](const NamedKind& a, const NamedKind& b) { return a.tag < b.tag; }));

// AMP's elements are media of one provider each, but for these.
ElementKind kind_of_amp(std::string_view name) {
  if (name == "img" || name == "anim") return kPicture;
  for (const std::string_view shown :
       {"carousel", "base-carousel", "inline-gallery", "stream-gallery", "accordion", "fit-text", "layout", "list", "selector"}) {
    if (name == shown) return kBlock;
  }
  for (const std::string_view unseen :
       {"ad", "analytics", "auto-ads", "consent", "experiment", "pixel", "script", "sidebar", "state", "sticky-ad", "user-notification"}) {
    if (name == unseen) return kNothing;
  }
  return kMedia;
}

}  // namespace

ElementKind kind_of(std::string_view tag) {
  if (tag.starts_with("amp-")) return kind_of_amp(tag.substr(4));
  const auto* const found =
      std::lower_bound(std::begin(kKinds), std::end(kKinds), tag, [](const NamedKind& one, std::string_view name) { return one.tag < name; });
  return found != std::end(kKinds) && found->tag == tag ? found->kind : kTransparent;
}

bool has_class(const HtmlTree& tree, HtmlIndex element, std::string_view name) {
  std::string_view classes = tree.attribute(element, "class");
  while (!classes.empty()) {
    const std::size_t start = std::min(classes.find_first_not_of(" \t\r\n\f"), classes.size());
    classes.remove_prefix(start);
    const std::size_t size = std::min(classes.find_first_of(" \t\r\n\f"), classes.size());
    if (size == name.size() && size > 0 && to_lower_case(classes.substr(0, size)) == name) return true;
    classes.remove_prefix(size);
  }
  return false;
}

std::string style_value(std::string_view style, std::string_view property) {
  std::string found;
  while (!style.empty()) {
    const std::size_t end = std::min(style.find(';'), style.size());
    const std::string_view declaration = style.substr(0, end);
    style.remove_prefix(std::min(end + 1, style.size()));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos || to_lower_case(trim(declaration.substr(0, colon))) != property) continue;
    const std::string_view value = declaration.substr(colon + 1);
    found = to_lower_case(trim(value.substr(0, value.find('!'))));
  }
  return found;
}

std::int64_t leading_number(std::string_view value) {
  value = trim(value);
  std::int64_t number = -1;
  while (!value.empty() && value[0] >= '0' && value[0] <= '9') {
    number = std::max<std::int64_t>(number, 0) * 10 + (value[0] - '0');
    if (number > 1'000'000'000) return -1;
    value.remove_prefix(1);
  }
  return value.find('%') == std::string_view::npos ? number : -1;
}

std::string to_lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

}  // namespace offprint
