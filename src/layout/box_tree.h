// The boxes of a table's skeleton: where each row and cell stands at a width.
//
// This is litehtml behind a door. It shares a table's width out to its columns; what is inside a cell (lines of text) is asked of a `LeafSizer`,
// so litehtml never sees a character of the article.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

// What a block needs at a width, all in CSS px.
struct LeafSize {
  int width = 0;   // what it fills: its natural width, or `available` where it has to be broken
  int height = 0;
};

// Knows the contents of the blocks.
class LeafSizer {
 public:
  // The size of block `number` where `available` px are free. At 0 the answer is the least width that the block fits in, its
  // height being of no importance (table columns are measured so).
  virtual LeafSize size_leaf(int number, int available) = 0;

 protected:
  ~LeafSizer() = default;
};

// A placed box: the content box of a block, the border box of a container. CSS px from the top left of the flow.
struct PlacedBox {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

struct PlacedBoxes {
  std::vector<PlacedBox> leaves;      // by block number
  std::vector<PlacedBox> containers;  // by container number
  int height = 0;                     // of the whole flow
};

// A skeleton, parsed and styled once, placed at any width.
class BoxTree {
 public:
  // `skeleton` marks blocks with data-n and containers with data-c, numbered from 0 without gaps. `font_size` is the px of 1 em.
  // The sizer outlives the tree.
  BoxTree(const std::string& skeleton, std::string_view style_sheet, int font_size, LeafSizer& sizer);
  ~BoxTree();
  BoxTree(BoxTree&&) noexcept;
  BoxTree& operator=(BoxTree&&) noexcept;

  // Places every box for a flow of `width` px. Asks the sizer for each block at least once.
  PlacedBoxes place(int width, std::size_t leaf_count, std::size_t container_count);

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace offprint
