#include "text/compose.h"

namespace offprint {
namespace {

// A title is set to the narrowest measure that does not cost it another line: its lines come out about equally long, and none is left
// with a character or two. Never narrower than its widest word: a word is not broken for balance.
LineEnds break_balanced(const ItemList& list, const Measure& measure) {
  LineEnds best = break_greedily(list, measure);
  const std::size_t lines = best.size();
  if (lines < 2) return best;
  LayoutUnit too_narrow = widest_item(list) - 1;
  LayoutUnit enough = measure.width;
  while (enough - too_narrow > kUnitsPerPx) {
    const LayoutUnit middle = too_narrow + (enough - too_narrow) / 2;
    LineEnds ends = break_greedily(list, {middle, 0, false});
    if (ends.size() > lines) {
      too_narrow = middle;
    } else {
      enough = middle;
      best = std::move(ends);
    }
  }
  return best;
}

}  // namespace

std::vector<Line> compose(const TextBlock& block, const ItemList& list, const Measure& measure, Breaker breaker) {
  constexpr std::size_t kLongestTitle = 400;  // balancing more would only cost time
  Measure set = measure;
  set.justified = block.alignment == Alignment::kJustify && !block.preformatted && measure.width >= kNarrowestJustifiedEms * list.em;
  const bool balanced = block.balanced && block.text.size() < kLongestTitle;
  const LineEnds ends = balanced ? break_balanced(list, set) : block.preformatted ? break_greedily(list, set) : breaker(list, set);
  return build_lines(block, list, ends, set);
}

}  // namespace offprint
