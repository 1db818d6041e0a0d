// A paragraph as the breaker sees it: a row of items, each a box of known width and what may happen behind it.
//
//   text     在 7 月，AWS 说
//   items    [在][ ][7][ ][月][，][AWS][ ][说]
//
// An item is what a line never breaks inside: a Han character with its combining marks, a word or a part of one between two hyphenation
// points, a run of spaces. Between two items that stay on a line is a boundary (`Boundary`): space that the typesetter puts there (1/4 em
// between Han and Latin), takes away (the blank between two marks), or may put or take to make the line fit.
//
// Three steps make a list: `itemize` cuts, `resolve_widths` fills in the widths once they are measured, `split_wide_items` cuts words that
// no line could hold. After the second, `x`, `shrink`, `stretch` and `places` are sums from the paragraph's start on, so that what a line
// between any two items has of each is one subtraction, whatever its length. Sums wrap at 2^32; differences within a line do not. In other
// fonts the same items have other widths: `change_fonts`, then the second and the third step again.
#pragma once

#include <cstdint>
#include <vector>

#include "text/language_rules.h"
#include "text/text_block.h"
#include "text/width_table.h"

namespace offprint {

// Which kind of space a justified line may put at a boundary; the order of CLREQ section 3.2.4 in which they are used.
enum class Stretch : std::uint8_t {
  kNone,       // inside words, numbers, —— and ……
  kWordSpace,  // behind a space between words, to 1/2 em in all
  kHanLatin,   // between Han and Latin, to 1/3 em in all
  kHanHan,     // between Han characters and marks
};

// 24 bytes: a million characters of Chinese are a million items.
struct Item {
  std::uint32_t begin = 0;        // code point; the item ends where the next begins
  LayoutUnit width = 0;           // from `resolve_widths` on
  std::uint32_t x = 0;            // where it starts, all boundaries before it at their natural width
  std::uint32_t shrink = 0;       // what the boundaries before it could give
  std::uint32_t stretch = 0;      // what the kWordSpace and kHanLatin boundaries before it could take
  std::uint16_t places = 0;       // kHanHan boundaries before it
  BreakKind break_after : 3 = BreakKind::kNone;
  Stretch stretch_after : 2 = Stretch::kNone;
  bool is_space : 1 = false;      // swallowed at a line's end
  bool is_single : 1 = false;     // one grapheme cluster, so that letter-spacing behind it is spacing behind the item
  bool hangs : 1 = false;         // a pause mark that may hang beyond the line's end
  Squeeze step : 3 = Squeeze::kNever;  // of a full-width mark's blanks
  std::uint8_t blank_left : 2 = 0;     // quarters of the width
  std::uint8_t blank_right : 2 = 0;
  bool is_mark : 1 = false;            // punctuation: no character by itself

  LayoutUnit left_blank() const { return width * blank_left / 4; }
  LayoutUnit right_blank() const { return width * blank_right / 4; }
};
static_assert(sizeof(Item) == 24);

// An item whose glyphs have another width than its box: `——` in a face where it is not quite 2 em, or text under wider ruby.
struct FittedItem {
  std::uint32_t begin = 0;      // code point, of the item
  LayoutUnit glyphs = 0;        // width as measured
  LayoutUnit ruby = 0;          // width of the ruby above
  WidthTable::Slot ruby_slot = kNoSlot;
  bool has_ruby() const { return ruby_slot != kNoSlot; }
};

// Where the widths of items come from: that of each from `first` to the next run's is in `slot`. A run ends where its span does.
struct SlotRun {
  std::uint32_t first = 0;            // index of an item, as `itemize` has cut them
  WidthTable::Slot slot = kNoSlot;    // kNoSlot: no width
};

// The items of one paragraph. `items` ends with a sentinel of no width whose `begin` is the text's length.
struct ItemList {
  std::vector<Item> items;
  std::vector<FittedItem> fitted;       // in order
  std::vector<Item> uncut;              // `items` and `fitted` as they were before words were cut for a narrow measure; empty: none is cut
  std::vector<FittedItem> uncut_fitted;
  std::vector<SlotRun> slots;           // of `items` as long as none is cut, else of `uncut`
  std::vector<std::uint32_t> forced;    // one past each item that a line ends behind in any case, the last item included
  std::vector<std::uint8_t> levels;     // bidi embedding level of each code point; empty where all text runs left to right
  LanguageRules rules;
  LayoutUnit em = 0;                    // of the first span's font
  LayoutUnit hyphen = 0;                // width of the widest hyphen that a line may end with
  WidthTable::Slot hyphen_slot = kNoSlot;
  LayoutUnit widest = 0;                // the widest unbroken sequence of items, spaces at its end left out
  bool right_to_left = false;           // the paragraph's own direction
  bool preformatted = false;
  bool mostly_han = false;              // three fifths of the width or more are Han and marks, between which a line can be widened

  std::size_t size() const { return items.empty() ? 0 : items.size() - 1; }
};

// Cuts the paragraph into items and asks `widths` for a slot for each; linear in the text.
ItemList itemize(const TextBlock& block, WidthTable& widths);

// Gives every item its width and sums up; `widths` has measured all slots. Words that were cut are whole again. Linear.
void resolve_widths(const TextBlock& block, const WidthTable& widths, ItemList& list);

// Asks `widths` for the slots of the same items in the fonts that the spans of `block` have now: another type size. The text and where spans
// begin have not changed. `resolve_widths` has to follow, when they are measured.
void change_fonts(const TextBlock& block, WidthTable& widths, ItemList& list);

// Undoes `split_wide_items`.
void make_whole(ItemList& list);

// Splits every item that is part of a sequence wider than `measure` into its clusters, with kEmergency where marks let them part, so that no
// line has to be wider than the measure unless one cluster is. The sum of the widths stays. What was split for another measure is whole again first. Returns
// whether anything is split. Measures through `measurer`.
bool split_wide_items(const TextBlock& block, LayoutUnit measure, WidthTable& widths, TextMeasurer& measurer,
                      ItemList& list);

// What lies between item `i` and the one behind it, both on one line.
struct Boundary {
  LayoutUnit gap = 0;             // natural, beyond the items' own widths; less than 0 between two marks
  Stretch stretch = Stretch::kNone;
  LayoutUnit most_stretch = 0;    // of kWordSpace and kHanLatin
  Squeeze step = Squeeze::kNever; // when it gives
  LayoutUnit shrink = 0;          // what it can give, 0 and more
};

// `i` is less than list.size() - 1.
Boundary boundary_after(const ItemList& list, std::size_t i);

// What is known of the item that begins at `begin`, where its glyphs have another width than its box; else null.
const FittedItem* find_fitted(const ItemList& list, std::uint32_t begin);

// The widest sequence of items without a break between them: the least width that the paragraph fits in without emergency breaks.
LayoutUnit widest_item(const ItemList& list);

// The width on one line (of the widest line, where some are forced), at most 2^24 px.
LayoutUnit natural_width(const ItemList& list);

}  // namespace offprint
