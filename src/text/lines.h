// The lines of a paragraph, and how one line's text is placed.
#pragma once

#include <cstdint>
#include <vector>

#include "text/breaker.h"

namespace offprint {

// One line. Its text is [begin, text_end); [text_end, end) are the spaces swallowed at its end, so that the lines of a paragraph, joined
// from `begin` to `end`, are the paragraph. A blank outside a mark at the line's start or end stands outside [x, x + width].
struct Line {
  std::uint32_t begin = 0;       // code points
  std::uint32_t text_end = 0;
  std::uint32_t end = 0;
  std::uint32_t first_item = 0;
  std::uint32_t end_item = 0;    // one past the last item that is drawn
  LayoutUnit x = 0;              // from the paragraph's left edge
  LayoutUnit natural = 0;        // width before justification, a hyphen included
  LayoutUnit width = 0;          // width as set: less than `natural` where it was squeezed
  bool last = false;             // last of the paragraph, or before a forced line end
  bool hyphenated = false;       // drawn with a hyphen at its end, which is not in the text
};

// Builds the lines that end at `ends` (from a Breaker): swallows spaces, aligns, sets each to its width. The last line has natural width, but
// the space between Han of the line before, where that was widened.
std::vector<Line> build_lines(const TextBlock& block, const ItemList& list, const LineEnds& ends, const Measure& measure);

// A stretch of a line that can be drawn in one go: one span, one spacing, one direction.
struct Fragment {
  std::uint32_t begin = 0;     // code points
  std::uint32_t end = 0;
  std::uint32_t span = 0;      // index in TextBlock::spans
  LayoutUnit x = 0;            // of its left edge, from the paragraph's left edge
  LayoutUnit natural = 0;      // measured width
  LayoutUnit advance = 0;      // with (advance - natural) / gaps of space behind each of its clusters, the last included
  std::uint32_t gaps = 0;      // its clusters, where they are spaced; 0 and advance not natural: its glyphs are stretched to `advance`
  LayoutUnit ruby = 0;         // width of the span's ruby, which is centred above the fragment; 0: none
  bool right_to_left = false;
  bool hyphen = false;         // a hyphen is drawn behind it, its width not part of these
};

// The fragments of `line` in the order of the text, each with its own x: where a line has right-to-left text, that of UAX #9 rule L2. Their
// natural widths and the boundaries between them sum up to the line's.
std::vector<Fragment> place_line(const TextBlock& block, const ItemList& list, const Line& line);

}  // namespace offprint
