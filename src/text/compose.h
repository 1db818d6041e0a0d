// From items to lines at a width: breaker and builder, called in order.
#pragma once

#include <vector>

#include "text/lines.h"

namespace offprint {

// Sets a block of text into lines. `list` has its widths; `measure.justified` is decided here, from the block's alignment and the width. Titles
// are balanced and preformatted text is cut line by line whatever the breaker. The same input gives the same lines.
std::vector<Line> compose(const TextBlock& block, const ItemList& list, const Measure& measure, Breaker breaker = break_optimally);

}  // namespace offprint
