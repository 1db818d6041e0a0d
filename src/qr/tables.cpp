#include "qr/tables.h"

#include <cassert>

namespace offprint::qr {
namespace {

// Table 9: {blocks, error correction codewords in each} at L, M, Q, H, a row for each version.
constexpr std::array<std::array<Blocks, kLevelCount>, kMaxVersion> kBlocks = {{
    {{{ 1,  7}, { 1, 10}, { 1, 13}, { 1, 17}}},  // 1
    {{{ 1, 10}, { 1, 16}, { 1, 22}, { 1, 28}}},  // 2
    {{{ 1, 15}, { 1, 26}, { 2, 18}, { 2, 22}}},  // 3
    {{{ 1, 20}, { 2, 18}, { 2, 26}, { 4, 16}}},  // 4
    {{{ 1, 26}, { 2, 24}, { 4, 18}, { 4, 22}}},  // 5
    {{{ 2, 18}, { 4, 16}, { 4, 24}, { 4, 28}}},  // 6
    {{{ 2, 20}, { 4, 18}, { 6, 18}, { 5, 26}}},  // 7
    {{{ 2, 24}, { 4, 22}, { 6, 22}, { 6, 26}}},  // 8
    {{{ 2, 30}, { 5, 22}, { 8, 20}, { 8, 24}}},  // 9
    {{{ 4, 18}, { 5, 26}, { 8, 24}, { 8, 28}}},  // 10
    {{{ 4, 20}, { 5, 30}, { 8, 28}, {11, 24}}},  // 11
    {{{ 4, 24}, { 8, 22}, {10, 26}, {11, 28}}},  // 12
    {{{ 4, 26}, { 9, 22}, {12, 24}, {16, 22}}},  // 13
    {{{ 4, 30}, { 9, 24}, {16, 20}, {16, 24}}},  // 14
    {{{ 6, 22}, {10, 24}, {12, 30}, {18, 24}}},  // 15
    {{{ 6, 24}, {10, 28}, {17, 24}, {16, 30}}},  // 16
    {{{ 6, 28}, {11, 28}, {16, 28}, {19, 28}}},  // 17
    {{{ 6, 30}, {13, 26}, {18, 28}, {21, 28}}},  // 18
    {{{ 7, 28}, {14, 26}, {21, 26}, {25, 26}}},  // 19
    {{{ 8, 28}, {16, 26}, {20, 30}, {25, 28}}},  // 20
    {{{ 8, 28}, {17, 26}, {23, 28}, {25, 30}}},  // 21
    {{{ 9, 28}, {17, 28}, {23, 30}, {34, 24}}},  // 22
    {{{ 9, 30}, {18, 28}, {25, 30}, {30, 30}}},  // 23
    {{{10, 30}, {20, 28}, {27, 30}, {32, 30}}},  // 24
    {{{12, 26}, {21, 28}, {29, 30}, {35, 30}}},  // 25
    {{{12, 28}, {23, 28}, {34, 28}, {37, 30}}},  // 26
    {{{12, 30}, {25, 28}, {34, 30}, {40, 30}}},  // 27
    {{{13, 30}, {26, 28}, {35, 30}, {42, 30}}},  // 28
    {{{14, 30}, {28, 28}, {38, 30}, {45, 30}}},  // 29
    {{{15, 30}, {29, 28}, {40, 30}, {48, 30}}},  // 30
    {{{16, 30}, {31, 28}, {43, 30}, {51, 30}}},  // 31
    {{{17, 30}, {33, 28}, {45, 30}, {54, 30}}},  // 32
    {{{18, 30}, {35, 28}, {48, 30}, {57, 30}}},  // 33
    {{{19, 30}, {37, 28}, {51, 30}, {60, 30}}},  // 34
    {{{19, 30}, {38, 28}, {53, 30}, {63, 30}}},  // 35
    {{{20, 30}, {40, 28}, {56, 30}, {66, 30}}},  // 36
    {{{21, 30}, {43, 28}, {59, 30}, {70, 30}}},  // 37
    {{{22, 30}, {45, 28}, {62, 30}, {74, 30}}},  // 38
    {{{24, 30}, {47, 28}, {65, 30}, {77, 30}}},  // 39
    {{{25, 30}, {49, 28}, {68, 30}, {81, 30}}},  // 40
}};

constexpr std::array<std::int8_t, 128> make_alphanumeric_values() {
  constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  std::array<std::int8_t, 128> values{};
  for (auto& value : values) value = -1;
  std::int8_t next = 0;
  for (const char character : kAlphabet) values[static_cast<std::size_t>(character)] = next++;
  return values;
}
constexpr auto kAlphanumericValues = make_alphanumeric_values();

}  // namespace

int alphanumeric_value(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return byte < kAlphanumericValues.size() ? kAlphanumericValues[byte] : -1;
}

const Blocks& blocks_of(int version, Ecc ecc) {
  assert(version >= kMinVersion && version <= kMaxVersion);
  return kBlocks[static_cast<std::size_t>(version - 1)][static_cast<std::size_t>(ecc)];
}

int data_codeword_count(int version, Ecc ecc) {
  const Blocks& blocks = blocks_of(version, ecc);
  return codeword_count(version) - blocks.count * blocks.error_correction;
}

int capacity_in_bits(int version, Ecc ecc) { return 8 * data_codeword_count(version, ecc); }

std::array<int, kMaxAlignmentPositions> alignment_positions(int version) {
  std::array<int, kMaxAlignmentPositions> positions{};
  const int count = alignment_position_count(version);
  if (count == 0) return positions;
  const int first = 6, last = size_of(version) - 7;
  const int gaps = count - 1;
  // Even gaps as near to equal as can be, counted from the last; what remains is the first gap. Annex E departs from
  // that in version 32 only.
  int gap = (last - first + 2 * gaps - 1) / (2 * gaps) * 2;
  if (version == 32) gap = 26;
  positions[0] = first;
  for (int i = 1; i < count; ++i) positions[static_cast<std::size_t>(i)] = last - (count - 1 - i) * gap;
  return positions;
}

std::string_view name_of(Ecc ecc) {
  switch (ecc) {
    case Ecc::kL: return "L";
    case Ecc::kM: return "M";
    case Ecc::kQ: return "Q";
    case Ecc::kH: return "H";
  }
  return "";
}

std::string_view name_of(Mode mode) {
  switch (mode) {
    case Mode::kNumeric: return "numeric";
    case Mode::kAlphanumeric: return "alphanumeric";
    case Mode::kByte: return "byte";
    case Mode::kKanji: return "kanji";
    case Mode::kEci: return "eci";
    case Mode::kFnc1First: return "fnc1-first";
    case Mode::kFnc1Second: return "fnc1-second";
  }
  return "";
}

}  // namespace offprint::qr
