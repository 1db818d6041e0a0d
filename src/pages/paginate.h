// Where the pages are cut.
#pragma once

#include <vector>

#include "pages/strips.h"

namespace offprint {

// A page: the strips [first_strip, end_strip), at least one. The page shows the flow from `top` on.
struct PageRange {
  std::uint32_t first_strip = 0;
  std::uint32_t end_strip = 0;
  LayoutUnit top = 0;
  LayoutUnit bottom = 0;
};

// Cuts the pile into pages of at most `page_height`. Every strip is on exactly one page; a strip higher than the page has one to itself. A page is
// cut as late as it can be without a cost, unless that leaves it less than half full; a heading is never last on a page that holds anything
// else. No strips: no pages. Linear.
std::vector<PageRange> paginate_strips(const std::vector<Strip>& strips, LayoutUnit page_height);

// A place in the article: "b12:34".
struct Locator {
  int block = 0;
  std::uint32_t offset = 0;        // code points
};

// The index of the page that shows `place`; the nearest one where the block has no such offset or the article no such block; 0 without pages.
int find_page(const Flow& flow, const LaidOut& laid_out, const std::vector<PageRange>& pages, Locator place);

}  // namespace offprint
