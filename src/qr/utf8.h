// What `encode` has to know of UTF-8 (Unicode 15, section 3.9, table 3-7).
#pragma once

#include <cstddef>
#include <string_view>

namespace offprint::qr {

// The first byte that does not begin a well-formed sequence; text.size() where there is none.
std::size_t find_bad_utf8(std::string_view text);

// The well-formed character at a place inside `text`; its length in bytes is 0 where there is none.
struct Character {
  char32_t code_point = 0;
  std::size_t length = 0;
};
Character character_at(std::string_view text, std::size_t place);

// The first byte of the character that the byte at `place` belongs to; `text` is well-formed.
std::size_t start_of_character(std::string_view text, std::size_t place);

// Code points in well-formed text.
std::size_t count_characters(std::string_view text);

}  // namespace offprint::qr
