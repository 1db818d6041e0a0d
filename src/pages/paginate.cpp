#include "pages/paginate.h"

#include <algorithm>

namespace offprint {
namespace {

constexpr std::uint32_t kNowhere = 0;  // a page ends after at least one strip, so no page ends before strip 1

// The latest ends of a page by what they cost.
struct Ends {
  std::uint32_t free = kNowhere;
  std::uint32_t splits = kNowhere;
  std::uint32_t any = kNowhere;

  void note(std::uint32_t end, BreakCost cost) {
    any = end;
    if (cost == BreakCost::kFree) free = end;
    if (cost <= BreakCost::kSplitsParagraph) splits = end;
  }
};

std::uint32_t choose_end(const std::vector<Strip>& strips, const Ends& ends, LayoutUnit half_full) {
  if (ends.free != kNowhere && strips[ends.free - 1].bottom >= half_full) return ends.free;
  if (ends.splits != kNowhere) return ends.splits;
  return ends.any;
}

}  // namespace

std::vector<PageRange> paginate_strips(const std::vector<Strip>& strips, LayoutUnit page_height) {
  std::vector<PageRange> pages;
  const auto count = static_cast<std::uint32_t>(strips.size());
  for (std::uint32_t first = 0; first < count;) {
    const LayoutUnit top = strips[first].top;
    Ends ends;
    std::uint32_t end = first;
    do {
      ends.note(end + 1, strips[end].cost_after);
      ++end;
    } while (end < count && strips[end].bottom - top <= page_height);
    if (end < count) end = choose_end(strips, ends, top + page_height / 2);
    pages.push_back({first, end, top, strips[end - 1].bottom});
    first = end;
  }
  return pages;
}

int find_page(const Flow& flow, const LaidOut& laid_out, const std::vector<PageRange>& pages, Locator place) {
  if (pages.empty() || flow.blocks.empty()) return 0;
  const int last_block = static_cast<int>(flow.blocks.size()) - 1;
  const auto number = static_cast<std::size_t>(std::clamp(place.block, 0, last_block));
  const LaidBlock& laid = laid_out.blocks[number];
  LayoutUnit y = laid.box.y;
  if (!laid.lines.empty()) {
    const auto after = std::upper_bound(laid.lines.begin(), laid.lines.end(), place.offset,
                                        [](std::uint32_t offset, const Line& line) { return offset < line.begin; });
    y = laid.line_top(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - laid.lines.begin() - 1)));
  }
  const auto page = std::upper_bound(pages.begin(), pages.end(), y,
                                     [](LayoutUnit top, const PageRange& range) { return top < range.top; });
  return static_cast<int>(std::max<std::ptrdiff_t>(0, page - pages.begin() - 1));
}

}  // namespace offprint
