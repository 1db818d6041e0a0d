#include "qr/segments.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "qr/tables.h"
#include "qr/utf8.h"

namespace offprint::qr {
namespace {

constexpr std::array kModes = {Mode::kNumeric, Mode::kAlphanumeric, Mode::kByte};

// Costs are in sixths of a bit: a digit takes 10/3 bits, an alphanumeric character 11/2, a byte 8. Summed exactly and
// rounded up to a bit where a segment ends, they are the true length: one digit left over is 3 1/3 and takes 4 bits,
// two are 6 2/3 and take 7, one alphanumeric character is 5 1/2 and takes 6.
constexpr int kUnit = 6;
constexpr std::array<int, kModeCount> kCharacterCost = {20, 33, 48};
constexpr int kUnreachable = 1 << 28;

constexpr int round_up(int cost) { return (cost + kUnit - 1) / kUnit * kUnit; }

bool can_encode(Mode mode, char character) {
  switch (mode) {
    case Mode::kNumeric: return character >= '0' && character <= '9';
    case Mode::kAlphanumeric: return alphanumeric_value(character) >= 0;
    default: return true;
  }
  return false;
}

// How the cheapest way to each mode came to a character: bit m is set where mode m began a new segment there, bits 4
// and 5 are the mode of the character before in that case.
using Step = std::uint8_t;
using Steps = std::array<Step, kMaxCharacters>;

// The cheapest ways to split a text up to some character, one for each mode that the last segment may have.
//
// A cheaper way with the same last mode is never worse later on, since all that follows only adds to the cost and
// rounds it up. So one way for each mode is enough, and the result is exact.
class CheapestWays {
 public:
  explicit CheapestWays(int version) {
    for (std::size_t mode = 0; mode < kModeCount; ++mode) header_[mode] = kUnit * header_bits(kModes[mode], version);
  }

  // Takes one more character.
  Step add(char character) {
    const std::size_t before = best_mode();
    const int switched = empty_ ? 0 : round_up(cost_[before]);
    Step step = static_cast<Step>(before << 4);
    for (std::size_t mode = 0; mode < kModeCount; ++mode) {
      if (!can_encode(kModes[mode], character)) {
        cost_[mode] = kUnreachable;
        continue;
      }
      const int begun = switched + header_[mode];
      if (begun < cost_[mode]) step = static_cast<Step>(step | 1 << mode);
      cost_[mode] = std::min(begun, cost_[mode]) + kCharacterCost[mode];
    }
    empty_ = false;
    return step;
  }

  // The mode in which the cheapest way ends; of equal ones the more compact mode.
  std::size_t best_mode() const {
    std::size_t best = 0;
    for (std::size_t mode = 1; mode < kModeCount; ++mode) {
      if (round_up(cost_[mode]) < round_up(cost_[best])) best = mode;
    }
    return best;
  }

  // Bits of the cheapest way.
  int bits() const { return round_up(cost_[best_mode()]) / kUnit; }

 private:
  std::array<int, kModeCount> header_{};
  std::array<int, kModeCount> cost_ = {kUnreachable, kUnreachable, kUnreachable};
  bool empty_ = true;
};

// Follows the steps back from the last character, which is in `mode`.
void set_segments(const Steps& steps, std::size_t length, std::size_t mode, Symbol& symbol) {
  int count = 0;
  std::size_t end = length;
  for (std::size_t i = length; i-- > 0;) {
    if ((steps[i] >> mode & 1) == 0) continue;
    assert(count < kMaxSegments);
    symbol.segments[static_cast<std::size_t>(count++)] = {kModes[mode], static_cast<std::uint16_t>(i),
                                                          static_cast<std::uint16_t>(end)};
    end = i;
    mode = steps[i] >> 4;
  }
  assert(end == 0);
  std::reverse(symbol.segments.begin(), symbol.segments.begin() + count);
  symbol.segment_count = count;
}

std::optional<Overflow> split_cheapest(std::string_view text, int version, int limit, Symbol& symbol) {
  Steps steps;  // only what is written below is read
  CheapestWays ways(version);
  for (std::size_t i = 0; i < text.size(); ++i) {
    // More characters never cost less, so the first one that is over the limit is the end.
    const Step step = ways.add(text[i]);
    if (ways.bits() > limit) return Overflow{i};
    steps[i] = step;
  }
  symbol.bits = ways.bits();
  set_segments(steps, text.size(), ways.best_mode(), symbol);
  return std::nullopt;
}

// The most compact mode that can write all of a text.
Mode mode_of(std::string_view text) {
  Mode mode = Mode::kNumeric;
  for (const char character : text) {
    while (!can_encode(mode, character)) mode = kModes[static_cast<std::size_t>(mode) + 1];
  }
  return mode;
}

std::optional<Overflow> take_whole(std::string_view text, int version, int limit, Symbol& symbol) {
  const Mode mode = mode_of(text);
  const int header = header_bits(mode, version);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (header + content_bits(mode, static_cast<int>(i) + 1) > limit) return Overflow{i};
  }
  symbol.bits = header + content_bits(mode, static_cast<int>(text.size()));
  symbol.segments[0] = {mode, 0, static_cast<std::uint16_t>(text.size())};
  symbol.segment_count = 1;
  return std::nullopt;
}

}  // namespace

int content_bits(Mode mode, int characters) {
  switch (mode) {
    case Mode::kNumeric: {
      constexpr std::array<int, 3> kRest = {0, 4, 7};
      return characters / 3 * 10 + kRest[static_cast<std::size_t>(characters % 3)];
    }
    case Mode::kAlphanumeric: return characters / 2 * 11 + characters % 2 * 6;
    case Mode::kByte: return characters * 8;
    case Mode::kKanji: return characters * 13;
    default: return 0;
  }
}

int segment_bits(const Segment& segment, int version) {
  const int header = header_bits(segment.mode, version);
  if (segment.mode == Mode::kEci) return header + (segment.value < 1 << 7 ? 8 : segment.value < 1 << 14 ? 16 : 24);
  if (segment.mode == Mode::kFnc1Second) return header + 8;
  return header + content_bits(segment.mode, segment.characters());
}

int bits_of(std::string_view text, int version, bool into_segments) {
  constexpr std::size_t kMostBytes = 1 << 20;  // whose cost is far below kUnreachable
  text = text.substr(0, kMostBytes);
  if (text.empty()) return 0;
  if (!into_segments) {
    const Mode mode = mode_of(text);
    return header_bits(mode, version) + content_bits(mode, static_cast<int>(text.size()));
  }
  CheapestWays ways(version);
  for (const char character : text) ways.add(character);
  return ways.bits();
}

int bits_over(std::string_view text, Ecc ecc, int version) {
  return bits_of(text, version, true) - capacity_in_bits(version, ecc);
}

int characters_over(std::string_view text, Ecc ecc, int version) {
  const int capacity = capacity_in_bits(version, ecc);
  CheapestWays ways(version);
  std::size_t fits = 0;
  for (; fits < text.size(); ++fits) {
    ways.add(text[fits]);
    if (ways.bits() > capacity) break;
  }
  return static_cast<int>(count_characters(text.substr(start_of_character(text, fits))));
}

std::optional<Overflow> split(std::string_view text, int version, int limit, bool into_segments, Symbol& symbol) {
  assert(!text.empty() && limit <= capacity_in_bits(kMaxVersion, Ecc::kL));
  return into_segments ? split_cheapest(text, version, limit, symbol) : take_whole(text, version, limit, symbol);
}

}  // namespace offprint::qr
