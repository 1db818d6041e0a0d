// That no way to cut is cheaper, that the pages don't depend on the portions, and that the work is linear.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>

#include "piles.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::int64_t cost_of(const PageCosts& costs, const StripList& list, std::uint32_t first, std::uint32_t end) {
  const PageFit fit = costs.fit(list, first, end, costs.repeated_before(list, first));
  if (!fit.fits) return -1;
  return end == list.strips.size() ? costs.of_last_page(list, first, end, fit) : costs.of_page(list.strips[end - 1], fit);
}

std::int64_t cost_of(const PageCosts& costs, const StripList& list, const std::vector<PageRange>& pages) {
  std::int64_t sum = 0;
  for (const PageRange& page : pages) {
    const std::int64_t cost = cost_of(costs, list, page.first_strip, page.end_strip);
    REQUIRE(cost >= 0);
    sum += cost;
  }
  return sum;
}

// Tries every way to cut the strips from `first` on.
std::int64_t least_cost(const PageCosts& costs, const StripList& list, std::uint32_t first) {
  const auto count = static_cast<std::uint32_t>(list.strips.size());
  if (first == count) return 0;
  std::int64_t least = -1;
  for (std::uint32_t end = first + 1; end <= count; ++end) {
    const std::int64_t page = cost_of(costs, list, first, end);
    if (page < 0) continue;
    const std::int64_t all = page + least_cost(costs, list, end);
    if (least < 0 || all < least) least = all;
  }
  return least;
}

// Text, pictures that give, a table with a head.
StripList any_pile(Numbers& numbers, int count) {
  std::vector<LayoutUnit> heights;
  for (int i = 0; i < count; ++i) heights.push_back(numbers.below(4) == 0 ? numbers.between(20, 90) : numbers.between(5, 20));
  StripList list = pile_of_heights(heights);
  for (Strip& strip : list.strips) {
    const int cost = numbers.below(8);
    strip.cost_after = cost < 4 ? BreakCost::kFree : cost < 5 ? BreakCost::kWeak : cost < 7 ? BreakCost::kStrong : BreakCost::kNever;
    strip.kind = numbers.below(3) > 0 ? StripKind::kLine : StripKind::kOther;
    if (strip.bottom - strip.top > 40 && numbers.below(2) == 0) strip.gives = (strip.bottom - strip.top) / 3, strip.picture = 0;
  }
  const int head = numbers.below(count);
  list.heads.push_back({static_cast<std::uint32_t>(head), static_cast<std::uint32_t>(head) + 1, list.strips[static_cast<std::size_t>(head)].bottom - list.strips[static_cast<std::size_t>(head)].top});
  if (list.heads.back().height <= 30) {
    for (int i = head + 1; i < std::min(count, head + numbers.below(6)); ++i) list.strips[static_cast<std::size_t>(i)].head = 0;
  }
  if (numbers.below(2) == 0) list.strips.back().kind = StripKind::kCard;
  return list;
}

std::string text_of(const std::vector<PageRange>& pages) {
  std::string text;
  for (const PageRange& page : pages) {
    text += std::to_string(page.first_strip) + "-" + std::to_string(page.end_strip) + " " + std::to_string(page.top) + "-" + std::to_string(page.bottom) +
            " head " + std::to_string(page.head) + " " + std::to_string(page.repeated_height) + " shrink " + std::to_string(page.shrink) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("no way to cut a pile is cheaper") {
  Numbers numbers(1);
  for (int round = 0; round < 600; ++round) {
    const LayoutUnit height = numbers.between(60, 130);
    const StripList list = any_pile(numbers, numbers.between(1, 16));
    const std::vector<PageRange> pages = paginate_strips(list, height);
    if (pages.size() > 12) continue;  // where pages are settled before the end is known, it need not be
    const PageCosts costs(height);
    INFO("round " << round << ", " << list.strips.size() << " strips on pages of " << height << "\n" << text_of(pages));
    CHECK(cost_of(costs, list, pages) == least_cost(costs, list, 0));
  }
}

TEST_CASE("pages are the same in whatever portions the strips come, and a settled page stays") {
  Numbers numbers(2);
  for (int round = 0; round < 100; ++round) {
    const StripList list = any_pile(numbers, numbers.between(1, 400));
    const LayoutUnit height = numbers.between(60, 300);
    const std::string whole = text_of(paginate_strips(list, height));
    PageBreaker breaker(list, height);
    std::string settled;
    for (std::uint32_t end = 0; end < list.strips.size();) {
      end = std::min(static_cast<std::uint32_t>(list.strips.size()), end + static_cast<std::uint32_t>(numbers.between(1, 5)));
      breaker.add(end);
      const std::string now = text_of(breaker.pages());
      REQUIRE(now.starts_with(settled));
      settled = now;
    }
    breaker.finish();
    CHECK(text_of(breaker.pages()) == whole);
  }
}

TEST_CASE("a page is settled twelve pages later at the latest") {
  const StripList list = pile_of(std::vector<BreakCost>(1000, BreakCost::kFree));
  PageBreaker breaker(list, 100);
  breaker.add(150);
  CHECK(breaker.pages().size() >= 1);
  breaker.add(1000);
  CHECK(breaker.pages().size() >= 86);
}

TEST_CASE("every strip is on one page, and no page is over its height but by a strip alone") {
  Numbers numbers(3);
  for (int round = 0; round < 300; ++round) {
    const StripList list = any_pile(numbers, numbers.between(1, 300));
    const LayoutUnit height = numbers.between(0, 400);
    std::uint32_t next = 0;
    for (const PageRange& page : paginate_strips(list, height)) {
      CHECK(page.first_strip == next);
      CHECK(page.end_strip > next);
      if (page.end_strip - page.first_strip > 1) CHECK(page.height() <= height);
      next = page.end_strip;
    }
    CHECK(next == list.strips.size());
  }
}

TEST_CASE("the work goes with the strips, whatever the page's height") {
  for (const LayoutUnit height : {0, 10, 100, 700, 2'000, 33'330, 100'000}) {
    const StripList list = pile_of(std::vector<BreakCost>(20'000, BreakCost::kFree));
    PageBreaker breaker(list, height);
    breaker.finish();
    INFO(height);
    CHECK(breaker.weighed() <= 66 * 20'000u);
  }
}
