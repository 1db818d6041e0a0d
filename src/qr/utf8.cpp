#include "qr/utf8.h"

#include <algorithm>

namespace offprint::qr {
namespace {

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// Bytes of the well-formed sequence at the start of `text`, which is not empty; 0 where there is none.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (length == 0 || text.size() < length) return 0;
  // The second byte is narrower where the sequence would be overlong, a surrogate, or above U+10FFFF.
  const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!is_continuation(byte(i))) return 0;
  }
  return length;
}

}  // namespace

std::size_t find_bad_utf8(std::string_view text) {
  std::size_t place = 0;
  while (place < text.size()) {
    if (static_cast<unsigned char>(text[place]) < 0x80) {
      ++place;
      continue;
    }
    const std::size_t length = sequence_length(text.substr(place));
    if (length == 0) break;
    place += length;
  }
  return place;
}

Character character_at(std::string_view text, std::size_t place) {
  const std::size_t length = sequence_length(text.substr(place));
  if (length == 0) return {};
  char32_t code_point = static_cast<unsigned char>(text[place]);
  if (length > 1) code_point &= 0x7Fu >> length;
  for (std::size_t i = 1; i < length; ++i) code_point = code_point << 6 | (static_cast<unsigned char>(text[place + i]) & 0x3Fu);
  return {code_point, length};
}

std::size_t start_of_character(std::string_view text, std::size_t place) {
  while (place > 0 && place < text.size() && is_continuation(static_cast<unsigned char>(text[place]))) --place;
  return place;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

}  // namespace offprint::qr
