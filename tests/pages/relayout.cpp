// Laying out again: the same as laying out anew, but for what need not be done.
#include <catch2/catch_test_macros.hpp>

#include <random>

#include "pages/laid_pages.h"
#include "pages/seeds.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

// The built-in widths times `scale`, with the questions counted.
class CountingMeasurer final : public TextMeasurer {
 public:
  void measure(std::span<const MeasureRequest> requests, std::span<LayoutUnit> widths) override {
    ++calls;
    pieces += requests.size();
    builtin_.measure(requests, widths);
    for (LayoutUnit& width : widths) width = width * percent / 100;
  }
  int calls = 0;
  std::size_t pieces = 0;
  int percent = 100;

 private:
  BuiltinMeasurer builtin_{true};
};

std::vector<std::string> dumps_of(const Offprint& article) {
  std::vector<std::string> dumps;
  for (int page = 0; page < article.page_count(); ++page) dumps.push_back(dump(article.page(page), article.flow()));
  return dumps;
}

PageOptions any_options(std::mt19937& random) {
  PageOptions options;
  options.width = 60 + static_cast<int>(random() % 800);
  options.height = 100 + static_cast<int>(random() % 900);
  options.font_size = 8 + static_cast<int>(random() % 30);
  if (random() % 2 == 0) options.wide = Wide::kScroll;
  if (random() % 2 == 0) options.line_height = 80 + static_cast<int>(random() % 81);
  options.mode = random() % 5 == 0 ? Mode::kScroll : Mode::kPaged;
  options.optimum = random() % 4 != 0;
  if (random() % 6 == 0) options.paragraphs = ParagraphStyle::kIndented;
  return options;
}

bool shows(const DisplayList& page, Locator place) {
  for (const Command& command : page.commands) {
    const auto* line = std::get_if<DrawLine>(&command);
    if (line == nullptr || line->marker || line->repeated || line->block != place.block) continue;
    if (line->begin <= place.offset && (place.offset < line->end || line->last)) return true;
  }
  return false;
}

Article article_with_picture(int width, int height) {
  return article_of({lines_of(12), image_of(width, height, "说明"), lines_of(30), image_of(width, height), lines_of(9)});
}

}  // namespace

TEST_CASE("laid out again at any size, an article is as if it had been opened so") {
  for (const char* seed : kSeeds) {
    std::mt19937 random(7);
    Offprint article = open_seed(seed);
    CountingMeasurer measurer;
    for (int round = 0; round < 25; ++round) {
      const PageOptions options = any_options(random);
      INFO(seed << " " << options.width << "x" << options.height << " " << options.font_size << " px");
      REQUIRE(article.paginate(options, measurer).ok());
      Offprint fresh = open_seed(seed);
      REQUIRE(fresh.paginate(options, measurer).ok());
      REQUIRE(dumps_of(article) == dumps_of(fresh));
      REQUIRE(article.notes() == fresh.notes());
    }
  }
}

TEST_CASE("another width, height or mode measures nothing, another type size asks once, a known one not at all") {
  Offprint article = open_seed("seeds/chinese.json");
  CountingMeasurer measurer;
  PageOptions options;
  REQUIRE(article.paginate(options, measurer).ok());
  CHECK(measurer.calls == 1);
  const std::size_t pieces = measurer.pieces;
  options.width = 420;
  options.height = 500;
  options.mode = Mode::kScroll;
  REQUIRE(article.paginate(options, measurer).ok());
  CHECK(measurer.calls == 1);
  options.font_size = 20;
  REQUIRE(article.paginate(options, measurer).ok());
  CHECK(measurer.calls == 2);
  CHECK(measurer.pieces <= 2 * pieces);
  options.font_size = 17;
  REQUIRE(article.paginate(options, measurer).ok());
  CHECK(measurer.calls == 2);
}

