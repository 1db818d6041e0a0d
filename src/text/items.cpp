#include "text/items.h"

#include <graphemebreak.h>

#include <algorithm>
#include <unordered_map>

#include "article/utf8.h"
#include "text/characters.h"

namespace offprint {
namespace {

using enum CharacterClass;

// Whether a grapheme cluster ends after each code point (UAX #29). Empty where every code point is a cluster, which is nearly always.
std::vector<char> find_cluster_ends(std::u32string_view text) {
  if (std::none_of(text.begin(), text.end(), may_join_cluster)) return {};
  static_assert(sizeof(utf32_t) == sizeof(char32_t));
  std::vector<char> breaks(text.size());
  set_graphemebreaks_utf32(reinterpret_cast<const utf32_t*>(text.data()), text.size(), "", breaks.data());
  return breaks;
}

constexpr WidthTable::Slot kNoSlot = -1;  // an item without a width

enum class Script : std::uint8_t { kSpace, kEastAsian, kWestern };

Script script_of(CharacterClass character_class) {
  if (character_class == kSpace) return Script::kSpace;
  return is_east_asian(character_class) ? Script::kEastAsian : Script::kWestern;
}

// The cutting of one paragraph, kept together so that each step is a sentence.
class Itemizer {
 public:
  Itemizer(const TextBlock& block, WidthTable& widths)
      : block_(block), text_(block.text), widths_(widths),
        breaks_(find_line_breaks(text_, block.lang, block.kinsoku)), cluster_ends_(find_cluster_ends(text_)) {}

  ItemList run() {
    ItemList list;
    list.items.reserve(text_.size() + 1);
    for (std::uint32_t span = 0; span < block_.spans.size(); ++span) {
      std::uint32_t begin = block_.spans[span].begin;
      while (begin < block_.spans[span].end) {
        const std::uint32_t end = item_end(begin, block_.spans[span].end);
        list.items.push_back(make_item(begin, end, span));
        begin = end;
      }
    }
    Item sentinel;
    sentinel.begin = static_cast<std::uint32_t>(text_.size());
    list.items.push_back(sentinel);
    set_stretches(list);
    list.items.shrink_to_fit();
    return list;
  }

 private:
  bool ends_cluster(std::uint32_t i) const { return cluster_ends_.empty() || cluster_ends_[i] == GRAPHEMEBREAK_BREAK; }

  // An item of Han is one cluster; one of Latin or of spaces goes on as long as nothing can happen inside it.
  std::uint32_t item_end(std::uint32_t begin, std::uint32_t limit) const {
    const CharacterClass first = class_of(text_[begin]);
    std::uint32_t end = begin + 1;
    while (end < limit && !ends_cluster(end - 1)) ++end;
    if (script_of(first) == Script::kEastAsian || text_[begin] == U'\n' || text_[begin] == U'\t') {
      return doubled_mark_end(first, end, limit);
    }
    while (end < limit && breaks_[end - 1] == BreakKind::kNone && joins(first, end)) {
      ++end;
      while (end < limit && !ends_cluster(end - 1)) ++end;
    }
    return end;
  }

  bool joins(CharacterClass first, std::uint32_t i) const {
    const CharacterClass next = class_of(text_[i]);
    return text_[i] != U'\n' && text_[i] != U'\t' && script_of(next) == script_of(first);
  }

  // —— and …… are one item each.
  std::uint32_t doubled_mark_end(CharacterClass first, std::uint32_t end, std::uint32_t limit) const {
    if (first != kDash && first != kEllipsis) return end;
    while (end < limit && class_of(text_[end]) == first) ++end;
    return end;
  }

  Item make_item(std::uint32_t begin, std::uint32_t end, std::uint32_t span) {
    const std::u32string_view text = text_.substr(begin, end - begin);
    Item item;
    item.begin = begin;
    item.span = span;
    item.break_after = breaks_[end - 1];
    item.is_space = class_of(text[0]) == kSpace;
    item.is_single = is_one_cluster(begin, end);
    item.width = text[0] == U'\n' ? kNoSlot : slot_of(text, block_.spans[span].font);
    return item;
  }

  bool is_one_cluster(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i + 1 < end; ++i) {
      if (ends_cluster(i)) return false;
    }
    return true;
  }

  // Every ideograph has the width of one of them: a page of Chinese is some 600 different ones, and measuring each is the slowest
  // thing that could be done. Single characters are remembered here, since looking a string up costs more than all the rest.
  WidthTable::Slot slot_of(std::u32string_view text, const Font& font) {
    if (text.size() != 1) return widths_.intern(font, to_utf8(text));
    const char32_t c = is_ideograph(text[0]) ? U'\u6C38' : text[0];
    if (!(font == singles_font_)) {
      singles_.clear();
      singles_font_ = font;
    }
    const auto [entry, added] = singles_.try_emplace(c, kNoSlot);
    if (added) entry->second = widths_.intern(font, to_utf8(std::u32string_view(&c, 1)));
    return entry->second;
  }

  static bool is_ideograph(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3134F);
  }

  void set_stretches(ItemList& list) const {
    for (std::size_t i = 0; i + 1 < list.size(); ++i) list.items[i].stretch_after = stretch_between(list.items[i], list.items[i + 1]);
  }

