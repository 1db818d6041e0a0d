// What differs between the languages that are written with full-width marks: where a mark's blank stands, and what is done with it.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/characters.h"

namespace offprint {

// The order in which a line gives up space (CLREQ section 3.2.4, 挤压); all places of a step give alike before the next step gives.
enum class Squeeze : std::uint8_t {
  kNever,
  kLineEnd,     // the blank of a mark at the line's end, where it is not taken away anyway
  kWordSpace,   // a space between words, down to 1/4 em
  kInterpunct,  // the blanks on both sides of ·
  kBracket,     // the blank outside a bracket or quotation mark
  kComma,       // the blank of ， 、 ； ：
  kHanLatin,    // the gap between Han and Latin, down to 1/8 em
  kStop,        // the blank of 。 ？ ！
};
inline constexpr int kSqueezeSteps = 8;

// The blank inside a full-width mark's cell, in quarters of an em, and when it may be taken.
struct MarkShape {
  std::uint8_t blank_left = 0;   // 0 to 2
  std::uint8_t blank_right = 0;  // 0 to 2
  Squeeze step = Squeeze::kNever;
  bool is_mark() const { return blank_left + blank_right > 0; }
};

// The table of one language.
struct LanguageRules {
  enum class Script : std::uint8_t { kSimplified, kTraditional, kJapanese, kKorean, kWestern };
  Script script = Script::kWestern;
  bool trims_line_end = false;   // a mark at a line's end is 1/2 em (GB/T 15834-2011 section 5.1.10); else its blank may be squeezed
  bool spaces_han_latin = false; // 1/4 em between Han and Latin (CSS Text 4, `text-autospace`)
  bool hangs_marks = false;      // a pause mark may hang beyond the line's end, where the house asks for it
};

// The table for a BCP 47 tag: Traditional for zh with Hant, TW, HK or MO, Simplified for other Chinese; Western where a language has no
// full-width marks of its own. Total.
LanguageRules rules_of(std::string_view lang);

// The shape of `c`, of class `character_class`, provided that the font draws it one em wide.
MarkShape shape_of(char32_t c, CharacterClass character_class, const LanguageRules& rules);

}  // namespace offprint
