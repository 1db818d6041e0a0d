// Tables that go on, pictures that give way, and what is higher than the page.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "laid_pages.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::vector<DrawLine> repeated_lines(const Pages& pages, int page) {
  std::vector<DrawLine> lines = pages.all<DrawLine>(page);
  std::erase_if(lines, [](const DrawLine& line) { return !line.repeated; });
  return lines;
}

LayoutUnit lowest_line(const Pages& pages, int page) {
  LayoutUnit bottom = 0;
  for (const DrawLine& line : pages.all<DrawLine>(page)) bottom = std::max(bottom, line.y + line.height);
  return bottom;
}

}  // namespace

TEST_CASE("a table's head is drawn again on every page that goes on with it") {
  const Pages pages(article_of({lines_of(2), table_of(1, 40), lines_of(30)}), 400);
  REQUIRE(pages.count() > 4);
  int rows = 0;
  int heads = 0;
  for (int page = 0; page < pages.count(); ++page) {
    const std::vector<DrawLine> again = repeated_lines(pages, page);
    const std::vector<DrawLine> lines = pages.all<DrawLine>(page);
    const Role first = pages.article.flow().blocks[static_cast<std::size_t>(pages.article.page(page).start.block)].role;
    CHECK(again.size() == (first == Role::kCell ? 2u : 0u));
    for (const DrawLine& line : again) {
      CHECK(line.block <= 2);
      CHECK(line.y < lines[2].y);
      CHECK(line.y >= 0);
    }
    heads += !again.empty();
    rows += static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const DrawLine& line) { return line.block > 2 && line.block <= 82; }));
    CHECK(lowest_line(pages, page) <= from_px(400));
    CHECK(pages.article.page(page).height <= from_px(400));
  }
  CHECK(heads >= 3);
  CHECK(rows == 80);
  CHECK(pages.article.notes().empty());
}

TEST_CASE("the rows under a repeated head stand as far below it as they did below the first") {
  const Pages pages(article_of({table_of(1, 40)}), 400);
  const std::vector<DrawLine> first = pages.all<DrawLine>(0);
  const std::vector<DrawLine> second = pages.all<DrawLine>(1);
  CHECK(second[0].repeated);
  CHECK(second[2].y - second[0].y == first[2].y - first[0].y);
}

TEST_CASE("a head that is higher than a third of the page is not repeated") {
  const Pages pages(article_of({table_of(5, 40)}), 400);
  REQUIRE(pages.count() > 2);
  for (int page = 0; page < pages.count(); ++page) CHECK(repeated_lines(pages, page).empty());
}

TEST_CASE("a head is not repeated where it would leave a row no room") {
  Article article = article_of({table_of(1, 8, 2, repeated("晨间清新空气", 25))});  // rows of about 380 px
  const Pages pages(article, 400);
  for (int page = 0; page < pages.count(); ++page) {
    CHECK(repeated_lines(pages, page).empty());
    CHECK(pages.article.page(page).height <= from_px(400));
  }
  CHECK(pages.article.notes().empty());
}

TEST_CASE("a row higher than the page is cut between lines, and noted") {
  const Pages pages(article_of({table_of(0, 2, 2, repeated("晨间清新空气", 80)), lines_of(1)}), 400);
  REQUIRE(pages.count() > 4);
  const std::vector<PageNote>& notes = pages.article.notes();
  REQUIRE(!notes.empty());
  for (const PageNote& note : notes) {
    CHECK(note.kind == PageNote::Kind::kSliced);
    CHECK(note.block <= 3);
  }
  for (int page = 0; page < pages.count(); ++page) CHECK(lowest_line(pages, page) <= from_px(400));
  // A cell that goes on has no edge below.
  for (const DrawRectangle& edge : pages.all<DrawRectangle>(0)) CHECK(edge.kind != RectangleKind::kCell);
}

TEST_CASE("code is cut between lines and has its panel on each page") {
  const Pages pages(article_of({{Code{repeated("line\n", 80) + "end", {}}}}), 400);
  REQUIRE(pages.count() >= 5);
  for (int page = 0; page < pages.count(); ++page) {
    const std::vector<DrawRectangle> boxes = pages.all<DrawRectangle>(page);
    REQUIRE(boxes.size() == 1);
    CHECK(boxes[0].kind == RectangleKind::kPanel);
    for (const DrawLine& line : pages.all<DrawLine>(page)) {
      CHECK(line.y >= boxes[0].box.y);
      CHECK(line.y + line.height <= boxes[0].box.bottom());
    }
  }
  CHECK(pages.article.notes().empty());
}

