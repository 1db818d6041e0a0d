// Choices made by a fuzzer's bytes; when they are used up, every choice is 0 and every text empty.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "article/utf8.h"

namespace offprint::fuzz {

class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : at_(data), left_(size) {}

  bool empty() const { return left_ == 0; }

  std::uint8_t byte() {
    if (left_ == 0) return 0;
    --left_;
    return *at_++;
  }

  // 0 to `count` - 1, of at most 65,536.
  int below(int count) {
    const int high = count > 256 ? byte() : 0;
    return (high * 256 + byte()) % count;
  }

  // A number from `least` to `most`.
  int between(int least, int most) { return least + below(most - least + 1); }

  // A character: often one that has rules of its own, else one of a plane that a byte chooses; never a control or a surrogate.
  char32_t character() {
    static constexpr std::u32string_view kSpecial = U"，。、：；！？“”‘’（）《》「」—…·/-%$￥ 1a\u00A0\u00AD\u200B\u200D\u0301\uFE0F\u3000\u2028👍🇨🇳\U000E0020";
    const int choice = byte();
    if (choice < 96) return kSpecial[static_cast<std::size_t>(choice) % kSpecial.size()];
    if (choice < 128) return static_cast<char32_t>(choice == 127 ? 'x' : choice);
    if (choice < 224) return static_cast<char32_t>(0x4E00 + (choice - 128) * 217);
    const char32_t any = static_cast<char32_t>(below(17) * 65536 + byte() * 256 + byte());
    return any < 0x20 || (any >= 0x7F && any < 0xA0) || (any >= 0xD800 && any < 0xE000) ? U'中' : any;
  }

  std::u32string text(int most) {
    std::u32string text;
    for (int left = below(most + 1); left > 0 && !empty(); --left) text += character();
    return text;
  }

 private:
  const std::uint8_t* at_;
  std::size_t left_;
};

}  // namespace offprint::fuzz
