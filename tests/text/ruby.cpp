#include <catch2/catch_test_macros.hpp>

#include "composing.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr LayoutUnit kRubyEm = from_px(kEmPx / 2);  // ruby is half as large, in whole px

// `text` with `ruby` over the code points [begin, end).
TextBlock with_ruby(std::string_view text, std::uint32_t begin, std::uint32_t end, std::string_view ruby, std::string_view lang = "zh-Hans") {
  TextBlock block = justified_block(text, lang);
  const auto size = static_cast<std::uint32_t>(block.text.size());
  block.spans.clear();
  if (begin > 0) block.spans.push_back({0, begin, Font{}, 0});
  block.spans.push_back({begin, end, Font{}, 1, to_utf32(ruby)});
  if (end < size) block.spans.push_back({end, size, Font{}, 2});
  return block;
}

// The fragment with ruby of the only line that has one.
Fragment ruby_fragment(const Composed& composed) {
  for (const Line& line : composed.lines) {
    for (const Fragment& fragment : composed.fragments(line)) {
      if (fragment.ruby > 0) return fragment;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("text with ruby is a fragment of its own that knows its ruby's width") {
  const Composed composed = compose_at(with_ruby("天地玄黄", 1, 3, "dìxuán"), 1'000);
  const Fragment fragment = ruby_fragment(composed);
  CHECK(composed.text_of(fragment) == "地玄");
  CHECK(fragment.ruby > 0);
  CHECK(fragment.natural == 2 * kEmUnits);
}

TEST_CASE("ruby that is narrower than its text moves nothing") {
  const Composed composed = compose_at(with_ruby("天地玄黄", 1, 3, "々々"), 1'000);
  CHECK(composed.lines[0].width == 4 * kEmUnits);
  const Fragment fragment = ruby_fragment(composed);
  CHECK(fragment.ruby == 2 * kRubyEm);
  CHECK(fragment.x == kEmUnits);
  CHECK(fragment.advance == fragment.natural);
}

TEST_CASE("under wider ruby the text is spread, half a space at its edges, and its box is the ruby's") {
  const std::string ruby = "一二三四五六七八";
  const Composed composed = compose_at(with_ruby("天地玄黄", 1, 3, ruby), 1'000);
  const LayoutUnit box = 8 * kRubyEm;
  CHECK(composed.lines[0].width == 2 * kEmUnits + box);
  const Fragment fragment = ruby_fragment(composed);
  const LayoutUnit free = box - 2 * kEmUnits;
  CHECK(fragment.ruby == box);
  CHECK(fragment.gaps == 2);
  CHECK(std::abs(fragment.x - kEmUnits - free / 4) <= 1);
  CHECK(std::abs(fragment.advance - fragment.natural - free) <= 1);
  // Centred under its ruby, whose box it is.
  const LayoutUnit drawn = fragment.advance - (fragment.advance - fragment.natural) / 2;
  CHECK(std::abs(2 * fragment.x + drawn - (2 * kEmUnits + box)) <= 2);
}

TEST_CASE("text with ruby is never broken, and its neighbours are as free as ever") {
  for (int width = 10 * kEmPx; width < 16 * kEmPx; width += 2) {
    const Composed composed = compose_at(with_ruby("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯", 9, 12, "shíjiǎyǐ"), width);
    CHECK(composed.is_whole());
    for (const Line& line : composed.lines) {
      CHECK((line.end <= 9 || line.end >= 12));
      CHECK(line.width <= from_px(width));
    }
  }
}

TEST_CASE("no space is put into text with ruby, however loose its line") {
  const Composed composed = compose_at(with_ruby("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑", 4, 6, "wǔ"), 10 * kEmPx + 9);
  const Fragment fragment = ruby_fragment(composed);
  CHECK(composed.text_of(fragment) == "五六");
  CHECK(fragment.advance == fragment.natural);
}

TEST_CASE("a mark never starts a line behind text with ruby") {
  for (int width = 10 * kEmPx; width < 16 * kEmPx; width += 2) {
    for (const Breaker breaker : {break_greedily, break_optimally}) {
      const Composed composed = compose_at(with_ruby("一二三四五六七八九十。甲乙丙丁戊己庚辛", 8, 10, "jiǔshí"), width, breaker);
      for (const std::string& text : composed.texts()) CHECK(!text.starts_with("。"));
    }
  }
}

TEST_CASE("text with ruby that is wider than the measure has a line for itself") {
  const Composed composed = compose_at(with_ruby("天地玄黄", 1, 3, "一二三四五六七八九十"), 60);
  CHECK(composed.is_whole());
  CHECK(composed.texts() == std::vector<std::string>{"天", "地玄", "黄"});
}

TEST_CASE("ruby over spaces, over nothing and over Latin has a result") {
  for (const char* text : {" ", "A", "abc def", "。", "\n", "e\u0301", "עברית"}) {
    INFO(text);
    const auto size = static_cast<std::uint32_t>(to_utf32(text).size());
    for (const int width : {0, 17, 400}) CHECK(compose_at(with_ruby(text, 0, size, "ruby"), width).is_whole());
  }
}
