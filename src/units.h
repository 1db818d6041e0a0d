// The unit of every length after the article: 1/64 CSS px, as an integer.
//
// Widths come from hosts as fractions of a px; sums of floating-point widths depend on their order, and a line that fits in
// one run would not in the next. 1/64 px is what browsers use for their own boxes.
#pragma once

#include <cmath>
#include <cstdint>

namespace offprint {

// A length or a coordinate in 1/64 CSS px.
using LayoutUnit = std::int32_t;

inline constexpr LayoutUnit kUnitsPerPx = 64;

// Whole px to units. Saturation is the caller's: options are limited to 1,000,000 px, 64,000,000 units.
constexpr LayoutUnit from_px(int px) { return px * kUnitsPerPx; }

// Units to px, towards minus infinity and towards plus infinity.
constexpr int floor_px(LayoutUnit units) {
  return units >= 0 ? units / kUnitsPerPx : -((-units + kUnitsPerPx - 1) / kUnitsPerPx);
}
constexpr int ceil_px(LayoutUnit units) { return -floor_px(-units); }

// Units to px, exactly.
constexpr double to_px(LayoutUnit units) { return units / double{kUnitsPerPx}; }

}  // namespace offprint
