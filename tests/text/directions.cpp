#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <tuple>

#include "composing.h"
#include "text/bidi.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr std::string_view kArabic = "قالت الشركة يوم الخميس إنها ستلغي مئات الوظائف في قسم الحوسبة السحابية بعد مراجعة شاملة للتكاليف والأولويات";
constexpr std::string_view kHebrew = "החברה הודיעה ביום חמישי כי תבטל מאות משרות במחלקת המחשוב בענן לאחר סקירה מקיפה של העלויות וסדרי העדיפויות";
constexpr std::string_view kMixed = "החברה Amazon Web Services הודיעה ב-17 ביולי 2025 כי תבטל 1,299 משרות (3.5%) במחלקת AWS שלה, לאחר סקירה.";

// The fragments from left to right.
std::vector<Fragment> seen(const Composed& composed, const Line& line) {
  std::vector<Fragment> fragments = composed.fragments(line);
  std::stable_sort(fragments.begin(), fragments.end(), [](const Fragment& a, const Fragment& b) { return a.x < b.x; });
  return fragments;
}

LayoutUnit left_edge(const Composed& composed, const Line& line) { return seen(composed, line).front().x; }

LayoutUnit right_edge(const Composed& composed, const Line& line) {
  const Fragment last = seen(composed, line).back();
  return last.x + last.advance;
}

// The line's text in the order in which it is seen, each fragment's characters from left to right.
std::u32string seen_text(const Composed& composed, const Line& line) {
  std::u32string text;
  for (const Fragment& fragment : seen(composed, line)) {
    std::u32string part = composed.block.text.substr(fragment.begin, fragment.end - fragment.begin);
    if (fragment.right_to_left) std::reverse(part.begin(), part.end());
    text += part;
  }
  return text;
}

// The same, straight from the levels of the paragraph.
std::u32string visual_text(const Composed& composed, const Line& line, Direction direction) {
  std::u32string text;
  const std::vector<std::uint8_t> levels = embedding_levels(composed.block.text, direction);
  for (const VisualRun& run : visual_runs(composed.block.text, levels, direction, line.begin, line.text_end)) {
    std::u32string part = composed.block.text.substr(run.begin, run.end - run.begin);
    if (run.level % 2 == 1) std::reverse(part.begin(), part.end());
    text += part;
  }
  return text;
}

}  // namespace

TEST_CASE("a right-to-left paragraph is aligned at the right") {
  for (const auto& [text, lang] : {std::pair{kArabic, "ar"}, {kHebrew, "he"}}) {
    const Composed composed = compose_at(block_of(text, lang), 300);
    REQUIRE(composed.lines.size() > 2);
    CHECK(composed.is_whole());
    for (const Line& line : composed.lines) {
      CHECK(right_edge(composed, line) == from_px(300));
      CHECK(line.x + line.width == from_px(300));
    }
  }
}

TEST_CASE("a paragraph's direction is that of its first letter, whatever its language") {
  const Composed hebrew = compose_at(block_of("שלום AWS", "zh-Hans"), 300);
  CHECK(right_edge(hebrew, hebrew.lines[0]) == from_px(300));
  const Composed latin = compose_at(block_of("AWS שלום", "he"), 300);
  CHECK(left_edge(latin, latin.lines[0]) == 0);
}

TEST_CASE("a paragraph without a letter has its language's direction") {
  // Its own digits are no strong characters; the bidi control makes it be looked at.
  const Composed composed = compose_at(block_of("\u200F2025", "ar"), 300);
  CHECK(right_edge(composed, composed.lines[0]) == from_px(300));
}

TEST_CASE("the end of a right-to-left paragraph is at the left") {
  TextBlock block = block_of(kHebrew, "he");
  block.alignment = Alignment::kEnd;
  const Composed composed = compose_at(std::move(block), 300);
  for (const Line& line : composed.lines) CHECK(left_edge(composed, line) == 0);
}

TEST_CASE("an indent is taken from the first line's right") {
  Composed composed{block_of(kHebrew, "he"), {}, {}};
  BuiltinMeasurer measurer(false);
  compose_lines(composed, measurer, {from_px(300), from_px(34)}, break_optimally);
  REQUIRE(composed.lines.size() > 1);
  CHECK(right_edge(composed, composed.lines[0]) == from_px(266));
  CHECK(right_edge(composed, composed.lines[1]) == from_px(300));
}

TEST_CASE("justified right-to-left lines are flush on both sides, the last one at the right") {
  for (const auto& [text, lang] : {std::pair{kArabic, "ar"}, {kHebrew, "he"}, {kMixed, "he"}}) {
    for (int width = 200; width < 420; width += 11) {
      const Composed composed = compose_at(justified_block(text, lang), width);
      CHECK(composed.is_whole());
      for (const Line& line : composed.lines) {
        INFO(composed.text_of(line));
        CHECK(std::abs(right_edge(composed, line) - from_px(width)) <= 1);
        if (!line.last) CHECK(std::abs(left_edge(composed, line)) <= 1);
      }
    }
  }
}

