// How a photograph is to be turned.
#pragma once

#include <string_view>

#include "cli/cairo_handles.h"

namespace offprint::cli {

// The orientation that the EXIF data of a JPEG file name (EXIF 2.32, section 4.6.4, tag 274), 1 to 8; 1, not at all, where they name none or don't read.
int exif_orientation(std::string_view jpeg);

// Whether width and height are exchanged.
constexpr bool is_on_its_side(int orientation) { return orientation >= 5; }

// The pixels of an image surface of 32 bits a pixel as they are to be seen; `pixels` itself where nothing is to be done. Null where there is no memory.
CairoSurface turned(CairoSurface pixels, int orientation);

}  // namespace offprint::cli
