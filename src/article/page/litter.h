// What stands inside the article's element but is not part of it.
#pragma once

#include <vector>

#include "article/html/html_tree.h"
#include "article/page/text_weights.h"

namespace offprint {

// Sets `left_out`, inside `root`, for lists and boxes of links, labels ("Read more", "相关阅读"), bylines, dates and tags, notes on the author, and headings that lost all that
// stood under them. `weights` are without what is left out already.
void leave_out_litter(const HtmlTree& tree, HtmlIndex root, const std::vector<TextWeight>& weights, std::vector<bool>& left_out);

}  // namespace offprint
