// The lines of a paragraph, and how one line's text is placed.
#pragma once

#include <cstdint>
#include <vector>

#include "text/breaker.h"

namespace offprint {

// One line. Its text is [begin, text_end); [text_end, end) are the spaces swallowed at its end, so that the lines of a paragraph, joined
// from `begin` to `end`, are the paragraph.
struct Line {
  std::uint32_t begin = 0;       // code points
  std::uint32_t text_end = 0;
  std::uint32_t end = 0;
  std::uint32_t first_item = 0;
  std::uint32_t end_item = 0;    // one past the last item that is drawn
  LayoutUnit x = 0;              // from the paragraph's left edge
  LayoutUnit natural = 0;        // width before justification
  LayoutUnit width = 0;          // width as set: `natural` plus what was added
  LayoutUnit word_spaces = 0;    // of it, added at Stretch::kWordSpace, all together
  LayoutUnit han_latin = 0;      // at kHanLatin
  LayoutUnit everywhere = 0;     // at all places, evenly, on top
  bool last = false;             // last of the paragraph, or before a forced line end
};

// Builds the lines that end at `ends` (from a Breaker): swallows spaces, aligns, justifies. The order in which spaces are widened is that of
// CLREQ section 3.2.4: word spaces up to 1/2 em, gaps between Han and Latin by up to 1/4 em, then all places evenly.
std::vector<Line> build_lines(const TextBlock& block, const ItemList& list, const std::vector<std::uint32_t>& ends,
                              const Measure& measure);

// A stretch of a line that can be drawn in one go: one span, one spacing.
struct Fragment {
  std::uint32_t begin = 0;     // code points
  std::uint32_t end = 0;
  std::uint32_t span = 0;      // index in TextBlock::spans
  LayoutUnit x = 0;            // from the paragraph's left edge
  LayoutUnit natural = 0;      // measured width
  LayoutUnit advance = 0;      // with (advance - natural) / gaps of space behind each of its clusters, the last included
  std::uint32_t gaps = 0;      // its clusters, where they are spaced; 0: no spacing
};

// The fragments of `line`, left to right. Their natural widths sum up to the line's; where the next one begins is its own x, not the sum of
// the advances before it.
std::vector<Fragment> place_line(const ItemList& list, const Line& line);

}  // namespace offprint
