// The colours of a theme: what a painter that has no host to ask takes. A host page has its own way (web/paint/themes.ts, the same values).
#pragma once

#include <cstdint>
#include <string_view>

#include "layout/theme.h"

namespace offprint {

enum class Theme : std::uint8_t { kLight, kDark, kSepia };

// The colour as "#rrggbb". Contrast to paper: ink at least 7:1, quiet and accent at least 4.5:1. Static storage.
std::string_view hex_of(Colour colour, Theme theme);

}  // namespace offprint
