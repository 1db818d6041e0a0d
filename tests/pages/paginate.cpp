#include <catch2/catch_test_macros.hpp>

#include "pages/paginate.h"

using namespace offprint;

namespace {

// Strips of one height, with what a break after each costs.
std::vector<Strip> strips_of(const std::vector<BreakCost>& costs, LayoutUnit height = 10) {
  std::vector<Strip> strips;
  for (const BreakCost cost : costs) {
    const LayoutUnit top = strips.empty() ? 0 : strips.back().bottom;
    strips.push_back({top, top + height, 0, 0, cost});
  }
  return strips;
}

std::vector<std::uint32_t> ends_of(const std::vector<PageRange>& pages) {
  std::vector<std::uint32_t> ends;
  for (const PageRange& page : pages) ends.push_back(page.end_strip);
  return ends;
}

using enum BreakCost;

}  // namespace

TEST_CASE("a page takes what fits") {
  const std::vector<PageRange> pages = paginate_strips(strips_of(std::vector<BreakCost>(7, kFree)), 30);
  CHECK(ends_of(pages) == std::vector<std::uint32_t>{3, 6, 7});
  CHECK(pages[1].top == 30);
}

TEST_CASE("a heading moves to the page of its text") {
  CHECK(ends_of(paginate_strips(strips_of({kFree, kFree, kFree, kStrandsBlock, kFree, kFree}), 40)) == std::vector<std::uint32_t>{3, 6});
}

TEST_CASE("two lines of a paragraph stay on each side of a break") {
  // Lines of one paragraph of five: breaks after the first and before the last cost.
  CHECK(ends_of(paginate_strips(strips_of({kSplitsParagraph, kFree, kFree, kSplitsParagraph, kFree}), 40)) == std::vector<std::uint32_t>{3, 5});
}

TEST_CASE("a page is not left less than half full to save a line") {
  CHECK(ends_of(paginate_strips(strips_of({kFree, kSplitsParagraph, kSplitsParagraph, kSplitsParagraph, kSplitsParagraph, kFree}), 50)) ==
        std::vector<std::uint32_t>{5, 6});
}

TEST_CASE("a heading is not last even where the page would be nearly empty") {
  CHECK(ends_of(paginate_strips(strips_of({kFree, kStrandsBlock, kStrandsBlock, kStrandsBlock, kFree}), 40)) == std::vector<std::uint32_t>{1, 5});
}

TEST_CASE("where everything belongs together, the page is cut where it is full") {
  CHECK(ends_of(paginate_strips(strips_of(std::vector<BreakCost>(5, kStrandsBlock)), 20)) == std::vector<std::uint32_t>{2, 4, 5});
}

TEST_CASE("a strip higher than the page has a page to itself") {
  CHECK(ends_of(paginate_strips(strips_of({kFree, kFree, kFree}, 100), 40)) == std::vector<std::uint32_t>{1, 2, 3});
  CHECK(ends_of(paginate_strips(strips_of({kFree}), 0)) == std::vector<std::uint32_t>{1});
}

TEST_CASE("no strips, no pages") { CHECK(paginate_strips({}, 100).empty()); }
