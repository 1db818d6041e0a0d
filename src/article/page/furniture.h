// What of a page is not its article: what is not seen, and what stands around the text by its element, role or name.
//
// Both set `left_out` of whole elements; what is inside one need not be set as well.
#pragma once

#include <cstdint>
#include <vector>

#include "article/html/html_tree.h"
#include "article/page/text_weights.h"

namespace offprint {

// Whether what is hidden by attribute or style is left out, and whether the words in class and id are listened to. Pages that show their text by script, or call it "sidebar", are read
// at the second go.
enum class Hidden : std::uint8_t { kLeftOut, kRead };
enum class Names : std::uint8_t { kHeard, kIgnored };

// Scripts, styles, controls, and what is hidden by attribute or style.
void leave_out_unseen(const HtmlTree& tree, Hidden hidden, std::vector<bool>& left_out);

struct Around {
  Names names = Names::kHeard;
  HtmlIndex heading = 0;  // the headline, 0 where there is none: what it stands in is no furniture
};

// Navigation, sidebars, comments, share bars and their like, by element, role and the words in their class. What holds much of the page's running text (`weights`: of all the
// page) stays, whatever it is called; comments go at any size.
void leave_out_furniture(const HtmlTree& tree, const std::vector<TextWeight>& weights, Around around, std::vector<bool>& left_out);

}  // namespace offprint
