// Dates as people write them in an article's text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

// The ISO 8601 date of a line that holds nothing but a date: "2025-07-18", "2025/7/18", "2025.7.18", "2025年7月18日", "July 18,
// 2025", "18 July 2025", each with an optional label before it ("发布时间:", "Published:") and, behind a numeric one, an optional
// time ("10:30", "10:30:00", "T10:30:00+08:00"). Empty where the line is anything else or no such day exists.
std::string read_date_line(std::string_view line);

// "7月18日" or "2025年7月18日" at the front of a text, with or without spaces between.
struct ChineseDate {
  std::size_t size = 0;  // code points it takes
  std::string iso;       // empty where no year is named
};
std::optional<ChineseDate> read_chinese_date(std::u32string_view text);

// "July 18" or "18 July", with or without a year, anywhere in `text`.
struct EnglishDate {
  std::string iso;  // empty where no year is named
};
std::optional<EnglishDate> find_english_date(std::string_view text);

}  // namespace offprint
