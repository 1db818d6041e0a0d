#include "cli/jpeg_file.h"

#include <turbojpeg.h>

#include <bit>
#include <cassert>
#include <memory>

namespace offprint::cli {
namespace {

constexpr int kQuality = 90;
constexpr int kPixels = std::endian::native == std::endian::little ? TJPF_BGRX : TJPF_XRGB;

struct FreeJpeg {
  void operator()(void* writer) const { tjDestroy(writer); }
  void operator()(unsigned char* bytes) const { tjFree(bytes); }
};

}  // namespace

std::string jpeg_of(cairo_surface_t* surface) {
  assert(cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24);
  const std::unique_ptr<void, FreeJpeg> writer(tjInitCompress());
  cairo_surface_flush(surface);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const int result = writer == nullptr ? -1
                                       : tjCompress2(writer.get(), cairo_image_surface_get_data(surface), cairo_image_surface_get_width(surface),
                                                     cairo_image_surface_get_stride(surface), cairo_image_surface_get_height(surface), kPixels, &bytes, &size,
                                                     TJSAMP_444, kQuality, 0);
  const std::unique_ptr<unsigned char, FreeJpeg> owner(bytes);
  return result == 0 ? std::string(reinterpret_cast<const char*>(bytes), size) : std::string();
}

}  // namespace offprint::cli
