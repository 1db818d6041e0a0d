// Blocks out of a tree of HTML: one pass in document order over what is selected.
//
// Elements are looked through unless they mean something to the model, so that text is never lost for standing in an unknown one. What parts paragraphs:
// blocks, pictures, and `<br>`:
//
//   two breaks   a new paragraph
//   one break    a new paragraph too, for it was put there on purpose; but a space where the line behind it goes on in lower case and the lines are long: text
//   that was wrapped
//
// A list that counts down, or jumps, becomes several lists that each begin with the right number.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "article/article.h"
#include "article/html/html_reading.h"
#include "article/html/walk_runs.h"

namespace offprint {

// What is known of a block beside what the model holds; for the decisions that need the whole article.
struct BlockLook {
  bool small = false;    // all of it is small print
  bool set_off = false;  // all of it is larger or coloured
  bool term = false;     // of a list of terms, or the summary of details: no heading, however it looks
};

struct WalkedBlocks {
  std::vector<Block> blocks;
  std::vector<BlockLook> looks;  // of each block
};

// The nodes under the roots as blocks, nothing decided yet that takes the whole article to decide.
WalkedBlocks walk_blocks(HtmlReading& reading, const std::vector<HtmlIndex>& roots);

}  // namespace offprint
