#include "article/written_date.h"

#include <algorithm>
#include <array>
#include <vector>

#include "article/field_values.h"
#include "article/utf8.h"

namespace offprint {
namespace {

std::string two_digits(int value) {
  std::string out(2, '0');
  out[0] = static_cast<char>('0' + value / 10 % 10);
  out[1] = static_cast<char>('0' + value % 10);
  return out;
}

// Empty where there is no such day.
std::string to_iso(int year, int month, int day) {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  std::string iso = two_digits(year / 100) + two_digits(year % 100) + '-' + two_digits(month) + '-' + two_digits(day);
  return is_iso_date(iso) ? iso : std::string();
}

// Reads forward over code points.
class Scanner {
 public:
  explicit Scanner(std::u32string_view text) : text_(text) {}

  std::size_t position() const { return position_; }
  bool at_end() const { return position_ == text_.size(); }
  char32_t peek() const { return at_end() ? U'\0' : text_[position_]; }

  bool take(std::u32string_view any_of) {
    if (at_end() || any_of.find(peek()) == std::u32string_view::npos) return false;
    ++position_;
    return true;
  }

  void skip_spaces() {
    while (!at_end() && is_wide_space(peek())) ++position_;
  }

  // A number of `fewest` to `most` digits that no further digit follows; -1 where there is none.
  int number(std::size_t fewest, std::size_t most) {
    std::size_t end = position_;
    int value = 0;
    while (end < text_.size() && is_digit(text_[end]) && end - position_ < most) {
      value = value * 10 + static_cast<int>(text_[end++] - U'0');
    }
    if (end - position_ < fewest || (end < text_.size() && is_digit(text_[end]))) return -1;
    position_ = end;
    return value;
  }

 private:
  std::u32string_view text_;
  std::size_t position_ = 0;
};

std::u32string_view without_label(std::u32string_view line) {
  for (const std::u32string_view label : {U"发布时间", U"发布日期", U"发表时间", U"更新时间", U"日期", U"时间", U"Published",
                                         U"Posted", U"Date"}) {
    if (!line.starts_with(label)) continue;
    Scanner rest(line.substr(label.size()));
    if (!rest.take(U":：") && label[0] >= 0x80) return line;
    rest.skip_spaces();
    return line.substr(label.size() + rest.position());
  }
  return line;
}

// The time behind a numeric date as "T10:30…", empty where none is; false where something else stands there.
bool read_time(Scanner& scanner, std::u32string_view line, std::string& out) {
  const bool marked = scanner.take(U"T");
  scanner.skip_spaces();
  if (scanner.at_end()) return !marked;
  const int hour = scanner.number(1, 2);
  if (hour < 0) return false;
  out = "T" + two_digits(hour) + to_utf8(line.substr(scanner.position()));
  return true;
}

std::string read_numeric_date(std::u32string_view line) {
  Scanner scanner(line);
  const int year = scanner.number(4, 4);
  scanner.skip_spaces();
  if (year < 0 || !scanner.take(U"-/.年")) return {};
  scanner.skip_spaces();
  const int month = scanner.number(1, 2);
  scanner.skip_spaces();
  if (month < 0 || !scanner.take(U"-/.月")) return {};
  scanner.skip_spaces();
  const int day = scanner.number(1, 2);
  scanner.skip_spaces();
  scanner.take(U"日号");
  std::string time;
  const std::string date = to_iso(year, month, day);
  if (date.empty() || !read_time(scanner, line, time)) return {};
  return is_iso_date(date + time) ? date + time : std::string();
}

// Words and numbers of a line; "18," and "Jul." lose their mark, other marks are words of their own.
std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  std::size_t i = 0;
  while (i < line.size() && words.size() < 64) {
    const std::size_t end = std::min(line.find(' ', i), line.size());
    std::string_view word = line.substr(i, end - i);
    while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
    if (!word.empty()) words.push_back(word);
    i = end + 1;
  }
  return words;
}

int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march", "april", "may", "june", "july",
                                                        "august", "september", "october", "november", "december"};
  if (word.size() < 3) return 0;
  std::string lower;
  for (const char c : word) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (lower == "sept") return 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (lower == kMonths[i] || (lower.size() == 3 && kMonths[i].starts_with(lower))) return static_cast<int>(i) + 1;
  }
  return 0;
}

int number_of(std::string_view word, std::size_t most) {
  if (word.empty() || word.size() > most) return -1;
  int value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::string read_date_line(std::string_view line) {
  if (line.size() > 80) return {};
  const std::u32string text = to_utf32(line);
  const std::u32string_view date = without_label(text);
  if (std::string iso = read_numeric_date(date); !iso.empty()) return iso;
  const std::string rest = to_utf8(date);
  const std::vector<std::string_view> words = words_of(rest);
  if (words.size() != 3) return {};
  const std::optional<EnglishDate> found = find_english_date(rest);
  return found ? found->iso : std::string();
}

std::optional<ChineseDate> read_chinese_date(std::u32string_view text) {
  Scanner scanner(text);
  int year = -1;
  int month = scanner.number(1, 4);
  scanner.skip_spaces();
  if (month > 12 && scanner.take(U"年")) {
    year = month;
    scanner.skip_spaces();
    month = scanner.number(1, 2);
    scanner.skip_spaces();
  }
  if (month < 1 || month > 12 || !scanner.take(U"月")) return std::nullopt;
  scanner.skip_spaces();
  const int day = scanner.number(1, 2);
  scanner.skip_spaces();
  if (day < 1 || day > 31 || !scanner.take(U"日")) return std::nullopt;
  return ChineseDate{scanner.position(), to_iso(year, month, day)};
}

std::optional<EnglishDate> find_english_date(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const int month = month_of(words[i]);
    if (month == 0) continue;
    const int after = i + 1 < words.size() ? number_of(words[i + 1], 2) : -1;
    const int before = i > 0 ? number_of(words[i - 1], 2) : -1;
    const int day = after > 0 ? after : before;
    if (day < 1 || day > 31) continue;
    const std::size_t year_at = after > 0 ? i + 2 : i + 1;
    const int year = year_at < words.size() ? number_of(words[year_at], 4) : -1;
    return EnglishDate{to_iso(year, month, day)};
  }
  return std::nullopt;
}

}  // namespace offprint
