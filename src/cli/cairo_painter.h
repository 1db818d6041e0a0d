// A display list on a Cairo context: the painter behind PNG and PDF.
#pragma once

#include <cairo.h>

#include <string>
#include <vector>

#include "cli/text_shaper.h"
#include "pages/display_list.h"
#include "pages/svg.h"

namespace offprint::cli {

// A page and what it is drawn on. Both have to outlive it.
struct PaintedPage {
  const DisplayList& list;
  const Flow& flow;
  SvgSheet sheet;
};

// What a painter draws with.
struct PaintTools {
  TextShaper& shaper;                  // the one that measured, where the system's fonts did
  cairo_surface_t* picture = nullptr;  // the pixels of every DrawImage; null: those that its source holds
};

// Draws the page as to_svg (pages/svg.h) does, the ground included. The context's unit is a px of the picture, its origin the sheet's corner. What no picture could be
// drawn for keeps the wash behind it; the sentences say why.
std::vector<std::string> paint(cairo_t* context, const PaintedPage& page, const PaintTools& tools);

}  // namespace offprint::cli
