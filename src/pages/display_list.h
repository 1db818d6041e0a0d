// What is on a page: a list of plain drawing commands, in painting order. The result of the pages stage, and all that a painter knows.
//
// Lengths are 1/64 px from the page's top left corner, x to the right, y down.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "pages/locator.h"

namespace offprint {

// A stretch of a line in one style and direction. Its clusters are (advance - natural) / gaps apart, where gaps is not 0; else its glyphs are
// stretched to `advance`, where that is not `natural`.
struct DrawText {
  LayoutUnit x = 0;
  LayoutUnit natural = 0;
  LayoutUnit advance = 0;
  std::uint32_t gaps = 0;
  std::uint32_t run_style = 0;     // index in Flow::run_styles
  std::string text;                // UTF-8
  std::string ruby = {};           // set small and centred above; empty: none
  bool right_to_left = false;
  bool hyphen = false;             // a hyphen is drawn behind it that is not in the text
};

// A line. Joined over all pages, the [begin, end) of a block's lines are its text; `marker` lines (list bullets) and `repeated` ones (the head of a table that goes on
// from an earlier page) are not part of it.
struct DrawLine {
  int block = 0;
  LayoutUnit x = 0;
  LayoutUnit y = 0;                // top of the line box
  LayoutUnit width = 0;            // what it is set to
  LayoutUnit natural = 0;          // before justification
  LayoutUnit height = 0;
  LayoutUnit baseline = 0;         // from y
  std::uint32_t begin = 0;         // code points of the block's text
  std::uint32_t end = 0;           // spaces swallowed at the line's end included
  bool last = false;               // last of its block
  bool marker = false;
  bool repeated = false;
  std::vector<DrawText> texts;     // in the order of the text, each with its own x
};

// A picture; FlowBlock::source and description say which.
struct DrawImage {
  int block = 0;
  Rectangle box;
};

// The plate of the code, quiet zone included, always white. The symbol stands in its middle (place_symbol).
struct DrawScanCode {
  int block = 0;
  Rectangle box;
};

// Where a symbol stands on its plate, in px of a picture.
struct SymbolPlace {
  int x = 0;       // of the first module
  int y = 0;
  int module = 1;  // side of a module
};

// A symbol of `size` modules on the plate `box`, in a picture of `scale` px to the CSS px: as many whole px a module as leave it a quiet zone of 4, what is over goes
// to that.
SymbolPlace place_symbol(const Rectangle& box, int size, int scale);

// The order is that of wire::BoxKind from kRuleBox on.
enum class RectangleKind : std::uint8_t { kRule, kPanel, kBar, kCell };

struct DrawRectangle {
  int block = -1;                  // -1: belongs to no block; the edge of a cell does where the cell is of a wide table
  RectangleKind kind = RectangleKind::kRule;
  Colour colour = Colour::kHair;
  Rectangle box;
};

using Command = std::variant<DrawLine, DrawImage, DrawScanCode, DrawRectangle>;

// Code or the rows of a table, wider than the page: what is in `box` is to be scrolled sideways by itself. Lines and cells of it stand beyond the page's right edge.
struct WidePiece {
  int block = 0;                   // the code, or the first cell that the page shows
  Rectangle box;                   // what the page shows of it, to the page's right edge
  std::string label;               // the table's caption, or what it is: "表格", "Code"
};

struct DisplayList {
  int page = 0;                    // 0-based
  LayoutUnit width = 0;
  LayoutUnit height = 0;           // what is used of the page
  Locator start;                   // the first line or box that is not repeated
  std::vector<Command> commands;
  std::vector<WidePiece> wide;     // from the top down; none where everything is fitted in
};

// Writes down what a page shows. `strips` and `range` come from this layout.
DisplayList make_display_list(const Flow& flow, const LaidOut& laid_out, const StripList& strips, const PageRange& range);

// Line `index` of a block that has its place in `laid`, there.
DrawLine draw_line(const FlowBlock& block, int number, const LaidBlock& laid, std::size_t index);

// The list as text, a command a line, for tests and for looking at: "line b3 18,120 322x30 [0,19) 当亚马逊…".
std::string dump(const DisplayList& list, const Flow& flow);

}  // namespace offprint
