// Code and tables that need more width than the page has, where the host lets them scroll sideways.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "laid_pages.h"
#include "seeds.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 560;

PageOptions scrolling(int width = kWidth, int height = kHeight) {
  PageOptions options;
  options.width = width;
  options.height = height;
  options.wide = Wide::kScroll;
  return options;
}

Offprint laid(std::vector<Block> blocks, const PageOptions& options, std::string lang = "en") {
  Offprint article(article_of(std::move(blocks), std::move(lang)));
  BuiltinMeasurer measurer(is_east_asian_language(article.article().lang));
  REQUIRE(article.paginate(options, measurer).ok());
  return article;
}

// A table of `columns` with words of its own in each cell, under a head.
Block words_table(int columns, int rows, std::string caption = {}) {
  Table table;
  if (!caption.empty()) table.caption = runs_of(std::move(caption));
  for (int row = 0; row <= rows; ++row) {
    std::vector<TableCell>& cells = table.rows.emplace_back();
    for (int column = 0; column < columns; ++column) {
      cells.push_back({runs_of(row == 0 ? "Settlements " + std::to_string(column) : "Donaudampfschifffahrtsgesellschaft and more"), row == 0});
    }
  }
  return {table};
}

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

// Lines of the blocks of a role that end, or begin, inside a word.
int broken_words(const Offprint& article, Role role) {
  int broken = 0;
  for (std::size_t i = 0; i < article.flow().blocks.size(); ++i) {
    const FlowBlock& block = article.flow().blocks[i];
    if (block.role != role) continue;
    for (const Line& line : article.laid_out().blocks[i].lines) {
      const std::u32string& text = block.text.text;
      if (line.end < text.size() && line.end > 0 && is_letter(text[line.end - 1]) && is_letter(text[line.end])) ++broken;
    }
  }
  return broken;
}

LayoutUnit right_edge(const Offprint& article) {
  LayoutUnit right = 0;
  for (std::size_t i = 0; i < article.flow().containers.size(); ++i) {
    const Rectangle& box = article.laid_out().containers[i];
    right = std::max(right, box.x + box.width);
  }
  return right;
}

}  // namespace

TEST_CASE("lines of code are the source's lines, however long, and the panel is as wide as the page") {
  const std::string line(200, 'x');
  const Offprint article = laid({{Code{"int a;\n" + line + "\n\n\tb();", {}}}}, scrolling());
  const DisplayList page = article.page(0);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lines;
  for (const Command& command : page.commands) {
    if (const auto* draw = std::get_if<DrawLine>(&command)) lines.emplace_back(draw->begin, draw->end);
  }
  CHECK(lines == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 7}, {7, 208}, {208, 209}, {209, 214}});
  REQUIRE(page.wide.size() == 1);
  CHECK(page.wide[0].block == 0);
  CHECK(page.wide[0].label == "Code");
  CHECK(page.wide[0].box.x == 0);
  CHECK(page.wide[0].box.width == from_px(kWidth));
  CHECK(page.wide[0].box.height == page.height);
}

TEST_CASE("code that fits does not scroll, and is set as it is where nothing may") {
  PageOptions options = scrolling();
  const std::vector<Block> blocks = {{Code{"int a;\nint b;", {}}}, lines_of(3), table_of(1, 2)};
  const Offprint scrolled = laid(blocks, options, "zh-Hans");
  options.wide = Wide::kFit;
  const Offprint fitted = laid(blocks, options, "zh-Hans");
  CHECK(scrolled.page(0).wide.empty());
  CHECK(dump(scrolled.page(0), scrolled.flow()) == dump(fitted.page(0), fitted.flow()));
}

TEST_CASE("no line of a cell ends inside a word where the table scrolls") {
  PageOptions options = scrolling();
  for (const int columns : {2, 5, 12, 64}) {
    INFO(columns << " columns");
    options.wide = Wide::kScroll;
    const Offprint article = laid({words_table(columns, 6)}, options);
    CHECK(broken_words(article, Role::kCell) == 0);
    options.wide = Wide::kFit;
    if (columns >= 12) CHECK(broken_words(laid({words_table(columns, 6)}, options), Role::kCell) > 0);
  }
}

