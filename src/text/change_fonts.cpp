#include "text/sum_items.h"

namespace offprint {
namespace {

// The heaviest font of an item that a line may end behind with a hyphen, as `itemize` has looked for it.
void change_hyphen(const TextBlock& block, WidthTable& widths, ItemList& list) {
  const Font* heaviest = nullptr;
  std::size_t span = 0;
  for (const Item& item : list.items) {
    if (item.break_after != BreakKind::kHyphen) continue;
    while (block.spans[span].end <= item.begin) ++span;
    const Font& font = block.spans[span].font;
    if (heaviest == nullptr || is_heavier(font, *heaviest)) heaviest = &font;
  }
  if (heaviest != nullptr) list.hyphen_slot = widths.in_font(list.hyphen_slot, *heaviest);
}

}  // namespace

[[gnu::noinline]] void change_fonts(const TextBlock& block, WidthTable& widths, ItemList& list) {
  make_whole(list);
  std::size_t span = 0;
  for (SlotRun& run : list.slots) {
    while (block.spans[span].end <= list.items[run.first].begin) ++span;
    run.slot = widths.in_font(run.slot, block.spans[span].font);
  }
  for (FittedItem& fitted : list.fitted) {
    if (fitted.has_ruby()) fitted.ruby_slot = widths.in_font(fitted.ruby_slot, ruby_font(span_at(block, fitted.begin).font));
  }
  if (list.hyphen_slot != kNoSlot) change_hyphen(block, widths, list);
}

}  // namespace offprint
