// Unicode's own data and test files, where Debian's package unicode-data keeps them.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "golden.h"

namespace offprint::tests {

// The version that the tests are of: counts and differences are true of this one alone.
inline constexpr std::string_view kUnicodeVersion = "15.0.0";

inline std::string unicode_path(std::string_view name) { return "/usr/share/unicode/" + std::string(name); }

// Whether the file is there and of that version, which its first line says ("# LineBreak-15.0.0.txt").
inline bool has_unicode_file(std::string_view name) {
  const std::string bytes = read_file(unicode_path(name)).value_or("");
  return bytes.substr(0, bytes.find('\n')).find(kUnicodeVersion) != std::string::npos;
}

// Skips the test case that is running where one of the files is not there.
inline void need_unicode_files(std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (!has_unicode_file(name)) SKIP(unicode_path(name) << " of version " << kUnicodeVersion << " is missing: install unicode-data (Debian 12)");
  }
}

inline std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

inline std::vector<std::string> lines_of(std::string_view bytes) {
  std::vector<std::string> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    lines.emplace_back(trimmed(bytes.substr(0, end)));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return lines;
}

inline std::vector<std::string> unicode_lines(std::string_view name) {
  return lines_of(read_file(unicode_path(name)).value_or(""));
}

inline char32_t code_point_of(std::string_view hexadecimal) {
  return static_cast<char32_t>(std::stoul(std::string(hexadecimal), nullptr, 16));
}

// A case of a …BreakTest.txt: "÷ 0061 × 0308 ÷	#  explained".
struct BreakCase {
  std::string line;  // as it stands in the file
  std::u32string text;
  std::vector<bool> breaks;  // whether there is one after each code point of `text`
};

inline BreakCase break_case_of(const std::string& line) {
  BreakCase result{line, {}, {}};
  std::string_view rest = trimmed(std::string_view(line).substr(0, line.find('#')));
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    if (word != "÷" && word != "×") result.text.push_back(code_point_of(word));
    else if (!result.text.empty()) result.breaks.push_back(word == "÷");
    rest = trimmed(rest.substr(word.size()));
  }
  return result;
}

inline std::vector<BreakCase> break_cases(std::string_view name) {
  std::vector<BreakCase> cases;
  for (const std::string& line : unicode_lines(name)) {
    if (!line.empty() && line[0] != '#') cases.push_back(break_case_of(line));
  }
  return cases;
}

// A property of every code point, read from lines such as "3041..3096    ; Hiragana # Lo".
class UnicodeProperty {
 public:
  // `missing` is the value of code points that the file leaves out. Where `only` is given, other values are left out too (files
  // of several properties).
  explicit UnicodeProperty(std::string_view name, std::string missing, std::string_view only = "")
      : values_{std::move(missing)}, value_of_(0x110000, 0) {
    for (const std::string& line : unicode_lines(name)) {
      const std::string_view data = std::string_view(line).substr(0, line.find('#'));
      const std::size_t semicolon = data.find(';');
      if (semicolon == std::string_view::npos) continue;
      const std::string_view value = trimmed(data.substr(semicolon + 1));
      if (only.empty() || value == only) set(data.substr(0, semicolon), index_of(value));
    }
  }

  const std::string& of(char32_t c) const { return values_[value_of_[c]]; }

 private:
  std::uint8_t index_of(std::string_view value) {
    const auto found = std::find(values_.begin(), values_.end(), value);
    if (found != values_.end()) return static_cast<std::uint8_t>(found - values_.begin());
    values_.emplace_back(value);
    REQUIRE(values_.size() <= 256);
    return static_cast<std::uint8_t>(values_.size() - 1);
  }

  void set(std::string_view range, std::uint8_t index) {
    const std::size_t dots = range.find("..");
    const char32_t first = code_point_of(range);
    const char32_t last = dots == std::string_view::npos ? first : code_point_of(range.substr(dots + 2));
    std::fill(value_of_.begin() + first, value_of_.begin() + last + 1, index);
  }

  std::vector<std::string> values_;
  std::vector<std::uint8_t> value_of_;
};

}  // namespace offprint::tests