TEST_CASE("another line height measures nothing and breaks every paragraph where it was broken") {
  const auto lines_of_all = [](const Offprint& article) {
    std::vector<std::pair<int, std::uint32_t>> lines;
    for (const Command& command : article.page(0).commands) {
      if (const auto* line = std::get_if<DrawLine>(&command)) lines.emplace_back(line->block, line->begin);
    }
    return lines;
  };
  for (const char* seed : kSeeds) {
    Offprint article = open_seed(seed);
    CountingMeasurer measurer;
    PageOptions options;
    options.mode = Mode::kScroll;
    REQUIRE(article.paginate(options, measurer).ok());
    const auto lines = lines_of_all(article);
    const LayoutUnit height = article.settled_height();
    const int calls = measurer.calls;
    options.line_height = 130;
    REQUIRE(article.paginate(options, measurer).ok());
    CHECK(measurer.calls == calls);
    CHECK(lines_of_all(article) == lines);
    CHECK(article.settled_height() > height);
    options.line_height = 80;
    REQUIRE(article.paginate(options, measurer).ok());
    CHECK(lines_of_all(article) == lines);
    CHECK(article.settled_height() < height);
  }
}

TEST_CASE("a line height outside 80 to 160 percent is refused") {
  Offprint article = open_seed(kSeeds[0]);
  BuiltinMeasurer measurer(true);
  for (const int percent : {79, 161, 0, -100}) {
    PageOptions options;
    options.line_height = percent;
    const Result<int> pages = article.paginate(options, measurer);
    REQUIRE_FALSE(pages.ok());
    CHECK(pages.error().code == ErrorCode::kBadOption);
    CHECK(pages.error().message.find("80 to 160") != std::string::npos);
  }
}

TEST_CASE("fonts that arrive late are measured, and full-width marks are squeezed or not as these draw them") {
  for (const char* seed : kSeeds) {
    Offprint article = open_seed(seed);
    CountingMeasurer measurer;
    measurer.percent = 80;  // marks are then no longer full-width
    REQUIRE(article.paginate({}, measurer).ok());
    measurer.percent = 100;
    article.forget_widths();
    REQUIRE(article.paginate({}, measurer).ok());
    Offprint fresh = open_seed(seed);
    REQUIRE(fresh.paginate({}, measurer).ok());
    CHECK(dumps_of(article) == dumps_of(fresh));
  }
}

TEST_CASE("a picture's size that arrives late is as if it had been known, and asks nobody anything") {
  Offprint article(article_with_picture(0, 0));
  CountingMeasurer measurer;
  REQUIRE(article.paginate({}, measurer).ok());
  const std::vector<std::string> before = dumps_of(article);
  const int calls = measurer.calls;
  CHECK(article.set_image_size(1, 300, 500));
  CHECK(article.set_image_size(4, 300, 500));
  REQUIRE(article.paginate({}, measurer).ok());
  CHECK(measurer.calls == calls);
  CHECK(dumps_of(article) != before);
  Offprint known(article_with_picture(300, 500));
  REQUIRE(known.paginate({}, measurer).ok());
  CHECK(dumps_of(article) == dumps_of(known));
}

TEST_CASE("a late size outlives another way to read the article") {
  Offprint article(article_with_picture(0, 0));
  BuiltinMeasurer measurer(true);
  REQUIRE(article.paginate({}, measurer).ok());
  REQUIRE(article.set_image_size(1, 300, 500));
  REQUIRE(article.set_image_size(4, 300, 500));
  PageOptions options;
  options.kinsoku = Kinsoku::kGb;
  REQUIRE(article.paginate(options, measurer).ok());
  Offprint known(article_with_picture(300, 500));
  REQUIRE(known.paginate(options, measurer).ok());
  CHECK(dumps_of(article) == dumps_of(known));
}

