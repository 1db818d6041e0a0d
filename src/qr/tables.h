// The numbers that the standard tabulates, and those that follow from them. Sections and tables are those of
// ISO/IEC 18004:2015.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "qr/qr.h"

namespace offprint::qr {

inline constexpr int kLevelCount = 4;
inline constexpr int kModeCount = 3;                // that `encode` chooses among
inline constexpr int kAllModeCount = 7;
inline constexpr int kModeIndicatorBits = 4;        // table 2
inline constexpr int kMaxCodewords = 3706;          // data and error correction of version 40
inline constexpr int kMaxAlignmentPositions = 7;    // annex E
inline constexpr int kMaxDegree = 30;               // most error correction codewords in a block
inline constexpr int kMaxBlocks = 81;                // blocks of 40-H

// How the codewords of a symbol are dealt into blocks (table 9). All blocks have the same number of error correction
// codewords; the last ones may have one data codeword more than the first.
struct Blocks {
  std::uint8_t count;
  std::uint8_t error_correction;  // codewords in each block
};

// Modules on a side.
constexpr int size_of(int version) { return 17 + 4 * version; }

// Rows (and columns) on which centres of alignment patterns lie (annex E): none in version 1.
constexpr int alignment_position_count(int version) { return version == 1 ? 0 : version / 7 + 2; }

// Modules left for codewords and remainder bits: all but the function patterns and the format and version information.
constexpr int data_region_modules(int version) {
  const int size = size_of(version);
  int taken = 3 * 8 * 8;        // finder patterns with their separators
  taken += 2 * 15 + 1;          // format information twice, and the module that is always dark
  taken += 2 * (size - 2 * 8);  // timing patterns between the finder patterns
  if (const int positions = alignment_position_count(version); positions > 0) {
    taken += (positions * positions - 3) * 5 * 5;  // none at the three finder patterns
    taken -= 2 * (positions - 2) * 5;              // those across a timing pattern share five modules with it
  }
  if (version >= 7) taken += 2 * 18;  // version information twice
  return size * size - taken;
}

// Data and error correction codewords together.
constexpr int codeword_count(int version) { return data_region_modules(version) / 8; }
static_assert(codeword_count(1) == 26 && codeword_count(kMaxVersion) == kMaxCodewords);

// Bits of the character count indicator in versions 1-9, 10-26 and 27-40 (table 3).
inline constexpr std::array<std::array<std::uint8_t, 3>, kAllModeCount> kCountBits = {
    {{10, 12, 14}, {9, 11, 13}, {8, 16, 16}, {8, 10, 12}}};  // none where there is no text

// The range of versions whose count indicators are alike: 0 for 1-9, 1 for 10-26, 2 for 27-40.
constexpr int version_group(int version) { return version < 10 ? 0 : version < 27 ? 1 : 2; }
constexpr int last_version_of_group(int group) { return group == 0 ? 9 : group == 1 ? 26 : kMaxVersion; }

// Bits before the content of a segment.
constexpr int header_bits(Mode mode, int version) {
  return kModeIndicatorBits + kCountBits[static_cast<std::size_t>(mode)][static_cast<std::size_t>(version_group(version))];
}

// Whether a segment in a mode holds text.
constexpr bool has_content(Mode mode) { return mode <= Mode::kKanji; }

// The value of a character in alphanumeric mode, 0 to 44 (table 5); -1 where it has none. Digits are their own value.
int alphanumeric_value(char character);

// How many blocks the symbol has, and what is in each.
const Blocks& blocks_of(int version, Ecc ecc);

// Data codewords of all blocks together.
int data_codeword_count(int version, Ecc ecc);

// The coordinates of the alignment patterns, ascending; the first alignment_position_count(version) are set.
std::array<int, kMaxAlignmentPositions> alignment_positions(int version);

}  // namespace offprint::qr
