#include "pages/locator.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace offprint {
namespace {

// Reads a number without leading zeros from the front of `text`.
std::optional<std::uint32_t> take_number(std::string_view& text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  const auto length = static_cast<std::size_t>(end - text.data());
  if (length > 1 && text.front() == '0') return std::nullopt;
  text.remove_prefix(length);
  return number;
}

bool take(char c, std::string_view& text) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::string to_string(Locator place) { return "b" + std::to_string(place.block) + ":" + std::to_string(place.offset); }

std::optional<Locator> parse_locator(std::string_view text) {
  if (!take('b', text)) return std::nullopt;
  const std::optional<std::uint32_t> block = take_number(text);
  if (!block || *block > static_cast<std::uint32_t>(std::numeric_limits<int>::max()) || !take(':', text)) return std::nullopt;
  const std::optional<std::uint32_t> offset = take_number(text);
  if (!offset || !text.empty()) return std::nullopt;
  return Locator{static_cast<int>(*block), *offset};
}

LayoutUnit place_y(const Flow& flow, const LaidOut& laid_out, Locator place) {
  if (flow.blocks.empty()) return 0;
  const int last_block = static_cast<int>(flow.blocks.size()) - 1;
  const LaidBlock& laid = laid_out.blocks[static_cast<std::size_t>(std::clamp(place.block, 0, last_block))];
  if (laid.lines.empty()) return laid.box.y;
  const auto after = std::upper_bound(laid.lines.begin(), laid.lines.end(), place.offset,
                                      [](std::uint32_t offset, const Line& line) { return offset < line.begin; });
  return laid.line_top(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - laid.lines.begin() - 1)));
}

// Strips, and so pages, don't overlap: also of cells side by side, each line is in one of them only.
int find_page(const Flow& flow, const LaidOut& laid_out, const std::vector<PageRange>& pages, Locator place) {
  const LayoutUnit y = place_y(flow, laid_out, place);
  const auto page = std::upper_bound(pages.begin(), pages.end(), y,
                                     [](LayoutUnit top, const PageRange& range) { return top < range.top; });
  return static_cast<int>(std::max<std::ptrdiff_t>(0, page - pages.begin() - 1));
}

}  // namespace offprint
