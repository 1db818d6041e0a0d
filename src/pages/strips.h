// The flow as a pile of strips that no page break may go through, and how much each gap between two wants to be kept.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/laid_out.h"

namespace offprint {

// One line of a block, or a block without lines.
struct Piece {
  int block = 0;               // number in Flow::blocks
  std::int32_t line = -1;      // index in LaidBlock::lines; -1: the block is a box
};

// What a page break after a strip would do, from harmless to never.
enum class BreakCost : std::uint8_t {
  kFree,
  kSplitsParagraph,  // leaves a single line of a paragraph on one side (CSS Fragmentation 3, widows and orphans of 2)
  kStrandsBlock,     // parts what belongs together: a heading from its text, a lead-in from its list
};

// A horizontal band of the flow, from the top of its highest piece to the bottom of its lowest. Strips follow one another and do not overlap.
struct Strip {
  LayoutUnit top = 0;
  LayoutUnit bottom = 0;
  std::uint32_t first_piece = 0;  // in StripList::pieces
  std::uint32_t end_piece = 0;
  BreakCost cost_after = BreakCost::kFree;
};

struct StripList {
  std::vector<Strip> strips;
  std::vector<Piece> pieces;      // in the order of the strips, within a strip in that of the flow
};

// Cuts the flow into strips. Side by side cells of a table row, a figure with its caption and the card of the code are one strip each,
// where they are not higher than `page_height`; if they are, they are cut between lines.
StripList make_strips(const Flow& flow, const LaidOut& laid_out, LayoutUnit page_height);

}  // namespace offprint
