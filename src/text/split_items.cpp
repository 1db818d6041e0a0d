#include <algorithm>
#include <utility>

#include "article/utf8.h"
#include "text/clusters.h"
#include "text/items.h"
#include "text/sum_items.h"

namespace offprint {
namespace {

// Whether a line may end behind item `i` in need: letters of one word in two fonts, or the pieces of a run of letters without end.
bool parts_behind(const TextBlock& block, const ItemList& list, std::size_t i) {
  if (i + 1 >= list.size() || list.items[i].break_after != BreakKind::kNone) return false;
  if (list.items[i].is_space || list.items[i + 1].is_space) return false;
  const std::uint32_t end = list.items[i + 1].begin;
  return may_part(block.text[end - 1], block.text[end]);
}

// The clusters of item `i`, as items of their own, widths still slots.
void append_clusters(const TextBlock& block, const ItemList& list, std::size_t i, WidthTable& widths, std::vector<Item>& out) {
  const Item& item = list.items[i];
  const std::uint32_t end = list.items[i + 1].begin;
  const std::u32string_view text = std::u32string_view(block.text).substr(item.begin, end - item.begin);
  const std::vector<std::uint8_t> ends = find_cluster_ends(text);
  const Font& font = span_at(block, item.begin).font;
  std::size_t begin = 0;
  for (std::size_t k = 0; k < text.size(); ++k) {
    if (!ends.empty() && !ends[k] && k + 1 < text.size()) continue;
    Item cluster = item;
    cluster.begin = item.begin + static_cast<std::uint32_t>(begin);
    cluster.width = widths.intern(font, text.substr(begin, k + 1 - begin));
    cluster.is_single = false;  // drawn as a part of its word, not as a character that spacing may be put behind
    const bool parts = k + 1 < text.size() && may_part(text[k], text[k + 1]);
    cluster.break_after = parts ? BreakKind::kEmergency : BreakKind::kNone;
    cluster.stretch_after = Stretch::kNone;
    out.push_back(cluster);
    begin = k + 1;
  }
  out.back().break_after = parts_behind(block, list, i) ? BreakKind::kEmergency : item.break_after;
  out.back().stretch_after = item.stretch_after;
}

// The items from `first` on that no break separates.
struct Sequence {
  std::size_t end;     // one past the last item
  std::int64_t width;  // without spaces at its end, with a hyphen where one would be drawn
};

Sequence unbroken_sequence(const ItemList& list, std::size_t first) {
  Sequence sequence{first, 0};
  const std::uint32_t x = list.items[first].x;
  while (sequence.end < list.size()) {
    const Item& item = list.items[sequence.end++];
    const std::int64_t width = std::int64_t{item.x - x} + item.width;  // with the gaps inside
    if (!item.is_space) sequence.width = width + (item.break_after == BreakKind::kHyphen ? list.hyphen : 0);
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

bool has_ruby(const ItemList& list, std::uint32_t begin) {
  const FittedItem* fitted = find_fitted(list, begin);
  return fitted != nullptr && fitted->has_ruby();
}

// A dash unit that was split is two dashes.
void forget_fitted(ItemList& list, const std::vector<Split>& splits, const std::vector<Item>& items) {
  auto split = splits.begin();
  std::erase_if(list.fitted, [&](const FittedItem& fitted) {
    while (split != splits.end() && items[split->first].begin < fitted.begin) ++split;
    return split != splits.end() && items[split->first].begin == fitted.begin;
  });
}

}  // namespace

// The same measure has to give the same lines whatever came before.
void make_whole(ItemList& list) {
  if (list.uncut.empty()) return;
  list.items = std::exchange(list.uncut, {});
  list.fitted = std::exchange(list.uncut_fitted, {});
  sum_items(list);
}

bool split_wide_items(const TextBlock& block, LayoutUnit measure, WidthTable& widths, TextMeasurer& measurer, ItemList& list) {
  make_whole(list);
  if (list.widest <= measure) return false;
  std::vector<Split> splits;
  std::vector<Item> items;
  bool parted = false;
  for (std::size_t first = 0; first < list.size();) {
    const Sequence sequence = unbroken_sequence(list, first);
    for (std::size_t i = first; i < sequence.end; ++i) {
      const Item& item = list.items[i];
      const bool whole = item.is_space || item.is_single || list.items[i + 1].begin - item.begin < 2;
      if (sequence.width <= measure || whole || has_ruby(list, item.begin)) {
        items.push_back(item);
        if (sequence.width > measure && parts_behind(block, list, i)) {
          items.back().break_after = BreakKind::kEmergency;
          parted = true;
        }
        continue;
      }
      const std::size_t begin = items.size();
      append_clusters(block, list, i, widths, items);
      splits.push_back({begin, items.size(), item.width});
    }
    // Where not even a letter and the hyphen fit, the hyphen is left out.
    if (sequence.width > measure && items.back().break_after == BreakKind::kHyphen) parted = true;
    first = sequence.end;
  }
  if (splits.empty() && !parted) return false;
  widths.measure_new(measurer);
  for (const Split& split : splits) share_width(split, widths, items);
  for (Item& item : items) {
    if (item.break_after == BreakKind::kHyphen && item.width + list.hyphen > measure) item.break_after = BreakKind::kEmergency;
  }
  items.push_back(list.items.back());
  list.uncut = std::exchange(list.items, std::move(items));
  list.uncut_fitted = list.fitted;
  forget_fitted(list, splits, list.items);
  sum_items(list);
  return true;
}

}  // namespace offprint
