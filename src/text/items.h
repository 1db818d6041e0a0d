// A paragraph as the breaker sees it: a row of items, each a width and what may happen behind it.
//
//   text     在 7 月，AWS 说
//   items    [在][ ][7][ ][月][，][AWS][ ][说]
//
// An item is what a line never breaks inside: a Han character with its combining marks, a word, a run of spaces. A word that no
// measure in use can hold is split into clusters by `split_wide_items`.
#pragma once

#include <cstdint>
#include <vector>

#include "text/text_block.h"
#include "text/width_table.h"

namespace offprint {

// Which kind of space a justified line may put behind an item; the order of CLREQ section 3.2.4 in which they are used.
enum class Stretch : std::uint8_t {
  kNone,       // inside words, numbers, —— and ……
  kWordSpace,  // behind a space between words
  kHanLatin,   // between Han and Latin
  kHanHan,     // between Han characters and marks
};

struct Item {
  std::uint32_t begin = 0;   // code point; the item ends where the next begins
  LayoutUnit width = 0;      // a WidthTable slot until `resolve_widths`
  std::uint32_t span = 0;    // index in TextBlock::spans
  BreakKind break_after = BreakKind::kNone;
  Stretch stretch_after = Stretch::kNone;
  bool is_space = false;     // swallowed at a line's end
  bool is_single = false;    // one grapheme cluster, so that letter-spacing behind it is spacing behind the item
};

// The items of one paragraph. `items` ends with a sentinel of no width whose `begin` is the text's length.
struct ItemList {
  std::vector<Item> items;
  std::size_t size() const { return items.empty() ? 0 : items.size() - 1; }
};

// Cuts the paragraph into items and asks `widths` for a slot for each; linear in the text.
ItemList itemize(const TextBlock& block, WidthTable& widths);

// Replaces every slot by its width; `widths` has measured them.
void resolve_widths(ItemList& list, const WidthTable& widths);

// Splits every item wider than `measure` into its clusters, with kEmergency where marks let them part, so that no line has to be wider than the
// measure unless one cluster is. The sum of the widths stays. Returns whether anything was split. Measures through `measurer`.
bool split_wide_items(const TextBlock& block, LayoutUnit measure, WidthTable& widths, TextMeasurer& measurer,
                      ItemList& list);

// The widest item, spaces left out: the least width that the paragraph fits in without emergency breaks.
LayoutUnit widest_item(const ItemList& list);

// The width on one line (of the widest line, where some are forced).
LayoutUnit natural_width(const ItemList& list);

}  // namespace offprint
