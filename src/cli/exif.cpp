#include "cli/exif.h"

#include <cstdint>
#include <cstring>
#include <optional>

namespace offprint::cli {
namespace {

constexpr unsigned kStartOfScan = 0xDA;
constexpr unsigned kApplication1 = 0xE1;
constexpr unsigned kOrientationTag = 274;
constexpr std::size_t kEntrySize = 12;
constexpr std::string_view kExifHead("Exif\0\0", 6);

// Numbers of a TIFF structure; what lies outside is 0.
class TiffBytes {
 public:
  explicit TiffBytes(std::string_view bytes) : bytes_(bytes), is_little_(bytes.starts_with("II")) {}

  std::size_t number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || size > bytes_.size() - at) return 0;
    std::size_t number = 0;
    for (std::size_t i = 0; i < size; ++i) number = number << 8 | static_cast<unsigned char>(bytes_[at + (is_little_ ? size - 1 - i : i)]);
    return number;
  }

 private:
  std::string_view bytes_;
  bool is_little_;
};

// The segment APP1 that holds EXIF data, without its head (ISO/IEC 10918-1, annex B).
std::optional<std::string_view> exif_segment(std::string_view jpeg) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(jpeg[at])); };
  std::size_t at = 2;
  while (at + 4 <= jpeg.size() && byte(at) == 0xFF) {
    const unsigned marker = byte(at + 1);
    if (marker == 0xFF) {  // a fill byte
      ++at;
      continue;
    }
    if (marker == kStartOfScan) break;
    const std::size_t size = byte(at + 2) << 8 | byte(at + 3);
    if (size < 2 || at + 2 + size > jpeg.size()) break;
    const std::string_view content = jpeg.substr(at + 4, size - 2);
    if (marker == kApplication1 && content.starts_with(kExifHead)) return content.substr(kExifHead.size());
    at += 2 + size;
  }
  return std::nullopt;
}

}  // namespace

int exif_orientation(std::string_view jpeg) {
  const std::optional<std::string_view> segment = exif_segment(jpeg);
  if (!segment) return 1;
  const TiffBytes tiff(*segment);
  const std::size_t directory = tiff.number(4, 4);
  const std::size_t entries = tiff.number(directory, 2);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * kEntrySize;
    if (tiff.number(entry, 2) != kOrientationTag) continue;
    const std::size_t value = tiff.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

CairoSurface turned(CairoSurface pixels, int orientation) {
  if (orientation == 1) return pixels;
  const int width = cairo_image_surface_get_width(pixels.get()), height = cairo_image_surface_get_height(pixels.get());
  const bool sideways = is_on_its_side(orientation);
  CairoSurface result(cairo_image_surface_create(cairo_image_surface_get_format(pixels.get()), sideways ? height : width, sideways ? width : height));
  if (cairo_surface_status(result.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
  cairo_surface_flush(pixels.get());
  const unsigned char* from = cairo_image_surface_get_data(pixels.get());
  unsigned char* to = cairo_image_surface_get_data(result.get());
  const int from_stride = cairo_image_surface_get_stride(pixels.get()), to_stride = cairo_image_surface_get_stride(result.get());
  // In the order of the tag's values, where the first row and the first column of the file are seen.
  const bool from_right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
  const bool from_bottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      int seen_x = sideways ? y : x, seen_y = sideways ? x : y;
      if (from_right) seen_x = (sideways ? height : width) - 1 - seen_x;
      if (from_bottom) seen_y = (sideways ? width : height) - 1 - seen_y;
      std::memcpy(to + std::ptrdiff_t{seen_y} * to_stride + std::ptrdiff_t{seen_x} * 4, from + std::ptrdiff_t{y} * from_stride + std::ptrdiff_t{x} * 4, 4);
    }
  }
  cairo_surface_mark_dirty(result.get());
  return result;
}

}  // namespace offprint::cli
