// Pictures in files: JPEG, PNG and WebP. The size is known before anything is decoded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cli/cairo_handles.h"
#include "result.h"

namespace offprint::cli {

// Pixels of a picture that is decoded at all: 200 MB of memory.
inline constexpr std::int64_t kMaxPicturePixels = 50'000'000;

enum class PictureKind : std::uint8_t { kJpeg, kPng, kWebp };

// A picture that has not been decoded.
struct Picture {
  PictureKind kind = PictureKind::kJpeg;
  int width = 0;         // px as it is to be seen, 1 or more
  int height = 0;
  int orientation = 1;   // how it is turned in the file: EXIF 2.32, tag 274; 1: not at all
  std::string bytes;
};

// The picture in `bytes`, by its first ones. kUnknownFormat: none of the three, an animation, or a head that does not read; kInputTooLarge: more than kMaxPicturePixels.
Result<Picture> open_picture(std::string bytes);

// The picture decoded, with the alpha of a PNG or WebP, as it is to be seen. At `least` (above 0) of its size or larger, whatever comes cheapest. kBadValue where its
// data do not read; a JPEG that ends too early is shown as far as it goes.
Result<CairoSurface> decode(const Picture& picture, double least);

// "image/jpeg".
std::string_view media_type(PictureKind kind);

}  // namespace offprint::cli
