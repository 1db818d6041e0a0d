// Text and blocks as they come in others' trees, put together into blocks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/importing.h"

namespace offprint {

// Gathers text into paragraphs until a block comes. Importing and `out` outlive it.
class BlockFlow {
 public:
  BlockFlow(Importing& importing, std::vector<Block>& out) : importing_(importing), out_(out) {}

  // Adds to the open paragraph; controls are dropped, which is reported. `href` has passed `Importing::link`, or is empty.
  void add_text(std::string_view text, Marks marks = 0, const std::string& href = {});

  // Likewise, where a line feed ends the paragraph.
  void add_lines(std::string_view text, Marks marks = 0, const std::string& href = {});

  // Appends the open paragraph, where there is anything in it.
  void end_paragraph();

  // Appends a block behind the open paragraph.
  void add(Block block);

 private:
  Importing& importing_;
  std::vector<Block>& out_;
  Runs runs_;
};

// All text of the blocks as one line of runs, block by block parted by spaces: for what holds no blocks, such as a cell or a caption. Pictures are left out,
// which is reported.
Runs runs_of_blocks(std::vector<Block> blocks, Importing& importing);

// Makes blocks with `fill(std::vector<Block>&)` and gives their runs; they do not count as blocks of the article.
template <class Fill>
Runs runs_through_blocks(Importing& importing, Fill fill) {
  const std::size_t count = importing.block_count;
  std::vector<Block> blocks;
  fill(blocks);
  importing.block_count = count;
  return runs_of_blocks(std::move(blocks), importing);
}

// Puts blocks that are nested deeper than kMaxBlockDepth beside what they are in, which is reported. The recursion is as deep as the blocks are: the caller
// built them from JSON, which kMaxJsonDepth bounds.
void flatten_deep_blocks(std::vector<Block>& blocks, Importing& importing);

// The title out of the body, where the article has none: the first heading, if nothing but pictures stands before it, else the only heading of level 1. It is
// not in the body any more.
void take_title(Article& article);

}  // namespace offprint
