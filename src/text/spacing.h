// How what a line has too much or too little is shared out over its boundaries.
#pragma once

#include <array>
#include <vector>

#include "text/lines.h"

namespace offprint {

// What is added at one boundary, less than 0 where it gives space.
struct AddedSpace {
  LayoutUnit everywhere = 0;  // of it, by the even widening between all Han
  LayoutUnit other = 0;
};

// What is added behind each item of `line` but the last, in order: line.width - line.natural in all. Space is taken in the order of
// `Squeeze` and put in that of `Stretch` (CLREQ section 3.2.4), alike within a step and rounded so that no two places of a kind differ by more than 1.
std::vector<AddedSpace> space_out(const ItemList& list, const Line& line);

}  // namespace offprint
