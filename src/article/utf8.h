// UTF-8 in and out, and the few questions about characters that the article stage asks.
//
// Offsets are in bytes, code points are `char32_t`. Nothing here allocates except where a string is returned.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace offprint {

// Offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no
// surrogates, nothing above U+10FFFF), or `npos` where all is well.
std::size_t find_bad_utf8(std::string_view text);

// Whether all of `text` is well-formed UTF-8. The empty text is.
bool is_valid_utf8(std::string_view text);

// The code point at `position` (below `text.size()`), which is moved behind it. Gives U+FFFD and moves by one byte
// where the bytes are not well formed, so a loop over any bytes ends.
char32_t decode_utf8(std::string_view text, std::size_t& position);

// Appends one code point. A surrogate or a value above U+10FFFF becomes U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

// All code points of `text`, by the rule of `decode_utf8`; and back.
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

// Number of code points.
std::size_t count_code_points(std::string_view text);

// The first `count` code points, as bytes of `text`.
std::string_view first_code_points(std::string_view text, std::size_t count);

// Han ideographs: the unified and compatibility blocks up to plane 3, and 々 〇 〻.
bool is_han(char32_t code_point);

// Hiragana and katakana, half-width forms included, without ・ and ー.
bool is_kana(char32_t code_point);

// Letters of the Latin, Greek and Cyrillic scripts, and ASCII letters; no digits.
bool is_western_letter(char32_t code_point);

// 0 to 9.
constexpr bool is_digit(char32_t code_point) { return code_point >= U'0' && code_point <= U'9'; }

// Tab, line feed, form feed, carriage return and space: what HTML collapses.
constexpr bool is_html_space(char32_t code_point) {
  return code_point == U' ' || code_point == U'\t' || code_point == U'\n' || code_point == U'\f' || code_point == U'\r';
}

// White space in the wide sense, for trimming lines: HTML's, no-break, ideographic and general-punctuation spaces,
// U+0085, U+2028, U+2029, and the invisible U+200B and U+FEFF.
bool is_wide_space(char32_t code_point);

// `text` without `is_wide_space` characters at either end.
std::string_view trim(std::string_view text);

}  // namespace offprint
