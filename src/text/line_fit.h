// What a line between two items comes to: its width, what it can give and take, and what it costs to set it to a measure.
#pragma once

#include <algorithm>
#include <cstdint>

#include "text/breaker.h"

namespace offprint {

// A line as the breakers see it.
struct LineFit {
  LayoutUnit natural = 0;  // as seen: without the spaces at its end and the blanks outside its marks
  LayoutUnit shrink = 0;
  LayoutUnit stretch = 0;  // of word spaces and gaps
  LayoutUnit places = 0;   // between Han
};

// One past the last item of [first, end) that is drawn: spaces at a line's end are swallowed, but preformatted ones count.
inline std::uint32_t visible_end(const ItemList& list, std::uint32_t first, std::uint32_t end) {
  while (end > first && list.items[end - 1].is_space) --end;
  return end;
}

// Measures the line of the items [first, end), first < end, by subtraction.
inline LineFit fit_line(const ItemList& list, std::uint32_t first, std::uint32_t end) {
  LineFit fit;
  const std::uint32_t visible = visible_end(list, first, end);
  if (visible == first) return fit;
  const Item& start = list.items[first];
  const Item& last = list.items[visible - 1];
  fit.natural = static_cast<LayoutUnit>(last.x - start.x) + last.width - start.left_blank();
  fit.shrink = static_cast<LayoutUnit>(last.shrink - start.shrink);
  fit.stretch = static_cast<LayoutUnit>(last.stretch - start.stretch);
  fit.places = static_cast<std::uint16_t>(last.places - start.places);
  if (list.rules.trims_line_end) {
    fit.natural -= last.right_blank();
  } else {
    fit.shrink += last.right_blank();
  }
  if (list.items[end - 1].break_after == BreakKind::kHyphen) fit.natural += list.hyphen;
  return fit;
}

// What of the line's last mark may hang beyond the measure: nothing unless the paragraph hangs marks and the mark stands alone.
LayoutUnit hanging_width(const ItemList& list, std::uint32_t first, std::uint32_t end);

inline constexpr std::int32_t kTooWide = -1;
inline constexpr float kSqueezeCost = 120;    // of all that a line can give
inline constexpr float kGapCost = 40;         // of all that its word spaces and gaps can take
inline constexpr float kStretchCost = 1'000;  // of 1/4 em between all its characters, or of a ragged line without text
inline constexpr float kMostRatio = 20;       // wider spaces are all alike

// `cost` times the square of part/whole. In single precision, of which every operation here is the same on every machine; a division of integers takes
// several times as long.
inline std::int32_t squared_cost(LayoutUnit part, LayoutUnit whole, float cost) {
  const float ratio = std::min(static_cast<float>(part) / static_cast<float>(std::max(whole, 1)), kMostRatio);
  return static_cast<std::int32_t>(cost * ratio * ratio);
}

// The cost of setting the line to `width`, 0 for a perfect fit and 1,000 for spaces widened by 1/4 em each; kTooWide where it cannot be.
inline std::int32_t cost_of_fit(const LineFit& fit, LayoutUnit width, LayoutUnit em, bool justified) {
  const LayoutUnit slack = width - fit.natural;
  if (!justified) return slack < 0 ? kTooWide : squared_cost(slack, width, kStretchCost);
  if (slack < 0) return -slack > fit.shrink ? kTooWide : squared_cost(-slack, fit.shrink, kSqueezeCost);
  const LayoutUnit rest = slack - fit.stretch;
  if (rest <= 0) return squared_cost(slack, fit.stretch, kGapCost);
  const auto in_gaps = static_cast<std::int32_t>(fit.stretch > 0 ? kGapCost : 0);
  // Words without Han between them share what is more than their spaces should take.
  const std::int32_t loose = squared_cost(rest, std::max(fit.places * (em / 4), fit.stretch), kStretchCost);
  // Holes of more than 1/4 em are what a reader sees: two lines with smaller ones are better than one with such.
  return in_gaps + (loose > static_cast<std::int32_t>(kStretchCost) ? 2 * loose : loose);
}

// The cost of ending a line with this kind of break.
std::int32_t cost_of_break(BreakKind kind);

// Whether [first, end), the last line of several, is one character or one and its marks (孤字不成行).
bool is_orphan(const ItemList& list, std::uint32_t first, std::uint32_t end);

inline constexpr std::int32_t kOrphanCost = 2'000'000;
inline constexpr int kMostHyphensInARow = 2;

}  // namespace offprint
