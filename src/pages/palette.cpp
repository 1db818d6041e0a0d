#include "pages/palette.h"

#include <array>

namespace offprint {
namespace {

// In the order of `Colour`: ink, quiet, accent, hair, wash, paper.
using Palette = std::array<std::string_view, 6>;

constexpr std::array<Palette, 3> kPalettes = {{
    {"#1d1b19", "#6f6a64", "#b3261e", "#e7e2da", "#f6f2eb", "#fffdfa"},
    {"#e8e3db", "#9b948a", "#ef8a80", "#2d2a26", "#1f1d1a", "#161513"},
    {"#3a3023", "#6b5e4a", "#9a2a1e", "#e0d3b8", "#ede1c8", "#f5ecd9"},
}};

}  // namespace

std::string_view hex_of(Colour colour, Theme theme) {
  return kPalettes[static_cast<std::size_t>(theme)][static_cast<std::size_t>(colour)];
}

}  // namespace offprint