TEST_CASE("a table that scrolls has columns of eight em, and of less where it were wider than four pages") {
  const Offprint few = laid({table_of(1, 3, 6, repeated("格", 40))}, scrolling(), "zh-Hans");
  const int em = few.flow().blocks[0].style.font.size;
  for (const LaidBlock& cell : few.laid_out().blocks) CHECK(cell.box.width >= from_px(8 * em));
  CHECK(right_edge(few) <= from_px(4 * kWidth));
  const Offprint many = laid({table_of(1, 3, 12, repeated("格", 40))}, scrolling(), "zh-Hans");
  for (const LaidBlock& cell : many.laid_out().blocks) CHECK((cell.box.width >= from_px(4 * em) && cell.box.width < from_px(8 * em)));
  CHECK(right_edge(many) <= from_px(4 * kWidth + 12));
}

TEST_CASE("a word that is wider than the page is broken in a table that scrolls too") {
  Table table;
  table.rows = {{{runs_of(repeated("x", 500)), false}, {runs_of("a"), false}}};
  const Offprint article = laid({{table}}, scrolling());
  CHECK(article.laid_out().blocks[0].lines.size() > 5);
  CHECK(article.laid_out().blocks[0].box.width <= from_px(kWidth));
}

TEST_CASE("the rows of a table are one piece a page, its repeated head with them, its caption not") {
  const Offprint article = laid({words_table(12, 40, "Settlements by year")}, scrolling());
  REQUIRE(article.page_count() > 2);
  for (int number = 0; number < article.page_count(); ++number) {
    const DisplayList page = article.page(number);
    INFO(number);
    REQUIRE(page.wide.size() == 1);
    const WidePiece& wide = page.wide[0];
    CHECK(wide.label == "Settlements by year");
    CHECK(wide.box.x + wide.box.width == page.width);
    CHECK(wide.box.bottom() == page.height);
    CHECK((number == 0) == (wide.box.y > 0));
    for (const Command& command : page.commands) {
      if (const auto* line = std::get_if<DrawLine>(&command)) {
        const bool is_cell = article.flow().blocks[static_cast<std::size_t>(line->block)].role == Role::kCell;
        CHECK(is_cell == (line->y >= wide.box.y));
        CHECK(line->y + line->height <= wide.box.bottom());
      } else if (const auto* edge = std::get_if<DrawRectangle>(&command)) {
        CHECK(edge->kind == RectangleKind::kCell);
        CHECK(edge->block >= 0);
        CHECK((edge->box.y >= wide.box.y && edge->box.bottom() <= wide.box.bottom()));
      }
    }
  }
}

TEST_CASE("pages are cut at the heights of what scrolls") {
  for (const Mode mode : {Mode::kPaged, Mode::kScroll}) {
    PageOptions options = scrolling();
    options.mode = mode;
    const Offprint article = laid({lines_of(9), words_table(12, 30), lines_of(9), {Code{repeated("word ", 300) + repeated("\nline", 60), {}}}, lines_of(9)}, options);
    CHECK(article.notes().empty());
    for (int number = 0; number < article.page_count(); ++number) {
      const DisplayList page = article.page(number);
      if (mode == Mode::kPaged) CHECK(page.height <= from_px(kHeight));
      for (const WidePiece& wide : page.wide) CHECK((wide.box.y >= 0 && wide.box.bottom() <= page.height));
    }
  }
}

TEST_CASE("what scrolls is called by its caption, else what it is in the article's language") {
  const std::string code = repeated("word ", 50);
  const auto labels = [&](std::string lang) {
    std::vector<std::string> found;
    for (const WidePiece& wide : laid({{Code{code, {}}}, words_table(12, 1)}, scrolling(kWidth, 5'000), std::move(lang)).page(0).wide) found.push_back(wide.label);
    return found;
  };
  CHECK(labels("zh-Hans") == std::vector<std::string>{"代码", "表格"});
  CHECK(labels("zh-Hant") == std::vector<std::string>{"程式碼", "表格"});
  CHECK(labels("ja") == std::vector<std::string>{"コード", "表"});
  CHECK(labels("fr") == std::vector<std::string>{"Code", "Table"});
}

TEST_CASE("fitted in again, an article is as if nothing had ever scrolled") {
  const std::vector<Block> blocks = {words_table(12, 5), {Code{repeated("word ", 50), {}}}};
  PageOptions options = scrolling();
  Offprint article = laid(blocks, options);
  options.wide = Wide::kFit;
  BuiltinMeasurer measurer(false);
  REQUIRE(article.paginate(options, measurer).ok());
  const Offprint fresh = laid(blocks, options);
  REQUIRE(article.page_count() == fresh.page_count());
  for (int page = 0; page < fresh.page_count(); ++page) {
    CHECK(article.page(page).wide.empty());
    CHECK(dump(article.page(page), article.flow()) == dump(fresh.page(page), fresh.flow()));
  }
}
