#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>

#include "composing.h"
#include "random_text.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr LayoutUnit kTypedSpace = (278 * kEmUnits + 500) / 1000;  // of the builtin font
constexpr LayoutUnit kGap = kEmUnits / 4;
constexpr LayoutUnit kMoreGap = kEmUnits / 3 - kGap;
constexpr LayoutUnit kHalf = kEmUnits / 2;

// `text` on a line that is `extra` wider than it is by nature, with one character more on the next line.
Composed stretched(std::string_view text, LayoutUnit extra) {
  Composed composed = compose_at(block_of(std::string(text) + "末"), 1'000);
  const auto size = static_cast<std::uint32_t>(composed.list.size());
  const LineEnds ends = {size - 1, size};
  const LayoutUnit natural = build_lines(composed.block, composed.list, ends, {from_px(1'000), 0, false})[0].natural;
  composed.lines = build_lines(composed.block, composed.list, ends, {natural + extra, 0, true});
  return composed;
}

LayoutUnit stretch_of(const Composed& composed, std::string_view left, std::string_view right, LayoutUnit natural) {
  return space_between(composed, left, right) - natural;
}

// The letters of `text`, one item each, may have nothing between them: whether some fragment with spacing holds `text`.
bool is_spaced_inside(const Composed& composed, std::string_view text) {
  for (const Line& line : composed.lines) {
    for (const Fragment& fragment : composed.fragments(line)) {
      if (fragment.gaps > 1 && composed.text_of(fragment).find(text) != std::string::npos) return true;
    }
  }
  return false;
}

constexpr std::string_view kMixed = "天地ab cd玄黄ef gh宇宙洪荒";  // two word spaces, three gaps, five places between Han

}  // namespace

TEST_CASE("word spaces are widened first, to half an em") {
  const LayoutUnit room = 2 * (kHalf - kTypedSpace);
  for (const LayoutUnit extra : {1, 100, room}) {
    INFO(extra);
    const Composed composed = stretched(kMixed, extra);
    CHECK(stretch_of(composed, "ab", "cd", kTypedSpace) + stretch_of(composed, "ef", "gh", kTypedSpace) == extra);
    CHECK(std::abs(stretch_of(composed, "ab", "cd", kTypedSpace) - stretch_of(composed, "ef", "gh", kTypedSpace)) <= 1);
    CHECK(stretch_of(composed, "地", "ab", kGap) == 0);
    CHECK(stretch_of(composed, "天", "地", 0) == 0);
  }
}

TEST_CASE("gaps between Han and Latin are widened next, to a third of an em") {
  const LayoutUnit spaces = 2 * (kHalf - kTypedSpace);
  for (const LayoutUnit extra : {4, 200, 4 * kMoreGap}) {
    INFO(extra);
    const Composed composed = stretched(kMixed, spaces + extra);
    CHECK(space_between(composed, "ab", "cd") == kHalf);
    CHECK(space_between(composed, "ef", "gh") == kHalf);
    for (const auto& [left, right] : {std::pair{"地", "ab"}, {"cd", "玄"}, {"黄", "ef"}, {"gh", "宇"}}) {
      CHECK(stretch_of(composed, left, right, kGap) == extra / 4);
    }
    CHECK(stretch_of(composed, "天", "地", 0) == 0);
  }
}

TEST_CASE("what is left is shared out evenly between Han") {
  const LayoutUnit full = 2 * (kHalf - kTypedSpace) + 4 * kMoreGap;
  const LayoutUnit each = 100;
  const Composed composed = stretched(kMixed, full + 5 * each);
  CHECK(space_between(composed, "ab", "cd") == kHalf);
  CHECK(space_between(composed, "地", "ab") == kGap + kMoreGap);
  for (const auto& [left, right] : {std::pair{"天", "地"}, {"玄", "黄"}, {"宇", "宙"}, {"宙", "洪"}, {"洪", "荒"}}) {
    INFO(left);
    CHECK(space_between(composed, left, right) == each);
  }
}

TEST_CASE("a typed space between Han and Latin is widened as the gap that it stands for") {
  const Composed composed = stretched("天地 ab 玄黄", 100);
  CHECK(stretch_of(composed, "地", "ab", kGap) == 50);
  CHECK(stretch_of(composed, "ab", "玄", kGap) == 50);
  CHECK(space_between(composed, "天", "地") == 0);
}

TEST_CASE("a line is widened beside its marks as between its characters") {
  const Composed composed = stretched("天，地。玄黄", 500);
  CHECK(stretch_of(composed, "天", "，", 0) == 100);
  CHECK(stretch_of(composed, "，", "地", kHalf) == 100);
  CHECK(stretch_of(composed, "玄", "黄", 0) == 100);
}

TEST_CASE("nothing is put inside words, numbers, dashes and ellipses, however loose the line") {
  const std::string_view text = "天Amazon1,299.50地——玄……黄";
  const Composed tight = stretched(text, 0);
  const Composed loose = stretched(text, 10 * kEmUnits);
  CHECK(loose.lines[0].width == tight.lines[0].width + 10 * kEmUnits);
  for (const char* whole : {"Amazon", "1,299.50", "——", "……"}) {
    INFO(whole);
    CHECK(!is_spaced_inside(loose, whole));
  }
  CHECK(space_between(loose, "地", "——") > 0);
}

TEST_CASE("nothing is put beside a connecting mark or a solidus") {
  for (const char* mark : {"～", "–", "-", "/", "／", "—"}) {
    INFO(mark);
    const Composed composed = stretched("天地" + std::string(mark) + "玄黄", 400);
    CHECK(space_between(composed, "地", mark) == 0);
    CHECK(space_between(composed, mark, "玄") == 0);
    CHECK(space_between(composed, "天", "地") == 200);
    CHECK(space_between(composed, "玄", "黄") == 200);
  }
}

TEST_CASE("Latin words between full-width marks are justified too") {
  const Composed composed = stretched("Alpha、Beta、Gamma、Delta", 120);
  CHECK(composed.lines[0].width == composed.lines[0].natural + 120);
}

TEST_CASE("Western words are justified by their spaces, letters stay together") {
  TextBlock block = justified_block("the quick brown fox jumps over the lazy dog and runs away from all of them", "en");
  const Composed composed = compose_at(std::move(block), 200);
  REQUIRE(composed.lines.size() > 2);
  for (const Line& line : composed.lines) {
    if (!line.last) CHECK(composed.cells(line).back().right == from_px(200));
    for (const Fragment& fragment : composed.fragments(line)) CHECK(fragment.advance == fragment.natural);
  }
}

TEST_CASE("the last line has the spacing between Han of the line before") {
  const Composed composed = compose_to(justified_block("一二三四五六七八九十甲乙丙丁戊"), 10 * kEmUnits + 360, break_greedily);
  REQUIRE(composed.texts() == std::vector<std::string>{"一二三四五六七八九十", "甲乙丙丁戊"});
  CHECK(space_between(composed, "一", "二") == 40);
  CHECK(space_between(composed, "丁", "戊") == 40);
}

TEST_CASE("the last line is natural where the line before was squeezed, whatever the one before that was") {
  // A loose line, a squeezed one, and the last.
  const std::string text = "一二三四五六七八九十甲乙，丙丁，戊己，庚辛，壬癸，子丑";
  const auto ends = [](const ItemList& list, const Measure&) { return LineEnds{10, 22, static_cast<std::uint32_t>(list.size())}; };
  const Composed composed = compose_to(justified_block(text), 10 * kEmUnits + 360, +ends);
  REQUIRE(composed.lines.size() == 3);
  REQUIRE(composed.lines[0].width > composed.lines[0].natural);
  REQUIRE(composed.lines[1].width < composed.lines[1].natural);
  CHECK(composed.lines[2].width == composed.lines[2].natural);
}

TEST_CASE("under ten em a paragraph is ragged") {
  const std::string text = "一二三四五六七八。九十甲乙丙，丁戊己庚辛壬癸";
  for (const Line& line : compose_to(justified_block(text), 10 * kEmUnits - 1).lines) CHECK(line.width == line.natural);
  const Composed flush = compose_to(justified_block(text), 10 * kEmUnits);
  for (const Line& line : flush.lines) CHECK((line.last || line.width == 10 * kEmUnits));
}

TEST_CASE("two places of a kind on a line differ by no more than 1/64 px") {
  for (const LayoutUnit extra : {1, 5, 37, 211, 1'003}) {
    const Composed composed = stretched("天地玄黄宇宙洪荒日月盈昃", extra);
    const std::vector<Cell> cells = composed.cells(composed.lines[0]);
    for (std::size_t i = 1; i < cells.size(); ++i) {
      CHECK(cells[i].left - cells[i - 1].right >= extra / 11);
      CHECK(cells[i].left - cells[i - 1].right <= extra / 11 + 1);
    }
  }
}

TEST_CASE("every line but the last ends within half a px of the measure") {
  int lines = 0;
  int ragged = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    TextBlock block = block_of(random_chinese(seed, 500));
    block.alignment = Alignment::kJustify;
    const LayoutUnit width = from_px(200 + static_cast<int>(seed) * 7);
    const Composed composed = compose_to(std::move(block), width);
    for (const Line& line : composed.lines) {
      if (line.last) continue;
      ++lines;
      if (std::abs(composed.cells(line).back().ink_right - width) > 32) ++ragged;
    }
  }
  CHECK(lines > 1'000);
  CHECK(ragged == 0);
}
