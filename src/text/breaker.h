// Where the lines of a paragraph end: arithmetic on items, nothing else.
//
// Every breaker has the signature below, so that a better one goes in without its neighbours knowing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/items.h"

namespace offprint {

// How wide the lines may be, in 1/64 px.
struct Measure {
  LayoutUnit width = 0;         // 0 and more
  LayoutUnit first_indent = 0;  // taken from the first line's width; 0 and more
};

// For each line the index of the item after its last one, so the last value is `items.size()`. `items` is without the sentinel; no
// line is empty. The same input gives the same lines; linear in the number of items.
using Breaker = std::vector<std::uint32_t> (*)(std::span<const Item> items, const Measure& measure);

// Puts as much as fits on each line. Spaces at a line's end may hang over. Where nothing allows a break, kEmergency is used, then any
// item's end; an item wider than the measure has a line to itself.
std::vector<std::uint32_t> break_greedily(std::span<const Item> items, const Measure& measure);

}  // namespace offprint
