#include <algorithm>

#include "text/line_fit.h"
#include "text/lines.h"

namespace offprint {
namespace {

// The line's items without the spaces at its end, and its text.
Line cut_line(const ItemList& list, std::uint32_t first, std::uint32_t end) {
  Line line;
  line.first_item = first;
  line.end_item = visible_end(list, first, end);
  line.begin = list.items[first].begin;
  line.text_end = list.items[line.end_item].begin;
  line.end = list.items[end].begin;
  const BreakKind kind = list.items[end - 1].break_after;
  line.last = end == list.size() || kind == BreakKind::kForced;
  line.hyphenated = kind == BreakKind::kHyphen && !line.last;
  return line;
}

// Builds one line after the other.
class LineBuilder {
 public:
  LineBuilder(const TextBlock& block, const ItemList& list, const Measure& measure) : block_(block), list_(list), measure_(measure) {}

  Line build(std::uint32_t first, std::uint32_t end) {
    Line line = cut_line(list_, first, end);
    const LineFit fit = fit_line(list_, first, end);
    const LayoutUnit indent = first == 0 ? measure_.first_indent : 0;
    const LayoutUnit available = measure_.width - indent;
    line.natural = line.width = fit.natural;
    if (measure_.justified) set(fit, available, line, end);
    line.x = (list_.right_to_left ? 0 : indent) + aligned_x(available - line.width);
    return line;
  }

 private:
  void set(const LineFit& fit, LayoutUnit available, Line& line, std::uint32_t end) {
    const LayoutUnit slack = available - fit.natural;
    if (slack < 0) {
      spacing_ = {};
      line.width = fit.natural - std::min(fit.shrink, without_hanging(-slack, line, end));
    } else if (!line.last) {
      if (fit.places > 0 || fit.stretch > 0) line.width = available;
      spacing_ = Ratio{std::max(0, slack - fit.stretch), fit.places};
    } else if (spacing_.places > 0 && line.first_item > 0) {
      // 末行: it looks like the lines above it, if that does not make it longer than them.
      const std::int64_t extra = std::int64_t{spacing_.total} * fit.places / spacing_.places;
      if (extra <= std::min(slack, std::int32_t{spacing_.places} * list_.em / 4)) line.width += static_cast<LayoutUnit>(extra);
    }
    if (line.last) spacing_ = {};
  }

  // What has to be squeezed out of a line whose last mark may hang.
  LayoutUnit without_hanging(LayoutUnit excess, const Line& line, std::uint32_t end) const {
    if (excess <= fit_line(list_, line.first_item, end).shrink) return excess;
    return std::max(0, excess - hanging_width(list_, line.first_item, end));
  }

  LayoutUnit aligned_x(LayoutUnit free) const {
    if (free <= 0) return list_.right_to_left ? free : 0;
    switch (block_.alignment) {
      case Alignment::kCenter: return free / 2;
      case Alignment::kEnd: return list_.right_to_left ? 0 : free;
      default: return list_.right_to_left ? free : 0;
    }
  }

  struct Ratio {
    LayoutUnit total = 0;
    LayoutUnit places = 0;
  };

  const TextBlock& block_;
  const ItemList& list_;
  const Measure& measure_;
  Ratio spacing_;  // between Han, of the line before
};

}  // namespace

std::vector<Line> build_lines(const TextBlock& block, const ItemList& list, const LineEnds& ends, const Measure& measure) {
  std::vector<Line> lines;
  lines.reserve(ends.size());
  LineBuilder builder(block, list, measure);
  std::uint32_t first = 0;
  for (const std::uint32_t end : ends) {
    lines.push_back(builder.build(first, end));
    first = end;
  }
  return lines;
}

}  // namespace offprint
