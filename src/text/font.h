// What a width depends on.
#pragma once

#include <cstdint>

namespace offprint {

// A list of faces that the host chooses; the core knows only what it is for.
enum class FontFamily : std::uint8_t { kText, kTitle, kCode };

// One font. Sizes are whole CSS px: browsers measure fractional sizes differently in canvas and in the page.
struct Font {
  FontFamily family = FontFamily::kText;
  bool italic = false;
  std::uint16_t size = 17;     // CSS px, 1 to 400
  std::uint16_t weight = 400;  // 400 or 700
  bool operator==(const Font&) const = default;
};

// Whether the same text is wider in `a` than in `b`, as far as size and weight tell.
constexpr bool is_heavier(const Font& a, const Font& b) { return a.size != b.size ? a.size > b.size : a.weight > b.weight; }

}  // namespace offprint
