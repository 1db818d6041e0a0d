// Which characters beyond ASCII a host may have, and what becomes of them (UTS #46, non-transitional).
#pragma once

namespace offprint::share {

// No character.
inline constexpr char32_t kNotInHosts = 0xFFFFFFFF;

// What UTS #46 maps `c` to, where that is one character that is valid, stands alone under NFC and runs from left to right; kNotInHosts for all others,
// valid ones among them. ASCII letters become small, other ASCII stays.
char32_t map_host_character(char32_t c);

}  // namespace offprint::share
