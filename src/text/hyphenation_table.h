// The patterns of one language as cmake/hyphenation.py writes them; a detail of hyphenation.cpp.
#pragma once

#include <cstddef>
#include <string_view>

namespace offprint {

// Both lists are sorted and front-coded: for each string a capital that says how many characters it shares with the one before
// (A: none), then the rest of it. ASCII; both live as long as the program.
struct HyphenationTable {
  std::size_t left_minimum = 0;   // letters that stay before a hyphen
  std::size_t right_minimum = 0;  // letters that stay behind it
  std::string_view patterns;     // of a to z; "." is the word's start or end; values 1 to 7 before the letter that they precede
  std::string_view exceptions;   // words with all their hyphens, set above the patterns
};

extern const HyphenationTable kEnglishHyphenation;

}  // namespace offprint
