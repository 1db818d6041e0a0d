// The classes of characters against Unicode's data.
#include <catch2/catch_test_macros.hpp>

#include "text/characters.h"
#include "unicode_data.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

bool is_one_of(std::string_view value, std::initializer_list<std::string_view> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// Letters whose class is not what UAX #14 would have: the masu mark, which Japanese sets as a character, Yi's iteration mark, the historic
// small kana of the Small Kana Extension, and the old Chinese iteration mark.
bool is_left_out(char32_t c) {
  return c == 0x303C || c == 0xA015 || (c >= 0x1B130 && c <= 0x1B16F) || c == 0x16FE3;
}

}  // namespace

TEST_CASE("a wide letter of Han, kana, hangul and bopomofo is of class kHan, or kNonStarter where UAX #14 has a non-starter") {
  need_unicode_files({"Scripts.txt", "extracted/DerivedEastAsianWidth.txt", "extracted/DerivedGeneralCategory.txt", "LineBreak.txt"});
  const UnicodeProperty script("Scripts.txt", "Unknown");
  const UnicodeProperty width("extracted/DerivedEastAsianWidth.txt", "N");
  const UnicodeProperty category("extracted/DerivedGeneralCategory.txt", "Cn");
  const UnicodeProperty line_break("LineBreak.txt", "XX");
  int letters = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_one_of(script.of(c), {"Han", "Hiragana", "Katakana", "Hangul", "Bopomofo"})) continue;
    if (category.of(c)[0] != 'L' || !is_one_of(width.of(c), {"W", "F"}) || is_left_out(c)) continue;
    ++letters;
    const bool is_non_starter = is_one_of(line_break.of(c), {"NS", "CJ"});
    INFO(std::hex << static_cast<std::uint32_t>(c) << ", " << script.of(c) << ", line break " << line_break.of(c));
    if (class_of(c) != (is_non_starter ? CharacterClass::kNonStarter : CharacterClass::kHan)) FAIL_CHECK("it has another class");
  }
  CHECK(letters > 100'000);
}

TEST_CASE("what is of class kHan and no jamo is wide, where it is assigned") {
  need_unicode_files({"Scripts.txt", "extracted/DerivedEastAsianWidth.txt", "extracted/DerivedGeneralCategory.txt"});
  const UnicodeProperty script("Scripts.txt", "Unknown");
  const UnicodeProperty width("extracted/DerivedEastAsianWidth.txt", "N");
  const UnicodeProperty category("extracted/DerivedGeneralCategory.txt", "Cn");
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (class_of(c) != CharacterClass::kHan || category.of(c) == "Cn" || script.of(c) == "Hangul") continue;
    if (c == 0x303F) continue;  // the ideographic half fill space
    INFO(std::hex << static_cast<std::uint32_t>(c) << " has width " << width.of(c));
    // A: circled numbers on black squares (U+3248–324F), as wide as Han beside Han
    if (!is_one_of(width.of(c), {"W", "F", "A"})) FAIL_CHECK("it is not wide");
  }
}

TEST_CASE("a control is drawn as nothing or stands on what is before it") {
  need_unicode_files({"extracted/DerivedGeneralCategory.txt"});
  const UnicodeProperty category("extracted/DerivedGeneralCategory.txt", "Cn");
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (class_of(c) != CharacterClass::kControl) continue;
    INFO(std::hex << static_cast<std::uint32_t>(c) << " is " << category.of(c));
    if (!is_one_of(category.of(c), {"Mn", "Mc", "Me", "Cf", "Cn"})) FAIL_CHECK("it is neither a mark nor a format character");
  }
}
