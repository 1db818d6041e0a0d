// Where the parts of a poster stand.
#pragma once

#include "share/poster_content.h"
#include "share/poster_sheet.h"

namespace offprint::share {

// How much of it is shown, from all to the least.
struct PosterFill {
  bool picture = true;
  std::size_t summary_lines = 6;
};

// What a template is set on: `width` is that of the sheet, 1/64 px; `scale` px of the picture to the CSS px.
struct PosterFrame {
  LayoutUnit width = 0;
  int scale = 3;
  PosterFill fill;
};

// Sets the content on the sheet; returns the sheet's height, whole px.
LayoutUnit set_news_card(const PosterContent& content, const PosterFrame& frame, PosterSheet& sheet);
LayoutUnit set_quote_card(const PosterContent& content, const PosterFrame& frame, PosterSheet& sheet);
LayoutUnit set_minimal(const PosterContent& content, const PosterFrame& frame, PosterSheet& sheet);

// The room that a sheet of this width has for a plate, 1/64 px.
LayoutUnit room_for_plate(LayoutUnit width);

// The side of the plate for a symbol of `size` modules on a sheet of this width, 1/64 px: kPosterPlate, larger where 4 CSS px a module, or kLeastPosterModule px of the picture,
// need more; never more than there is room for.
LayoutUnit plate_side(int size, LayoutUnit width, int scale);

}  // namespace offprint::share
