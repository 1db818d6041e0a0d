// Paragraphs that look like news from afar, the same ones in every run.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace offprint::tests {

// A sequence of numbers that depends on nothing but its seed (xorshift, Marsaglia 2003).
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}
  // 0 to sides - 1.
  std::uint32_t roll(std::uint32_t sides) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_ % sides;
  }

 private:
  std::uint32_t state_;
};

// About `length` code points of Chinese with its marks, Latin words and numbers.
inline std::u32string random_chinese(std::uint32_t seed, std::size_t length) {
  static constexpr std::u32string_view kPieces[] = {
      U"，", U"。", U"、", U"“好”", U"（AWS）", U"《论语》", U"：“", U"。”", U"——", U"……", U"安迪·贾西", U" Amazon ", U"GPT-4o", U"2025 年 7 月 17 日",
      U"3.5亿", U"40%", U"？", U"！", U"；", U"）", U"「", U"it’s", U"～", U"／", U"1,299.50", U"A", U" ", U"https://example.com/a/b?c=d"};
  Dice dice(seed);
  std::u32string text(1, U'天');
  while (text.size() < length) {
    for (std::uint32_t run = 1 + dice.roll(9); run > 0; --run) text += static_cast<char32_t>(0x4E00 + dice.roll(0x5000));
    text += kPieces[dice.roll(static_cast<std::uint32_t>(std::size(kPieces)))];
  }
  text += U"了。";
  return text;
}

// Han, and marks between them: a line may end behind any Han that no mark follows.
inline std::u32string random_han(std::uint32_t seed, std::size_t length) {
  static constexpr std::u32string_view kMarks = U"，。、！；";
  Dice dice(seed);
  std::u32string text;
  while (text.size() < length) {
    text += static_cast<char32_t>(0x4E00 + dice.roll(0x5000));
    if (dice.roll(6) == 0) text += kMarks[dice.roll(static_cast<std::uint32_t>(kMarks.size()))];
  }
  return text;
}

}  // namespace offprint::tests
