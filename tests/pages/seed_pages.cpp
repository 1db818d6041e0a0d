// What has to hold of every page of every seed, at many sizes.
#include <catch2/catch_test_macros.hpp>

#include <set>

#include "article/utf8.h"

#include "pages/seeds.h"
#include "text/builtin_measurer.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

PageOptions page_of_size(int width, int height) {
  PageOptions options;
  options.width = width;
  options.height = height;
  options.share_url = "https://m.fromgeek.com/t/703845";
  return options;
}

// Walks all pages and looks at everything that is on them.
class Reader {
 public:
  Reader(const Offprint& article, int height) : article_(article), height_(from_px(height)) {}

  void read() {
    positions_.assign(article_.flow().blocks.size(), 0);
    for (page_ = 0; page_ < article_.page_count(); ++page_) {
      const DisplayList list = article_.page(page_);
      last_role_ = Role::kBody;
      pieces_ = 0;
      for (const Command& command : list.commands) std::visit(*this, command);
      CHECK(pieces_ > 0);
      if (page_ + 1 < article_.page_count()) CHECK(last_role_ != Role::kHeading);
      CHECK(list.height <= height_);
    }
    for (std::size_t i = 0; i < positions_.size(); ++i) {
      const FlowBlock& block = article_.flow().blocks[i];
      if (block.is_text()) CHECK(positions_[i] == block.text.text.size());
      if (!block.is_text()) CHECK(boxes_.count(static_cast<int>(i)) == 1);
    }
  }

  void operator()(const DrawLine& line) {
    ++pieces_;
    CHECK(line.y >= 0);
    CHECK(line.y + line.height <= height_);
    if (line.marker || line.repeated) return;
    const auto block = static_cast<std::size_t>(line.block);
    CHECK(line.begin == positions_[block]);
    positions_[block] = line.end;
    last_role_ = article_.flow().blocks[block].role;
    CHECK(article_.page_of({line.block, line.begin}) == page_);
    std::string drawn;
    for (const DrawText& text : line.texts) drawn += text.text;
    const std::u32string_view whole = article_.flow().blocks[block].text.text;
    CHECK(to_utf8(whole.substr(line.begin, line.end - line.begin)).starts_with(drawn));
  }
  void operator()(const DrawImage& image) { add_box(image.block, image.box); }
  void operator()(const DrawScanCode& code) { add_box(code.block, code.box); }
  void operator()(const DrawRectangle& draw) {
    if (draw.kind == RectangleKind::kRule) add_box(draw.block, draw.box);
  }

 private:
  // Whole, and once.
  void add_box(int block, const Rectangle& box) {
    ++pieces_;
    CHECK(boxes_.insert(block).second);
    CHECK(box.y >= 0);
    CHECK(box.bottom() <= height_);
    last_role_ = article_.flow().blocks[static_cast<std::size_t>(block)].role;
  }

  const Offprint& article_;
  LayoutUnit height_;
  std::vector<std::uint32_t> positions_;
  std::set<int> boxes_;
  Role last_role_ = Role::kBody;
  int pieces_ = 0;
  int page_ = 0;
};

}  // namespace

