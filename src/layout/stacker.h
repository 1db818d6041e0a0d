// Blocks one below the other: the vertical part of CSS's block layout (CSS 2.2 sections 9.4.1 and 8.3.1), for boxes without borders whose
// paddings are on the left. Margins of neighbours collapse, those of a container with its first and last child's.
//
// litehtml does the same by the element, at the price of a parsed tree and a cascade for each; here a block costs an addition. A
// test lays the same articles out with litehtml and compares every box.
#pragma once

#include <vector>

#include "layout/laid_out.h"
#include "layout/margins.h"

namespace offprint {

// The stacking of one flow at one width, block after block.
class Stacker {
 public:
  struct Options {
    int width = 0;         // CSS px
    int font_size = 17;    // of body text
    bool indented = false; // paragraphs are told apart by an indent
  };

  // `containers` runs beside Flow::containers: each gets its rectangle when its last block is placed. Rows and cells of tables, which do
  // not stand one below the other, are left to the caller.
  Stacker(const Flow& flow, const Options& options, std::vector<Rectangle>& containers);

  // Where a block goes, CSS px from the flow's top left corner.
  struct Place {
    int x = 0;
    int y = 0;
    int width = 0;  // what there is for it, 0 where insets have used up all
  };

  // The place of block `number`; blocks come in order. Of a table's cells and a code's card only the first is asked for, and stands for all.
  Place place(std::size_t number);

  // The block that was placed last is so high, in CSS px. In a flow higher than kTallestFlow all further blocks stand at that height.
  void set_height(int height);

  bool is_too_high() const { return too_high_; }

  // No block follows: the height of the flow, its last margin included.
  int finish();

 private:
  struct Open {
    std::size_t container;
    Margins margins;
    int x;
    int width;
    bool placed;  // its first block has a place
  };

  void close_containers(std::size_t number);
  void open_containers(std::size_t number);
  void open(std::size_t container);
  Surroundings surroundings() const;

  const Flow& flow_;
  Options options_;
  std::vector<Rectangle>& containers_;
  std::vector<Open> open_;
  int y_ = 0;        // bottom of the last block
  int margin_ = 0;   // below it, collapsed so far
  bool too_high_ = false;
  int bottom_ = 0;   // the margin that the block being placed has below it
};

}  // namespace offprint
