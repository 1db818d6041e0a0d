// Every width that was ever asked for, by font and text: the host is asked once for each, in one call for all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/measurer.h"

namespace offprint {

// No piece of text, no width.
inline constexpr std::int32_t kNoSlot = -1;

// A cache of measured pieces. A slot is a piece's index in it: 0 to 2^31 - 1, the same for the table's life.
class WidthTable {
 public:
  using Slot = std::int32_t;

  // The slot of `text` in `font`; a new one where the pair was not seen before. Its width is known after `measure_new`.
  Slot intern(const Font& font, std::u32string_view text);

  // The slot of the text of `slot` in another font; kNoSlot for kNoSlot. Asked again for the same font it answers at once.
  Slot in_font(Slot slot, const Font& font);

  // Asks `measurer` for all slots without a width; does not call it where there are none.
  void measure_new(TextMeasurer& measurer);

  // The width of a measured slot.
  LayoutUnit width(Slot slot) const { return widths_[static_cast<std::size_t>(slot)]; }

  // Forgets the widths but not the slots, so that the next `measure_new` asks for all of them (a late font has arrived).
  void forget_widths();

  // How often the widths were forgotten.
  int version() const { return version_; }

 private:
  struct Piece {
    std::uint32_t begin;   // in `texts_`
    std::uint32_t length;
    std::uint32_t font;    // in `fonts_`
  };

  std::uint32_t find_font(const Font& font);
  std::u32string_view text_of(const Piece& piece) const { return std::u32string_view(texts_).substr(piece.begin, piece.length); }
  std::size_t find_bucket(std::uint32_t font, std::u32string_view text) const;
  void grow();

  std::vector<Font> fonts_;
  std::u32string texts_;            // of all pieces
  std::vector<Piece> pieces_;       // by slot
  std::vector<Slot> buckets_;       // open addressing, a power of two, at most half full
  std::vector<LayoutUnit> widths_;  // shorter than `pieces_` while some are unmeasured
  std::vector<Slot> in_other_font_; // by slot: what `in_font` answered last
  int version_ = 0;
};

}  // namespace offprint
