#include <algorithm>

#include "article/utf8.h"
#include "pages/display_list.h"
#include "qr/qr.h"

namespace offprint {
namespace {

DrawText draw_text(const FlowBlock& block, const LaidBlock& laid, const Fragment& fragment) {
  DrawText text;
  text.x = laid.box.x + laid.inset_x + fragment.x;
  text.natural = fragment.natural;
  text.advance = fragment.advance;
  text.gaps = fragment.gaps;
  const TextSpan& span = block.text.spans[fragment.span];
  text.run_style = span.tag;
  text.right_to_left = fragment.right_to_left;
  text.hyphen = fragment.hyphen;
  if (fragment.ruby > 0) text.ruby = to_utf8(span.ruby);
  text.text = to_utf8(std::u32string_view(block.text.text).substr(fragment.begin, fragment.end - fragment.begin));
  return text;
}

}  // namespace

DrawLine draw_line(const FlowBlock& block, int number, const LaidBlock& laid, std::size_t index) {
  const Line& line = laid.lines[index];
  DrawLine draw;
  draw.block = number;
  draw.x = laid.box.x + laid.inset_x + line.x;
  draw.y = laid.line_top(index);
  draw.width = line.width;
  draw.natural = line.natural;
  draw.height = laid.line_height;
  draw.baseline = laid.baseline;
  draw.begin = line.begin;
  draw.end = line.end;
  draw.last = index + 1 == laid.lines.size();
  for (const Fragment& fragment : place_line(block.text, block.items, line)) draw.texts.push_back(draw_text(block, laid, fragment));
  return draw;
}

SymbolPlace place_symbol(const Rectangle& box, int size, int scale) {
  const auto in_px = [&](LayoutUnit length) { return static_cast<int>(std::int64_t{length} * scale / kUnitsPerPx); };
  const int plate = in_px(std::min(box.width, box.height));
  SymbolPlace place;
  place.module = std::max(1, plate / (size + 2 * qr::kStandardQuietZone));
  place.x = in_px(box.x) + (in_px(box.width) - place.module * size) / 2;
  place.y = in_px(box.y) + (in_px(box.height) - place.module * size) / 2;
  return place;
}

}  // namespace offprint
