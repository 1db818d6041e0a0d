#include "text/compose.h"

#include <algorithm>

namespace offprint {
namespace {

constexpr Breaker kBreaker = break_greedily;

// A title is set to the narrowest measure that does not cost it another line: its lines come out about equally long, and none is left
// with a character or two. Never narrower than its widest word: a word is not broken for balance.
std::vector<std::uint32_t> break_balanced(const ItemList& list, const Measure& measure) {
  const std::span<const Item> items(list.items.data(), list.size());
  std::vector<std::uint32_t> best = kBreaker(items, measure);
  const std::size_t lines = best.size();
  if (lines < 2) return best;
  LayoutUnit too_narrow = widest_item(list) - 1;
  LayoutUnit enough = measure.width;
  while (enough - too_narrow > kUnitsPerPx) {
    const LayoutUnit middle = too_narrow + (enough - too_narrow) / 2;
    std::vector<std::uint32_t> ends = kBreaker(items, {middle, 0});
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

std::vector<Line> compose(const TextBlock& block, const ItemList& list, const Measure& measure) {
  const std::span<const Item> items(list.items.data(), list.size());
  const bool balance = block.balanced && block.text.size() < 400;  // longer than any title: balancing would only cost time
  const std::vector<std::uint32_t> ends = balance ? break_balanced(list, measure) : kBreaker(items, measure);
  return build_lines(block, list, ends, measure);
}

}  // namespace offprint
