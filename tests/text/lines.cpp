#include <catch2/catch_test_macros.hpp>

#include <numeric>

#include "composing.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr int kEm = 17;  // px, the default font

TextBlock justified(std::string_view text) {
  TextBlock block = block_of(text);
  block.alignment = Alignment::kJustify;
  return block;
}

LayoutUnit right_edge(const Composed& composed, const Line& line) {
  const std::vector<Fragment> fragments = place_line(composed.block, composed.list, line);
  const Fragment& last = fragments.back();
  const LayoutUnit blank = composed.list.items[line.end_item - 1].right_blank();
  const LayoutUnit spacing = last.gaps == 0 ? 0 : (last.advance - last.natural) / static_cast<LayoutUnit>(last.gaps);
  return last.x + last.advance - spacing - blank;
}

}  // namespace

TEST_CASE("a line holds as many characters as fit the measure exactly") {
  const Composed composed = compose_at(block_of("一二三四五六七八九十甲乙"), 10 * kEm);
  CHECK(composed.texts() == std::vector<std::string>{"一二三四五六七八九十", "甲乙"});
}

TEST_CASE("a mark that does not fit takes the character before it along") {
  const Composed composed = compose_at(block_of("一二三四五六七八九十。甲乙"), 10 * kEm);
  CHECK(composed.texts() == std::vector<std::string>{"一二三四五六七八九", "十。甲乙"});
}

TEST_CASE("the space at a break belongs to the line before it and is not drawn") {
  const Composed composed = compose_at(block_of("alpha beta", "en"), 60);
  REQUIRE(composed.texts() == std::vector<std::string>{"alpha", "beta"});
  CHECK(composed.lines[0].end == 6);
  CHECK(composed.lines[1].begin == 6);
}

TEST_CASE("justified lines end at the measure, the last one where its text ends") {
  const Composed composed = compose_at(justified("当亚马逊云计算部门（AWS）的员工在 7 月 17 日清晨收到解雇邮件时，整个科技行业都清楚。"), 20 * kEm);
  REQUIRE(composed.lines.size() > 1);
  for (const Line& line : composed.lines) {
    if (!line.last) CHECK(line.width == from_px(20 * kEm));
    CHECK(line.width <= from_px(20 * kEm));
    CHECK(std::abs(right_edge(composed, line) - line.width) <= 2);
  }
}

TEST_CASE("nothing is put inside words, numbers, dashes and ellipses") {
  const Composed composed = compose_at(justified("他——说……了Amazon和1,299.50一二三四五六七八九"), 15 * kEm);
  for (const Line& line : composed.lines) {
    for (const Fragment& fragment : place_line(composed.block, composed.list, line)) {
      if (fragment.gaps == 0) continue;
      const std::string text = to_utf8(std::u32string_view(composed.block.text).substr(fragment.begin, fragment.end - fragment.begin));
      INFO(text);
      CHECK(text.find("——") == std::string::npos);
      CHECK(text.find("……") == std::string::npos);
      CHECK(text.find("Amazon") == std::string::npos);
    }
  }
}

TEST_CASE("the fragments of a line are its text in order, without a gap or an overlap") {
  TextBlock block = justified("当亚马逊（AWS）的 CEO 在 7 月 17 日说：“好。”整个科技行业都清楚，这绝非简单的组织优化。");
  block.spans = {{0, 6, Font{}, 0}, {6, 20, Font{FontFamily::kText, false, 17, 700}, 1}, {20, static_cast<std::uint32_t>(block.text.size()), Font{}, 2}};
  const Composed composed = compose_at(std::move(block), 230);
  for (const Line& line : composed.lines) {
    std::uint32_t position = line.begin;
    LayoutUnit natural = 0;
    for (const Fragment& fragment : place_line(composed.block, composed.list, line)) {
      CHECK(fragment.begin == position);
      position = fragment.end;
      natural += fragment.natural;
    }
    // A line is as wide as what it draws and the boundaries in it, without the blanks outside its first and its last mark.
    for (std::uint32_t i = line.first_item; i + 1 < line.end_item; ++i) natural += boundary_after(composed.list, i).gap;
    natural -= composed.list.items[line.first_item].left_blank() + composed.list.items[line.end_item - 1].right_blank();
    CHECK(position == line.text_end);
    CHECK(natural == line.natural);
  }
}

