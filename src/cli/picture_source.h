// Where a command takes pictures from: files of this machine and data: URLs. Never from the network.
#pragma once

#include <optional>
#include <string>

#include "cli/failure.h"
#include "cli/picture.h"

namespace offprint::cli {

// Bytes of a picture's file.
inline constexpr std::size_t kMaxPictureBytes = 64u * 1024 * 1024;

// Opens the picture in the file at `path`. What is no regular file (a pipe, a device) is refused without waiting for it. The failure's sentence says what is wrong.
Outcome<Picture> open_picture_file(const std::string& path);

// Opens the picture that `source` (FlowBlock::source) holds itself; an address is not fetched.
Outcome<Picture> open_picture_in(const std::string& source);

}  // namespace offprint::cli
