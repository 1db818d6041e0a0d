#include "qr/kanji.h"

#ifdef OFFPRINT_QR_KANJI

#include <cstddef>

#include "qr/kanji_table.h"

namespace offprint::qr {

int kanji_value(char32_t character) {
  if (character <= U' ' || character > 0xFFFF) return -1;
  for (std::size_t row = 0; row < kKanjiRows.size(); ++row) {
    const std::size_t cell = kKanjiRows[row].find(static_cast<char16_t>(character));
    if (cell == std::u16string_view::npos) continue;
    // In Shift JIS two rows share a first byte; the second byte leaves out 0x7F, between cells 63 and 64 of the first row.
    const std::size_t second = row % 2 == 1 ? kCells + 1 + cell : cell < 63 ? cell : cell + 1;
    return static_cast<int>(row / 2 * 0xC0 + second);
  }
  return -1;
}

}  // namespace offprint::qr

#else

namespace offprint::qr {

int kanji_value(char32_t) { return -1; }

}  // namespace offprint::qr

#endif
