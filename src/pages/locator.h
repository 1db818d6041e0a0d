// A place in the article, and where it is on the pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/page_breaker.h"

namespace offprint {

// Written "b12:34". It says nothing of pages, so it stays valid when size, width or mode change.
struct Locator {
  int block = 0;                   // number in Flow::blocks
  std::uint32_t offset = 0;        // code points of the block's text; 0 for a box
  bool operator==(const Locator&) const = default;
};

std::string to_string(Locator place);

// Exactly what `to_string` writes: decimal, without signs or leading zeros, the block up to 2^31 - 1, the offset up to 2^32 - 1. Nothing for anything else.
std::optional<Locator> parse_locator(std::string_view text);

// The top of the line that holds `place`, or of the box, in the flow. The block's last line where its text is shorter; the nearest block where there is none of that number;
// 0 in an empty flow.
LayoutUnit place_y(const Flow& flow, const LaidOut& laid_out, Locator place);

// The index of the page that shows `place`, or of the one that shows what `place_y` takes for it; 0 without pages.
int find_page(const Flow& flow, const LaidOut& laid_out, const std::vector<PageRange>& pages, Locator place);

}  // namespace offprint
