#include "article/field_values.h"

#include "article/limits.h"
#include "article/utf8.h"

namespace offprint {
namespace {

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_number(char c) { return c >= '0' && c <= '9'; }

// Takes `count` digits off the front; -1 where they are not there.
int take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return -1;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_number(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

bool take_date(std::string_view& text) {
  const int year = take_digits(text, 4);
  if (year < 1 || !take(text, '-')) return false;
  const int month = take_digits(text, 2);
  if (month < 1 || month > 12 || !take(text, '-')) return false;
  const int day = take_digits(text, 2);
  return day >= 1 && day <= days_in(year, month);
}

bool take_clock(std::string_view& text) {
  const int hour = take_digits(text, 2);
  if (hour < 0 || hour > 23 || !take(text, ':')) return false;
  const int minute = take_digits(text, 2);
  return minute >= 0 && minute <= 59;
}

bool take_seconds(std::string_view& text) {
  if (!take(text, ':')) return true;
  const int second = take_digits(text, 2);
  if (second < 0 || second > 60) return false;
  if (!take(text, '.')) return true;
  if (text.empty() || !is_number(text[0])) return false;
  while (!text.empty() && is_number(text[0])) text.remove_prefix(1);
  return true;
}

bool take_zone(std::string_view& text) {
  if (text.empty() || take(text, 'Z')) return true;
  if (!take(text, '+') && !take(text, '-')) return false;
  return take_clock(text);
}

}  // namespace

bool is_iso_date(std::string_view text) {
  if (text.size() > 40 || !take_date(text)) return false;
  if (text.empty()) return true;
  return take(text, 'T') && take_clock(text) && take_seconds(text) && take_zone(text) && text.empty();
}

bool is_language_tag(std::string_view text) {
  if (text.empty() || text.size() > 35) return false;
  std::size_t size = 0;
  bool first = true;
  for (const char c : text) {
    if (c == '-') {
      if (size == 0 || (first && size < 2)) return false;
      size = 0;
      first = false;
    } else if (++size > 8 || !(is_letter(c) || (!first && is_number(c)))) {
      return false;
    }
  }
  return size > (first ? 1u : 0u);
}

bool is_fragment_id(std::string_view text) {
  if (text.empty() || text.size() > kMaxIdBytes) return false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    if (c <= 0x20 || (c >= 0x7F && c <= 0x9F) || is_wide_space(c)) return false;
    if (c == U'"' || c == U'\'' || c == U'<' || c == U'>' || c == U'&') return false;
  }
  return true;
}

}  // namespace offprint