TEST_CASE("the fragments of a line are its text, and their order on the line is the visual one") {
  for (const auto& [text, lang, direction] : {std::tuple{kMixed, "he", Direction::kRightToLeft},
                                              {std::string_view("天地 שלום עולם 17 玄黄 Amazon العربية 2025 宇宙，洪荒。"), "zh-Hans", Direction::kLeftToRight},
                                              {std::string_view("He said “שלום עולם 123 abc” and left for 7 עברית, etc."), "en", Direction::kLeftToRight}}) {
    for (const Alignment alignment : {Alignment::kStart, Alignment::kJustify}) {
      for (int width = 100; width < 500; width += 13) {
        TextBlock block = block_of(text, lang);
        block.alignment = alignment;
        const Composed composed = compose_at(std::move(block), width);
        CHECK(composed.is_whole());
        for (const Line& line : composed.lines) {
          INFO(composed.text_of(line) << " at " << width);
          std::uint32_t position = line.begin;
          for (const Fragment& fragment : composed.fragments(line)) {
            CHECK(fragment.begin == position);
            position = fragment.end;
          }
          CHECK(position == line.text_end);
          CHECK(to_utf8(seen_text(composed, line)) == to_utf8(visual_text(composed, line, direction)));
        }
      }
    }
  }
}

TEST_CASE("right-to-left fragments say so, Latin and digits among them do not") {
  const Composed composed = compose_at(block_of("שלום Amazon 2025 עולם", "he"), 1'000);
  int backwards = 0;
  int forwards = 0;
  for (const Fragment& fragment : composed.fragments(composed.lines[0])) {
    const std::string text = composed.text_of(fragment);
    INFO(text);
    if (text.find("שלום") != text.npos || text.find("עולם") != text.npos) {
      CHECK(fragment.right_to_left);
      ++backwards;
    }
    if (text.find("Amazon") != text.npos || text.find("2025") != text.npos) {
      CHECK(!fragment.right_to_left);
      ++forwards;
    }
  }
  CHECK(backwards == 2);
  CHECK(forwards >= 1);
}

TEST_CASE("neighbours on a line of both directions touch but do not overlap") {
  for (int width = 150; width < 500; width += 13) {
    const Composed composed = compose_at(justified_block(kMixed, "he"), width);
    for (const Line& line : composed.lines) {
      const std::vector<Fragment> fragments = seen(composed, line);
      const auto ends_with_space = [&](const Fragment& fragment) { return composed.text_of(fragment).ends_with(" "); };
      for (std::size_t i = 1; i < fragments.size(); ++i) {
        // Only a space that was squeezed may be under what is beside it.
        const bool squeezed = (fragments[i].right_to_left && ends_with_space(fragments[i])) || (!fragments[i - 1].right_to_left && ends_with_space(fragments[i - 1]));
        CHECK(fragments[i].x + (squeezed ? kEmUnits / 32 : 0) >= fragments[i - 1].x + fragments[i - 1].advance);
      }
    }
  }
}

TEST_CASE("the gap between Han and Latin and the squeezed marks are where they are seen in a Chinese line with Hebrew") {
  const Composed composed = compose_at(block_of("天地，“שלום”，玄黄A宇", "zh-Hans"), 1'000);
  const Line& line = composed.lines[0];
  LayoutUnit natural = 0;
  for (const Fragment& fragment : composed.fragments(line)) natural += fragment.natural;
  for (std::uint32_t i = line.first_item; i + 1 < line.end_item; ++i) natural += boundary_after(composed.list, i).gap;
  CHECK(natural == line.natural);
  CHECK(left_edge(composed, line) == 0);
  CHECK(right_edge(composed, line) == line.width);
}

TEST_CASE("a tab between right-to-left words parts them: what is before it stays before it") {
  for (const char* text : {"a שלום \tעולם\tabc", "שלום\tעולם abc \tdef"}) {
    for (const char* lang : {"en", "he"}) {
      TextBlock block = block_of(text, lang);
      block.preformatted = true;
      const Composed composed = compose_at(std::move(block), 500);
      const Direction direction = text[0] == 'a' ? Direction::kLeftToRight : Direction::kRightToLeft;
      CHECK(to_utf8(seen_text(composed, composed.lines[0])) == to_utf8(visual_text(composed, composed.lines[0], direction)));
    }
  }
}

TEST_CASE("a million right-to-left characters are set") {
  std::u32string text;
  while (text.size() < 1'000'000) text += to_utf32(kMixed) + U' ';
  CHECK(compose_at(block_of(std::move(text), "he"), 350).is_whole());
}
