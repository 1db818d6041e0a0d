// What the tests of the text stage share: a paragraph set in builtin widths, its lines as strings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/utf8.h"
#include "text/builtin_measurer.h"
#include "text/compose.h"

namespace offprint::tests {

inline TextBlock block_of(std::string_view text, std::string_view lang = "zh-Hans") {
  TextBlock block;
  block.text = to_utf32(text);
  block.lang = lang;
  if (!block.text.empty()) block.spans.push_back({0, static_cast<std::uint32_t>(block.text.size()), Font{}, 0});
  return block;
}

// A composed paragraph with all that its lines refer to.
struct Composed {
  TextBlock block;
  ItemList list;
  std::vector<Line> lines;

  std::string text_of(const Line& line) const {
    return to_utf8(std::u32string_view(block.text).substr(line.begin, line.text_end - line.begin));
  }
  std::vector<std::string> texts() const {
    std::vector<std::string> result;
    for (const Line& line : lines) result.push_back(text_of(line));
    return result;
  }
};

inline Composed compose_at(TextBlock block, int width_px) {
  WidthTable widths;
  BuiltinMeasurer measurer(block.lang.starts_with("zh"));
  Composed composed{std::move(block), {}, {}};
  composed.list = itemize(composed.block, widths);
  widths.measure_new(measurer);
  resolve_widths(composed.block, widths, composed.list);
  split_wide_items(composed.block, from_px(width_px), widths, measurer, composed.list);
  composed.lines = compose(composed.block, composed.list, {from_px(width_px), 0});
  return composed;
}

// Marks the breaks of `text` at a level with "|": "他说|：" would be a bad one.
inline std::string marked_breaks(std::string_view text, std::string_view lang = "zh-Hans", Kinsoku kinsoku = Kinsoku::kBasic) {
  const std::u32string code_points = to_utf32(text);
  const std::vector<BreakKind> breaks = find_line_breaks(code_points, lang, kinsoku);
  std::u32string marked;
  for (std::size_t i = 0; i < code_points.size(); ++i) {
    marked += code_points[i];
    if (i + 1 < code_points.size() && breaks[i] != BreakKind::kNone) marked += U'|';
  }
  return to_utf8(marked);
}

}  // namespace offprint::tests
