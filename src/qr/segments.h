// From text to segments: which stretch of the text goes in which mode (section 7.4, annex J for the idea).
//
// The costs depend on the version only through the bits of the count indicators, so a split is made for a group of
// versions (1-9, 10-26, 27-40), not for a version.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "qr/qr.h"

namespace offprint::qr {

// Bits of the text of a segment, without mode and count indicator (sections 7.4.3 to 7.4.6).
int content_bits(Mode mode, int characters);

// Bits of all of a segment in the group of `version`, of those without text too (sections 7.4.2 and 7.4.8).
int segment_bits(const Segment& segment, int version);

// Bits of the split of `text` with the fewest bits, or of a single segment, in the group of `version`. Of a text over a
// mebibyte only the first mebibyte counts.
int bits_of(std::string_view text, int version, bool into_segments);

// Where a text stops fitting.
struct Overflow {
  std::size_t fits = 0;  // the most bytes, from the start, that have their place in the bits given
};

// Sets segments, segment_count and bits of `symbol` to the split of `text` (not empty) with the fewest bits, or to a
// single segment, as `options.segment` says. The group is that of `version`; `limit` is the most bits there may be, not
// over 23,648. Returns nothing where the text fits, otherwise where it stops fitting, and leaves the symbol alone.
std::optional<Overflow> split(std::string_view text, int version, int limit, bool into_segments, Symbol& symbol);

}  // namespace offprint::qr