TEST_CASE("a bold boundary neither makes a break nor hides one") {
  const std::string_view text = "亚马逊的现金牛，其实是云计算部门，而不是零售。";
  const std::vector<std::string> plain = compose_at(block_of(text), 9 * kEm).texts();
  for (std::uint32_t at = 1; at < 22; ++at) {
    TextBlock block = block_of(text);
    const auto size = static_cast<std::uint32_t>(block.text.size());
    block.spans = {{0, at, Font{}, 0}, {at, size, Font{FontFamily::kText, false, 17, 700}, 1}};
    CHECK(compose_at(std::move(block), 9 * kEm).texts() == plain);
  }
}

TEST_CASE("a word wider than the measure is broken between its letters, and only such a word") {
  const Composed composed = compose_at(block_of("见 https://example.com/a/very/long/path/that/does/not/fit 处", "zh"), 120);
  for (const Line& line : composed.lines) CHECK(line.natural <= from_px(120));
  std::string joined;
  for (const Line& line : composed.lines) joined += to_utf8(std::u32string_view(composed.block.text).substr(line.begin, line.end - line.begin));
  CHECK(joined == to_utf8(composed.block.text));
}

TEST_CASE("a narrow paragraph is ragged") {
  const Composed composed = compose_at(justified("一二三四五六七八。九十甲乙丙丁戊己"), 9 * kEm - 4);
  for (const Line& line : composed.lines) CHECK(line.width == line.natural);
}

TEST_CASE("balanced lines are about equally long and no more of them") {
  TextBlock block = block_of("亚马逊背后增长失速替代与巨头的生存焦虑");
  const std::size_t greedy = compose_at(block, 18 * kEm).lines.size();
  block.balanced = true;
  const Composed composed = compose_at(block, 18 * kEm);
  REQUIRE(composed.lines.size() == greedy);
  CHECK(composed.lines[1].natural * 10 >= composed.lines[0].natural * 8);
}

TEST_CASE("a line feed ends a line and is in no line's text") {
  TextBlock block = block_of("int a;\n\n  int b;", "en");
  block.preformatted = true;
  const Composed composed = compose_at(std::move(block), 400);
  CHECK(composed.texts() == std::vector<std::string>{"int a;", "", "  int b;"});
}

TEST_CASE("a combining mark, an emoji family and a flag stay whole at any width") {
  const std::string text = "e\u0301👩‍👩‍👧‍👦🇨🇳好";
  for (const int width : {0, 1, 17, 40, 1000}) {
    std::string joined;
    for (const std::string& line : compose_at(block_of(text), width).texts()) {
      CHECK(!line.starts_with("\u0301"));
      CHECK(!line.starts_with("\u200D"));
      joined += line;
    }
    CHECK(joined == text);
  }
}

TEST_CASE("no width is too small or too large, no text too odd") {
  for (const int width : {0, 1, 16, 17, 119, 100'000}) {
    for (const char* text : {"", " ", "。。。。。。", "天", "（（（（", "\u0301\u0301\u0301", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
      const Composed composed = compose_at(justified(text), width);
      std::uint32_t position = 0;
      for (const Line& line : composed.lines) {
        CHECK(line.begin == position);
        CHECK(line.end > line.begin);
        position = line.end;
      }
      CHECK(position == composed.block.text.size());
    }
  }
}

TEST_CASE("the same width gives the same lines, whatever came before") {
  WidthTable widths;
  BuiltinMeasurer measurer(true);
  const TextBlock block = justified("见 https://example.com/a/very/long/path 处，当亚马逊云计算部门的员工在清晨收到解雇邮件时，整个行业都清楚。");
  ItemList list = itemize(block, widths);
  widths.measure_new(measurer);
  resolve_widths(block, widths, list);
  const auto lines_at = [&](int width) {
    split_wide_items(block, from_px(width), widths, measurer, list);
    std::vector<std::uint32_t> ends;
    for (const Line& line : compose(block, list, {from_px(width), 0})) ends.push_back(line.end);
    return ends;
  };
  const std::vector<std::uint32_t> before = lines_at(350);
  lines_at(60);
  CHECK(lines_at(350) == before);
}
