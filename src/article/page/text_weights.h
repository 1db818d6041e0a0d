// How much text stands in each element of a page, how much of it is links, and how much reads as running text.
//
// Lengths are in letters as an alphabet has them: a Han character, kana or hangul says as much as three. White space does not count.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/html/html_tree.h"

namespace offprint {

struct TextWeight {
  std::uint32_t letters = 0;  // all that is inside
  std::uint32_t linked = 0;   // those of them in links
  std::uint32_t stops = 0;    // commas, full stops and their like
  std::uint32_t prose = 0;    // letters of the blocks inside that read as running text, their links left out
  std::uint32_t media = 0;    // pictures and films inside

  float link_share() const { return letters == 0 ? 0.0f : static_cast<float>(linked) / static_cast<float>(letters); }
};

// By index. What is `left_out` weighs nothing. Linear in the tree.
std::vector<TextWeight> weigh_text(const HtmlTree& tree, const std::vector<bool>& left_out);

// Letters of a text, in the unit above.
std::uint32_t count_letters(std::string_view text);

// Whether an element stands in a line of text (HTML's phrasing content, and what is like it); all others are blocks.
bool is_inline_element(std::string_view tag);

// h1 to h6.
bool is_heading(std::string_view tag);

}  // namespace offprint
