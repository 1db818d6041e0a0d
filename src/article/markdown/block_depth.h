// Blocks that stand deeper than an article takes.
#pragma once

#include <vector>

#include "article/article.h"

namespace offprint {

// Brings blocks that are to stand at `depth` (a top-level block is at 1) within kMaxBlockDepth: what a quote or a list that is too deep holds takes its place. They may be
// nested kMaxBlockDepth deep themselves, as a reader leaves them.
void limit_depth(std::vector<Block>& blocks, int depth);

}  // namespace offprint
