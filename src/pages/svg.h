// A page as an SVG document, drawn with the fonts of whoever opens it.
#pragma once

#include <string>

#include "layout/flow.h"
#include "pages/display_list.h"
#include "pages/palette.h"

namespace offprint {

// What is drawn on.
struct SvgSheet {
  int width = 382;    // px of the picture
  int height = 756;
  int margin_x = 16;  // room around the text, CSS px
  int margin_y = 28;
  Theme theme = Theme::kLight;
  int scale = 1;      // px of the picture in a CSS px, from 1 on
};

// The sheet for a page of `width` by `height` CSS px: the page with the default room around it.
SvgSheet sheet_around(int width, int height);

// SVG 1.1, UTF-8. Text stays text (selectable, searchable), placed fragment by fragment; pictures are references; the code is a path; links are links.
std::string to_svg(const DisplayList& list, const Flow& flow, const SvgSheet& sheet);

}  // namespace offprint
