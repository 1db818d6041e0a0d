#include "text/compose.h"

namespace offprint {
bool is_justified(const TextBlock& block, const ItemList& list, LayoutUnit width) {
  if (block.alignment != Alignment::kJustify || block.preformatted) return false;
  const bool has_places = list.mostly_han || list.rules.script == LanguageRules::Script::kWestern;
  return has_places && width >= kNarrowestJustifiedEms * list.em;
}

[[gnu::noinline]] std::vector<Line> compose(const TextBlock& block, const ItemList& list, const Measure& measure, Breaker breaker) {
  constexpr std::size_t kLongestTitle = 400;  // balancing more would only cost time
  Measure set = measure;
  set.justified = is_justified(block, list, measure.width);
  if (block.preformatted) breaker = break_greedily;
  else if (block.balanced && block.text.size() < kLongestTitle) breaker = break_into_balance;
  return build_lines(block, list, breaker(list, set), set);
}

}  // namespace offprint
