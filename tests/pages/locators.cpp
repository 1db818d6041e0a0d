// Places in the article: how they are written, and which page shows them.
#include <catch2/catch_test_macros.hpp>

#include "laid_pages.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

Article every_kind() {
  Article article = article_of({lines_of(7), table_of(1, 9, 3, repeated("晨间清新空气", 9)), image_of(300, 200, "说明"), lines_of(3), image_of(200, 100), image_of(200, 100),
                                {Code{repeated("line\n", 30) + "end", {}}}, table_of(1, 2, 2, repeated("晨间清新空气", 120)), lines_of(9)});
  article.title = "标题";
  article.canonical = "https://news.example/1";
  return article;
}

bool shows(const Pages& pages, int page, Locator place) {
  for (const DrawLine& line : pages.all<DrawLine>(page)) {
    const bool here = line.block == place.block && !line.repeated && !line.marker && line.begin <= place.offset;
    if (here && (place.offset < line.end || line.last)) return true;
  }
  for (const DrawImage& image : pages.all<DrawImage>(page)) if (image.block == place.block) return true;
  for (const DrawScanCode& code : pages.all<DrawScanCode>(page)) if (code.block == place.block) return true;
  for (const DrawRectangle& draw : pages.all<DrawRectangle>(page)) if (draw.kind == RectangleKind::kRule && draw.block == place.block) return true;
  return false;
}

}  // namespace

TEST_CASE("a place is written b12:34 and read again") {
  CHECK(to_string(Locator{12, 34}) == "b12:34");
  CHECK(to_string(Locator{}) == "b0:0");
  for (const Locator place : {Locator{0, 0}, Locator{12, 34}, Locator{2147483647, 4294967295u}}) CHECK(parse_locator(to_string(place)) == place);
}

TEST_CASE("what is not written so is no place") {
  for (const char* text : {"", "b", "b1", "b1:", "b:1", ":", "1:1", "B1:1", "b1:1 ", " b1:1", "b-1:1", "b1:-1", "b+1:1", "b01:1", "b1:01", "b1:1x", "b1.0:1", "b1:1:1",
                           "b2147483648:0", "b99999999999:0", "b0:4294967296", "b０:0"}) {
    INFO(text);
    CHECK_FALSE(parse_locator(text).has_value());
  }
  CHECK_FALSE(parse_locator(std::string_view("b1:1\0", 5)).has_value());
}

TEST_CASE("the page of a page's start is that page, at any size") {
  const Article article = every_kind();
  for (const int width : {90, 200, 350, 700}) {
    for (const int height : {1, 20, 60, 150, 400, 700, 100'000}) {
      const Pages pages(article, height, width);
      INFO(width << "x" << height);
      for (int page = 0; page < pages.count(); ++page) {
        const Locator start = pages.article.page(page).start;
        CHECK(pages.article.page_of(start) == page);
        CHECK(shows(pages, page, start));
      }
    }
  }
}

TEST_CASE("every place is found on the page that shows it, in cells side by side and in rows cut between lines too") {
  const Article article = every_kind();
  for (const int height : {60, 150, 400}) {
    const Pages pages(article, height);
    const Flow& flow = pages.article.flow();
    for (int block = 0; block < static_cast<int>(flow.blocks.size()); ++block) {
      const auto length = static_cast<std::uint32_t>(flow.blocks[static_cast<std::size_t>(block)].text.text.size());
      for (std::uint32_t offset = 0; offset < std::max(length, 1u); offset += 7) {
        const Locator place{block, offset};
        INFO(to_string(place) << " at " << height);
        CHECK(shows(pages, pages.article.page_of(place), place));
      }
    }
  }
}

TEST_CASE("a place taken at one size is shown at another, in scroll mode too") {
  const Article article = every_kind();
  const Pages pages(article, 400);
  const Pages narrow(article, 250, 200);
  const Pages scroll(article, 400, 350, Mode::kScroll);
  for (int page = 0; page < pages.count(); ++page) {
    const Locator place = pages.article.page(page).start;
    CHECK(shows(narrow, narrow.article.page_of(place), place));
    CHECK(scroll.article.page_of(place) == 0);
    bool at_its_height = false;
    for (const DrawLine& line : scroll.all<DrawLine>(0)) at_its_height = at_its_height || (line.block == place.block && line.begin <= place.offset && line.y == scroll.article.y_of(place));
    for (const DrawImage& image : scroll.all<DrawImage>(0)) at_its_height = at_its_height || (image.block == place.block && image.box.y == scroll.article.y_of(place));
    for (const DrawScanCode& code : scroll.all<DrawScanCode>(0)) at_its_height = at_its_height || (code.block == place.block && code.box.y == scroll.article.y_of(place));
    INFO(to_string(place));
    CHECK(at_its_height);
  }
}

TEST_CASE("a place that is not there is the nearest one") {
  const Pages pages(article_of({lines_of(50)}), 300);
  CHECK(pages.article.page_of({-1, 5}) == 0);
  CHECK(pages.article.page_of({0, 4294967295u}) == pages.count() - 1);
  CHECK(pages.article.page_of({2147483647, 0}) == 0);  // the only block's first line
}
