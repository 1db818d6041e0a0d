#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "composing.h"
#include "random_text.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr Breaker kBreakers[] = {break_greedily, break_optimally};
constexpr int kWidth = 10 * kEmPx;

TextBlock hanging(std::string_view text, std::string_view lang = "zh-Hans") {
  TextBlock block = justified_block(text, lang);
  block.hanging = true;
  return block;
}

// How far the line's ink is beyond the measure.
LayoutUnit beyond(const Composed& composed, const Line& line, LayoutUnit width) {
  return std::max(0, composed.cells(line).back().ink_right - width);
}

}  // namespace

TEST_CASE("no mark hangs unless the paragraph asks for it") {
  for (const Breaker breaker : kBreakers) {
    const Composed composed = compose_at(justified_block("一二三四五六七八九十。甲乙丙丁戊"), kWidth, breaker);
    for (const Line& line : composed.lines) CHECK(beyond(composed, line, from_px(kWidth)) == 0);
  }
}

TEST_CASE("a pause mark that does not fit hangs: its ink is beyond the measure, the character before it ends at it") {
  for (const char* mark : {"。", "，", "、"}) {
    for (const Breaker breaker : kBreakers) {
      INFO(mark);
      const Composed composed = compose_at(hanging("一二三四五六七八九十" + std::string(mark) + "甲乙丙丁戊"), kWidth, breaker);
      REQUIRE(composed.texts()[0] == "一二三四五六七八九十" + std::string(mark));
      const std::vector<Cell> cells = composed.cells(composed.lines[0]);
      CHECK(cells[9].right == from_px(kWidth));
      CHECK(beyond(composed, composed.lines[0], from_px(kWidth)) == kEmUnits / 2);
    }
  }
}

TEST_CASE("a line is squeezed rather than a mark hung") {
  for (const Breaker breaker : kBreakers) {
    const Composed composed = compose_at(hanging("一二三，四五六七八九。十甲乙丙丁"), kWidth, breaker);
    REQUIRE(composed.texts()[0] == "一二三，四五六七八九。");
    CHECK(beyond(composed, composed.lines[0], from_px(kWidth)) == 0);
  }
}

TEST_CASE("of marks in a row none hangs") {
  for (const char* marks : {"。”", "）。", "。。", "！？", "》、"}) {
    for (const Breaker breaker : kBreakers) {
      INFO(marks);
      const Composed composed = compose_at(hanging("一二三四五六七八九十" + std::string(marks) + "甲乙丙丁戊"), kWidth, breaker);
      for (const Line& line : composed.lines) CHECK(beyond(composed, line, from_px(kWidth)) == 0);
    }
  }
}

TEST_CASE("nothing but a pause mark hangs") {
  for (const char* mark : {"”", "）", "·", "～", "％", "》"}) {
    for (const Breaker breaker : kBreakers) {
      INFO(mark);
      const Composed composed = compose_at(hanging("一二三四五六七八九十" + std::string(mark) + "甲乙丙丁戊"), kWidth, breaker);
      for (const Line& line : composed.lines) CHECK(beyond(composed, line, from_px(kWidth)) == 0);
    }
  }
}

TEST_CASE("no mark hangs in Traditional Chinese, Korean or English") {
  for (const char* lang : {"zh-Hant", "zh-TW", "ko", "en"}) {
    for (const Breaker breaker : kBreakers) {
      INFO(lang);
      const Composed composed = compose_at(hanging("一二三四五六七八九十。甲乙丙丁戊", lang), kWidth, breaker);
      for (const Line& line : composed.lines) CHECK(beyond(composed, line, from_px(kWidth)) == 0);
    }
  }
}

TEST_CASE("a Japanese pause mark hangs with its whole cell") {
  for (const Breaker breaker : kBreakers) {
    const Composed composed = compose_at(hanging("一二三四五六七八九十。甲乙丙丁戊", "ja"), kWidth, breaker);
    REQUIRE(composed.texts()[0] == "一二三四五六七八九十。");
    CHECK(composed.cells(composed.lines[0])[9].right == from_px(kWidth));
  }
}

TEST_CASE("at most half an em hangs, at the end of lines only, and the rest is flush") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    TextBlock block = block_of(random_han(seed, 200));
    block.alignment = Alignment::kJustify;
    block.hanging = true;
    const LayoutUnit width = from_px(180 + static_cast<int>(seed) * 3);
    for (const Breaker breaker : kBreakers) {
      const Composed composed = compose_to(block, width, breaker);
      CHECK(composed.is_whole());
      for (const Line& line : composed.lines) {
        const LayoutUnit over = beyond(composed, line, width);
        INFO(composed.text_of(line));
        CHECK(over <= kEmUnits / 2 + 1);
        if (over > 1) {
          const std::string last = composed.cells(line).back().text;
          CHECK((last == "。" || last == "，" || last == "、" || last == "！" || last == "；"));
        } else if (!line.last) {
          CHECK(std::abs(composed.cells(line).back().ink_right - width) <= 32);
        }
      }
    }
  }
}
