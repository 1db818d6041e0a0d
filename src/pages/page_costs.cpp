#include "pages/page_costs.h"

#include <algorithm>

namespace offprint {
namespace {

constexpr std::int64_t kBreakCosts[] = {0, 300, 5'000, 2'000'000};  // by BreakCost
constexpr std::int64_t kEmptyPage = 40'000;     // times the square of what is empty beyond the free slack
constexpr std::int64_t kShrinks = 100;          // that a picture gives at all …
constexpr std::int64_t kMostShrink = 3'200;     // … and times the square of how much it gives of what it can
constexpr std::int64_t kCodeAlone = 3'000;
constexpr std::int64_t kFewLines = 2'500;
constexpr std::uint32_t kFew = 2;

constexpr int kSlackBits = 36;

}  // namespace

PageCosts::PageCosts(LayoutUnit page_height)
    : height_(std::max(page_height, 1)), free_slack_(static_cast<LayoutUnit>(std::int64_t{height_} * 8 / 100)), slack_scale_((std::int64_t{1024} << kSlackBits) / height_) {}

LayoutUnit PageCosts::repeated_before(const StripList& list, std::uint32_t strip) const {
  const Strip& first = list.strips[strip];
  if (first.head < 0) return 0;
  const LayoutUnit head = list.heads[static_cast<std::size_t>(first.head)].height;
  return first.bottom - first.top <= height_ - head ? head : 0;
}

PageFit PageCosts::fit(const StripList& list, std::uint32_t first, std::uint32_t end, LayoutUnit repeated) const {
  const Strip& last = list.strips[end - 1];
  const LayoutUnit all = last.bottom - list.strips[first].top;
  PageFit fit{repeated, 0, all, true};
  const LayoutUnit room = height_ - repeated;
  if (all > room) {
    const LayoutUnit over = all - room;
    fit.fits = over <= last.gives || end - first == 1;
    fit.shrink = std::min(over, last.gives);
  }
  fit.used = all - fit.shrink + repeated;
  return fit;
}

std::int64_t PageCosts::of_slack(std::int64_t slack) const {
  if (slack <= free_slack_) return 0;
  const std::int64_t empty = ((slack - free_slack_) * slack_scale_) >> kSlackBits;
  return (empty * empty * kEmptyPage) >> 20;
}

std::int64_t PageCosts::of_end(const Strip& strip, LayoutUnit shrink) const {
  std::int64_t cost = kBreakCosts[static_cast<int>(strip.cost_after)];
  if (shrink > 0) {
    const std::int64_t part = std::int64_t{shrink} * 1024 / strip.gives;
    cost += kShrinks + ((part * part * kMostShrink) >> 20);
  }
  return cost;
}

std::int64_t PageCosts::of_page(const Strip& last, const PageFit& fit) const { return of_end(last, fit.shrink) + of_slack(height_ - fit.used); }

std::int64_t PageCosts::of_last_page(const StripList& list, std::uint32_t first, std::uint32_t end, const PageFit& fit) const {
  std::int64_t cost = fit.shrink > 0 ? of_end(list.strips[end - 1], fit.shrink) : 0;
  const bool few = end - first <= kFew;
  bool lines = true;
  bool code = true;
  for (std::uint32_t i = end; i > first && (lines || code) && (code || few); --i) {
    lines = lines && list.strips[i - 1].kind == StripKind::kLine;
    code = code && list.strips[i - 1].kind == StripKind::kCard;
  }
  if (code) cost += kCodeAlone;
  if (few && lines) cost += kFewLines / (end - first);
  return cost;
}

}  // namespace offprint
