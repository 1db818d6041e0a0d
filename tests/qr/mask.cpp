#include "qr/mask.h"

#include <catch2/catch_test_macros.hpp>

#include <climits>

#include "plain_penalty.h"
#include "reference.h"

namespace offprint::qr {
namespace {

struct BothWays {
  Lines rows{}, columns{};
};

BothWays pack(const Modules& modules) {
  BothWays both;
  for (std::size_t y = 0; y < modules.size(); ++y) {
    for (std::size_t x = 0; x < modules.size(); ++x) {
      set(both.rows, static_cast<int>(y), static_cast<int>(x), modules[y][x]);
      set(both.columns, static_cast<int>(x), static_cast<int>(y), modules[y][x]);
    }
  }
  return both;
}

// Noise of some share of dark, with runs and finder-like patterns of random unit, broken now and then, laid over it.
Modules random_modules(int size, std::mt19937& random) {
  const auto count = static_cast<std::size_t>(size);
  const unsigned share = 10 + random() % 81;
  Modules modules(count, std::vector<bool>(count));
  for (auto& row : modules) {
    for (std::size_t x = 0; x < count; ++x) row[x] = random() % 100 < share;
  }
  const int patterns = static_cast<int>(random() % (count * 2));
  for (int i = 0; i < patterns; ++i) {
    const std::size_t unit = 1 + random() % 6;
    std::vector<bool> pattern;
    const auto add = [&](std::size_t units, bool dark) {
      const std::size_t length = random() % 16 == 0 ? units * unit + 1 : units * unit;
      pattern.insert(pattern.end(), length, dark);
    };
    add(random() % 6, false);
    for (const std::size_t units : {1u, 1u, 3u, 1u, 1u}) add(units, pattern.empty() || !pattern.back());
    add(random() % 6, false);
    const std::size_t line = random() % count, from = random() % count;
    const bool across = random() % 2 == 0;
    for (std::size_t k = 0; k < pattern.size() && from + k < count; ++k) {
      if (across) modules[line][from + k] = pattern[k];
      if (!across) modules[from + k][line] = pattern[k];
    }
  }
  return modules;
}

Modules unpack(const Symbol& symbol) {
  Modules modules;
  for (int y = 0; y < symbol.size; ++y) {
    modules.emplace_back();
    for (int x = 0; x < symbol.size; ++x) modules.back().push_back(symbol.dark(x, y));
  }
  return modules;
}

}  // namespace

TEST_CASE("word by word the penalty is the same as module by module on random squares") {
  std::mt19937 random(10);
  for (int i = 0; i < 600; ++i) {
    const int version = 1 + i % 40;
    const Modules modules = random_modules(17 + 4 * version, random);
    const BothWays both = pack(modules);
    INFO("square " << i << " of version " << version);
    REQUIRE(penalty(17 + 4 * version, both.rows, both.columns) == plain_penalty(modules));
  }
}

TEST_CASE("word by word the penalty is the same as module by module on lone lines") {
  // All else light, so that a wrong count cannot hide; finder-like patterns at every place of a line, cut by both edges.
  for (const int size : {21, 61, 65, 125, 129, 177}) {
    for (int unit = 1; unit <= (size < 70 ? 3 : 1); ++unit) {
      for (int begin = -7 * unit; begin < size; ++begin) {
        Modules modules(static_cast<std::size_t>(size), std::vector<bool>(static_cast<std::size_t>(size)));
        for (int k = 0; k < 7 * unit; ++k) {
          const int place = begin + k;
          const bool dark = (0b1011101 >> k / unit & 1) != 0;
          if (place >= 0 && place < size) modules[3][static_cast<std::size_t>(place)] = dark;
        }
        const BothWays both = pack(modules);
        INFO("size " << size << ", unit " << unit << ", from " << begin);
        REQUIRE(penalty(size, both.rows, both.columns) == plain_penalty(modules));
        REQUIRE(penalty(size, both.columns, both.rows) == plain_penalty(modules));
      }
    }
  }
}

TEST_CASE("the automatic mask is the first of least penalty in every version") {
  for (int version = kMinVersion; version <= kMaxVersion; ++version) {
    const std::string text = "https://example.com/" + std::to_string(version * 7919);
    int best = -1, least = INT_MAX;
    for (int mask = 0; mask < kMaskCount; ++mask) {
      const auto symbol = encode(text, {.min_version = std::max(version, 3), .max_version = std::max(version, 3), .mask = mask});
      REQUIRE(symbol.ok());
      CHECK(symbol.value().mask == mask);
      const int result = plain_penalty(unpack(symbol.value()));
      if (result < least) {
        least = result;
        best = mask;
      }
    }
    const auto chosen = encode(text, {.min_version = std::max(version, 3), .max_version = std::max(version, 3)});
    REQUIRE(chosen.ok());
    CHECK(chosen.value().mask == best);
  }
}

TEST_CASE("a penalty over the limit is never said to be under it") {
  std::mt19937 random(11);
  for (int i = 0; i < 200; ++i) {
    const Modules modules = random_modules(21 + 4 * static_cast<int>(random() % 40), random);
    const BothWays both = pack(modules);
    const int size = static_cast<int>(modules.size()), exact = penalty(size, both.rows, both.columns);
    for (const int limit : {1, exact / 2, exact - 1, exact}) CHECK(penalty(size, both.rows, both.columns, limit) >= limit);
    CHECK(penalty(size, both.rows, both.columns, exact + 1) == exact);
  }
}

TEST_CASE("a mask inverts what table 10 says and no function pattern") {
  const Options options = {.ecc = Ecc::kL, .boost_ecc = false, .min_version = 20, .max_version = 20, .mask = 0};
  const auto first = encode("masks", options);
  REQUIRE(first.ok());
  for (int mask = 1; mask < kMaskCount; ++mask) {
    Options other = options;
    other.mask = mask;
    const auto second = encode("masks", other);
    REQUIRE(second.ok());
    int wrong = 0;
    // Right of the format information and between the alignment patterns of version 20 (6, 34, 62, 90).
    for (int y = 10; y < 32; ++y) {
      for (int x = 10; x < 32; ++x) {
        const bool differ = first.value().dark(x, y) != second.value().dark(x, y);
        wrong += differ != (inverts(0, x, y) != inverts(mask, x, y)) ? 1 : 0;
      }
    }
    CHECK(wrong == 0);
    for (int i = 0; i < 7; ++i) CHECK(second.value().dark(i, 0));
  }
}

}  // namespace offprint::qr
