#include "share/host_characters.h"

#include <algorithm>
#include <array>

namespace offprint::share {
namespace {

// Characters of one kind: they are moved by `shift`; of alternating capitals and small letters, capitals stand at even or at odd places.
enum class Kind : unsigned char { kShifted, kCapitalsAtEven, kCapitalsAtOdd };

struct Range {
  char32_t first;
  char32_t last;
  int shift;
  Kind kind = Kind::kShifted;
};

// Ascending. Unicode 6.0 to 15.1 agree on all of them: https://www.unicode.org/Public/idna/latest/IdnaMappingTable.txt
constexpr std::array<Range, 53> kRanges = {{
    {0x00C0, 0x00D6, 32},
    {0x00D8, 0x00DE, 32},
    {0x00DF, 0x00F6, 0},   // ß stays: non-transitional
    {0x00F8, 0x00FF, 0},
    {0x0100, 0x012F, 0, Kind::kCapitalsAtEven},  // without İ, which becomes two
    {0x0131, 0x0131, 0},
    {0x0134, 0x0137, 0, Kind::kCapitalsAtEven},
    {0x0138, 0x0138, 0},
    {0x0139, 0x013E, 0, Kind::kCapitalsAtOdd},
    {0x0141, 0x0148, 0, Kind::kCapitalsAtOdd},
    {0x014A, 0x0177, 0, Kind::kCapitalsAtEven},
    {0x0178, 0x0178, 0xFF - 0x178},
    {0x0179, 0x017E, 0, Kind::kCapitalsAtOdd},
    {0x01CD, 0x01DC, 0, Kind::kCapitalsAtOdd},
    {0x01F8, 0x021B, 0, Kind::kCapitalsAtEven},
    {0x0386, 0x0386, 0x3AC - 0x386},
    {0x0388, 0x038A, 0x3AD - 0x388},
    {0x038C, 0x038C, 0x3CC - 0x38C},
    {0x038E, 0x038F, 0x3CD - 0x38E},
    {0x0390, 0x0390, 0},
    {0x0391, 0x03A1, 32},
    {0x03A3, 0x03AB, 32},
    {0x03AC, 0x03CE, 0},   // ς stays: non-transitional
    {0x0400, 0x040F, 80},
    {0x0410, 0x042F, 32},
    {0x0430, 0x045F, 0},
    {0x0460, 0x0481, 0, Kind::kCapitalsAtEven},
    {0x048A, 0x04BF, 0, Kind::kCapitalsAtEven},
    {0x04C1, 0x04CE, 0, Kind::kCapitalsAtOdd},
    {0x04CF, 0x04CF, 0},
    {0x04D0, 0x0527, 0, Kind::kCapitalsAtEven},
    {0x1E00, 0x1E95, 0, Kind::kCapitalsAtEven},
    {0x1EA0, 0x1EFF, 0, Kind::kCapitalsAtEven},
    {0x3002, 0x3002, '.' - 0x3002},
    {0x3005, 0x3005, 0},
    {0x3007, 0x3007, 0},
    {0x3041, 0x3096, 0},
    {0x309D, 0x309E, 0},
    {0x30A1, 0x30FA, 0},
    {0x30FC, 0x30FE, 0},
    {0x3105, 0x312C, 0},
    {0x3400, 0x4DB5, 0},
    {0x4E00, 0x9FCB, 0},
    {0xAC00, 0xD7A3, 0},
    {0xFF0D, 0xFF0E, '-' - 0xFF0D},
    {0xFF10, 0xFF19, '0' - 0xFF10},
    {0xFF21, 0xFF3A, 'a' - 0xFF21},
    {0xFF3F, 0xFF3F, '_' - 0xFF3F},
    {0xFF41, 0xFF5A, 'a' - 0xFF41},
    {0xFF61, 0xFF61, '.' - 0xFF61},
    {0x20000, 0x2A6D6, 0},
    {0x2A700, 0x2B734, 0},
    {0x2B740, 0x2B81D, 0},
}};

}  // namespace

char32_t map_host_character(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  const auto found = std::partition_point(kRanges.begin(), kRanges.end(), [c](const Range& range) { return range.last < c; });
  if (found == kRanges.end() || c < found->first) return kNotInHosts;
  if (found->kind == Kind::kShifted) return static_cast<char32_t>(static_cast<int>(c) + found->shift);
  const bool is_capital = c % 2 == (found->kind == Kind::kCapitalsAtOdd ? 1 : 0);
  return is_capital ? c + 1 : c;
}

}  // namespace offprint::share