TEST_CASE("no line lost or doubled, no picture cut, no heading last, nothing outside the page, no empty page") {
  BuiltinMeasurer measurer(true);
  for (const char* name : kSeeds) {
    Offprint article = open_seed(name);
    for (const int width : {240, 320, 350, 413, 680}) {
      for (const int height : {400, 555, 700, 1000, 100'000}) {
        INFO(name << " at " << width << "x" << height);
        REQUIRE(article.paginate(page_of_size(width, height), measurer).ok());
        Reader(article, height).read();
      }
    }
  }
}

TEST_CASE("the page count is known before a page is asked for, and the same again after another size") {
  BuiltinMeasurer measurer(true);
  Offprint article = open_seed(kSeeds[0]);
  const int pages = article.paginate(page_of_size(350, 700), measurer).value();
  CHECK(pages == article.page_count());
  CHECK(article.paginate(page_of_size(200, 500), measurer).value() > pages);
  CHECK(article.paginate(page_of_size(350, 700), measurer).value() == pages);
}

TEST_CASE("scroll mode is one page of the same lines") {
  BuiltinMeasurer measurer(true);
  Offprint article = open_seed(kSeeds[1]);
  PageOptions options = page_of_size(350, 700);
  options.mode = Mode::kScroll;
  CHECK(article.paginate(options, measurer).value() == 1);
}

TEST_CASE("a place keeps its meaning when type size and width change") {
  BuiltinMeasurer measurer(true);
  Offprint article = open_seed(kSeeds[0]);
  REQUIRE(article.paginate(page_of_size(350, 700), measurer).ok());
  const Locator place = article.page(3).start;
  PageOptions larger = page_of_size(350, 700);
  larger.font_size = 24;
  REQUIRE(article.paginate(larger, measurer).ok());
  const DisplayList page = article.page(article.page_of(place));
  bool shown = false;
  for (const Command& command : page.commands) {
    if (const auto* line = std::get_if<DrawLine>(&command)) {
      shown = shown || (line->block == place.block && line->begin <= place.offset && place.offset < line->end);
    }
  }
  CHECK(shown);
  CHECK(article.page_of({99999, 0}) == article.page_count() - 1);
  CHECK(article.page_of({-5, 0}) == 0);
}

TEST_CASE("odd pages: lower than a line, one px wide, an article without anything") {
  BuiltinMeasurer measurer(true);
  Offprint article = open_seed(kSeeds[1]);
  for (const auto& [width, height] : {std::pair{350, 1}, {1, 700}, {1, 1}, {100'000, 1'000'000}}) {
    REQUIRE(article.paginate(page_of_size(width, height), measurer).ok());
    std::vector<std::uint32_t> positions(article.flow().blocks.size(), 0);
    for (int page = 0; page < article.page_count(); ++page) {
      for (const Command& command : article.page(page).commands) {
        const auto* line = std::get_if<DrawLine>(&command);
        if (line == nullptr || line->marker || line->repeated) continue;
        CHECK(line->begin == positions[static_cast<std::size_t>(line->block)]);
        positions[static_cast<std::size_t>(line->block)] = line->end;
      }
    }
    for (std::size_t i = 0; i < positions.size(); ++i) CHECK(positions[i] == article.flow().blocks[i].text.text.size());
  }
  Offprint nothing{Article{}};
  CHECK(nothing.paginate(PageOptions{}, measurer).value() == 1);
  CHECK(nothing.page(0).commands.empty());
  CHECK(nothing.page_of({0, 0}) == 0);
}

TEST_CASE("options outside their ranges are refused with a sentence") {
  BuiltinMeasurer measurer(true);
  Offprint article = open_seed(kSeeds[0]);
  for (const auto& [width, height, font_size] : {std::tuple{0, 700, 17}, {100'001, 700, 17}, {350, 0, 17}, {350, 1'000'001, 17}, {350, 700, 5}, {350, 700, 97}}) {
    PageOptions options = page_of_size(width, height);
    options.font_size = font_size;
    const Result<int> pages = article.paginate(options, measurer);
    REQUIRE_FALSE(pages.ok());
    CHECK(pages.error().code == ErrorCode::kBadOption);
  }
}

TEST_CASE("an address that no code may lead to leaves the article without a code, and says why") {
  BuiltinMeasurer measurer(true);
  Offprint article = open_seed(kSeeds[0]);
  const auto refusal_at = [&](int width, int height, const std::string& url, std::vector<std::string> origins = {}) {
    PageOptions options = page_of_size(width, height);
    options.share_url = url;
    options.share_origins = std::move(origins);
    REQUIRE(article.paginate(options, measurer).ok());
    const bool has_code = !article.flow().blocks.back().is_text() || article.flow().blocks.back().role == Role::kScanAddress;
    CHECK(has_code == !article.share_refusal().has_value());
    return article.share_refusal() ? std::string(name_of(article.share_refusal()->code)) : "";
  };
  CHECK(refusal_at(350, 700, "https://m.fromgeek.com/t/703845").empty());
  for (const char* url : {"javascript:alert(1)", "data:text/html,a", "WIFI:S:a;;", "http://m.fromgeek.com/", "https://a:b@m.fromgeek.com/"}) {
    INFO(url);
    CHECK(refusal_at(350, 700, url) == "unsafe-link");
  }
  CHECK(refusal_at(350, 700, "https://m.fromgeek.com/", {"https://news.example"}) == "foreign-origin");
  CHECK(refusal_at(350, 700, "https://m.fromgeek.com/", {"https://m.fromgeek.com"}).empty());
  CHECK(refusal_at(350, 700, "https://m.fromgeek.com/" + std::string(5000, 'a')) == "too-long");
  CHECK(refusal_at(110, 700, "https://m.fromgeek.com/t/703845") == "not-scannable");
  CHECK(refusal_at(111, 700, "https://m.fromgeek.com/t/703845").empty());
  CHECK(refusal_at(350, 100, "https://m.fromgeek.com/t/703845") == "not-scannable");
}

TEST_CASE("the plate grows with the code, so that a module is four px wide") {
  BuiltinMeasurer measurer(true);
  Offprint article = open_seed(kSeeds[0]);
  for (const auto& [bytes, plate] : {std::pair{20, 148}, {42, 148}, {43, 164}, {100, 196}, {213, 260}, {300, 308}}) {
    PageOptions options = page_of_size(350, 700);
    options.share_url = "https://a.b/" + std::string(static_cast<std::size_t>(bytes) - 12, 'a');
    REQUIRE(article.paginate(options, measurer).ok());
    const DisplayList last = article.page(article.page_count() - 1);
    const std::string dumped = dump(last, article.flow());
    INFO(bytes << "\n" << dumped);
    CHECK(article.flow().blocks[article.flow().blocks.size() - 3].natural_width == plate);
  }
}

TEST_CASE("an article that names no language is set in the one it is written in") {
  CHECK(Offprint::open(R"({"offprint":1,"title":"标题","blocks":[{"kind":"paragraph","text":"当亚马逊云计算部门的员工在清晨收到解雇邮件时，整个科技行业都清楚。"}]})")
            .value().article().lang == "zh-Hans");
  CHECK(Offprint::open(R"({"offprint":1,"title":"Title","blocks":[{"kind":"paragraph","text":"The ferry is late and the people of the town are waiting for it."}]})")
            .value().article().lang == "en");
}
