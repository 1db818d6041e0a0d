// JPEG files of pictures in memory: what an SVG or a PDF holds of a photograph. No metadata, whatever the photograph had.
#pragma once

#include <cairo.h>

#include <string>

namespace offprint::cli {

// The image surface, of CAIRO_FORMAT_RGB24, as a JPEG of good quality (4:4:4, 90); empty where there is no memory.
std::string jpeg_of(cairo_surface_t* surface);

}  // namespace offprint::cli
