#include "layout/find_text.h"

#include "article/utf8.h"

namespace offprint {
namespace {

// The form in which characters are compared. Letters of one range stand 32 or 1 from each other, as Unicode has them.
char32_t folded(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c >= U'A' && c <= U'Z') return c + 32;
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x100 && c <= 0x137) return c | 1;
  return c;
}

// A text as it is compared, and where each of its code points was.
struct Compared {
  std::u32string text;
  std::vector<std::uint32_t> places;
};

Compared compared(std::u32string_view text) {
  Compared result;
  result.text.reserve(text.size());
  result.places.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_wide_space(text[i])) continue;
    result.text += folded(text[i]);
    result.places.push_back(static_cast<std::uint32_t>(i));
  }
  return result;
}

}  // namespace

std::vector<TextRange> find_text(const Flow& flow, std::string_view words, std::size_t most) {
  std::vector<TextRange> found;
  const std::u32string wanted = compared(to_utf32(words)).text;
  if (wanted.empty()) return found;
  for (std::size_t i = 0; i < flow.blocks.size() && found.size() < most; ++i) {
    const Compared block = compared(flow.blocks[i].text.text);
    for (std::size_t at = block.text.find(wanted); at != std::u32string::npos && found.size() < most; at = block.text.find(wanted, at + wanted.size())) {
      found.push_back({static_cast<int>(i), block.places[at], block.places[at + wanted.size() - 1] + 1});
    }
  }
  return found;
}

}  // namespace offprint
