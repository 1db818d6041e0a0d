// What the tests of the text stage share: a paragraph set in builtin widths, its lines as strings, and where each item of a line stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/utf8.h"
#include "text/builtin_measurer.h"
#include "text/compose.h"

namespace offprint::tests {

inline constexpr int kEmPx = 17;                      // of the default font
inline constexpr LayoutUnit kEmUnits = from_px(kEmPx);

inline TextBlock block_of(std::u32string text, std::string_view lang = "zh-Hans") {
  TextBlock block;
  block.text = std::move(text);
  block.lang = lang;
  if (!block.text.empty()) block.spans.push_back({0, static_cast<std::uint32_t>(block.text.size()), Font{}, 0});
  return block;
}

inline TextBlock block_of(std::string_view text, std::string_view lang = "zh-Hans") { return block_of(to_utf32(text), lang); }

inline TextBlock justified_block(std::string_view text, std::string_view lang = "zh-Hans") {
  TextBlock block = block_of(text, lang);
  block.alignment = Alignment::kJustify;
  return block;
}

inline TextBlock code_block(std::string_view text, std::string_view lang = "en") {
  TextBlock block = block_of(text, lang);
  for (TextSpan& span : block.spans) span.font.family = FontFamily::kCode;
  block.preformatted = true;
  return block;
}

// An item as it is drawn.
struct Cell {
  std::string text;
  LayoutUnit left = 0;       // of its cell, blanks included
  LayoutUnit right = 0;
  LayoutUnit ink_left = 0;   // without the blanks of a full-width mark
  LayoutUnit ink_right = 0;
  bool is_space = false;
};

// A composed paragraph with all that its lines refer to.
struct Composed {
  TextBlock block;
  ItemList list;
  std::vector<Line> lines;

  std::string text(std::uint32_t begin, std::uint32_t end) const { return to_utf8(std::u32string_view(block.text).substr(begin, end - begin)); }
  std::string text_of(const Line& line) const { return text(line.begin, line.text_end); }
  std::string text_of(const Fragment& fragment) const { return text(fragment.begin, fragment.end); }
  std::vector<std::string> texts() const {
    std::vector<std::string> result;
    for (const Line& line : lines) result.push_back(text_of(line));
    return result;
  }

  std::vector<Fragment> fragments(const Line& line) const { return place_line(block, list, line); }

  // Whether the lines, joined from `begin` to `end`, are the text and none is empty.
  bool is_whole() const {
    std::uint32_t position = 0;
    for (const Line& line : lines) {
      if (line.begin != position || line.end <= line.begin || line.text_end < line.begin || line.text_end > line.end) return false;
      position = line.end;
    }
    return position == block.text.size();
  }

  // The items of a line in the order of the text, as its fragments place them: a fragment's spacing stands behind each of its clusters.
  std::vector<Cell> cells(const Line& line) const {
    std::vector<Cell> result;
    std::uint32_t i = line.first_item;
    for (const Fragment& fragment : fragments(line)) {
      LayoutUnit x = fragment.x;
      for (LayoutUnit gap = 1; i < line.end_item && list.items[i].begin < fragment.end; ++i, ++gap) {
        const Item& item = list.items[i];
        result.push_back({text(item.begin, list.items[i + 1].begin), x, x + item.width, x + item.left_blank(),
                          x + item.width - item.right_blank(), item.is_space});
        x += item.width;
        if (fragment.gaps > 0) x += spacing(fragment) * gap / static_cast<LayoutUnit>(fragment.gaps) - spacing(fragment) * (gap - 1) / static_cast<LayoutUnit>(fragment.gaps);
      }
    }
    return result;
  }

  static LayoutUnit spacing(const Fragment& fragment) { return fragment.advance - fragment.natural; }
};

inline void compose_lines(Composed& composed, TextMeasurer& measurer, const Measure& measure, Breaker breaker) {
  WidthTable widths;
  composed.list = itemize(composed.block, widths);
  widths.measure_new(measurer);
  resolve_widths(composed.block, widths, composed.list);
  split_wide_items(composed.block, measure.width, widths, measurer, composed.list);
  composed.lines = compose(composed.block, composed.list, measure, breaker);
}

// Sets the block to a width in 1/64 px. Marks that Chinese shares with Latin are one em wide in Chinese, Japanese and Korean.
inline Composed compose_to(TextBlock block, LayoutUnit width, Breaker breaker = break_optimally) {
  const std::string_view lang = std::string_view(block.lang).substr(0, 2);
  BuiltinMeasurer measurer(lang == "zh" || lang == "ja" || lang == "ko");
  Composed composed{std::move(block), {}, {}};
  compose_lines(composed, measurer, {width, 0}, breaker);
  return composed;
}

inline Composed compose_at(TextBlock block, int width_px, Breaker breaker = break_optimally) {
  return compose_to(std::move(block), from_px(width_px), breaker);
}

// The width of the text on one line that has room for it.
inline LayoutUnit set_width(std::string_view text, std::string_view lang = "zh-Hans") {
  return compose_at(block_of(text, lang), 100'000).lines.front().width;
}

// From the ink of the item `left` to that of the item `right`, the next one drawn behind it, on the line where both are; spaces between them
// are part of it. -1,000,000 where there is no such pair.
inline LayoutUnit space_between(const Composed& composed, std::string_view left, std::string_view right) {
  for (const Line& line : composed.lines) {
    const Cell* before = nullptr;
    const std::vector<Cell> cells = composed.cells(line);
    for (const Cell& cell : cells) {
      if (cell.is_space) continue;
      if (before != nullptr && before->text == left && cell.text == right) return cell.ink_left - before->ink_right;
      before = &cell;
    }
  }
  return -1'000'000;
}

inline LayoutUnit space_between(std::string_view text, std::string_view left, std::string_view right, std::string_view lang = "zh-Hans") {
  return space_between(compose_at(block_of(text, lang), 100'000), left, right);
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
