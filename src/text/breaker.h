// Where the lines of a paragraph end: arithmetic on items, nothing else.
//
// Both breakers have the signature below and keep the same rules, so that either stands behind `compose`. They differ in how far they look:
// `break_greedily` decides a line at a time, `break_optimally` weighs the paragraph (Knuth and Plass, Breaking Paragraphs into Lines, 1981).
#pragma once

#include <cstdint>
#include <vector>

#include "text/items.h"

namespace offprint {

// How the lines may be filled.
struct Measure {
  LayoutUnit width = 0;         // 0 and more
  LayoutUnit first_indent = 0;  // taken from the first line's width; 0 and more
  bool justified = false;       // lines are set to the width: they may be squeezed and widened
};

// For each line the index of the item after its last one, so the last value is `list.size()`. No line is empty; the same input gives the same
// lines.
using LineEnds = std::vector<std::uint32_t>;
using Breaker = LineEnds (*)(const ItemList& list, const Measure& measure);

// Puts as much as fits on each line. Where a line would end before a mark that must not start one, or behind one that must not end it, the mark
// is drawn in by squeezing if that is enough, else what is before it is pushed out (先挤进，后推出; CLREQ section 3.1.4). Looks at every item.
LineEnds break_greedily(const ItemList& list, const Measure& measure);

// The lines whose spaces differ least from the natural ones, over the whole paragraph: the sum of the costs in line_fit.h is the least among
// the ways looked at. Those are bounded: some of the best starts of each line are kept, and some ends tried for each, so the time is linear in the number of
// lines and does not grow with their length.
LineEnds break_optimally(const ItemList& list, const Measure& measure);

// For titles: as many lines as the greedy breaker needs, about equally long, better ended behind a mark or between words than inside a Chinese phrase, and
// not inside 《》 or quotation marks. Quadratic in a line's length; falls back to the greedy lines where a word is wider than the measure.
LineEnds break_into_balance(const ItemList& list, const Measure& measure);

}  // namespace offprint
