#include "qr/logo.h"

#include <algorithm>
#include <string>
#include <utility>

namespace offprint::qr {
namespace {

constexpr int kMargin = 1;  // modules

// The version and level of the smallest symbol with the room, as options that force them; nothing where there is none. The mask has no part in it.
std::optional<Options> find_room(std::string_view text, const Options& options, int side) {
  Options tried = options;
  tried.boost_ecc = false;
  tried.mask = 0;
  for (int version = options.min_version; version <= options.max_version; ++version) {
    tried.min_version = tried.max_version = version;
    for (const Ecc level : {Ecc::kH, Ecc::kQ}) {
      tried.ecc = level;
      if (level < options.ecc || characters_over(text, level, version) > 0) continue;
      const Result<Symbol> symbol = encode(text, tried);
      if (!symbol || !damage(symbol.value(), logo_plate(symbol.value(), side)).leaves_half()) continue;
      tried.mask = options.mask;
      return tried;
    }
  }
  return std::nullopt;
}

Error no_room(std::string_view text, const Options& options, int side) {
  int smaller = side - 2;
  while (smaller >= kMinLogo && !find_room(text, options, smaller)) smaller -= 2;
  std::string sentence = "No code of this text has room for a logo of " + std::to_string(side) + " modules and leaves half of its correction for dirt: ";
  sentence += smaller >= kMinLogo ? "take one of " + std::to_string(smaller) + " modules, or none." : "take none.";
  return refusal(ErrorCode::kNotScannable, std::move(sentence));
}

}  // namespace

CoveredArea logo_plate(const Symbol& symbol, int side) {
  const double plate = side + 2 * kMargin, begin = (symbol.size - plate) / 2;
  return {begin, begin, plate, plate};
}

Result<Symbol> encode_with_logo(std::string_view text, const Options& options, int side) {
  if (side < kMinLogo || side > kMaxLogo || side % 2 == 0) {
    return refusal(ErrorCode::kBadOption, "The logo has to be an odd number of modules wide, from 1 to 59.");
  }
  // What is wrong with the text or the options is told as `encode` tells it.
  Options at_q = options;
  at_q.ecc = std::max(options.ecc, Ecc::kQ);
  if (Result<Symbol> plain = encode(text, at_q); !plain) return plain;
  const std::optional<Options> found = find_room(text, options, side);
  if (!found) return no_room(text, options, side);
  return encode(text, *found);
}

Symbol with_logo_plate(const Symbol& symbol, int side) {
  Symbol covered = symbol;
  const CoveredArea plate = logo_plate(symbol, side);
  const int begin = std::max(0, static_cast<int>(plate.x)), end = std::min(symbol.size, symbol.size - begin);
  for (int y = begin; y < end; ++y) {
    for (int x = begin; x < end; ++x) covered.rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x) / 64] &= ~(std::uint64_t{1} << x % 64);
  }
  return covered;
}

Finding judge_logo(const Symbol& symbol, int side) {
  const Damage lost = damage(symbol, logo_plate(symbol, side));
  Finding finding;
  finding.check = Check::kLogo;
  finding.measured = std::to_string(lost.worst_block_errors) + " of " + std::to_string(lost.capacity) + " codewords";
  if (lost.leaves_half()) return finding;
  finding.verdict = Verdict::kRefusal;
  finding.sentence = lost.function_modules > 0
                         ? "The logo hides " + std::to_string(lost.function_modules) + " modules by which readers find the code: take a smaller one, or another version."
                         : "The logo hides " + finding.measured + " that a block can restore, more than half: take a smaller one, or a higher level.";
  return finding;
}

}  // namespace offprint::qr
