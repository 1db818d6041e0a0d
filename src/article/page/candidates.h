// Which elements of a page hold its article.
#pragma once

#include <vector>

#include "article/html/html_tree.h"
#include "article/page/text_weights.h"

namespace offprint {

// The element that holds most of the running text and little else, and its neighbours that go on with it; in document order, none inside another; empty where no running text is to
// be found. `weights` are without what is left out; `heading` shows the title, or is 0.
std::vector<HtmlIndex> article_roots(const HtmlTree& tree, const std::vector<TextWeight>& weights, const std::vector<bool>& left_out, HtmlIndex heading);

}  // namespace offprint
