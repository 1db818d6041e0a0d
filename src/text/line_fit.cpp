#include "text/line_fit.h"

namespace offprint {
namespace {

constexpr std::int32_t kOne = 256;               // a ratio of 1
constexpr std::int32_t kMostRatio = 20 * kOne;   // wider spaces are all alike
constexpr std::int32_t kSqueezeCost = 120;       // of all that a line can give
constexpr std::int32_t kGapCost = 40;            // of all that its word spaces and gaps can take
constexpr std::int32_t kStretchCost = 1'000;     // of 1/4 em between all its characters

std::int32_t ratio_of(std::int64_t part, std::int64_t whole) {
  return static_cast<std::int32_t>(std::min<std::int64_t>(part * kOne / std::max<std::int64_t>(whole, 1), kMostRatio));
}

std::int32_t squared(std::int32_t ratio, std::int32_t cost) { return static_cast<std::int32_t>(std::int64_t{cost} * ratio * ratio / (kOne * kOne)); }

// Words without Han between them share what is more than their spaces should take.
std::int32_t stretch_cost(const LineFit& fit, LayoutUnit slack, LayoutUnit em) {
  const LayoutUnit in_gaps = std::min(slack, fit.stretch);
  std::int32_t cost = in_gaps > 0 ? squared(ratio_of(in_gaps, fit.stretch), kGapCost) : 0;
  const LayoutUnit rest = slack - in_gaps;
  if (rest > 0) cost += squared(ratio_of(rest, std::max<std::int64_t>(std::int64_t{fit.places} * em / 4, fit.stretch)), kStretchCost);
  return cost;
}

}  // namespace

std::int32_t cost_of_fit(const LineFit& fit, LayoutUnit width, LayoutUnit em, bool justified) {
  const LayoutUnit slack = width - fit.natural;
  if (!justified) return slack < 0 ? kTooWide : squared(ratio_of(slack, width), kStretchCost);
  if (slack >= 0) return stretch_cost(fit, slack, em);
  return -slack > fit.shrink ? kTooWide : squared(ratio_of(-slack, fit.shrink), kSqueezeCost);
}

std::int32_t cost_of_break(BreakKind kind) {
  switch (kind) {
    case BreakKind::kHyphen: return 150;
    case BreakKind::kReluctant: return 60;
    case BreakKind::kEmergency: return 20'000;
    case BreakKind::kNone: return 60'000;
    default: return 0;
  }
}

LayoutUnit hanging_width(const ItemList& list, std::uint32_t first, std::uint32_t end) {
  const std::uint32_t visible = visible_end(list, first, end);
  if (visible < first + 2) return 0;
  const Item& last = list.items[visible - 1];
  const Item& before = list.items[visible - 2];
  if (!last.hangs || before.blank_left + before.blank_right > 0) return 0;
  return list.rules.trims_line_end ? last.width - last.right_blank() : last.width;
}

bool is_orphan(const ItemList& list, std::uint32_t first, std::uint32_t end) {
  std::uint32_t characters = 0;
  for (std::uint32_t i = first; i < end && characters < 2; ++i) {
    const Item& item = list.items[i];
    if (item.is_space || item.is_mark) continue;
    characters += item.is_single ? 1 : 2;
  }
  return characters < 2;
}

}  // namespace offprint
