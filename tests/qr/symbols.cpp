#include <catch2/catch_test_macros.hpp>

#include "reference.h"

namespace offprint::qr {
namespace {

// One of the 3,840 symbols: a single segment that fills its symbol more the higher the mask, from an eighth to the brim.
std::string text_for(int version, Ecc ecc, int mask, Mode mode, std::mt19937& random) {
  return random_text(mode, std::max(1, most_characters(version, ecc, mode) * (mask + 1) / 8), random);
}

}  // namespace

TEST_CASE("every version, level, mask and mode gives the reference's modules") {
  std::mt19937 random(1);
  int symbols = 0;
  for (int version = kMinVersion; version <= kMaxVersion; ++version) {
    for (const Ecc ecc : kAllLevels) {
      for (int mask = 0; mask < 8; ++mask) {
        for (const Mode mode : kAllModes) {
          const std::string text = text_for(version, ecc, mask, mode, random);
          const auto symbol = encode(text, {ecc, false, version, version, mask, false});
          const auto code = reference(text, mode, {ecc, version, version, mask, false});
          INFO("version " << version << ", level " << name_of(ecc) << ", mask " << mask << ", " << name_of(mode));
          REQUIRE(symbol.ok());
          REQUIRE(code.has_value());
          REQUIRE(symbol.value().segments[0].mode == mode);
          REQUIRE(differing_modules(symbol.value(), *code) == 0);
          ++symbols;
        }
      }
    }
  }
  CHECK(symbols == 3840);
}

TEST_CASE("the automatic mask is the reference's on 2,000 texts") {
  std::mt19937 random(2);
  for (int i = 0; i < 2000; ++i) {
    // Mostly as long as links are; one in fifty is anything up to the largest symbol.
    const int length = 1 + static_cast<int>(random() % (i % 50 == 0 ? 1200 : 150));
    const Mode mode = kAllModes[i % 3];
    const std::string text = i % 2 == 0 ? random_link(length, random) : random_text(mode, length, random);
    const Ecc ecc = kAllLevels[random() % 4];
    const bool boost = random() % 2 == 0;
    const auto symbol = encode(text, {.ecc = ecc, .boost_ecc = boost});
    INFO(text);
    REQUIRE(symbol.ok());
    const auto code = reference(text, symbol.value(), {.ecc = ecc, .boost_ecc = boost});
    REQUIRE(code.has_value());
    REQUIRE(symbol.value().version == code->getVersion());
    REQUIRE(static_cast<int>(symbol.value().ecc) == static_cast<int>(code->getErrorCorrectionLevel()));
    REQUIRE(symbol.value().mask == code->getMask());
    REQUIRE(differing_modules(symbol.value(), *code) == 0);
  }
}

TEST_CASE("the automatic mask is the reference's in every version and level") {
  std::mt19937 random(3);
  for (int version = kMinVersion; version <= kMaxVersion; ++version) {
    for (const Ecc ecc : kAllLevels) {
      // A short text leaves padding, whose regular pattern is the hardest to score; a long one leaves none.
      const int length = version % 2 == 0 ? 5 : most_characters(version, ecc, Mode::kByte);
      const std::string text = random_text(Mode::kByte, length, random);
      const auto symbol = encode(text, {ecc, false, version, version, -1, false});
      INFO("version " << version << ", level " << name_of(ecc));
      REQUIRE(symbol.ok());
      const auto code = reference(text, Mode::kByte, {ecc, version, version, -1, false});
      REQUIRE(code.has_value());
      REQUIRE(symbol.value().mask == code->getMask());
      REQUIRE(differing_modules(symbol.value(), *code) == 0);
    }
  }
}

TEST_CASE("the level is raised only as far as the version stays") {
  const std::string text = "https://fg.cn/703845";
  const auto plain = encode(text, {.ecc = Ecc::kL, .boost_ecc = false});
  const auto boosted = encode(text, {.ecc = Ecc::kL});
  REQUIRE(plain.ok());
  REQUIRE(boosted.ok());
  CHECK(plain.value().ecc == Ecc::kL);
  CHECK(boosted.value().ecc == Ecc::kQ);
  CHECK(plain.value().version == boosted.value().version);
  CHECK(boosted.value().bits == plain.value().bits);
  CHECK(boosted.value().bits > capacity_in_bits(boosted.value().version, Ecc::kH));
}

TEST_CASE("outside the symbol all is light") {
  const auto symbol = encode("1");
  REQUIRE(symbol.ok());
  CHECK(symbol.value().dark(0, 0));
  CHECK_FALSE(symbol.value().dark(-1, 0));
  CHECK_FALSE(symbol.value().dark(0, -1));
  CHECK_FALSE(symbol.value().dark(21, 0));
  CHECK_FALSE(symbol.value().dark(0, 1000));
}

}  // namespace offprint::qr
