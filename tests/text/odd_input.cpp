#include <catch2/catch_test_macros.hpp>

#include "composing.h"
#include "random_text.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr Breaker kBreakers[] = {break_greedily, break_optimally};
constexpr int kWidths[] = {0, 1, 119, 100'000};

struct OddText {
  const char* name;
  std::u32string text;
};

std::u32string repeated(const std::u32string& part, std::size_t length) {
  std::u32string text;
  text.reserve(length + part.size());
  while (text.size() < length) text += part;
  return text;
}

std::vector<OddText> odd_texts() {
  return {
      {"one letter", U"a"},
      {"one Han", U"天"},
      {"one space", U" "},
      {"spaces", repeated(U" ", 300)},
      {"ideographic spaces", repeated(U"　", 300)},
      {"line feeds", repeated(U"\n", 300)},
      {"tabs", repeated(U"\t", 300)},
      {"pause marks", repeated(U"。，、！？", 300)},
      {"opening marks", repeated(U"（“《「", 300)},
      {"closing marks", repeated(U"）”》」", 300)},
      {"ASCII marks", repeated(U".,:;!?()[]{}\"'-/\\", 300)},
      {"dashes", repeated(U"—", 301)},
      {"ellipses", repeated(U"…", 301)},
      {"interpuncts and connecting marks", repeated(U"·～–-／/", 300)},
      {"prefixes", repeated(U"￥$№", 300)},
      {"500 marks on one letter", U"e" + repeated(U"\u0301", 500)},
      {"500 marks on no letter", repeated(U"\u0301", 500)},
      {"isolated surrogates", repeated({0xD800, U'天', 0xDFFF, U'a', 0xDC00}, 300)},
      {"unassigned code points", repeated({0x0378, 0xE0FFF, 0x2FFFF, 0x10FFFF, 0x0530}, 300)},
      {"no code points at all", repeated({0x110000, 0xFFFFFFFF, 0x80000000}, 300)},
      {"controls", repeated({0, 1, 0x7F, 0x85, 0x0B, 0x0C, U'\r', 0x2028, 0x2029}, 300)},
      {"zero-width characters", repeated({0x200B, 0x200D, 0x2060, 0xFEFF, 0x00AD}, 300)},
      {"no-break spaces", repeated({0x00A0, U'天', 0x202F, 0x2007}, 300)},
      {"soft hyphens", repeated({U'a', 0x00AD}, 300)},
      {"emoji families", repeated(U"👩‍👩‍👧‍👦🇨🇳👍🏽", 300)},
      {"bidi controls", repeated({0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x05D0, U'a'}, 300)},
      {"jamo", repeated({0x1100, 0x1161, 0x11A8, 0xAC00}, 300)},
      {"Arabic without spaces", repeated(U"السحابية", 300)},
      {"an address without end", U"https://" + repeated(U"example-path/", 600)},
  };
}

void check_in_both(const TextBlock& block, int width) {
  for (const Breaker breaker : kBreakers) {
    const Composed composed = compose_at(block, width, breaker);
    INFO((breaker == break_greedily ? "greedy" : "optimum") << " at " << width);
    CHECK(composed.is_whole());
    for (const Line& line : composed.lines) {
      std::uint32_t position = line.begin;
      for (const Fragment& fragment : composed.fragments(line)) {
        if (fragment.begin != position) FAIL("fragments have a gap");
        position = fragment.end;
      }
      if (position != line.text_end) FAIL("fragments are not the line");
    }
  }
}

std::uint32_t million(const char32_t* part) {
  TextBlock block = block_of(repeated(part, 1'000'000));
  block.alignment = Alignment::kJustify;
  std::size_t lines = 0;
  for (const Breaker breaker : kBreakers) {
    const Composed composed = compose_at(block, 350, breaker);
    CHECK(composed.is_whole());
    lines = composed.lines.size();
  }
  return static_cast<std::uint32_t>(lines);
}

}  // namespace

TEST_CASE("no text is too odd for any width, language, alignment or breaker: its lines are the text") {
  for (const OddText& odd : odd_texts()) {
    INFO(odd.name);
    for (const char* lang : {"zh-Hans", "ja", "en", "he"}) {
      for (const Alignment alignment : {Alignment::kStart, Alignment::kJustify, Alignment::kCenter, Alignment::kEnd}) {
        TextBlock block = block_of(odd.text, lang);
        block.alignment = alignment;
        block.hyphenated = block.hanging = alignment == Alignment::kJustify;
        for (const int width : kWidths) check_in_both(block, width);
      }
    }
  }
}

