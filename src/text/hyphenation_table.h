// The patterns of one language as cmake/hyphenation.py writes them; a detail of hyphenation.cpp.
#pragma once

#include <cstddef>
#include <string_view>

namespace offprint {

// Both strings live as long as the program.
struct HyphenationTable {
  std::size_t left_minimum = 0;   // letters that stay before a hyphen
  std::size_t right_minimum = 0;  // letters that stay behind it
  // The patterns' letters, a to z and "." for the word's start or end: sorted, each other than the one before, and front-coded. For each a
  // capital that says how many letters it shares with the one before (A: none), then the rest of it. At most 25 letters each.
  std::string_view letters;
  // The values of each pattern in turn, at least one, by their places. A byte for each: the value, 1 to 7, in the lowest three bits; above
  // them, in four, how many of the pattern's letters are before it; the highest bit says that one more follows.
  std::string_view values;
};

extern const HyphenationTable kEnglishHyphenation;

}  // namespace offprint
