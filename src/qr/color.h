// The two colours of a code, and how far apart they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "result.h"

namespace offprint::qr {

// A colour in sRGB, 0 to 255 each.
struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Color&) const = default;
};

inline constexpr Color kBlack = {0, 0, 0};
inline constexpr Color kWhite = {255, 255, 255};

// "#1a2b3c", "#abc", "black" or "white" (CSS Color 4, sections 5.2 and 6.1), letters in any case. kBadOption for anything else.
Result<Color> parse_color(std::string_view text);

// "#1a2b3c".
std::string to_hex(Color color);

// Relative luminance, 0 (black) to 1 (white) (WCAG 2.2, "relative luminance"). The same on every machine.
double luminance(Color color);

// Contrast ratio, 1 to 21, whichever of the two is lighter (WCAG 2.2, "contrast ratio").
double contrast(Color one, Color other);

}  // namespace offprint::qr
