// The article with every line and box in its place, in one flow that knows no pages. The result of the layout stage.
#pragma once

#include <vector>

#include "layout/flow.h"
#include "text/lines.h"

namespace offprint {

// No place in a flow is lower: what there is of units, and some room to count with.
inline constexpr LayoutUnit kTallestFlow = from_px(30'000'000);

// What becomes of code and tables that need more width than the column has.
enum class Wide : std::uint8_t {
  kFit,     // they are fitted in: lines of code are broken, words in narrow cells too
  kScroll,  // they are as wide as they need to be, and scroll sideways
};

struct Rectangle {
  LayoutUnit x = 0;
  LayoutUnit y = 0;
  LayoutUnit width = 0;
  LayoutUnit height = 0;
  LayoutUnit bottom() const { return y + height; }
};

// A block of the flow, placed. Its lines stand one below the other, `line_height` apart, from the insets of `box` on.
struct LaidBlock {
  Rectangle box;
  LayoutUnit inset_x = 0;         // between box and lines, left and right: code on its panel
  LayoutUnit inset_y = 0;         // likewise above and below
  std::vector<Line> lines;        // empty for boxes
  LayoutUnit line_height = 0;
  LayoutUnit baseline = 0;        // from the top of a line
  LayoutUnit marker_width = 0;    // of FlowBlock::marker, which ends half an em before the first line
  bool is_wide = false;           // code with lines beyond its box, or a cell of a table wider than the column: to be scrolled sideways

  LayoutUnit line_top(std::size_t line) const {
    return box.y + inset_y + static_cast<LayoutUnit>(line) * line_height;
  }
};

// `blocks` and `containers` run beside Flow::blocks and Flow::containers.
struct LaidOut {
  LayoutUnit width = 0;
  LayoutUnit height = 0;          // of the whole flow
  std::vector<LaidBlock> blocks;
  std::vector<Rectangle> containers;
};

}  // namespace offprint
