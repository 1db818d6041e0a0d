// Segments that a caller has chosen: whether they can be written, and how many bits they take.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "qr/qr.h"

namespace offprint::qr {

// Copies the segments into `symbol`, with the number of characters of those in Kanji mode; the error of the first that
// cannot be written otherwise.
std::optional<Error> take_segments(std::span<const Segment> segments, std::string_view text, Symbol& symbol);

// Bits of the segments of a symbol in the group of `version`.
int bits_of_segments(const Symbol& symbol, int version);

}  // namespace offprint::qr
