// Damage against the table of a survey that hid centred squares of symbols and counted codewords, and against a decoder's own limits.
#include "qr/damage.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <limits>

#include "qr/matrix.h"
#include "qr/tables.h"
#include "reference.h"

namespace offprint::qr {
namespace {

Symbol symbol_of(int version, Ecc ecc) {
  const auto symbol = encode("1", {.ecc = ecc, .boost_ecc = false, .min_version = version, .max_version = version, .mask = 0});
  REQUIRE(symbol.ok());
  return symbol.value();
}

CoveredArea centred(const Symbol& symbol, double share_of_side) {
  const double side = share_of_side * symbol.size, edge = (symbol.size - side) / 2;
  return {edge, edge, side, side};
}

// The largest share of the side, in hundredths, whose square and all smaller ones keep to `allowed`.
template <class Allowed>
int largest_hundredths(const Symbol& symbol, Allowed allowed) {
  int hundredths = 0;
  while (hundredths < 100 && allowed(damage(symbol, centred(symbol, (hundredths + 1) / 100.0)))) ++hundredths;
  return hundredths;
}

}  // namespace

TEST_CASE("a centred square may hide what the survey of blocks says") {
  struct Row {
    int version;
    Ecc ecc;
    double all, half;  // per cent of the area
  };
  constexpr Row kRows[] = {
      {3, Ecc::kL, 2.9, 1.0},  {4, Ecc::kL, 4.4, 0.8},  {3, Ecc::kM, 5.8, 1.0},  {4, Ecc::kM, 4.4, 2.2},
      {5, Ecc::kM, 8.4, 3.2},  {4, Ecc::kQ, 10.9, 4.4}, {5, Ecc::kQ, 12.3, 5.8}, {6, Ecc::kQ, 13.0, 6.8},
      {5, Ecc::kH, 16.0, 5.8}, {6, Ecc::kH, 16.8, 9.6}, {7, Ecc::kH, 17.6, 5.8},
  };
  for (const Row& row : kRows) {
    const Symbol symbol = symbol_of(row.version, row.ecc);
    const int all = largest_hundredths(symbol, [](const Damage& hidden) { return hidden.restorable(); });
    const int half = largest_hundredths(symbol, [](const Damage& hidden) { return 2 * hidden.worst_block_errors <= hidden.capacity; });
    INFO("version " << row.version << ", level " << name_of(row.ecc) << ": " << all << " and " << half << " % of the side");
    CHECK(std::abs(all * all / 100.0 - row.all) < 0.06);
    CHECK(std::abs(half * half / 100.0 - row.half) < 0.06);
  }
}

TEST_CASE("the centre of version 7 is an alignment pattern") {
  const Symbol symbol = symbol_of(7, Ecc::kH);
  CHECK(damage(symbol, centred(symbol, 0.24)).function_modules == 25);
  CHECK_FALSE(damage(symbol, centred(symbol, 0.24)).leaves_half());
  CHECK(damage(symbol_of(6, Ecc::kH), centred(symbol_of(6, Ecc::kH), 0.24)).function_modules == 0);
}

TEST_CASE("hiding all of a symbol hides every codeword and every function module") {
  for (int version = kMinVersion; version <= kMaxVersion; ++version) {
    for (const Ecc ecc : kAllLevels) {
      const Symbol symbol = symbol_of(version, ecc);
      const double size = symbol.size;
      const Damage all = damage(symbol, {-3, -3, size + 9, size + 9});
      const Blocks& blocks = blocks_of(version, ecc);
      const int longest = (data_codeword_count(version, ecc) + blocks.count - 1) / blocks.count + blocks.error_correction;
      INFO("version " << version << ", level " << name_of(ecc));
      CHECK(all.codewords == codeword_count(version));
      CHECK(all.function_modules == symbol.size * symbol.size - data_region_modules(version));
      CHECK(all.worst_block_errors == longest);
      CHECK_FALSE(all.restorable());
    }
  }
}

TEST_CASE("each module belongs to the codeword whose change changes it") {
  // The symbols of two texts differ, before masking, exactly in the codewords that differ; so with one block of data
  // changed, hiding a changed module hides a codeword, and a function module never changes.
  const Options options = {.ecc = Ecc::kQ, .boost_ecc = false, .min_version = 5, .max_version = 5, .mask = 3, .segment = false};
  const auto first = encode("aaaaaaaaaaaaaaaaaaaa", options), second = encode("aaaaaaaaaaaaaaaaaaab", options);
  REQUIRE(first.ok());
  REQUIRE(second.ok());
  int changed = 0;
  for (int y = 0; y < first.value().size; ++y) {
    for (int x = 0; x < first.value().size; ++x) {
      const Damage hidden = damage(first.value(), {static_cast<double>(x), static_cast<double>(y), 1, 1});
      CHECK(hidden.codewords + hidden.function_modules <= 1);
      if (first.value().dark(x, y) == second.value().dark(x, y)) continue;
      ++changed;
      CHECK(hidden.codewords == 1);
      CHECK(hidden.function_modules == 0);
    }
  }
  CHECK(changed > 18);  // the data codeword and about half of the bits of 18 codewords of error correction
}

TEST_CASE("the smallest symbols restore what table 9 says") {
  CHECK(damage(symbol_of(1, Ecc::kL), {}).capacity == 2);
  CHECK(damage(symbol_of(1, Ecc::kM), {}).capacity == 4);
  CHECK(damage(symbol_of(1, Ecc::kQ), {}).capacity == 6);
  CHECK(damage(symbol_of(1, Ecc::kH), {}).capacity == 8);
  CHECK(damage(symbol_of(2, Ecc::kL), {}).capacity == 4);
  CHECK(damage(symbol_of(3, Ecc::kL), {}).capacity == 7);
  CHECK(damage(symbol_of(40, Ecc::kH), {}).capacity == 15);
}

TEST_CASE("an area without extent, outside, or of no number hides nothing") {
  const Symbol symbol = symbol_of(4, Ecc::kM);
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN(), kInfinite = std::numeric_limits<double>::infinity();
  for (const CoveredArea& area : {CoveredArea{}, {10, 10, 0, 5}, {10, 10, -4, 5}, {-9, 3, 9, 5}, {33, 33, 5, 5}, {kNan, 1, 1, 1},
                                  {1, 1, 1, kNan}, {kInfinite, 1, 1, 1}, {-kInfinite, 1, kInfinite, 1}}) {
    CHECK(damage(symbol, area).codewords == 0);
    CHECK(damage(symbol, area).function_modules == 0);
  }
  CHECK(damage(symbol, {0, 0, kInfinite, kInfinite}).codewords == codeword_count(4));
}

TEST_CASE("a sliver of a module hides it") {
  const Symbol symbol = symbol_of(4, Ecc::kM);
  CHECK(damage(symbol, {15.99, 15.5, 0.02, 0.1}).codewords >= 1);
  CHECK(damage(symbol, {16, 16, 1, 1}).codewords == 1);
  CHECK(damage(symbol, {6, 9, 1, 1}).function_modules == 1);
  CHECK(damage(symbol, {5.999, 9, 0.002, 1}).function_modules == 1);
}

TEST_CASE("a text is over a version by the bits that it lacks") {
  // 346 bits; 3-M holds 352, 2-M 224.
  const std::string link = "https://m.fromgeek.com/telecom/703845.html";
  CHECK(bits_over(link, Ecc::kM, 3) == 346 - 352);
  CHECK(bits_over(link, Ecc::kM, 2) == 346 - 224);
  CHECK(characters_over(link, Ecc::kM, 3) == 0);
  CHECK(bits_over("", Ecc::kM, 1) == -128);
  CHECK(characters_over("", Ecc::kM, 1) == 0);
}

TEST_CASE("a text without the characters that it is over fits, and with one of them it does not") {
  std::mt19937 random(21);
  int over = 0;
  for (int i = 0; i < 300; ++i) {
    std::string text = random_link(10 + static_cast<int>(random() % 120), random);
    if (i % 4 == 0) text += "长按扫码 阅读全文 长按扫码";
    const int version = 1 + static_cast<int>(random() % 6);
    const Ecc ecc = kAllLevels[i % 4];
    const int characters = characters_over(text, ecc, version);
    CHECK((characters > 0) == (bits_over(text, ecc, version) > 0));
    if (characters == 0) continue;
    ++over;
    std::size_t end = text.size();
    for (int left = characters; left > 0; --left) {
      do --end;
      while ((text[end] & 0xC0) == 0x80);
    }
    std::size_t one_more = end + 1;
    while (one_more < text.size() && (text[one_more] & 0xC0) == 0x80) ++one_more;
    CHECK(bits_over(std::string_view(text).substr(0, end), ecc, version) <= 0);
    CHECK(bits_over(std::string_view(text).substr(0, one_more), ecc, version) > 0);
  }
  CHECK(over > 100);
}

TEST_CASE("a text without end is over by much and counted at once") {
  CHECK(bits_over(std::string(3'000'000, 'a'), Ecc::kL, 40) == (1 << 20) * 8 + 20 - 23648);
  CHECK(characters_over(std::string(3'000'000, 'a'), Ecc::kL, 40) == 3'000'000 - 2953);
}

}  // namespace offprint::qr
