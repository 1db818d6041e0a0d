#include "cli/picture.h"

#include <turbojpeg.h>
#include <webp/decode.h>

#include <algorithm>
#include <cstring>

#include "cli/decode_picture.h"
#include "cli/exif.h"
#include "qr/png_chunks.h"

namespace offprint::cli {
namespace {

Error unreadable() { return refusal(ErrorCode::kUnknownFormat, "The head of the picture does not read; is the file whole?"); }

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

// ISO/IEC 15948, section 11.2.2: the first chunk is IHDR, which begins with the size.
std::optional<Error> read_png_head(Picture& picture) {
  const std::string_view bytes = picture.bytes;
  if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return unreadable();
  const std::uint32_t width = big_endian(bytes, 16), height = big_endian(bytes, 20);
  if (width == 0 || height == 0 || width > INT32_MAX || height > INT32_MAX) return unreadable();
  picture.kind = PictureKind::kPng;
  picture.width = static_cast<int>(width);
  picture.height = static_cast<int>(height);
  return std::nullopt;
}

std::optional<Error> read_jpeg_head(Picture& picture) {
  const JpegReader reader(tjInitDecompress());
  int subsampling = 0, colours = 0;
  if (!reader || tjDecompressHeader3(reader.get(), reinterpret_cast<const unsigned char*>(picture.bytes.data()), picture.bytes.size(), &picture.width,
                                     &picture.height, &subsampling, &colours) != 0) {
    return unreadable();
  }
  picture.kind = PictureKind::kJpeg;
  picture.orientation = exif_orientation(picture.bytes);
  if (is_on_its_side(picture.orientation)) std::swap(picture.width, picture.height);
  return std::nullopt;
}

std::optional<Error> read_webp_head(Picture& picture) {
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(reinterpret_cast<const std::uint8_t*>(picture.bytes.data()), picture.bytes.size(), &features) != VP8_STATUS_OK) return unreadable();
  if (features.has_animation != 0) return refusal(ErrorCode::kUnknownFormat, "The picture is an animation; give a still one.");
  picture.kind = PictureKind::kWebp;
  picture.width = features.width;
  picture.height = features.height;
  return std::nullopt;
}

std::optional<Error> read_head(Picture& picture) {
  const std::string_view bytes = picture.bytes;
  if (bytes.starts_with(qr::kPngSignature)) return read_png_head(picture);
  if (bytes.starts_with("\xFF\xD8\xFF")) return read_jpeg_head(picture);
  if (bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP") return read_webp_head(picture);
  return refusal(ErrorCode::kUnknownFormat, "The picture is neither JPEG nor PNG nor WebP.");
}

}  // namespace

Result<Picture> open_picture(std::string bytes) {
  Picture picture;
  picture.bytes = std::move(bytes);
  if (std::optional<Error> error = read_head(picture)) return *std::move(error);
  if (std::int64_t{picture.width} * picture.height > kMaxPicturePixels) {
    return refusal(ErrorCode::kInputTooLarge, "The picture is " + std::to_string(picture.width) + " by " + std::to_string(picture.height) +
                                                      " px, more than 50 megapixels; give a smaller one.");
  }
  return picture;
}

std::string_view media_type(PictureKind kind) {
  switch (kind) {
    case PictureKind::kJpeg: return "image/jpeg";
    case PictureKind::kPng: return "image/png";
    case PictureKind::kWebp: return "image/webp";
  }
  return "";
}

}  // namespace offprint::cli
