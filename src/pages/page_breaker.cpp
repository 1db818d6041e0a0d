#include "pages/page_breaker.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <tuple>

namespace offprint {
namespace {

constexpr std::uint32_t kHorizon = 12;   // pages after which a page is settled
constexpr LayoutUnit kStartsOnPage = 64;

}  // namespace

PageBreaker::PageBreaker(const StripList& list, LayoutUnit page_height) : list_(list), costs_(page_height) {
  previous_.push_back(0);
}

[[gnu::noinline]] void PageBreaker::add(std::uint32_t end_strip) {
  assert(end_strip <= list_.strips.size());
  while (next_strip_ < end_strip) take(next_strip_++);
}

// 1. A page that has begun may end after this strip; pages on which the strip has no room have ended.
// 2. What all ways have in common is settled.
// 3. Of the pages that end here, the best one is remembered, and the next page may begin.
void PageBreaker::take(std::uint32_t strip) {
  if (strip == 0) begin_at({});
  Start& newest = live_.back();
  newest.repeated = costs_.repeated_before(list_, strip);
  newest.top = list_.strips[strip].top;
  most_repeated_ = std::max(most_repeated_, newest.repeated);
  drop_full(strip);
  settle();
  begin_at(best_start(strip));
}

// Nearly always the earliest start goes; a repeated head or a picture that gives can make it another.
void PageBreaker::drop_full(std::uint32_t strip) {
  const Strip& last = list_.strips[strip];
  const std::int64_t earliest = std::int64_t{last.bottom} - costs_.page_height() - last.gives;
  const auto has_room = [=](const Start& start) { return start.strip == strip || start.top - start.repeated >= earliest; };
  while (!has_room(live_.front())) live_.pop_front();
  least_ = live_.front().cost;
  bool all_have_room = true;
  for (const Start& start : live_) {
    least_ = std::min(least_, start.cost);
    all_have_room = all_have_room && has_room(start);
  }
  if (!all_have_room) std::erase_if(live_, [&](const Start& start) { return !has_room(start); });
}

bool PageBreaker::is_better(const Start& a, const Start& b) {
  return std::tuple(a.cost, a.page_count, -a.lateness) < std::tuple(b.cost, b.page_count, -b.lateness);
}

[[gnu::noinline]] void PageBreaker::settle() {
  const auto begins_alike = [this](const Start& start) { return start.first_end == live_.front().first_end; };
  while (live_.front().first_end != settled_ && std::all_of(live_.begin(), live_.end(), begins_alike)) {
    settle_page(live_.front().first_end);
  }
  if (live_.back().page_count <= settled_count_ + kHorizon) return;
  const std::uint32_t end = std::min_element(live_.begin(), live_.end(), is_better)->first_end;
  if (end == settled_) return;
  drop_others(end);
  settle_page(end);
}

void PageBreaker::drop_others(std::uint32_t first_end) {
  std::erase_if(live_, [first_end](const Start& start) { return start.first_end != first_end; });
}

void PageBreaker::settle_page(std::uint32_t end) {
  pages_.push_back(page(settled_, end));
  previous_.erase(previous_.begin(), previous_.begin() + static_cast<std::ptrdiff_t>(end - settled_));
  settled_ = end;
  ++settled_count_;
  for (Start& start : live_) start.first_end = end_after_settled(start.strip);
}

std::uint32_t PageBreaker::end_after_settled(std::uint32_t strip) const {
  while (strip != settled_ && previous(strip) != settled_) strip = previous(strip);
  return strip;
}

// The earlier the page begins, the less of it stays empty. So once that alone is dearer than what was found, no later start is better.
PageBreaker::Start PageBreaker::best_start(std::uint32_t strip) {
  const Strip& last = list_.strips[strip];
  Start best;
  best.cost = std::numeric_limits<std::int64_t>::max();
  for (const Start& start : live_) {
    const std::int64_t most_used = std::int64_t{last.bottom} - start.top + most_repeated_;
    if (best.page_count > 0 && least_ + costs_.of_slack(costs_.page_height() - most_used) > best.cost) break;
    ++weighed_;
    const PageFit fit = costs_.fit(list_, start.strip, strip + 1, start.repeated);
    if (!fit.fits) continue;
    Start next;
    next.cost = start.cost + costs_.of_page(last, fit);
    next.page_count = start.page_count + 1;
    next.lateness = start.lateness + strip + 1;
    if (best.page_count > 0 && !is_better(next, best)) continue;
    next.strip = start.strip;
    next.first_end = start.first_end == settled_ ? strip + 1 : start.first_end;
    best = next;
  }
  previous_.push_back(best.strip);
  best.strip = strip + 1;
  return best;
}

void PageBreaker::begin_at(Start start) {
  thin_out();
  live_.push_back(start);
}

// On a page of many low strips, one start is kept of those that stand close together; the newest is needed by the next strip.
void PageBreaker::thin_out() {
  if (live_.size() < 2) return;
  const LayoutUnit step = std::max(1, costs_.page_height() / kStartsOnPage);
  const Start& latest = live_.back();
  const Start& before = live_[live_.size() - 2];
  if (latest.top / step != before.top / step) return;
  live_.erase(is_better(latest, before) ? live_.end() - 2 : live_.end() - 1);
}

[[gnu::noinline]] void PageBreaker::finish() {
  add(static_cast<std::uint32_t>(list_.strips.size()));
  const std::uint32_t count = next_strip_;
  if (count == settled_) return;
  live_.pop_back();  // a page that would hold nothing
  Start best;
  best.cost = std::numeric_limits<std::int64_t>::max();
  for (const Start& start : live_) {
    const PageFit fit = costs_.fit(list_, start.strip, count, start.repeated);
    if (!fit.fits) continue;
    Start end = start;
    end.cost += costs_.of_last_page(list_, start.strip, count, fit);
    if (is_better(end, best)) best = end;
  }
  std::vector<std::uint32_t> firsts{best.strip};
  while (firsts.back() != settled_) firsts.push_back(previous(firsts.back()));
  std::uint32_t end = count;
  const auto settled = static_cast<std::ptrdiff_t>(pages_.size());
  for (const std::uint32_t first : firsts) {
    pages_.push_back(page(first, end));
    end = first;
  }
  std::reverse(pages_.begin() + settled, pages_.end());
  live_.clear();
  settled_ = count;
}

PageRange PageBreaker::page(std::uint32_t first, std::uint32_t end) const {
  const PageFit fit = costs_.fit(list_, first, end, costs_.repeated_before(list_, first));
  PageRange range{first, end, list_.strips[first].top, list_.strips[end - 1].bottom};
  range.repeated_height = fit.repeated;
  range.shrink = fit.shrink;
  if (fit.repeated > 0) range.head = list_.strips[first].head;
  return range;
}

std::vector<PageRange> paginate_strips(const StripList& list, LayoutUnit page_height) {
  PageBreaker breaker(list, page_height);
  breaker.finish();
  return breaker.pages();
}

std::vector<PageRange> scroll_strips(const StripList& list) {
  if (list.strips.empty()) return {};
  PageRange all;
  all.end_strip = static_cast<std::uint32_t>(list.strips.size());
  all.top = list.strips.front().top;
  all.bottom = list.strips.back().bottom;
  return {all};
}

PageRange slice_strips(const StripList& list, LayoutUnit top, LayoutUnit bottom) {
  const auto first_from = [&](LayoutUnit y) {
    const auto found = std::lower_bound(list.strips.begin(), list.strips.end(), y, [](const Strip& strip, LayoutUnit at) { return strip.top < at; });
    return static_cast<std::uint32_t>(found - list.strips.begin());
  };
  PageRange slice;
  slice.first_strip = first_from(top);
  slice.end_strip = std::max(slice.first_strip, first_from(bottom));
  if (slice.first_strip == slice.end_strip) return slice;
  slice.top = list.strips[slice.first_strip].top;
  slice.bottom = slice.end_strip < list.strips.size() ? list.strips[slice.end_strip].top : list.strips.back().bottom;
  return slice;
}

}  // namespace offprint
