// Scroll mode in slices: what a host paints of a long article while it is scrolled.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <tuple>

#include "laid_pages.h"
#include "seeds.h"
#include "text/builtin_measurer.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

PageOptions scroll_options() {
  PageOptions options;
  options.mode = Mode::kScroll;
  options.share_url = "https://m.fromgeek.com/t/703845";
  return options;
}

// A line or box: its block, which line of it, and where it stands.
using Shown = std::tuple<int, std::uint32_t, LayoutUnit, LayoutUnit>;

void append_shown(const DisplayList& list, LayoutUnit y, std::vector<Shown>& shown) {
  for (const Command& command : list.commands) {
    if (const auto* line = std::get_if<DrawLine>(&command)) shown.emplace_back(line->block * 2 + line->marker, line->begin, line->x, line->y + y);
    if (const auto* image = std::get_if<DrawImage>(&command)) shown.emplace_back(image->block * 2, 0, image->box.x, image->box.y + y);
    if (const auto* code = std::get_if<DrawScanCode>(&command)) shown.emplace_back(code->block * 2, 0, code->box.x, code->box.y + y);
  }
}

std::vector<Shown> shown_whole(const Offprint& article) {
  std::vector<Shown> shown;
  append_shown(article.page(0), 0, shown);
  std::sort(shown.begin(), shown.end());
  return shown;
}

std::vector<Shown> shown_in_slices(const Offprint& article, LayoutUnit height) {
  std::vector<Shown> shown;
  for (LayoutUnit top = 0; top < article.settled_height(); top += height) {
    const Offprint::Slice slice = article.slice(top, top + height);
    append_shown(slice.list, slice.y, shown);
  }
  std::sort(shown.begin(), shown.end());
  return shown;
}

// How much of the sheet's height rectangles of a kind cover, summed over all.
std::int64_t covered(const DisplayList& list, RectangleKind kind) {
  std::int64_t sum = 0;
  for (const Command& command : list.commands) {
    const auto* draw = std::get_if<DrawRectangle>(&command);
    if (draw != nullptr && draw->kind == kind) sum += draw->box.height;
  }
  return sum;
}

}  // namespace

TEST_CASE("slices of any height show each line and box once, where the one page has it") {
  BuiltinMeasurer measurer(true);
  for (const char* seed : kSeeds) {
    Offprint article = open_seed(seed);
    REQUIRE(article.paginate(scroll_options(), measurer).ok());
    const std::vector<Shown> whole = shown_whole(article);
    CHECK(article.settled_height() == article.page(0).height);
    for (const int height : {1, 29, 30, 200, 701, 5'000, 1'000'000}) {
      INFO(seed << " in slices of " << height);
      CHECK(shown_in_slices(article, from_px(height)) == whole);
    }
  }
}

TEST_CASE("the bar of a quotation goes on from slice to slice") {
  BuiltinMeasurer measurer(true);
  Article made;
  made.lang = "zh-Hans";
  made.blocks = {lines_of(3), Block{Quote{{lines_of(9), lines_of(9)}, {}}}, lines_of(3)};
  Offprint article(made);
  REQUIRE(article.paginate(scroll_options(), measurer).ok());
  std::int64_t sum = 0;
  for (LayoutUnit top = 0; top < article.settled_height(); top += from_px(100)) {
    sum += covered(article.slice(top, top + from_px(100)).list, RectangleKind::kBar);
  }
  CHECK(sum == covered(article.page(0), RectangleKind::kBar));
}

TEST_CASE("what is laid out so far can be shown, and stays where it is") {
  BuiltinMeasurer measurer(true);
  Offprint article = open_seed(kSeeds[0]);
  REQUIRE(!article.begin(scroll_options()).has_value());
  CHECK(article.settled_height() == 0);
  CHECK(article.slice(0, from_px(500)).list.commands.empty());
  std::vector<Shown> first;
  LayoutUnit height = 0;
  bool complete = false;
  while (!complete) {
    complete = article.advance(200, measurer).value();
    CHECK(article.settled_height() >= height);
    height = article.settled_height();
    if (first.empty() && height > from_px(400)) {
      const Offprint::Slice slice = article.slice(0, from_px(400));
      append_shown(slice.list, slice.y, first);
      CHECK(!complete);
    }
  }
  std::vector<Shown> now;
  const Offprint::Slice slice = article.slice(0, from_px(400));
  append_shown(slice.list, slice.y, now);
  CHECK(!first.empty());
  CHECK(now == first);
}

TEST_CASE("a slice outside the article is empty") {
  BuiltinMeasurer measurer(true);
  Offprint article = open_seed(kSeeds[1]);
  REQUIRE(article.paginate(scroll_options(), measurer).ok());
  for (const auto& [top, bottom] : {std::pair{-500, -100}, {100, 100}, {200, 100}, {2'000'000'000, 2'100'000'000}}) {
    CHECK(article.slice(top, bottom).list.commands.empty());
  }
}

TEST_CASE("a place is reached when what shows it is settled, and then stays where it is") {
  BuiltinMeasurer measurer(true);
  for (const Mode mode : {Mode::kPaged, Mode::kScroll}) {
    Offprint article = open_seed(kSeeds[0]);
    PageOptions options = scroll_options();
    options.mode = mode;
    REQUIRE(article.paginate(options, measurer).ok());
    std::vector<LayoutUnit> tops;
    for (std::size_t i = 0; i < article.flow().blocks.size(); ++i) tops.push_back(article.y_of({static_cast<int>(i), 0}));
    options.width = 200;  // another layout before: places that are not reached yet have those of it
    REQUIRE(article.paginate(options, measurer).ok());
    options.width = PageOptions().width;
    REQUIRE(!article.begin(options).has_value());
    CHECK_FALSE(article.has_reached({0, 0}));
    std::size_t reached = 0;
    for (bool complete = false; !complete;) {
      complete = article.advance(200, measurer).value();
      std::size_t now = 0;
      while (now < tops.size() && article.has_reached({static_cast<int>(now), 0})) ++now;
      CHECK(now >= reached);
      reached = now;
      for (std::size_t i = 0; i < reached; ++i) CHECK(article.y_of({static_cast<int>(i), 0}) == tops[i]);
      if (mode == Mode::kPaged && article.page_count() == 0) CHECK(reached == 0);
      if (!complete) CHECK_FALSE(article.has_reached({static_cast<int>(tops.size()) - 1, 0}));
    }
    CHECK(reached == tops.size());
  }
}
