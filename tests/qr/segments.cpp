#include "qr/segments.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <climits>
#include <string>
#include <vector>

#include "qr/tables.h"
#include "reference.h"

namespace offprint::qr {
namespace {

constexpr int kFirstOfGroup[] = {1, 10, 27};
constexpr int kNoLimit = 23648;

// Whether a mode can write a character.
bool can_encode(int mode, char character) {
  return mode == 2 || (mode == 1 && alphanumeric_value(character) >= 0) || (character >= '0' && character <= '9');
}

// Bits of the best of all 3^n ways to give each of n pieces a mode.
int fewest_bits_by_force(const std::vector<std::string>& pieces, int version) {
  int ways = 1;
  for (std::size_t i = 0; i < pieces.size(); ++i) ways *= 3;
  int fewest = INT_MAX;
  for (int way = 0; way < ways; ++way) {
    int bits = 0, length = 0, previous = -1, rest = way;
    bool possible = true;
    for (const std::string& piece : pieces) {
      const int mode = rest % 3;
      rest /= 3;
      for (const char character : piece) possible = possible && can_encode(mode, character);
      if (mode != previous) {
        if (previous >= 0) bits += content_bits(kAllModes[previous], length);
        bits += header_bits(kAllModes[mode], version);
        length = 0;
      }
      previous = mode;
      length += static_cast<int>(piece.size());
    }
    if (possible) fewest = std::min(fewest, bits + content_bits(kAllModes[previous], length));
  }
  return fewest;
}

// The same for single characters and each group of versions, all mode strings walked as a tree that shares their starts.
using FewestBits = std::array<int, 3>;

void walk(const std::string& text, std::size_t place, Segment last, FewestBits bits, FewestBits& fewest) {
  const auto close = [&](FewestBits sum) {
    for (int& group : sum) group += content_bits(last.mode, last.characters());
    return sum;
  };
  if (place == text.size()) {
    for (std::size_t i = 0; i < 3; ++i) fewest[i] = std::min(fewest[i], close(bits)[i]);
    return;
  }
  const auto here = static_cast<std::uint16_t>(place), next = static_cast<std::uint16_t>(place + 1);
  for (int mode = 0; mode < 3; ++mode) {
    if (!can_encode(mode, text[place])) continue;
    if (place > 0 && last.mode == kAllModes[mode]) {
      walk(text, place + 1, {last.mode, last.begin, next}, bits, fewest);
    } else {
      FewestBits begun = place > 0 ? close(bits) : bits;
      for (std::size_t i = 0; i < 3; ++i) begun[i] += header_bits(kAllModes[mode], kFirstOfGroup[i]);
      walk(text, place + 1, {kAllModes[mode], here, next}, begun, fewest);
    }
  }
}

FewestBits fewest_bits_by_force(const std::string& text) {
  FewestBits fewest = {INT_MAX, INT_MAX, INT_MAX};
  walk(text, 0, {}, {}, fewest);
  return fewest;
}

// Whether the segments are in order, without gaps, in modes that can write them, and of `bits` bits.
bool is_sound(const Symbol& symbol, std::string_view text, int version) {
  std::size_t end = 0;
  int bits = 0;
  for (int i = 0; i < symbol.segment_count; ++i) {
    const Segment& segment = symbol.segments[static_cast<std::size_t>(i)];
    if (segment.begin != end || segment.end <= segment.begin) return false;
    if (i > 0 && segment.mode == symbol.segments[static_cast<std::size_t>(i) - 1].mode) return false;
    end = segment.end;
    bits += header_bits(segment.mode, version) + content_bits(segment.mode, segment.characters());
    for (std::size_t k = segment.begin; k < end; ++k) {
      if (segment.mode == Mode::kAlphanumeric && alphanumeric_value(text[k]) < 0) return false;
      if (segment.mode == Mode::kNumeric && (text[k] < '0' || text[k] > '9')) return false;
    }
  }
  return end == text.size() && bits == symbol.bits;
}

}  // namespace

TEST_CASE("the split of a short text has the fewest bits of all mode strings") {
  std::mt19937 random(6);
  for (int i = 0; i < 400; ++i) {
    std::string text;
    const std::size_t length = 1 + random() % 8;
    // Runs, so that a switch of mode often pays.
    while (text.size() < length) text += std::string(1 + random() % 5, "19A:az"[random() % 6]);
    text.resize(length);
    std::vector<std::string> characters;
    for (const char character : text) characters.emplace_back(1, character);
    const int version = kFirstOfGroup[i % 3];
    Symbol symbol;
    INFO(text << " in version " << version);
    REQUIRE_FALSE(split(text, version, kNoLimit, true, symbol).has_value());
    CHECK(is_sound(symbol, text, version));
    CHECK(symbol.bits == fewest_bits_by_force(characters, version));
  }
}

TEST_CASE("the split of every string of a character of each class has the fewest bits of all mode strings") {
  // The cost of a character is the same for all of its class, so three stand for all; up to eight of them, 9,840 strings.
  for (int length = 1; length <= 8; ++length) {
    int strings = 1;
    for (int i = 0; i < length; ++i) strings *= 3;
    for (int number = 0; number < strings; ++number) {
      std::string text;
      for (int rest = number, i = 0; i < length; ++i, rest /= 3) text += "7Aa"[rest % 3];
      const FewestBits fewest = fewest_bits_by_force(text);
      for (int group = 0; group < 3; ++group) {
        Symbol symbol;
        REQUIRE_FALSE(split(text, kFirstOfGroup[group], kNoLimit, true, symbol).has_value());
        if (symbol.bits == fewest[static_cast<std::size_t>(group)]) continue;
        INFO(text << " in group " << group);
        CHECK(symbol.bits == fewest[static_cast<std::size_t>(group)]);
      }
    }
  }
}

TEST_CASE("the split of long runs has no more bits than any that cuts between them") {
  std::mt19937 random(7);
  for (int i = 0; i < 600; ++i) {
    std::vector<std::string> runs;
    std::string text;
    for (std::size_t k = 0, count = 1 + random() % 6; k < count; ++k) {
      runs.emplace_back(1 + random() % 24, "7Aa"[random() % 3]);
      text += runs.back();
    }
    const int version = kFirstOfGroup[i % 3];
    Symbol symbol;
    INFO(text << " in version " << version);
    REQUIRE_FALSE(split(text, version, kNoLimit, true, symbol).has_value());
    CHECK(is_sound(symbol, text, version));
    CHECK(symbol.bits <= fewest_bits_by_force(runs, version));
  }
}

TEST_CASE("a split never has more bits than one segment for the whole text") {
  std::mt19937 random(8);
  for (int i = 0; i < 5000; ++i) {
    const std::string text = random_link(1 + static_cast<int>(random() % 250), random);
    const int version = kFirstOfGroup[i % 3];
    Symbol symbol, whole;
    REQUIRE_FALSE(split(text, version, kNoLimit, true, symbol).has_value());
    REQUIRE_FALSE(split(text, version, kNoLimit, false, whole).has_value());
    REQUIRE(is_sound(symbol, text, version));
    REQUIRE(symbol.bits <= whole.bits);
    REQUIRE(symbol.bits <= header_bits(Mode::kByte, version) + content_bits(Mode::kByte, static_cast<int>(text.size())));
  }
}

TEST_CASE("whatever fits as bytes fits") {
  std::mt19937 random(9);
  for (const Ecc ecc : kAllLevels) {
    const std::string text = random_link(most_characters(kMaxVersion, ecc, Mode::kByte), random);
    const auto symbol = encode(text, {.ecc = ecc, .boost_ecc = false, .mask = 0});
    REQUIRE(symbol.ok());
    CHECK(is_sound(symbol.value(), text, symbol.value().version));
  }
}

TEST_CASE("a text that changes its mode as often as pays has room for its segments") {
  // Nine digits and a letter: the shortest period at which two segments beat bytes in versions 27 to 40.
  std::string text;
  while (text.size() + 10 < 3000) text += "123456789a";
  Symbol symbol;
  const auto overflow = split(text, 40, kNoLimit, true, symbol);
  REQUIRE_FALSE(overflow.has_value());
  CHECK(is_sound(symbol, text, 40));
  CHECK(symbol.segment_count > 500);
}

TEST_CASE("links take the versions that the optimal split allows") {
  struct Row {
    const char* link;
    int versions[4];  // at L, M, Q, H
  };
  constexpr Row kRows[] = {
      {"https://m.fromgeek.com/telecom/703845.html", {3, 3, 4, 5}},
      {"https://m.fromgeek.com/t/703845", {2, 3, 3, 4}},
      {"https://M.FROMGEEK.COM/T/703845", {2, 2, 3, 3}},
      {"HTTPS://M.FROMGEEK.COM/T/703845", {2, 2, 3, 3}},
      {"https://fg.cn/703845", {2, 2, 2, 3}},
  };
  for (const Row& row : kRows) {
    for (const Ecc ecc : kAllLevels) {
      const auto symbol = encode(row.link, {.ecc = ecc});
      INFO(row.link << " at " << name_of(ecc));
      REQUIRE(symbol.ok());
      CHECK(symbol.value().version == row.versions[static_cast<int>(ecc)]);
    }
  }
  const auto symbol = encode(kRows[0].link, {.boost_ecc = false});
  REQUIRE(symbol.ok());
  CHECK(symbol.value().bits == 346);
  CHECK(symbol.value().capacity == 352);
}

TEST_CASE("without splitting a text is one segment in the most compact mode") {
  const Options whole = {.segment = false};
  for (const auto& [text, mode] : {std::pair{"0123456789", Mode::kNumeric}, {"HTTPS://X.CN/1", Mode::kAlphanumeric},
                                   {"https://x.cn/1234567890123456789", Mode::kByte}}) {
    const auto symbol = encode(text, whole);
    REQUIRE(symbol.ok());
    CHECK(symbol.value().segment_count == 1);
    CHECK(symbol.value().segments[0].mode == mode);
  }
}

}  // namespace offprint::qr
