#include "cli/decode_picture.h"

#include <webp/decode.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>

#include "cli/exif.h"
#include "cli/picture.h"

namespace offprint::cli {
namespace {

constexpr bool kIsLittleEndian = std::endian::native == std::endian::little;

Error unreadable() { return refusal(ErrorCode::kBadValue, "The picture does not decode; is the file damaged?"); }

const unsigned char* bytes_of(const Picture& picture) { return reinterpret_cast<const unsigned char*>(picture.bytes.data()); }

CairoSurface new_surface(cairo_format_t format, int width, int height) {
  CairoSurface surface(cairo_image_surface_create(format, width, height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
  return surface;
}

// The least of the scales that the decoder has which is `least` or more.
tjscalingfactor scaling_factor(double least) {
  int count = 0;
  const tjscalingfactor* factors = tjGetScalingFactors(&count);
  tjscalingfactor best{1, 1};
  for (const tjscalingfactor& factor : std::span(factors, static_cast<std::size_t>(count))) {
    const double scale = static_cast<double>(factor.num) / factor.denom;
    if (scale >= least && scale * best.denom < best.num) best = factor;
  }
  return best;
}

// CMYK as Adobe writes it, the inks inverted, as the R, G and B of a screen.
void to_rgb(CairoSurface& surface) {
  unsigned char* row = cairo_image_surface_get_data(surface.get());
  const int width = cairo_image_surface_get_width(surface.get()), height = cairo_image_surface_get_height(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < height; ++y, row += stride) {
    for (int x = 0; x < width; ++x) {
      unsigned char* ink = row + std::ptrdiff_t{x} * 4;
      const auto shade = [&](int index) { return static_cast<std::uint32_t>(ink[index] * ink[3] / 255); };
      const std::uint32_t pixel = shade(0) << 16 | shade(1) << 8 | shade(2);
      std::memcpy(ink, &pixel, 4);
    }
  }
}

CairoSurface decode_jpeg(const Picture& picture, double least) {
  const JpegReader reader(tjInitDecompress());
  int width = 0, height = 0, subsampling = 0, colours = 0;
  if (!reader || tjDecompressHeader3(reader.get(), bytes_of(picture), picture.bytes.size(), &width, &height, &subsampling, &colours) != 0) return nullptr;
  const tjscalingfactor factor = scaling_factor(least);
  width = TJSCALED(width, factor);
  height = TJSCALED(height, factor);
  CairoSurface surface = new_surface(CAIRO_FORMAT_RGB24, width, height);
  if (!surface) return nullptr;
  const bool is_cmyk = colours == TJCS_CMYK || colours == TJCS_YCCK;
  const int pixels = is_cmyk ? TJPF_CMYK : kIsLittleEndian ? TJPF_BGRX : TJPF_XRGB;
  cairo_surface_flush(surface.get());
  const int result = tjDecompress2(reader.get(), bytes_of(picture), picture.bytes.size(), cairo_image_surface_get_data(surface.get()), width,
                                   cairo_image_surface_get_stride(surface.get()), height, pixels, TJFLAG_LIMITSCANS);
  if (result != 0 && tjGetErrorCode(reader.get()) != TJERR_WARNING) return nullptr;
  if (is_cmyk) to_rgb(surface);
  cairo_surface_mark_dirty(surface.get());
  return turned(std::move(surface), picture.orientation);
}

struct Unread {
  std::string_view bytes;
};

cairo_status_t read_some(void* closure, unsigned char* data, unsigned length) {
  std::string_view& bytes = static_cast<Unread*>(closure)->bytes;
  if (bytes.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, bytes.data(), length);
  bytes.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

CairoSurface decode_png(const Picture& picture) {
  Unread unread{picture.bytes};
  CairoSurface surface(cairo_image_surface_create_from_png_stream(read_some, &unread));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
  return surface;
}

CairoSurface decode_webp(const Picture& picture, double least) {
  WebPDecoderConfig config;
  if (WebPInitDecoderConfig(&config) == 0) return nullptr;
  const double scale = std::min(1.0, least);
  const auto scaled = [scale](int length) { return std::clamp(static_cast<int>(length * scale) + 1, 1, length); };
  CairoSurface surface = new_surface(CAIRO_FORMAT_ARGB32, scaled(picture.width), scaled(picture.height));
  if (!surface) return nullptr;
  cairo_surface_flush(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  config.options.use_scaling = 1;
  config.options.scaled_width = cairo_image_surface_get_width(surface.get());
  config.options.scaled_height = cairo_image_surface_get_height(surface.get());
  config.output.colorspace = kIsLittleEndian ? MODE_bgrA : MODE_Argb;  // multiplied by alpha, as Cairo has it
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = cairo_image_surface_get_data(surface.get());
  config.output.u.RGBA.stride = stride;
  config.output.u.RGBA.size = static_cast<std::size_t>(stride) * static_cast<std::size_t>(config.options.scaled_height);
  const VP8StatusCode status = WebPDecode(bytes_of(picture), picture.bytes.size(), &config);
  WebPFreeDecBuffer(&config.output);
  if (status != VP8_STATUS_OK) return nullptr;
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

CairoSurface decode_any(const Picture& picture, double least) {
  switch (picture.kind) {
    case PictureKind::kJpeg: return decode_jpeg(picture, least);
    case PictureKind::kPng: return decode_png(picture);
    case PictureKind::kWebp: return decode_webp(picture, least);
  }
  return nullptr;
}

}  // namespace

Result<CairoSurface> decode(const Picture& picture, double least) {
  CairoSurface surface = decode_any(picture, least);
  if (!surface) return unreadable();
  return surface;
}

}  // namespace offprint::cli
