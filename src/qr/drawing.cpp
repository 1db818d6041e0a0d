#include "qr/drawing.h"

#include <algorithm>

namespace offprint::qr {
namespace {

Error bad_option(std::string sentence) { return refusal(ErrorCode::kBadOption, std::move(sentence)); }

std::string from_to(int least, int most) { return "from " + std::to_string(least) + " to " + std::to_string(most); }

}  // namespace

int Drawing::plate(const Symbol& symbol) const { return std::max(side, (symbol.size + 2 * quiet_zone) * scale); }

int Drawing::margin(const Symbol& symbol) const { return (plate(symbol) - symbol.size * scale) / 2; }

int scale_for(const Symbol& symbol, int quiet_zone, int side) { return side / (symbol.size + 2 * quiet_zone); }

std::optional<Error> check(const Drawing& drawing) {
  if (drawing.scale < kMinScale || drawing.scale > kMaxScale) {
    return bad_option("The scale of a code is a number of pixels a module " + from_to(kMinScale, kMaxScale) + ".");
  }
  if (drawing.quiet_zone < kMinQuietZone || drawing.quiet_zone > kMaxQuietZone) {
    return bad_option("The quiet zone of a code is a number of modules " + from_to(kMinQuietZone, kMaxQuietZone) +
                      ", 4 by the standard; with less, readers fail on a dark page.");
  }
  if (drawing.side < 0 || drawing.side > kMaxSide) return bad_option("The side of a code is a number of pixels " + from_to(1, kMaxSide) + ".");
  return std::nullopt;
}

}  // namespace offprint::qr
