#include "article/feed/feed_date.h"

#include <vector>

#include "article/field_values.h"
#include "article/foreign/json_fields.h"
#include "article/utf8.h"

namespace offprint {
namespace {

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return !text.empty();
}

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 4)) value = value * 10 + (c - '0');
  return value;
}

std::string two_digits(int value) { return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)}; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_alike(std::string_view text, std::string_view lower_case) {
  if (text.size() < lower_case.size()) return false;
  for (std::size_t i = 0; i < lower_case.size(); ++i) {
    if (lower(text[i]) != lower_case[i]) return false;
  }
  return true;
}

// 1 to 12 for an English month, short or long; 0: none.
int month_of(std::string_view name) {
  constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
  for (int month = 0; month < 12; ++month) {
    if (begins_alike(name, kMonths.substr(static_cast<std::size_t>(month) * 3, 3))) return month + 1;
  }
  return 0;
}

// Empty: a year that is none.
std::string year_of(std::string_view digits) {
  if (!all_digits(digits) || digits.size() < 2 || digits.size() > 4) return {};
  int year = number_of(digits);
  if (digits.size() == 2) year += year < 50 ? 2000 : 1900;
  if (digits.size() == 3) year += 1900;
  return two_digits(year / 100) + two_digits(year);
}

// "10:30" or "10:30:00" with the seconds; empty: no time.
std::string time_of(std::string_view text) {
  std::string out;
  for (int part = 0; part < 3; ++part) {
    const std::size_t end = std::min(text.find(':'), text.size());
    const std::string_view digits = text.substr(0, end);
    if (!all_digits(digits) || digits.size() > 2) return {};
    out += (part == 0 ? "" : ":") + two_digits(number_of(digits));
    if (end == text.size()) return part == 0 ? std::string() : part == 1 ? out + ":00" : out;
    text.remove_prefix(end + 1);
  }
  return {};
}

struct Zone {
  std::string_view name, offset;
};

// "+0800", "+08:00", "+8", also behind "GMT" or "UTC"; the names of RFC 822. Empty: not known.
std::string zone_of(std::string_view text) {
  constexpr Zone kZones[] = {{"gmt", "Z"},      {"utc", "Z"},      {"ut", "Z"},       {"z", "Z"},        {"est", "-05:00"}, {"edt", "-04:00"},
                             {"cst", "-06:00"}, {"cdt", "-05:00"}, {"mst", "-07:00"}, {"mdt", "-06:00"}, {"pst", "-08:00"}, {"pdt", "-07:00"}};
  for (const Zone& zone : kZones) {
    if (begins_alike(text, zone.name) && text.size() == zone.name.size()) return std::string(zone.offset);
  }
  if (begins_alike(text, "gmt") || begins_alike(text, "utc")) text.remove_prefix(3);
  if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return {};
  std::string digits;
  for (const char c : text.substr(1)) {
    if (c != ':') digits += c;
  }
  if (!all_digits(digits) || digits.size() > 4) return {};
  if (digits.size() <= 2) digits += "00";
  if (digits.size() == 3) digits.insert(0, "0");
  return text[0] + digits.substr(0, 2) + ':' + digits.substr(2);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size() && words.size() < 8;) {
    const std::size_t start = text.find_first_not_of(" \t\r\n,", at);
    if (start == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \t\r\n,", start), text.size());
    words.push_back(text.substr(start, at - start));
  }
  return words;
}

std::string rfc822_date(std::string_view written) {
  std::vector<std::string_view> words = words_of(written.substr(0, 100));
  if (!words.empty() && !all_digits(words[0])) words.erase(words.begin());  // the day of the week
  if (words.size() < 3 || !all_digits(words[0]) || words[0].size() > 2) return {};
  const int month = month_of(words[1]);
  const std::string year = year_of(words[2]);
  if (month == 0 || year.empty()) return {};
  const std::string day = year + '-' + two_digits(month) + '-' + two_digits(number_of(words[0]));
  const std::string time = words.size() > 3 ? time_of(words[3]) : std::string();
  const std::string date = time.empty() ? day : day + 'T' + time + (words.size() > 4 ? zone_of(words[4]) : std::string());
  return is_iso_date(date) ? date : is_iso_date(day) ? day : std::string();
}

}  // namespace

std::string feed_date(std::string_view written) {
  std::string date = rfc822_date(trim(written));
  return date.empty() ? iso_date(written) : date;
}

}  // namespace offprint
