// From items to lines at a width: breaker and builder, called in order.
#pragma once

#include <vector>

#include "text/lines.h"

namespace offprint {

// Whether the lines of the block are set to `width`: its alignment asks for it, the width is kNarrowestJustifiedEms or more, and it has places to widen.
// Chinese, Japanese and Korean paragraphs of mostly Latin have not: they are ragged, as Latin ones are.
bool is_justified(const TextBlock& block, const ItemList& list, LayoutUnit width);

// Sets a block of text into lines. `list` has its widths; `measure.justified` is what `is_justified` says. Titles
// are balanced and preformatted text is cut line by line whatever the breaker. The same input gives the same lines.
std::vector<Line> compose(const TextBlock& block, const ItemList& list, const Measure& measure, Breaker breaker = break_optimally);

}  // namespace offprint
