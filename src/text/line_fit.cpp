#include "text/line_fit.h"

namespace offprint {
std::int32_t cost_of_break(BreakKind kind) {
  switch (kind) {
    case BreakKind::kHyphen: return 150;
    case BreakKind::kReluctant: return 300;
    case BreakKind::kEmergency: return 20'000;
    case BreakKind::kNone: return 60'000;
    default: return 0;
  }
}

LayoutUnit hanging_width(const ItemList& list, std::uint32_t first, std::uint32_t end) {
  const std::uint32_t visible = visible_end(list, first, end);
  if (visible < first + 2) return 0;
  const Item& last = list.items[visible - 1];
  const Item& before = list.items[visible - 2];
  if (!last.hangs || before.blank_left + before.blank_right > 0) return 0;
  return list.rules.trims_line_end ? last.width - last.right_blank() : last.width;
}

bool is_orphan(const ItemList& list, std::uint32_t first, std::uint32_t end) {
  std::uint32_t characters = 0;
  for (std::uint32_t i = first; i < end && characters < 2; ++i) {
    const Item& item = list.items[i];
    if (item.is_space || item.is_mark) continue;
    characters += item.is_single ? 1 : 2;
  }
  return characters < 2;
}

}  // namespace offprint
