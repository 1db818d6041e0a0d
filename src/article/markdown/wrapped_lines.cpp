#include "article/markdown/wrapped_lines.h"

#include "article/utf8.h"

namespace offprint {
namespace {

bool is_full_width(char32_t c) { return is_han(c) || is_kana(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60); }

char32_t last_code_point(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0) == 0x80) --at;
  return at == 0 ? 0 : decode_utf8(text, --at);
}

char32_t first_code_point(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : decode_utf8(text, at);
}

}  // namespace

std::string_view space_between(std::string_view before, std::string_view after) {
  return is_full_width(last_code_point(before)) && is_full_width(first_code_point(after)) ? "" : " ";
}

}  // namespace offprint
