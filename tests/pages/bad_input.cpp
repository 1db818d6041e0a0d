// Articles and sizes that nobody means: a result, in work that goes with the article, and the place kept.
#include <catch2/catch_test_macros.hpp>

#include "laid_pages.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

// Every block's text and every box on the pages, once; no page empty.
void expect_whole(const Offprint& article) {
  const Flow& flow = article.flow();
  std::vector<std::uint32_t> positions(flow.blocks.size(), 0);
  std::vector<int> boxes(flow.blocks.size(), 0);
  for (int page = 0; page < article.page_count(); ++page) {
    int pieces = 0;
    for (const Command& command : article.page(page).commands) {
      if (const auto* line = std::get_if<DrawLine>(&command); line != nullptr && !line->marker && !line->repeated) {
        REQUIRE(line->begin == positions[static_cast<std::size_t>(line->block)]);
        positions[static_cast<std::size_t>(line->block)] = line->end;
        ++pieces;
      } else if (const auto* image = std::get_if<DrawImage>(&command)) {
        pieces += ++boxes[static_cast<std::size_t>(image->block)];
        REQUIRE(image->box.height > 0);
      }
    }
    REQUIRE(pieces > 0);
  }
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    if (flow.blocks[i].is_text()) REQUIRE(positions[i] == flow.blocks[i].text.text.size());
    if (flow.blocks[i].role == Role::kImage) REQUIRE(boxes[i] == 1);
  }
}

std::uint64_t weighed(const Offprint& article, int height) {
  const StripList list = make_strips(article.flow(), article.laid_out(), from_px(height));
  PageBreaker breaker(list, from_px(height));
  breaker.finish();
  return breaker.weighed();
}

std::size_t pieces_of(const Offprint& article) {
  std::size_t pieces = 0;
  for (const LaidBlock& laid : article.laid_out().blocks) pieces += std::max<std::size_t>(1, laid.lines.size());
  return pieces;
}

}  // namespace

TEST_CASE("an article of one heading is one page") {
  const Article article = article_of({{Heading{2, {}, runs_of("标题")}}});
  CHECK(Pages(article, 700).count() == 1);
  CHECK(Pages(article, 1).count() == 1);
}

TEST_CASE("an article of headings only, of rules only, of single lines only") {
  for (const Block& block : {Block{Heading{2, {}, runs_of("标题")}}, Block{Rule{}}, lines_of(1)}) {
    const Pages pages(article_of(std::vector<Block>(200, block)), 300);
    CHECK(pages.count() >= 14);
    for (int page = 0; page < pages.count(); ++page) CHECK(pages.article.page(page).height <= from_px(300));
  }
}

TEST_CASE("pages of 0, 1 and 100,000 px, and of a line and a row less one") {
  const Article article = article_of({lines_of(5), table_of(1, 3, 2, repeated("晨间清新空气", 9)), image_of(300, 200, "说明"), lines_of(5)});
  for (const int height : {1, 2, 29, 30, 31, 35, 36, 100, 199, 200, 100'000}) {
    INFO(height);
    const Pages pages(article, height);
    expect_whole(pages.article);
    for (int page = 0; page < pages.count(); ++page) CHECK(pages.article.page_of(pages.article.page(page).start) == page);
  }
  const Pages pages(article, 700);
  const StripList list = make_strips(pages.article.flow(), pages.article.laid_out(), 0);
  CHECK(paginate_strips(list, 0).size() == list.strips.size());
}

TEST_CASE("10,000 pictures") {
  const Pages pages(article_of(std::vector<Block>(10'000, image_of(300, 200, "说明"))), 700);
  expect_whole(pages.article);
  CHECK(pages.count() >= 2'500);
  for (const int height : {1, 700, 100'000}) CHECK(weighed(pages.article, height) <= 66 * pieces_of(pages.article));
}

TEST_CASE("one table of 5,000 rows: its head is on every page") {
  const Pages pages(article_of({table_of(1, 5'000)}), 700);
  expect_whole(pages.article);
  CHECK(pages.count() >= 5'000 / 19);
  for (int page = 1; page < pages.count(); page += 25) CHECK(pages.all<DrawLine>(page).front().repeated);
  for (const int height : {1, 60, 700, 100'000}) {
    INFO(height);
    CHECK(weighed(pages.article, height) <= 66 * pieces_of(pages.article));
  }
}

TEST_CASE("5,000 rows of header cells, and a head of 4,999") {
  expect_whole(Pages(article_of({table_of(5'000, 0)}), 700).article);
  const Pages head(article_of({table_of(4'999, 1)}), 700);
  expect_whole(head.article);
  CHECK(weighed(head.article, 700) <= 66 * pieces_of(head.article));
}

TEST_CASE("a row of 500 lines beside a row of one") {
  const Pages pages(article_of({table_of(1, 1, 2, repeated("晨间清新空气", 700)), table_of(1, 1)}), 300);
  expect_whole(pages.article);
}

TEST_CASE("sizes that change at every frame: the place stays, and the same size gives the same pages") {
  Article read = article_of({lines_of(40), image_of(300, 200, "说明"), table_of(1, 20), lines_of(40)});
  Offprint article(read);
  BuiltinMeasurer measurer(true);
  PageOptions options;
  REQUIRE(article.paginate(options, measurer).ok());
  const int pages = article.page_count();
  const Locator place = article.page(1).start;
  REQUIRE(article.flow().blocks[static_cast<std::size_t>(place.block)].is_text());
  for (int frame = 0; frame < 120; ++frame) {
    options.width = 200 + frame * 7 % 400;
    options.height = 100 + frame * 31 % 900;
    REQUIRE(article.paginate(options, measurer).ok());
    const DisplayList page = article.page(article.page_of(place));
    bool shown = false;
    for (const Command& command : page.commands) {
      const auto* line = std::get_if<DrawLine>(&command);
      shown = shown || (line != nullptr && !line->repeated && line->block == place.block && line->begin <= place.offset && (place.offset < line->end || line->last));
    }
    CHECK(shown);
  }
  REQUIRE(article.paginate(PageOptions{}, measurer).ok());
  CHECK(article.page_count() == pages);
  CHECK(article.page(1).start == place);
}