TEST_CASE("nor is it as code, or as a balanced title") {
  for (const OddText& odd : odd_texts()) {
    INFO(odd.name);
    TextBlock block = block_of(odd.text);
    block.preformatted = true;
    for (const int width : kWidths) check_in_both(block, width);
    block.preformatted = false;
    block.balanced = true;
    for (const int width : kWidths) check_in_both(block, width);
  }
}

TEST_CASE("no font is too small or too large") {
  const std::u32string text = random_chinese(3, 400) + U"——……" + to_utf32("e\u0301");
  for (const std::uint16_t size : {1, 400}) {
    TextBlock block = block_of(text);
    block.alignment = Alignment::kJustify;
    block.spans[0].font.size = size;
    for (const int width : kWidths) check_in_both(block, width);
  }
}

TEST_CASE("fonts of 1 and 400 px stand on one line") {
  TextBlock block = block_of(repeated(U"天地，ab ", 300));
  const auto size = static_cast<std::uint32_t>(block.text.size());
  block.spans.clear();
  for (std::uint32_t begin = 0; begin < size; begin += 10) {
    Font font;
    font.size = begin % 20 == 0 ? 1 : 400;
    block.spans.push_back({begin, std::min(begin + 10, size), font, begin});
  }
  block.alignment = Alignment::kJustify;
  for (const int width : kWidths) check_in_both(block, width);
}

TEST_CASE("a span for each character is no other text") {
  TextBlock block = block_of(random_chinese(5, 500));
  const auto size = static_cast<std::uint32_t>(block.text.size());
  block.spans.clear();
  for (std::uint32_t i = 0; i < size; ++i) block.spans.push_back({i, i + 1, Font{FontFamily::kText, i % 2 == 0, 17, 400}, i});
  block.alignment = Alignment::kJustify;
  for (const int width : {0, 1, 119, 333, 100'000}) check_in_both(block, width);
}

TEST_CASE("an empty text has no lines, ten thousand of them neither") {
  for (const Breaker breaker : kBreakers) {
    std::size_t lines = 0;
    for (int i = 0; i < 10'000; ++i) lines += compose_at(justified_block(""), 350, breaker).lines.size();
    CHECK(lines == 0);
  }
}

TEST_CASE("a million letters without a break are set") { CHECK(million(U"a") > 20'000); }
TEST_CASE("a million Han are set") { CHECK(million(U"天") == 50'000); }
TEST_CASE("a million marks are set") { CHECK(million(U"。") > 20'000); }
TEST_CASE("a million opening marks are set") { CHECK(million(U"（") > 20'000); }
TEST_CASE("a million spaces are set") { CHECK(million(U" ") > 0); }
TEST_CASE("a million line feeds are set") { CHECK(million(U"\n") == 1'000'000); }
TEST_CASE("a million dashes are set") { CHECK(million(U"—") > 20'000); }
TEST_CASE("a million ellipses are set") { CHECK(million(U"…") > 20'000); }
TEST_CASE("a million combining marks on one letter are set") { CHECK(million(U"\u0301") == 1); }
TEST_CASE("a million characters of addresses are set") { CHECK(million(U"https://example.com/a/b?c=d&e=f-") > 20'000); }

TEST_CASE("a million dashes are set in the largest font") {
  TextBlock block = block_of(repeated(U"—", 1'000'000));
  block.spans[0].font.size = 400;
  for (const Breaker breaker : kBreakers) CHECK(compose_at(block, 350, breaker).is_whole());
}

TEST_CASE("a million ellipses are set in the largest font") {
  TextBlock block = block_of(repeated(U"…", 1'000'000));
  block.spans[0].font.size = 400;
  for (const Breaker breaker : kBreakers) CHECK(compose_at(block, 350, breaker).is_whole());
}

TEST_CASE("half a million dash units in a column narrower than one are set") {
  for (const Breaker breaker : kBreakers) CHECK(compose_at(block_of(repeated(U"——天", 1'000'000)), 20, breaker).is_whole());
}

TEST_CASE("a line of a hundred thousand small characters is justified as any other") {
  TextBlock block = block_of(repeated(U"天地玄黄", 200'000));
  block.spans[0].font.size = 1;
  block.alignment = Alignment::kJustify;
  for (const Breaker breaker : kBreakers) {
    // 70,000 places between Han, more than 2^16, and half a px to share out over each hundred.
    const Composed composed = compose_to(block, from_px(70'000) + 32, breaker);
    CHECK(composed.is_whole());
    for (const Line& line : composed.lines) {
      if (!line.last) CHECK(line.width == from_px(70'000) + 32);
    }
    CHECK(composed.lines.size() == 3);
  }
}
