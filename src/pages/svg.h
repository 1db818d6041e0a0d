// A page as an SVG document, drawn with the fonts of whoever opens it.
#pragma once

#include <string>

#include "layout/flow.h"
#include "pages/display_list.h"

namespace offprint {

// The size of the sheet and the room around the text, in CSS px.
struct SvgSheet {
  int width = 382;
  int height = 756;
  int margin_x = 16;
  int margin_y = 28;
};

// The sheet for a page of `width` by `height` CSS px: the page with the default room around it.
SvgSheet sheet_around(int width, int height);

// SVG 1.1, UTF-8. Text stays text (selectable, searchable), placed fragment by fragment; pictures are references; the code is a path; links are links. The
// colours are those of the light theme.
std::string to_svg(const DisplayList& list, const Flow& flow, const SvgSheet& sheet);

// The font list that stands for a family in a language.
std::string font_stack(FontFamily family, std::string_view lang);

}  // namespace offprint
