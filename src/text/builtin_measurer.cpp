#include "text/builtin_measurer.h"

#include "article/utf8.h"
#include "text/characters.h"

namespace offprint {
namespace {

// Advances of U+0020 to U+007E in 1/1000 em (Helvetica, Adobe Font Metrics 4.1).
constexpr std::uint16_t kAdvances[95] = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,  // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,  // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,       // p to ~
};

// Helvetica Bold, likewise.
constexpr std::uint16_t kBoldAdvances[95] = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
};

bool is_shared_mark(char32_t c) {
  return c == 0x00B7 || c == 0x2014 || (c >= 0x2018 && c <= 0x201D) || c == 0x2025 || c == 0x2026 || c == 0x2027;
}

// In 1/1000 em.
int advance_of(char32_t c, const Font& font, bool east_asian_marks) {
  if (font.family == FontFamily::kCode && c < 0x2000) return c == U'\t' ? 2400 : 600;
  if (c >= 0x20 && c <= 0x7E) return font.weight >= 600 ? kBoldAdvances[c - 0x20] : kAdvances[c - 0x20];
  if (is_shared_mark(c)) {
    if (east_asian_marks) return 1000;
    return c == 0x2014 || c == 0x2026 ? 1000 : c == 0x201C || c == 0x201D ? 333 : 222;
  }
  const CharacterClass character_class = class_of(c);
  if (character_class == CharacterClass::kControl) return 0;
  if (character_class == CharacterClass::kSpace) return 278;
  if (is_east_asian(character_class) || c >= 0x3000) return c == 0x2013 ? 556 : c >= 0xFF61 && c <= 0xFF9F ? 500 : 1000;
  return c == 0x2E3A ? 2000 : 556;
}

}  // namespace

void BuiltinMeasurer::measure(std::span<const MeasureRequest> requests, std::span<LayoutUnit> widths) {
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const Font& font = requests[i].font;
    std::int64_t thousandths = 0;
    for (const char32_t c : to_utf32(requests[i].text)) thousandths += advance_of(c, font, east_asian_marks_);
    widths[i] = static_cast<LayoutUnit>((thousandths * font.size * kUnitsPerPx + 500) / 1000);
  }
}

}  // namespace offprint
