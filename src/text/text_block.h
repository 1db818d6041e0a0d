// What the composer is given: one paragraph of styled text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/font.h"
#include "text/line_breaks.h"
#include "units.h"

namespace offprint {

// How the lines of a paragraph fill the measure.
enum class Alignment : std::uint8_t {
  kStart,    // ragged right
  kJustify,  // every line but the last is set to the measure
  kCenter,
  kEnd,
};

// A stretch of text in one font. Spans follow one another without gaps and cover the text.
struct TextSpan {
  std::uint32_t begin = 0;  // code points
  std::uint32_t end = 0;
  Font font;
  std::uint32_t tag = 0;    // the caller's: which style and link the span has
};

// One paragraph. A line feed in `text` forces a line end; it is in no line's visible text.
struct TextBlock {
  std::u32string text;
  std::vector<TextSpan> spans;
  std::string lang;         // BCP 47
  Kinsoku kinsoku = Kinsoku::kBasic;
  Alignment alignment = Alignment::kStart;
  bool balanced = false;      // lines of about equal length (CSS Text 4, `text-wrap: balance`)
  bool preformatted = false;  // spaces are kept where they stand, at a line's start too
};

// A paragraph narrower than this many times its first font's size is set ragged: there are too few places to widen.
inline constexpr int kNarrowestJustifiedEms = 10;

}  // namespace offprint
