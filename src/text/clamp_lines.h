// A paragraph in no more than so many lines (CSS Overflow 4, `line-clamp`).
#pragma once

#include <cstddef>
#include <vector>

#include "text/lines.h"
#include "text/measurer.h"

namespace offprint {

// How much room there is, and who measures what has to be measured anew.
struct Clamp {
  LayoutUnit width = 0;
  std::size_t most_lines = 1;  // 1 and more
  WidthTable& widths;
  TextMeasurer& measurer;
};

// Sets `block`, whose items have their widths, into lines of `clamp.width`. Where these are more than `clamp.most_lines`, the text is cut behind the last place that leaves
// room for "…", and ends with it: never inside a word, a number or a cluster, nor behind a pause mark or an opening bracket. `block` and `list` are
// then those of the shorter text, in the style of its first span.
std::vector<Line> clamp_lines(TextBlock& block, ItemList& list, const Clamp& clamp);

}  // namespace offprint
