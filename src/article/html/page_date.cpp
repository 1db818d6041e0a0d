#include "article/html/page_date.h"

#include <algorithm>

#include "article/field_values.h"
#include "article/utf8.h"
#include "article/written_date.h"

namespace offprint {
namespace {

// Reads forward over bytes; what does not fit leaves it where it was.
class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }

  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  bool take_any(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      if (take(word)) return true;
    }
    return false;
  }

  // One or two digits, or exactly `fewest` to `most`, with none behind; -1 otherwise.
  int number(std::size_t fewest, std::size_t most) {
    std::size_t end = at_;
    int value = 0;
    while (end < text_.size() && is_digit(static_cast<unsigned char>(text_[end])) && end - at_ < most) value = value * 10 + (text_[end++] - '0');
    if (end - at_ < fewest || (end < text_.size() && is_digit(static_cast<unsigned char>(text_[end])))) return -1;
    at_ = end;
    return value;
  }

  void skip_spaces() {
    for (std::size_t next = at_; at_ < text_.size(); at_ = next) {
      if (!is_wide_space(decode_utf8(text_, next))) return;
    }
  }

  void go_to(std::size_t at) { at_ = at; }

 private:
  std::string_view text_;
  std::size_t at_;
};

std::string two(int number) { return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)}; }

// "10:30", "10:30:05.2", "10时30分" as "T10:30:05"; empty where there is none, and nothing is taken.
std::string read_clock(Reader& in) {
  const std::size_t start = in.at();
  in.take_any({"T", "t", ",", "，"});
  in.skip_spaces();
  const int hour = in.number(1, 2);
  const int minute = hour >= 0 && in.take_any({":", "：", "时", "時", "点", "點"}) ? in.number(1, 2) : -1;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
    in.go_to(start);
    return {};
  }
  std::string clock = "T" + two(hour) + ":" + two(minute);
  in.take("分");
  const std::size_t behind = in.at();
  const int second = in.take_any({":", "："}) ? in.number(2, 2) : -1;
  if (second < 0 || second > 59) {
    in.go_to(behind);
    return clock;
  }
  clock += ":" + two(second);
  if (in.take(".")) in.number(1, 9);
  return clock;
}

// "Z", "+08:00", "+0800", " +0800" as ISO has it.
std::string read_zone(Reader& in) {
  const std::size_t start = in.at();
  if (in.take_any({"Z", "z"})) return "Z";
  in.skip_spaces();
  const bool east = in.take("+");
  if (!east && !in.take("-")) {
    if (in.take_any({"GMT", "UTC"})) return "Z";
    in.go_to(start);
    return {};
  }
  std::size_t before = in.at();
  int hours = in.number(2, 2), minutes = 0;
  if (hours >= 0) {
    if (in.take(":")) minutes = in.number(2, 2);
  } else {
    in.go_to(before);
    const int both = in.number(4, 4);
    hours = both < 0 ? -1 : both / 100;
    minutes = both < 0 ? -1 : both % 100;
  }
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
    in.go_to(start);
    return {};
  }
  return (east ? "+" : "-") + two(hours) + ":" + two(minutes);
}

std::optional<FoundDate> read_at(std::string_view text, std::size_t start) {
  Reader in(text, start);
  const int year = in.number(4, 4);
  if (year < 1900 || year > 2999) return std::nullopt;
  in.skip_spaces();
  const std::size_t sign = in.at();
  if (!in.take_any({"-", "/", ".", "年"})) return std::nullopt;
  const std::string_view part = text.substr(sign, in.at() - sign);
  in.skip_spaces();
  const int month = in.number(1, 2);
  in.skip_spaces();
  if (month < 1 || !in.take(part == "年" ? "月" : part)) return std::nullopt;
  in.skip_spaces();
  const int day = in.number(1, 2);
  if (day < 1) return std::nullopt;
  if (part == "年") in.take_any({"日", "号"});
  std::string iso = two(year / 100) + two(year % 100) + "-" + two(month) + "-" + two(day);
  if (!is_iso_date(iso)) return std::nullopt;
  const std::string clock = read_clock(in);
  if (!clock.empty()) iso += clock + read_zone(in);
  return FoundDate{start, in.at() - start, std::move(iso)};
}

// "08.04.2015 12:46", the day first: dots are used so only there.
std::string european_date(std::string_view text) {
  Reader in(text, std::min(text.find_first_of("0123456789"), text.size()));
  const int day = in.number(1, 2);
  if (day < 1 || !in.take(".")) return {};
  in.skip_spaces();
  const int month = in.number(1, 2);
  if (month < 1 || !in.take(".")) return {};
  in.skip_spaces();
  const int year = in.number(4, 4);
  if (year < 1900 || year > 2999) return {};
  const std::string iso = two(year / 100) + two(year % 100) + "-" + two(month) + "-" + two(day);
  return is_iso_date(iso) ? iso + read_clock(in) : std::string();
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = is_digit(static_cast<unsigned char>(text[i])) && (i == 0 || !is_digit(static_cast<unsigned char>(text[i - 1])));
    if (!begins) continue;
    if (std::optional<FoundDate> found = read_at(text, i)) return found;
  }
  return std::nullopt;
}

std::string date_of(std::string_view text) {
  text = trim(text);
  constexpr std::size_t kLongest = 80;
  if (text.size() > kLongest) return {};
  if (is_iso_date(text)) return std::string(text);
  if (const std::optional<FoundDate> found = find_date(text)) return found->iso;
  if (std::string iso = european_date(text); !iso.empty()) return iso;
  if (std::string iso = read_date_line(text); !iso.empty()) return iso;
  const std::optional<EnglishDate> english = find_english_date(text);
  return english ? english->iso : std::string();
}

}  // namespace offprint
