// Kanji mode (section 7.4.6). Compiled in with OFFPRINT_QR_KANJI only; without it, no character has a value.
#pragma once

namespace offprint::qr {

#ifdef OFFPRINT_QR_KANJI
inline constexpr bool kHasKanji = true;
#else
inline constexpr bool kHasKanji = false;
#endif

// The 13 bits of a character of JIS X 0208; -1 where it has none.
int kanji_value(char32_t character);

}  // namespace offprint::qr
