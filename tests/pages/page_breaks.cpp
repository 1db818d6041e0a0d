// Where the pages are cut, on piles of strips of 10 units.
#include <catch2/catch_test_macros.hpp>

#include "piles.h"

using namespace offprint;
using namespace offprint::tests;
using enum BreakCost;

TEST_CASE("a page takes what fits") {
  const std::vector<PageRange> pages = paginate_strips(pile_of(std::vector<BreakCost>(7, kFree)), 30);
  CHECK(ends_of(pages) == Ends{3, 6, 7});
  CHECK(pages[1].top == 30);
  CHECK(pages[1].height() == 30);
}

TEST_CASE("the space between two strips is not there where a page begins") {
  StripList pile = pile_of(std::vector<BreakCost>(4, kFree));
  for (std::size_t i = 2; i < 4; ++i) pile.strips[i].top += 15, pile.strips[i].bottom += 15;
  const std::vector<PageRange> pages = paginate_strips(pile, 20);
  CHECK(ends_of(pages) == Ends{2, 4});
  CHECK(pages[1].top == 35);
}

TEST_CASE("a heading moves to the page of its text") {
  CHECK(ends_of(paginate_strips(pile_of({kFree, kFree, kFree, kNever, kFree, kFree}), 40)) == Ends{3, 6});
}

TEST_CASE("two lines of a paragraph stay on each side of a break") {
  // Lines of one paragraph of five: breaks after the first and before the last cost.
  CHECK(ends_of(paginate_strips(pile_of({kStrong, kFree, kFree, kStrong, kFree}), 40)) == Ends{3, 5});
}

TEST_CASE("a page is not left less than half full to save a line") {
  CHECK(ends_of(paginate_strips(pile_of({kFree, kStrong, kStrong, kStrong, kStrong, kFree, kFree, kFree}), 50)) == Ends{5, 8});
}

TEST_CASE("a heading is not last even where the page would be nearly empty") {
  CHECK(ends_of(paginate_strips(pile_of({kFree, kNever, kNever, kNever, kFree}), 40)) == Ends{1, 5});
}

TEST_CASE("where everything belongs together, pages are cut where they are full") {
  CHECK(ends_of(paginate_strips(pile_of(std::vector<BreakCost>(5, kNever)), 20)) == Ends{2, 4, 5});
}

TEST_CASE("a hyphen or a list item does not leave a page a fifth empty") {
  CHECK(ends_of(paginate_strips(pile_of({kFree, kFree, kFree, kFree, kFree, kFree, kFree, kFree, kFree, kWeak, kFree, kFree}), 100)) == Ends{9, 12});
  CHECK(ends_of(paginate_strips(pile_of({kFree, kFree, kFree, kFree, kFree, kFree, kWeak, kWeak, kWeak, kWeak, kFree, kFree}), 100)) == Ends{10, 12});
}

TEST_CASE("a strip higher than the page has a page to itself") {
  CHECK(ends_of(paginate_strips(pile_of({kFree, kFree, kFree}, 100), 40)) == Ends{1, 2, 3});
  CHECK(ends_of(paginate_strips(pile_of({kFree}), 0)) == Ends{1});
  CHECK(ends_of(paginate_strips(pile_of_heights({10, 10, 90, 10, 10}), 40)) == Ends{2, 3, 5});
}

TEST_CASE("no strips, no pages") {
  CHECK(paginate_strips({}, 100).empty());
  CHECK(scroll_strips({}).empty());
}

TEST_CASE("scrolling is one page of all strips") {
  const std::vector<PageRange> pages = scroll_strips(pile_of(std::vector<BreakCost>(5, kStrong)));
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].end_strip == 5);
  CHECK(pages[0].height() == 50);
}

TEST_CASE("a short page before a tall picture is shared out over the pages before it") {
  // Cut as they fill, the pages would hold 10, 10, 3 and the picture; the third would be seven tenths empty.
  std::vector<LayoutUnit> heights(23, 10);
  heights.push_back(95);
  const std::vector<PageRange> pages = paginate_strips(pile_of_heights(heights), 100);
  REQUIRE(pages.size() == 4);
  for (std::size_t i = 0; i < 3; ++i) CHECK(pages[i].height() >= 70);
}

TEST_CASE("equally good pages: the earlier ones are the fuller ones") {
  // Up to eight hundredths of a page may stay empty without a cost.
  StripList pile = pile_of(std::vector<BreakCost>(101, kFree));
  for (Strip& strip : pile.strips) strip.kind = StripKind::kLine;
  CHECK(ends_of(paginate_strips(pile, 500)) == Ends{50, 98, 101});
  CHECK(ends_of(paginate_strips(pile_of(std::vector<BreakCost>(120, kFree)), 500)) == Ends{50, 100, 120});
}

TEST_CASE("a last line or two are not alone on the last page where the pages before can spare some") {
  StripList pile = pile_of(std::vector<BreakCost>(41, kFree), 5);
  for (Strip& strip : pile.strips) strip.kind = StripKind::kLine;
  const std::vector<PageRange> pages = paginate_strips(pile, 100);
  REQUIRE(pages.size() == 3);
  CHECK(pages[2].end_strip - pages[2].first_strip > 2);
}

TEST_CASE("the card of the code is not alone on the last page where the pages before can spare some") {
  std::vector<LayoutUnit> heights(20, 5);
  heights.push_back(30);
  StripList pile = pile_of_heights(heights);
  for (Strip& strip : pile.strips) strip.kind = StripKind::kLine;
  pile.strips.back().kind = StripKind::kCard;
  const std::vector<PageRange> pages = paginate_strips(pile, 100);
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].end_strip - pages[1].first_strip > 1);
  CHECK(pages[0].height() > 70);
}