TEST_CASE("a size is taken once, for a picture that has none, and only if it is one") {
  Offprint article(article_with_picture(0, 0));
  CHECK_FALSE(article.set_image_size(1, 30, 50));  // nothing is laid out yet
  BuiltinMeasurer measurer(true);
  REQUIRE(article.paginate({}, measurer).ok());
  CHECK_FALSE(article.set_image_size(0, 30, 50));
  CHECK_FALSE(article.set_image_size(-1, 30, 50));
  CHECK_FALSE(article.set_image_size(99, 30, 50));
  CHECK_FALSE(article.set_image_size(1, 0, 50));
  CHECK_FALSE(article.set_image_size(1, 30, 1'000'000));
  CHECK(article.set_image_size(1, 30, 50));
  CHECK_FALSE(article.set_image_size(1, 60, 50));
}

TEST_CASE("in portions the pages are the same, and none that was there changes") {
  for (const char* seed : kSeeds) {
    for (const std::size_t portion : {std::size_t{1}, std::size_t{200}, std::size_t{1500}}) {
      INFO(seed << " " << portion);
      BuiltinMeasurer measurer(true);
      PageOptions options;
      options.height = 300;
      Offprint whole = open_seed(seed);
      REQUIRE(whole.paginate(options, measurer).ok());
      const std::vector<std::string> pages = dumps_of(whole);
      Offprint article = open_seed(seed);
      REQUIRE_FALSE(article.begin(options));
      CHECK(article.page_count() == 0);
      for (bool complete = false; !complete;) {
        const Result<bool> advanced = article.advance(portion, measurer);
        REQUIRE(advanced.ok());
        complete = advanced.value();
        const std::vector<std::string> so_far = dumps_of(article);
        REQUIRE(so_far.size() <= pages.size());
        REQUIRE(std::equal(so_far.begin(), so_far.end(), pages.begin()));
      }
      CHECK(article.page_count() == whole.page_count());
      CHECK(article.notes() == whole.notes());
    }
  }
}

TEST_CASE("the first page of a long article is there after a few pages of it") {
  std::vector<Block> blocks;
  for (int i = 0; i < 400; ++i) blocks.push_back(lines_of(3 + i % 5));
  Offprint article(article_of(std::move(blocks)));
  BuiltinMeasurer measurer(true);
  REQUIRE_FALSE(article.begin({}));
  std::size_t characters = 0;
  while (article.page_count() == 0) {
    REQUIRE(article.advance(500, measurer).ok());
    characters += 500;
  }
  CHECK(characters <= 13 * 23 * 20);  // thirteen pages of 23 lines of 20: PageBreaker's horizon and its own
  CHECK_FALSE(article.is_complete());
}

TEST_CASE("a place is on the page that is said to show it, through three hundred sizes") {
  for (const char* seed : kSeeds) {
    Offprint article = open_seed(seed);
    BuiltinMeasurer measurer(true);
    REQUIRE(article.paginate({}, measurer).ok());
    Locator place = article.page(article.page_count() / 2).start;
    place.offset += 7;
    const std::size_t length = article.flow().blocks[static_cast<std::size_t>(place.block)].text.text.size();
    if (place.offset >= length) place.offset = 0;
    std::mt19937 random(11);
    for (int round = 0; round < 100; ++round) {
      PageOptions options = any_options(random);
      options.width += 200;
      INFO(seed << " " << options.width << "x" << options.height << " " << options.font_size << " px");
      REQUIRE(article.paginate(options, measurer).ok());
      CHECK(shows(article.page(article.page_of(place)), place));
    }
  }
}

TEST_CASE("an article that would be higher than there are units is refused with a sentence") {
  std::vector<Block> blocks;
  for (int i = 0; i < 3000; ++i) blocks.push_back(lines_of(40));
  Offprint article(article_of(std::move(blocks)));
  BuiltinMeasurer measurer(true);
  PageOptions options;
  options.width = 1;
  options.font_size = 96;
  const Result<int> pages = article.paginate(options, measurer);
  REQUIRE_FALSE(pages.ok());
  CHECK(pages.error().code == ErrorCode::kBadOption);
  CHECK(pages.error().message.find("smaller type") != std::string::npos);
  options.width = 350;
  options.font_size = 17;
  CHECK(article.paginate(options, measurer).ok());
}
