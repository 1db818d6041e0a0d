#include "layout/reading_units.h"

#include <algorithm>
#include <limits>

#include "article/utf8.h"

namespace offprint {
namespace {

// Slow for print, usual for a phone.
constexpr std::int64_t kCharactersAMinute = 400;
constexpr std::int64_t kWordsAMinute = 230;
constexpr std::int64_t kMinute = 60'000;

bool is_counted(Role role) { return role == Role::kHeading || role == Role::kBody || role == Role::kCell; }

}  // namespace

void TextCounter::add(char32_t c) {
  const bool character = is_han(c) || is_kana(c);
  const bool word = !character && (is_western_letter(c) || is_digit(c));
  count_.characters += character;
  count_.words += word && !in_word_;
  in_word_ = word || (in_word_ && (c == U'.' || c == U',' || c == U'\'' || c == U'-' || c == 0x2019));
}

std::int32_t reading_milliseconds(TextCount count) {
  const std::int64_t sum = count.characters * kMinute / kCharactersAMinute + count.words * kMinute / kWordsAMinute;
  return static_cast<std::int32_t>(std::min<std::int64_t>(sum, std::numeric_limits<std::int32_t>::max()));
}

ReadingUnits reading_units(const Flow& flow, int block, std::uint32_t offset) {
  TextCounter counter;
  TextCount before;
  int number = 0;
  for (const FlowBlock& counted : flow.blocks) {
    const std::uint32_t behind = number < block ? std::numeric_limits<std::uint32_t>::max() : number == block ? offset : 0;
    std::uint32_t position = 0;
    ++number;
    if (!is_counted(counted.role)) continue;
    for (const char32_t c : counted.text.text) {
      counter.add(c);
      if (position++ < behind) before = counter.count();
    }
    counter.end_text();
  }
  return {before, counter.count()};
}

}  // namespace offprint
