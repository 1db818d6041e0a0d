#include "article/markdown/block_depth.h"

#include <iterator>
#include <utility>

#include "article/limits.h"

namespace offprint {
namespace {

void append(std::vector<Block>& to, std::vector<Block>& from) { std::move(from.begin(), from.end(), std::back_inserter(to)); }

}  // namespace

// Recursion goes as deep as the reader that made the blocks let them be nested.
void limit_depth(std::vector<Block>& blocks, int depth) {
  std::vector<Block> out;
  for (Block& block : blocks) {
    if (Quote* quote = std::get_if<Quote>(&block.value)) {
      const bool fits = depth + 1 <= kMaxBlockDepth;
      limit_depth(quote->blocks, fits ? depth + 1 : depth);
      if (!fits) {
        append(out, quote->blocks);
        continue;
      }
    } else if (List* list = std::get_if<List>(&block.value)) {
      const bool fits = depth + 2 <= kMaxBlockDepth;
      for (ListItem& item : list->items) {
        limit_depth(item.blocks, fits ? depth + 2 : depth);
        if (!fits) append(out, item.blocks);
      }
      if (!fits) continue;
    }
    out.push_back(std::move(block));
  }
  blocks = std::move(out);
}

}  // namespace offprint
