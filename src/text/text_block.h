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
  kStart,    // ragged on the far side
  kJustify,  // every line but the last is set to the measure
  kCenter,
  kEnd,
};

// Which characters have a gap of 1/4 em beside Han (CSS Text 4, `text-autospace`).
enum class Autospace : std::uint8_t {
  kNormal,  // letters and digits
  kAlpha,   // letters
  kNone,
};

// A stretch of text in one font. Spans follow one another without gaps and cover the text.
struct TextSpan {
  std::uint32_t begin = 0;  // code points
  std::uint32_t end = 0;
  Font font;
  std::uint32_t tag = 0;    // the caller's: which style and link the span has
  std::u32string ruby = {}; // set small above the span, which is then kept together; empty: none
};

// One paragraph. A line feed in `text` forces a line end; it is in no line's visible text.
struct TextBlock {
  std::u32string text;
  std::vector<TextSpan> spans;
  std::string lang;         // BCP 47
  Kinsoku kinsoku = Kinsoku::kBasic;
  Alignment alignment = Alignment::kStart;
  Autospace autospace = Autospace::kNormal;
  bool balanced = false;      // lines of about equal length (CSS Text 4, `text-wrap: balance`)
  bool preformatted = false;  // spaces are kept where they stand, tabs go to tab stops, nothing is squeezed or hyphenated
  bool hyphenated = false;    // words may be parted at the places of their language's patterns; soft hyphens count always
  bool hanging = false;       // a pause mark that does not fit may hang beyond the line's end
};

// A paragraph narrower than this many times its first font's size is set ragged: there are too few places to widen.
inline constexpr int kNarrowestJustifiedEms = 10;

// Tab stops of preformatted text, in spaces.
inline constexpr int kTabStop = 4;

// The size of ruby, of the text under it.
constexpr Font ruby_font(Font base) {
  base.size = static_cast<std::uint16_t>(base.size > 1 ? base.size / 2 : 1);
  return base;
}

}  // namespace offprint
