#include "article/page/text_weights.h"

#include <algorithm>

#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::uint32_t kWideLetter = 3;

// A block of this many letters reads as running text by its length alone; from the lower number on with a comma or a stop, in an element that is made for text.
constexpr std::uint32_t kLongBlock = 80, kShortBlock = 20;
constexpr float kMostLinked = 0.5f;

constexpr std::string_view kInline[] = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
    "nobr", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    "img", "picture", "source", "svg", "math"};

bool is_wide(char32_t c) { return is_han(c) || is_kana(c) || (c >= 0xAC00 && c <= 0xD7A3); }

bool is_stop(char32_t c) {
  constexpr std::u32string_view kStops = U",.;!?，。、；！？،؛؟।…";
  return kStops.find(c) != std::u32string_view::npos;
}

TextWeight weigh(std::string_view text, bool linked) {
  TextWeight weight;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    if (is_wide_space(c)) continue;
    weight.letters += is_wide(c) ? kWideLetter : 1;
    // The point in "1.5" or "www.example" ends nothing.
    if (is_stop(c) && (c >= 0x80 || i == text.size() || is_html_space(static_cast<unsigned char>(text[i])))) ++weight.stops;
  }
  if (linked) weight.linked = weight.letters;
  return weight;
}

bool is_made_for_text(std::string_view tag) {
  return tag == "p" || tag == "blockquote" || tag == "pre" || tag == "li" || tag == "dd" || tag == "td" || tag == "div" || tag == "section";
}

bool is_prose(std::string_view tag, const TextWeight& own) {
  if (is_heading(tag) || own.link_share() > kMostLinked) return false;
  if (own.letters >= kLongBlock && (own.stops > 0 || tag == "p" || tag == "pre")) return true;
  return own.letters >= kShortBlock && own.stops > 0 && is_made_for_text(tag);
}

bool ends_in_dots(std::string_view text) {
  const std::string_view shown = trim(text);
  return shown.ends_with("...") || shown.ends_with("…") || shown.ends_with("[…]") || shown.ends_with("[...]");
}

bool is_media(std::string_view tag) { return tag == "img" || tag == "video" || tag == "iframe" || tag == "embed" || tag == "object"; }

void add(TextWeight& to, const TextWeight& more) {
  to.letters += more.letters;
  to.linked += more.linked;
  to.stops += more.stops;
  to.prose += more.prose;
  to.media += more.media;
}

}  // namespace

bool is_inline_element(std::string_view tag) { return std::find(std::begin(kInline), std::end(kInline), tag) != std::end(kInline); }

bool is_heading(std::string_view tag) { return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6'; }

std::uint32_t count_letters(std::string_view text) { return weigh(text, false).letters; }

std::vector<TextWeight> weigh_text(const HtmlTree& tree, const std::vector<bool>& left_out) {
  std::vector<TextWeight> weights(tree.size());
  std::vector<TextWeight> own(tree.size());   // of each block, without the blocks inside
  std::vector<HtmlIndex> block(tree.size());  // the one that a node's text belongs to
  std::vector<bool> linked(tree.size());
  std::vector<bool> breaks_off(tree.size());  // a block whose text ends in "…": the beginning of another article
  for (HtmlIndex i = 1; i < tree.size();) {
    const HtmlTree::Node& node = tree.node(i);
    if (i < left_out.size() && left_out[i]) {
      i = node.end;
      continue;
    }
    const bool text = tree.is_text(i);
    block[i] = text || is_inline_element(node.tag) ? block[node.parent] : i;
    linked[i] = linked[node.parent] || (node.tag == "a" && tree.has_attribute(i, "href"));
    if (is_media(node.tag)) weights[i].media = 1;
    if (text) weights[i] = weigh(node.text, linked[i]);
    if (text) add(own[block[i]], weights[i]);
    if (text && weights[i].letters > 0) breaks_off[block[i]] = ends_in_dots(node.text);
    ++i;
  }
  for (HtmlIndex i = 1; i < tree.size(); ++i) {
    if (block[i] == i && !breaks_off[i] && is_prose(tree.tag(i), own[i])) weights[i].prose = own[i].letters - own[i].linked;
  }
  for (auto i = static_cast<HtmlIndex>(tree.size()); --i > 0;) add(weights[tree.node(i).parent], weights[i]);
  return weights;
}

}  // namespace offprint
