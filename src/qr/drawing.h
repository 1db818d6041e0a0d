// The arguments that the picture formats share.
#pragma once

#include <optional>

#include "qr/qr.h"

namespace offprint::qr {

// The error for a scale or quiet zone outside its range; nothing where both are inside.
inline std::optional<Error> check_drawing(int scale, int quiet_zone) {
  Error error;
  error.code = ErrorCode::kBadOption;
  if (scale < kMinScale || scale > kMaxScale) {
    error.message = "the scale of a QR symbol is a number of pixels a module from " + std::to_string(kMinScale) + " to " +
                    std::to_string(kMaxScale);
    return error;
  }
  if (quiet_zone < kMinQuietZone || quiet_zone > kMaxQuietZone) {
    error.message = "the quiet zone of a QR symbol is a number of modules from " + std::to_string(kMinQuietZone) + " to " +
                    std::to_string(kMaxQuietZone) + ", 4 by the standard; with less, readers fail on a dark page";
    return error;
  }
  return std::nullopt;
}

}  // namespace offprint::qr
