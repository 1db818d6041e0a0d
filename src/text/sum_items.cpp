#include "text/sum_items.h"

#include <algorithm>
#include <limits>

namespace offprint {
namespace {

// Of the gap between Han and Latin, before the rest is shared out between Han: 1/3 em, which many houses prefer to CLREQ's 1/2.
LayoutUnit widest_gap(LayoutUnit em) { return em / 3; }

// Two marks in a row: of the blank between them 1/2 em is taken away, what is left may be squeezed.
void join_marks(const Item& left, const Item& right, LayoutUnit blank, Boundary& boundary) {
  const LayoutUnit half = std::min(left.width, right.width) / 2;
  const LayoutUnit taken = std::min(half, blank);
  boundary.gap = -taken;
  boundary.step = std::min(left.step, right.step);
  boundary.shrink = blank - taken;
}

Boundary after_space(const ItemList& list, const Item& space) {
  Boundary boundary;
  boundary.stretch = space.stretch_after;
  const LayoutUnit em = list.em;
  if (space.stretch_after == Stretch::kHanLatin) {
    boundary.gap = em / 4 - space.width;  // it stands for the gap, whatever the font's own space
    boundary.most_stretch = widest_gap(em) - em / 4;
    boundary.step = Squeeze::kHanLatin;
    boundary.shrink = em / 8;
  } else if (space.stretch_after == Stretch::kWordSpace) {
    boundary.most_stretch = std::clamp(em / 2 - space.width, 0, em / 4);
    boundary.step = Squeeze::kWordSpace;
    boundary.shrink = std::max(0, space.width - em / 4);
  }
  return boundary;
}

}  // namespace

Boundary boundary_after(const ItemList& list, std::size_t i) {
  const Item& left = list.items[i];
  const Item& right = list.items[i + 1];
  if (left.is_space) return after_space(list, left);
  Boundary boundary;
  boundary.stretch = left.stretch_after;
  if (right.is_space) return boundary;
  if (left.stretch_after == Stretch::kHanLatin) {
    boundary.gap = list.em / 4;
    boundary.most_stretch = widest_gap(list.em) - boundary.gap;
    boundary.step = Squeeze::kHanLatin;
    boundary.shrink = list.em / 8;
    return boundary;
  }
  const LayoutUnit left_blank = left.right_blank();
  const LayoutUnit right_blank = right.left_blank();
  const bool both_marks = left.step != Squeeze::kNever && right.step != Squeeze::kNever;
  if (both_marks) {
    join_marks(left, right, left_blank + right_blank, boundary);
  } else if (left_blank > 0) {
    boundary.step = left.step;
    boundary.shrink = left_blank;
  } else if (right_blank > 0) {
    boundary.step = right.step;
    boundary.shrink = right_blank;
  }
  return boundary;
}

void sum_items(ItemList& list) {
  list.forced.clear();
  std::uint64_t sequence = 0;
  std::uint64_t width = 0;
  std::uint64_t places = 0;
  std::uint64_t widest = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Item& item = list.items[i];
    Item& next = list.items[i + 1];
    const Boundary boundary = i + 1 < list.size() ? boundary_after(list, i) : Boundary{};
    next.x = item.x + static_cast<std::uint32_t>(item.width + boundary.gap);
    next.shrink = item.shrink + static_cast<std::uint32_t>(boundary.shrink);
    next.stretch = item.stretch + static_cast<std::uint32_t>(boundary.most_stretch);
    next.places = static_cast<std::uint16_t>(item.places + (boundary.stretch == Stretch::kHanHan));
    width += static_cast<std::uint64_t>(item.width);
    places += boundary.stretch == Stretch::kHanHan;
    sequence += static_cast<std::uint64_t>(item.width);
    const auto hyphen = static_cast<std::uint64_t>(item.break_after == BreakKind::kHyphen ? list.hyphen : 0);
    if (!item.is_space) widest = std::max(widest, sequence + hyphen);
    // Gaps inside a sequence are part of it; they may be less than 0, and wrap.
    sequence = item.break_after != BreakKind::kNone ? 0 : sequence + static_cast<std::uint64_t>(std::int64_t{boundary.gap});
    if (item.break_after == BreakKind::kForced || i + 1 == list.size()) list.forced.push_back(static_cast<std::uint32_t>(i + 1));
  }
  list.widest = static_cast<LayoutUnit>(std::min<std::uint64_t>(widest, std::numeric_limits<LayoutUnit>::max()));
  list.mostly_han = places * static_cast<std::uint64_t>(list.em) * 5 >= width * 3;
}

const TextSpan& span_at(const TextBlock& block, std::uint32_t at) {
  return *std::upper_bound(block.spans.begin(), block.spans.end(), at, [](std::uint32_t position, const TextSpan& span) { return position < span.end; });
}

const FittedItem* find_fitted(const ItemList& list, std::uint32_t begin) {
  const auto fitted = std::lower_bound(list.fitted.begin(), list.fitted.end(), begin,
                                       [](const FittedItem& item, std::uint32_t position) { return item.begin < position; });
  return fitted != list.fitted.end() && fitted->begin == begin ? &*fitted : nullptr;
}

LayoutUnit widest_item(const ItemList& list) {
  std::int64_t widest = 0;
  std::int64_t width = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Item& item = list.items[i];
    if (!item.is_space) width += item.width;
    widest = std::max(widest, width);
    const bool parts = item.break_after == BreakKind::kAllowed || item.break_after == BreakKind::kReluctant || item.break_after == BreakKind::kForced;
    if (item.is_space || parts) width = 0;
  }
  return static_cast<LayoutUnit>(std::min<std::int64_t>(widest, from_px(1 << 24)));
}

LayoutUnit natural_width(const ItemList& list) {
  std::int64_t widest = 0;
  std::int64_t width = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Item& item = list.items[i];
    width += static_cast<std::int32_t>(list.items[i + 1].x - item.x);
    widest = std::max(widest, width);
    if (item.break_after == BreakKind::kForced) width = 0;
  }
  return static_cast<LayoutUnit>(std::min<std::int64_t>(widest, from_px(1 << 24)));
}

}  // namespace offprint
