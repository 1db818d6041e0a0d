#include <algorithm>

#include "text/sum_items.h"

namespace offprint {
namespace {

// A font that draws a mark narrower than this part of an em has no full-width form of it.
constexpr bool is_full_width(LayoutUnit width, LayoutUnit em) { return width * 8 >= em * 7; }

LayoutUnit width_of(const WidthTable& widths, LayoutUnit slot) { return slot < 0 ? 0 : widths.width(slot); }

// The filling in of one list, item by item.
class Resolver {
 public:
  Resolver(const TextBlock& block, const WidthTable& widths, ItemList& list) : block_(block), widths_(widths), list_(list) {}

  void run() {
    list_.hyphen = width_of(widths_, list_.hyphen);
    fit_items();
    std::size_t span = 0;
    std::size_t fitted = 0;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      Item& item = list_.items[i];
      while (block_.spans[span].end <= item.begin) ++span;
      em_ = from_px(block_.spans[span].font.size);
      if (fitted < list_.fitted.size() && list_.fitted[fitted].begin == item.begin) {
        item.width = box_width(list_.fitted[fitted++], i);
      } else {
        item.width = width_of(widths_, item.width);
      }
      settle(i);
    }
  }

 private:
  void fit_items() {
    for (FittedItem& fitted : list_.fitted) {
      fitted.glyphs = width_of(widths_, fitted.glyphs);
      fitted.ruby = fitted.has_ruby ? width_of(widths_, fitted.ruby) : 0;
    }
  }

  // A box is as wide as what is wider, text or ruby; a dash unit is whole em, where the face draws it for Han at all.
  LayoutUnit box_width(const FittedItem& fitted, std::size_t i) const {
    if (fitted.has_ruby) return std::max(fitted.glyphs, fitted.ruby);
    const auto count = static_cast<LayoutUnit>(list_.items[i + 1].begin - fitted.begin);  // at most 64
    const bool is_ideographic = list_.rules.script != LanguageRules::Script::kWestern && fitted.glyphs * 4 >= count * em_ * 3;
    return is_ideographic ? count * em_ : fitted.glyphs;
  }

  void settle(std::size_t i) {
    Item& item = list_.items[i];
    if (!is_full_width(item.width, em_)) {
      item.blank_left = item.blank_right = 0;
      item.step = Squeeze::kNever;
    }
    if (list_.preformatted && block_.text[item.begin] == U'\t') item.width = to_tab_stop();
    column_ = block_.text[item.begin] == U'\n' ? 0 : column_ + item.width;
    if (item.break_after == BreakKind::kForced) column_ = 0;
  }

  // A tab's width is what is left to the next stop; a line that had to be broken keeps the stops of the whole.
  LayoutUnit to_tab_stop() const {
    const LayoutUnit stop = std::max(1, em_ * 6 / 10) * kTabStop;  // code faces are 0.6 em wide
    return stop - static_cast<LayoutUnit>(column_ % stop);
  }

  const TextBlock& block_;
  const WidthTable& widths_;
  ItemList& list_;
  LayoutUnit em_ = 0;
  std::int64_t column_ = 0;
};

}  // namespace

void resolve_widths(const TextBlock& block, const WidthTable& widths, ItemList& list) {
  Resolver(block, widths, list).run();
  sum_items(list);
}

}  // namespace offprint
