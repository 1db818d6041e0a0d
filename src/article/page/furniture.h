// What of a page is not its article: what is not seen, what stands around the text by its element, role or name, and what stands in it but does not belong to it.
//
// All of these set `left_out` of whole elements; what is inside one need not be set as well.
#pragma once

#include <vector>

#include "article/html/html_tree.h"
#include "article/page/text_weights.h"

namespace offprint {

// Scripts, styles, controls, and what is hidden by attribute or style.
void leave_out_unseen(const HtmlTree& tree, std::vector<bool>& left_out);

// Navigation, sidebars, comments, share bars and their like, by element, role and the words in their class. What holds much of the page's running text (`weights`: of all the
// page) stays, whatever it is called; comments go at any size.
void leave_out_furniture(const HtmlTree& tree, const std::vector<TextWeight>& weights, std::vector<bool>& left_out);

// Inside `root`: lists of links, empty shells, labels ("Read more", "相关阅读") and headings that lost what they stood over. `weights` are without what is left out already.
void leave_out_litter(const HtmlTree& tree, HtmlIndex root, const std::vector<TextWeight>& weights, std::vector<bool>& left_out);

}  // namespace offprint
