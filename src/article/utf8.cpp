#include "article/utf8.h"

namespace offprint {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code_point;
  std::size_t size;  // 0: not well formed
};

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

std::size_t sequence_size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

Decoded decode_at(std::string_view text, std::size_t position) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[position + i]); };
  const std::size_t size = sequence_size(byte(0));
  if (size == 0 || size > text.size() - position) return {kReplacement, 0};
  if (size == 1) return {byte(0), 1};
  char32_t code_point = byte(0) & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if (!is_continuation(byte(i))) return {kReplacement, 0};
    code_point = code_point << 6 | (byte(i) & 0x3Fu);
  }
  const bool overlong = (size == 3 && code_point < 0x800) || (size == 4 && code_point < 0x10000);
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (overlong || surrogate || code_point > 0x10FFFF) return {kReplacement, 0};
  return {code_point, size};
}

// What nearly all text is made of: a character of three bytes whose lead allows any continuation (not E0 and ED).
bool is_plain_triple(const unsigned char* bytes) {
  return bytes[0] >= 0xE1 && bytes[0] <= 0xEF && bytes[0] != 0xED && is_continuation(bytes[1]) && is_continuation(bytes[2]);
}

char32_t decode_triple(const unsigned char* bytes) {
  return static_cast<char32_t>((bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu));
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

constexpr bool within(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

}  // namespace

std::size_t find_bad_utf8(std::string_view text) {
  const unsigned char* const bytes = bytes_of(text);
  for (std::size_t i = 0; i < text.size();) {
    if (bytes[i] < 0x80) {
      ++i;
      continue;
    }
    if (i + 2 < text.size() && is_plain_triple(bytes + i)) {
      i += 3;
      continue;
    }
    const Decoded decoded = decode_at(text, i);
    if (decoded.size == 0) return i;
    i += decoded.size;
  }
  return std::string_view::npos;
}

bool is_valid_utf8(std::string_view text) { return find_bad_utf8(text) == std::string_view::npos; }

char32_t decode_utf8(std::string_view text, std::size_t& position) {
  const Decoded decoded = decode_at(text, position);
  position += decoded.size == 0 ? 1 : decoded.size;
  return decoded.code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  if (within(code_point, 0xD800, 0xDFFF) || code_point > 0x10FFFF) code_point = kReplacement;
  const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0 | code_point >> 6);
    push(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    push(0xE0 | code_point >> 12);
    push(0x80 | (code_point >> 6 & 0x3F));
    push(0x80 | (code_point & 0x3F));
  } else {
    push(0xF0 | code_point >> 18);
    push(0x80 | (code_point >> 12 & 0x3F));
    push(0x80 | (code_point >> 6 & 0x3F));
    push(0x80 | (code_point & 0x3F));
  }
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out(count_code_points(text), U'\0');
  const unsigned char* const bytes = bytes_of(text);
  char32_t* at = out.data();
  for (std::size_t i = 0; i < text.size();) {
    if (bytes[i] < 0x80) {
      *at++ = bytes[i++];
    } else if (i + 2 < text.size() && is_plain_triple(bytes + i)) {
      *at++ = decode_triple(bytes + i);
      i += 3;
    } else {
      *at++ = decode_utf8(text, i);
    }
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t code_point : text) append_utf8(out, code_point);
  return out;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  const unsigned char* const bytes = bytes_of(text);
  for (std::size_t i = 0; i < text.size(); ++count) {
    if (bytes[i] < 0x80) ++i;
    else if (i + 2 < text.size() && is_plain_triple(bytes + i)) i += 3;
    else decode_utf8(text, i);
  }
  return count;
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < text.size(); --count) decode_utf8(text, end);
  return text.substr(0, end);
}

bool is_han(char32_t c) {
  return within(c, 0x4E00, 0x9FFF) || within(c, 0x3400, 0x4DBF) || within(c, 0xF900, 0xFAFF) ||
         within(c, 0x20000, 0x3FFFD) || c == 0x3005 || c == 0x3007 || c == 0x303B;
}

bool is_kana(char32_t c) {
  return within(c, 0x3041, 0x309F) || within(c, 0x30A1, 0x30FA) || within(c, 0x31F0, 0x31FF) ||
         within(c, 0xFF66, 0xFF6F) || within(c, 0xFF71, 0xFF9D);
}

bool is_western_letter(char32_t c) {
  return within(c, U'a', U'z') || within(c, U'A', U'Z') || (within(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7) ||
         within(c, 0x370, 0x3FF) || within(c, 0x400, 0x52F) || within(c, 0x1E00, 0x1FFF);
}

bool is_wide_space(char32_t c) {
  return is_html_space(c) || c == 0x0B || c == 0x85 || c == 0xA0 || c == 0x1680 || within(c, 0x2000, 0x200B) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

std::string_view trim(std::string_view text) {
  std::size_t start = 0;
  while (start < text.size()) {
    std::size_t next = start;
    if (!is_wide_space(decode_utf8(text, next))) break;
    start = next;
  }
  std::size_t end = text.size();
  while (end > start) {
    std::size_t last = end - 1;
    while (last > start && is_continuation(static_cast<unsigned char>(text[last]))) --last;
    std::size_t next = last;
    if (!is_wide_space(decode_utf8(text, next)) || next != end) break;
    end = last;
  }
  return text.substr(start, end - start);
}

}  // namespace offprint
