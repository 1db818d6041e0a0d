#include <algorithm>

#include "text/characters.h"
#include "text/sum_items.h"

namespace offprint {
namespace {

// A font that draws a mark narrower than this part of an em has no full-width form of it.
constexpr bool is_full_width(LayoutUnit width, LayoutUnit em) { return width * 8 >= em * 7; }

LayoutUnit width_of(const WidthTable& widths, WidthTable::Slot slot) { return slot == kNoSlot ? 0 : widths.width(slot); }

bool is_pause(char32_t c) { return class_of(c) == CharacterClass::kPause; }

// The filling in of one list, item by item.
class Resolver {
 public:
  Resolver(const TextBlock& block, const WidthTable& widths, ItemList& list) : block_(block), widths_(widths), list_(list) {}

  void run() {
    if (list_.slots.empty()) return;
    list_.hyphen = width_of(widths_, list_.hyphen_slot);
    list_.em = from_px(block_.spans.front().font.size);
    std::size_t span = 0;
    for (std::size_t run = 0; run < list_.slots.size(); ++run) {
      const std::size_t first = list_.slots[run].first;
      const std::size_t end = run + 1 < list_.slots.size() ? list_.slots[run + 1].first : list_.size();
      while (block_.spans[span].end <= list_.items[first].begin) ++span;
      em_ = from_px(block_.spans[span].font.size);
      set_run(first, end, width_of(widths_, list_.slots[run].slot));
    }
  }

 private:
  void set_run(std::size_t first, std::size_t end, LayoutUnit width) {
    for (std::size_t i = first; i < end; ++i) {
      Item& item = list_.items[i];
      item.width = width;
      if (fitted_ < list_.fitted.size() && list_.fitted[fitted_].begin == item.begin) fit_box(list_.fitted[fitted_++], i);
      if (item.is_mark && !list_.preformatted) settle_mark(i);
      if (list_.preformatted) settle_tab(i);
    }
  }

  // A box is as wide as what is wider, text or ruby; a dash unit is whole em, where the face draws it for Han at all.
  void fit_box(FittedItem& fitted, std::size_t i) {
    LayoutUnit& width = list_.items[i].width;
    fitted.glyphs = width;
    if (fitted.has_ruby()) {
      fitted.ruby = width_of(widths_, fitted.ruby_slot);
      width = std::max(fitted.glyphs, fitted.ruby);
      return;
    }
    const auto count = static_cast<LayoutUnit>(list_.items[i + 1].begin - fitted.begin);  // at most 64
    if (list_.rules.script != LanguageRules::Script::kWestern && fitted.glyphs * 4 >= count * em_ * 3) width = count * em_;
  }

  void settle_mark(std::size_t i) {
    Item& item = list_.items[i];
    MarkShape shape;
    if (list_.items[i + 1].begin - item.begin == 1 && is_full_width(item.width, em_)) {
      const char32_t c = block_.text[item.begin];
      shape = shape_of(c, class_of(c), list_.rules);
    }
    item.blank_left = shape.blank_left & 3;
    item.blank_right = shape.blank_right & 3;
    item.step = shape.step;
    item.hangs = block_.hanging && list_.rules.hangs_marks && shape.step != Squeeze::kNever && shape.blank_right == 2 && is_pause(block_.text[item.begin]);
  }

  void settle_tab(std::size_t i) {
    Item& item = list_.items[i];
    if (block_.text[item.begin] == U'\t') item.width = to_tab_stop();
    column_ = block_.text[item.begin] == U'\n' || item.break_after == BreakKind::kForced ? 0 : column_ + item.width;
  }

  // A tab's width is what is left to the next stop; a line that had to be broken keeps the stops of the whole.
  LayoutUnit to_tab_stop() const {
    const LayoutUnit stop = std::max(1, em_ * 6 / 10) * kTabStop;  // code faces are 0.6 em wide
    return stop - static_cast<LayoutUnit>(column_ % stop);
  }

  const TextBlock& block_;
  const WidthTable& widths_;
  ItemList& list_;
  std::size_t fitted_ = 0;  // the next of the list's
  LayoutUnit em_ = 0;
  std::int64_t column_ = 0;
};

}  // namespace

void resolve_widths(const TextBlock& block, const WidthTable& widths, ItemList& list) {
  make_whole(list);
  Resolver(block, widths, list).run();
  sum_items(list);
}

}  // namespace offprint
