// What of a page is not its article: what is not seen, and what stands around the text by its element, role or name.
//
// Both set `left_out` of whole elements; what is inside one need not be set as well.
#pragma once

#include <cstdint>
#include <vector>

#include "article/html/html_tree.h"
#include "article/page/text_weights.h"

namespace offprint {

// Whether what is not displayed is left out, and whether the words in class and id are heard: not in the later looks at pages that show their text by script or call it "sidebar".
enum class Hidden : std::uint8_t { kLeftOut, kRead };
enum class Names : std::uint8_t { kHeard, kIgnored };

// Scripts, styles, controls, and what is not displayed by attribute or style.
void leave_out_unseen(const HtmlTree& tree, Hidden hidden, std::vector<bool>& left_out);

// What furniture is told apart by.
struct Around {
  Names names = Names::kHeard;
  HtmlIndex heading = 0;  // the headline, 0 where there is none: what it stands in is no furniture
};

// Navigation, sidebars, comments, share bars and their like, by element, role and the words in their class. What holds much of the page's running text (`weights`: of all the
// page) stays, whatever it is called, and so do words of a sentence; comments and `aria-hidden` go at any size, `visibility: hidden` up to the most of the page.
void leave_out_furniture(const HtmlTree& tree, const std::vector<TextWeight>& weights, Around around, std::vector<bool>& left_out);

}  // namespace offprint
