#include <algorithm>

#include "text/lines.h"

namespace offprint {
namespace {

// How many places of each kind a line has.
struct Places {
  int word_spaces = 0;
  int han_latin = 0;
  int han_han = 0;
  int all() const { return word_spaces + han_latin + han_han; }
};

Places count_places(const ItemList& list, const Line& line) {
  Places places;
  for (std::uint32_t i = line.first_item; i + 1 < line.end_item; ++i) {
    switch (list.items[i].stretch_after) {
      case Stretch::kWordSpace: ++places.word_spaces; break;
      case Stretch::kHanLatin: ++places.han_latin; break;
      case Stretch::kHanHan: ++places.han_han; break;
      case Stretch::kNone: break;
    }
  }
  return places;
}

// Sets the line to `target`, where it has a place to be widened at.
void justify(const ItemList& list, LayoutUnit target, LayoutUnit em, Line& line) {
  const Places places = count_places(list, line);
  LayoutUnit rest = target - line.natural;
  if (rest <= 0 || places.all() == 0) return;
  const LayoutUnit most = em / 4;  // a word space is about 1/4 em of its own, and may become 1/2
  line.word_spaces = std::min(rest, most * places.word_spaces);
  rest -= line.word_spaces;
  line.han_latin = std::min(rest, most * places.han_latin);
  rest -= line.han_latin;
  line.everywhere = rest;
  line.width = target;
}

LayoutUnit aligned_x(Alignment alignment, LayoutUnit free) {
  if (alignment == Alignment::kCenter) return std::max(0, free / 2);
  return alignment == Alignment::kEnd ? std::max(0, free) : 0;
}

// The line's items without the spaces at its end, and its text.
Line cut_line(const ItemList& list, std::uint32_t first, std::uint32_t end) {
  Line line;
  line.first_item = first;
  line.end_item = end;
  while (line.end_item > first && list.items[line.end_item - 1].is_space) --line.end_item;
  line.begin = list.items[first].begin;
  line.text_end = list.items[line.end_item].begin;
  line.end = list.items[end].begin;
  for (std::uint32_t i = first; i < line.end_item; ++i) line.natural += list.items[i].width;
  line.width = line.natural;
  line.last = end == list.size() || list.items[end - 1].break_after == BreakKind::kForced;
  return line;
}

}  // namespace

std::vector<Line> build_lines(const TextBlock& block, const ItemList& list, const std::vector<std::uint32_t>& ends,
                              const Measure& measure) {
  std::vector<Line> lines;
  lines.reserve(ends.size());
  const LayoutUnit em = block.spans.empty() ? 0 : from_px(block.spans.front().font.size);
  const bool justified = block.alignment == Alignment::kJustify && measure.width >= kNarrowestJustifiedEms * em;
  std::uint32_t first = 0;
  for (const std::uint32_t end : ends) {
    Line line = cut_line(list, first, end);
    const LayoutUnit indent = first == 0 ? measure.first_indent : 0;
    const LayoutUnit available = measure.width - indent;
    if (justified && !line.last) justify(list, available, em, line);
    line.x = indent + aligned_x(block.alignment, available - line.width);
    lines.push_back(line);
    first = end;
  }
  return lines;
}

}  // namespace offprint