  Stretch stretch_between(const Item& before, const Item& after) const {
    if (before.is_space) return block_.preformatted ? Stretch::kNone : Stretch::kWordSpace;
    if (after.is_space) return Stretch::kNone;
    const CharacterClass left = class_of(text_[before.begin]);
    const CharacterClass right = class_of(text_[after.begin]);
    if (is_rigid(left) || is_rigid(right)) return Stretch::kNone;
    const bool left_east = is_east_asian(left);
    const bool right_east = is_east_asian(right);
    if (left_east && right_east) return before.is_single ? Stretch::kHanHan : Stretch::kNone;
    if (left_east != right_east) return left == kHan || right == kHan ? Stretch::kHanLatin : Stretch::kNone;
    return Stretch::kNone;
  }

  // Nothing is put beside a 连接号 or 分隔号 (CLREQ section 3.2.4).
  static bool is_rigid(CharacterClass c) { return c == kConnect || c == kSolidus || c == kControl; }

  const TextBlock& block_;
  std::u32string_view text_;
  WidthTable& widths_;
  std::vector<BreakKind> breaks_;
  std::vector<char> cluster_ends_;
  Font singles_font_;
  std::unordered_map<char32_t, WidthTable::Slot> singles_;  // of `singles_font_`
};

}  // namespace

ItemList itemize(const TextBlock& block, WidthTable& widths) { return Itemizer(block, widths).run(); }

void resolve_widths(ItemList& list, const WidthTable& widths) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    Item& item = list.items[i];
    item.width = item.width < 0 ? 0 : widths.width(item.width);
  }
}

namespace {

// The clusters of item `i`, as items of their own, widths still slots.
void append_clusters(const TextBlock& block, const ItemList& list, std::size_t i, WidthTable& widths,
                     std::vector<Item>& out) {
  const Item& item = list.items[i];
  const std::uint32_t end = list.items[i + 1].begin;
  const std::u32string_view text = std::u32string_view(block.text).substr(item.begin, end - item.begin);
  const std::vector<char> ends = find_cluster_ends(text);
  std::size_t begin = 0;
  for (std::size_t k = 0; k < text.size(); ++k) {
    if (!ends.empty() && ends[k] != GRAPHEMEBREAK_BREAK && k + 1 < text.size()) continue;
    Item cluster = item;
    cluster.begin = item.begin + static_cast<std::uint32_t>(begin);
    cluster.width = widths.intern(block.spans[item.span].font, to_utf8(text.substr(begin, k + 1 - begin)));
    cluster.is_single = false;  // drawn as a part of its word, not as a character that spacing may be put behind
    const bool parts = k + 1 < text.size() && may_part(text[k], text[k + 1]);
    cluster.break_after = parts ? BreakKind::kEmergency : BreakKind::kNone;
    cluster.stretch_after = Stretch::kNone;
    out.push_back(cluster);
    begin = k + 1;
  }
  out.back().break_after = item.break_after;
  out.back().stretch_after = item.stretch_after;
}

// The items from `first` on that no break separates.
struct Sequence {
  std::size_t end;   // one past the last item
  LayoutUnit width;  // without spaces at its end
};

Sequence unbroken_sequence(const ItemList& list, std::size_t first) {
  Sequence sequence{first, 0};
  LayoutUnit width = 0;
  while (sequence.end < list.size()) {
    const Item& item = list.items[sequence.end++];
    width += item.width;
    if (!item.is_space) sequence.width = width;
    if (item.break_after != BreakKind::kNone) break;
  }
  return sequence;
}

struct Split {
  std::size_t first;
  std::size_t end;
  LayoutUnit width;
};

// Kerning inside a word is part of its width but of no letter's, so the last letter takes the difference; where it is narrower than
// that, those before it take the rest.
void share_width(const Split& split, const WidthTable& widths, std::vector<Item>& items) {
  LayoutUnit difference = split.width;
  for (std::size_t i = split.first; i < split.end; ++i) {
    items[i].width = widths.width(items[i].width);
    difference -= items[i].width;
  }
  for (std::size_t i = split.end; i > split.first && difference != 0; --i) {
    LayoutUnit& width = items[i - 1].width;
    const LayoutUnit taken = std::max(-width, difference);
    width += taken;
    difference -= taken;
  }
}

}  // namespace

bool split_wide_items(const TextBlock& block, LayoutUnit measure, WidthTable& widths, TextMeasurer& measurer,
                      ItemList& list) {
  std::vector<Split> splits;
  std::vector<Item> items;
  for (std::size_t first = 0; first < list.size();) {
    const Sequence sequence = unbroken_sequence(list, first);
    for (std::size_t i = first; i < sequence.end; ++i) {
      const Item& item = list.items[i];
      if (sequence.width <= measure || item.is_space || item.is_single) {
        items.push_back(item);
        continue;
      }
      const std::size_t begin = items.size();
      append_clusters(block, list, i, widths, items);
      splits.push_back({begin, items.size(), item.width});
    }
    first = sequence.end;
  }
  if (splits.empty()) return false;
  widths.measure_new(measurer);
  for (const Split& split : splits) share_width(split, widths, items);
  items.push_back(list.items.back());
  list.items = std::move(items);
  return true;
}

LayoutUnit widest_item(const ItemList& list) {
  LayoutUnit widest = 0;
  LayoutUnit width = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Item& item = list.items[i];
    if (!item.is_space) width += item.width;
    widest = std::max(widest, width);
    const bool parts = item.break_after == BreakKind::kAllowed || item.break_after == BreakKind::kForced;
    if (item.is_space || parts) width = 0;
  }
  return widest;
}

LayoutUnit natural_width(const ItemList& list) {
  LayoutUnit widest = 0;
  LayoutUnit width = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    width = std::min(width + list.items[i].width, from_px(1 << 24));
    widest = std::max(widest, width);
    if (list.items[i].break_after == BreakKind::kForced) width = 0;
  }
  return widest;
}

}  // namespace offprint
