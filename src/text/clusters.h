// Where a user-perceived character ends: the extended grapheme clusters of UAX #29, as of Unicode 15.1.
//
//   text   e ◌́ 国 👩 ZWJ 🚀
//   ends     1  1         1
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace offprint {

// Whether a cluster ends after each code point of `text`: 1 where it does, 0 inside one; the last one's is 1. Empty where every
// code point is a cluster, which nearly always holds for Chinese and is found out without a table. Linear in the text; accepts
// any 32-bit values, of which those past U+10FFFF are clusters of their own unless a mark follows.
std::vector<std::uint8_t> find_cluster_ends(std::u32string_view text);

}  // namespace offprint
