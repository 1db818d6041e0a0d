// PNG files (ISO/IEC 15948) of pictures in memory.
#pragma once

#include <cairo.h>

#include <string>

namespace offprint::cli {

// The image surface, of CAIRO_FORMAT_RGB24, as a PNG of 8 bits a channel; no metadata. Empty where there is no memory.
std::string png_of(cairo_surface_t* surface);

}  // namespace offprint::cli
