// The card with the code at an article's end: the plate, and beside it what it is for and where it leads.
#pragma once

#include <string>

#include "article/article.h"

namespace offprint {

// Where the parts of a card stand, CSS px from its top left corner.
struct ScanCard {
  int plate = 0;         // side of the code's plate
  int plate_x = 0;
  int plate_y = 0;
  int text_x = 0;        // of caption and address
  int text_width = 0;
  int padding = 0;
  int gap = 0;           // between caption and address
  bool below = false;    // the text stands under the plate: beside it is no room

  // Top of a text of `height` px: beside the plate, the middle of both at one height.
  int text_y(int height) const;

  // Height of the card with a text of `height` px.
  int height(int height) const;
};

// A card of `width` px for body text of `font_size` px, with a plate of `plate` px. The plate is never wider than the card, so that the code is seen whole.
ScanCard scan_card(int width, int font_size, int plate);

// What stands beside a code: the article's own line, else what its language says ("长按扫码 阅读全文").
std::string scan_caption(const Article& article);

}  // namespace offprint
