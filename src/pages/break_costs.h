// What is lost by a page break at a place in the flow.
#pragma once

#include <cstdint>

#include "layout/laid_out.h"

namespace offprint {

// From harmless to hardly ever. No break is forbidden: a page has to end somewhere.
enum class BreakCost : std::uint8_t {
  kFree,
  kWeak,    // goes through a list item, a quote or a row, or leaves a hyphen or a colon at the page's end
  kStrong,  // leaves a single line of a paragraph on one side (CSS Fragmentation 3, widows and orphans of 2; CLREQ 孤行不成页)
  kNever,   // parts what belongs together: a heading from its text, a lead-in from its list, a picture from its caption
};

// What a break after line `line` of block `block` costs, or after the block where it has no such line (-1 for a box). Depends on the flow and the number of
// lines only. After the last block: free. That a table's head stays with its first row is not known here: TableHead, in strips.h.
BreakCost cost_of_break_after(const Flow& flow, const LaidOut& laid_out, int block, int line);

}  // namespace offprint
