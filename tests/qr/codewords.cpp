#include <catch2/catch_test_macros.hpp>

#include <vector>

#include "qr/codewords.h"
#include "reference.h"

namespace offprint::qr {
namespace {

std::vector<int> codewords_of(std::string_view text, Ecc ecc) {
  const auto symbol = encode(text, {ecc, false, 1, 1, 0, true});
  REQUIRE(symbol.ok());
  Codewords data{}, all{};
  write_data_codewords(text, symbol.value(), data);
  add_error_correction(data, symbol.value(), all);
  return {all.begin(), all.begin() + codeword_count(1)};
}

// Multiplication in GF(2^8), by the definition.
int times(int a, int b) {
  int product = 0;
  for (; b != 0; b >>= 1, a = a << 1 ^ (a & 0x80 ? 0x11D : 0)) {
    if (b & 1) product ^= a;
  }
  return product;
}

int value_at(const std::vector<int>& polynomial, int x) {
  int value = 0;
  for (const int coefficient : polynomial) value = times(value, x) ^ coefficient;
  return value;
}

}  // namespace

TEST_CASE("01234567 at 1-M is the worked example of annex I") {
  CHECK(codewords_of("01234567", Ecc::kM) == std::vector<int>{0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC,
                                                              0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xA5, 0x24,
                                                              0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55});
}

TEST_CASE("HELLO WORLD has the codewords that are widely published") {
  CHECK(codewords_of("HELLO WORLD", Ecc::kM) == std::vector<int>{32, 91, 11,  120, 209, 114, 220, 77,  67,  64,  236, 17, 236,
                                                                 17, 236, 17, 196, 35,  39,  119, 235, 215, 231, 226, 93, 23});
  CHECK(codewords_of("HELLO WORLD", Ecc::kQ) == std::vector<int>{32,  91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17,  236,
                                                                 168, 72, 22, 82,  217, 54,  156, 0,  46, 15, 180, 122, 16});
}

TEST_CASE("each block of each version and level is divisible by its generator polynomial") {
  std::mt19937 random(5);
  for (int version = kMinVersion; version <= kMaxVersion; ++version) {
    for (const Ecc ecc : kAllLevels) {
      Symbol symbol;
      symbol.version = version;
      symbol.ecc = ecc;
      symbol.capacity = capacity_in_bits(version, ecc);
      Codewords data{}, all{};
      for (auto& codeword : data) codeword = static_cast<std::uint8_t>(random());
      add_error_correction(data, symbol, all);

      // Take the blocks apart again as the standard's figures show them, column by column.
      const Blocks& blocks = blocks_of(version, ecc);
      std::vector<std::vector<int>> taken(blocks.count);
      const int data_count = symbol.capacity / 8, shortest = data_count / blocks.count;
      const int longer = data_count % blocks.count;
      int next = 0;
      for (int i = 0; i < shortest * blocks.count; ++i) taken[static_cast<std::size_t>(i % blocks.count)].push_back(all[next++]);
      for (int i = 0; i < longer; ++i) taken[static_cast<std::size_t>(blocks.count - longer + i)].push_back(all[next++]);
      for (int i = 0; i < blocks.count * blocks.error_correction; ++i) {
        taken[static_cast<std::size_t>(i % blocks.count)].push_back(all[next++]);
      }
      REQUIRE(next == codeword_count(version));
      int wrong = 0;
      for (const auto& block : taken) {
        for (int i = 0, root = 1; i < blocks.error_correction; ++i, root = times(root, 2)) {
          wrong += value_at(block, root) != 0 ? 1 : 0;
        }
      }
      INFO("version " << version << ", level " << name_of(ecc));
      CHECK(wrong == 0);
    }
  }
}

}  // namespace offprint::qr
