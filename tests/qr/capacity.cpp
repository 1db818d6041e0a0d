#include <catch2/catch_test_macros.hpp>

#include "qr/tables.h"
#include "reference.h"

namespace offprint::qr {

TEST_CASE("each cell of the capacity table holds its characters and not one more") {
  std::mt19937 random(4);
  int cells = 0;
  for (int version = kMinVersion; version <= kMaxVersion; ++version) {
    for (const Ecc ecc : kAllLevels) {
      for (const Mode mode : kAllModes) {
        const int most = most_characters(version, ecc, mode);
        const std::string more = random_text(mode, most + 1, random);
        const std::string full = more.substr(0, static_cast<std::size_t>(most));
        INFO("version " << version << ", level " << name_of(ecc) << ", " << name_of(mode) << ": " << most);

        // The reference agrees on the number.
        CHECK(reference(full, mode, {ecc, version, version, 0, false}).has_value());
        CHECK_FALSE(reference(more, mode, {ecc, version, version, 0, false}).has_value());

        const Options forced = {ecc, false, version, version, 0, false};
        CHECK(encode(full, forced).ok());
        const auto refused = encode(more, forced);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == ErrorCode::kTooLong);
        CHECK(refused.error().offset == static_cast<std::size_t>(most));
        ++cells;
      }
    }
  }
  CHECK(cells == 480);
}

TEST_CASE("capacities are those printed in the standard") {
  struct Cell {
    int version;
    Ecc ecc;
    int bits, numeric, alphanumeric, byte;
  };
  constexpr Cell kCells[] = {
      {1, Ecc::kL, 152, 41, 25, 17},          {1, Ecc::kM, 128, 34, 20, 14},         {1, Ecc::kQ, 104, 27, 16, 11},
      {1, Ecc::kH, 72, 17, 10, 7},            {9, Ecc::kL, 1856, 552, 335, 230},     {10, Ecc::kM, 1728, 513, 311, 213},
      {26, Ecc::kL, 10960, 3283, 1990, 1367}, {27, Ecc::kL, 11744, 3517, 2132, 1465}, {40, Ecc::kL, 23648, 7089, 4296, 2953},
      {40, Ecc::kM, 18672, 5596, 3391, 2331}, {40, Ecc::kQ, 13328, 3993, 2420, 1663}, {40, Ecc::kH, 10208, 3057, 1852, 1273},
  };
  for (const Cell& cell : kCells) {
    INFO("version " << cell.version << ", level " << name_of(cell.ecc));
    CHECK(capacity_in_bits(cell.version, cell.ecc) == cell.bits);
    CHECK(most_characters(cell.version, cell.ecc, Mode::kNumeric) == cell.numeric);
    CHECK(most_characters(cell.version, cell.ecc, Mode::kAlphanumeric) == cell.alphanumeric);
    CHECK(most_characters(cell.version, cell.ecc, Mode::kByte) == cell.byte);
  }
}

TEST_CASE("a full symbol never overflows a count indicator") {
  for (int version = kMinVersion; version <= kMaxVersion; ++version) {
    for (const Mode mode : kAllModes) {
      const int count_bits = header_bits(mode, version) - kModeIndicatorBits;
      CHECK(most_characters(version, Ecc::kL, mode) < 1 << count_bits);
    }
  }
}

}  // namespace offprint::qr