TEST_CASE("a picture gives way a little rather than leave a hole, and its caption moves up") {
  // 13 lines are 390 px; below them, 294 px are left for a picture of 350 with its caption.
  const Pages pages(article_of({lines_of(13), image_of(350, 350, "说明"), lines_of(40)}), 700);
  const std::vector<DrawImage> images = pages.all<DrawImage>(0);
  REQUIRE(images.size() == 1);
  const Rectangle& box = images[0].box;
  CHECK(box.height < from_px(350));
  CHECK(box.height >= from_px(210));
  CHECK(std::abs(box.width - box.height) <= 1);
  CHECK(std::abs(box.x - (from_px(350) - box.width) / 2) <= 1);
  const DrawLine caption = pages.all<DrawLine>(0).back();
  CHECK(caption.y >= box.bottom());
  CHECK(caption.y - box.bottom() <= from_px(8));
  CHECK(pages.article.page(0).height == from_px(700));
  CHECK(pages.article.notes() == std::vector{PageNote{PageNote::Kind::kShrunk, 0, 1}});
}

TEST_CASE("a picture does not give more than two fifths, and is no lower than 120 px for it") {
  const Pages pages(article_of({lines_of(18), image_of(350, 350), lines_of(40)}), 700);
  CHECK(pages.all<DrawImage>(0).empty());
  REQUIRE(pages.all<DrawImage>(1).size() == 1);
  CHECK(pages.all<DrawImage>(1)[0].box.height == from_px(350));
  const Pages low(article_of({lines_of(19), image_of(350, 130), lines_of(40)}), 700);
  CHECK(low.all<DrawImage>(0).empty());
}

TEST_CASE("pictures do not give way in scroll mode, and nothing is repeated") {
  const Pages pages(article_of({lines_of(13), image_of(350, 350, "说明"), table_of(1, 200)}), 700, 350, Mode::kScroll);
  REQUIRE(pages.count() == 1);
  CHECK(pages.all<DrawImage>(0)[0].box.height == from_px(350));
  CHECK(repeated_lines(pages, 0).empty());
  CHECK(pages.article.notes().empty());
}

TEST_CASE("a figure that is higher than the page is cut in its caption, and noted") {
  const Pages pages(article_of({image_of(350, 350, repeated("说明", 60)), lines_of(1)}), 200);
  CHECK(pages.all<DrawImage>(0).size() == 1);
  CHECK(pages.article.notes() == std::vector{PageNote{PageNote::Kind::kSliced, 0, 1}});
  CHECK(pages.article.page(1).start.block == 1);
  const Pages lower(article_of({image_of(350, 350, repeated("说明", 60)), lines_of(1)}), 120);  // no line has room below the picture
  CHECK(lower.article.page(1).start == Locator{1, 0});
}

TEST_CASE("the code is drawn smaller on a page that is lower, what is beside it in its middle, and noted") {
  Article article = article_of({lines_of(1)});
  article.canonical = "https://news.example/1";
  const Pages pages(article, 100);
  const int last = pages.count() - 1;
  const std::vector<DrawScanCode> codes = pages.all<DrawScanCode>(last);
  REQUIRE(codes.size() == 1);
  CHECK(codes[0].box.width == from_px(100));
  CHECK(codes[0].box.height == from_px(100));
  const std::vector<DrawLine> lines = pages.all<DrawLine>(last);
  REQUIRE(lines.size() >= 2);
  const LayoutUnit above = lines.front().y;
  const LayoutUnit below = from_px(100) - lines.back().y - lines.back().height;
  CHECK(above >= 0);
  CHECK(std::abs(above - below) <= from_px(1));
  CHECK(pages.article.notes() == std::vector{PageNote{PageNote::Kind::kScaled, last, 1}});
}

TEST_CASE("a line higher than the page has one to itself, stands over it, and is noted") {
  const Pages pages(article_of({lines_of(3)}), 20);
  CHECK(pages.count() == 3);
  CHECK(pages.kinds_of_notes() == std::vector<PageNote::Kind>(3, PageNote::Kind::kOverflows));
  CHECK(to_json(pages.article.notes()) ==
        R"([{"kind":"overflows","page":0,"block":0},{"kind":"overflows","page":1,"block":0},{"kind":"overflows","page":2,"block":0}])");
}

TEST_CASE("names of notes") {
  using enum PageNote::Kind;
  CHECK(name_of(kSliced) == "sliced");
  CHECK(name_of(kScaled) == "scaled");
  CHECK(name_of(kOverflows) == "overflows");
  CHECK(name_of(kShrunk) == "shrunk");
  CHECK(to_json({}) == "[]");
}

TEST_CASE("a row of empty cells is space between rows, and no page by itself") {
  Table table;
  for (const char* text : {"", "一", "", "", "二", ""}) table.rows.push_back({{*text ? runs_of(text) : Runs{}, false}, {*text ? runs_of(text) : Runs{}, false}});
  for (const int height : {1, 40, 80, 700}) {
    INFO(height);
    const Pages pages(article_of({{table}}), height);
    for (int page = 0; page < pages.count(); ++page) CHECK(!pages.all<DrawLine>(page).empty());
    CHECK(pages.count() == (height < 150 ? 2 : 1));
  }
  const Pages rows(article_of({{table}}), 700);
  const std::vector<DrawLine> lines = rows.all<DrawLine>(0);
  CHECK(lines.back().y - lines.front().y == 3 * from_px(36));
}
