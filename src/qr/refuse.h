// The sentences of the encoder's errors that need working out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "qr/qr.h"

namespace offprint::qr {

Error error_at(ErrorCode code, std::string message, std::optional<std::size_t> offset = std::nullopt);

// A text of which only the first `fits` bytes have room: how many characters are too many, and which version or level
// would do.
Error too_long(std::string_view text, const Options& options, std::size_t fits);

// Given segments that take more bits than there is room for, with the same advice.
Error segments_too_long(const Symbol& symbol, const Options& options);

}  // namespace offprint::qr
