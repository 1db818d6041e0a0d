#include "set_lines.h"

#include "article/utf8.h"
#include "text/compose.h"

namespace offprint::tests {
namespace {

constexpr std::size_t kTableSize = 0x10000;

// Whether the code point is drawn as part of the one before it.
bool joins(char32_t c) { return (c >= 0x300 && c <= 0x36F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF); }

}  // namespace

SetParagraph LineReader::read(const ComposedBlock& composed) {
  SetParagraph paragraph;
  paragraph.text = composed.block.text;
  paragraph.em = composed.block.spans.empty() ? 1 : composed.block.spans.front().font.size;
  paragraph.measure = to_px(composed.measure.width);
  paragraph.indent = to_px(composed.measure.first_indent);
  paragraph.preformatted = composed.block.preformatted;
  paragraph.justified = is_justified(composed.block, composed.list, composed.measure.width);
  for (const Line& line : composed.lines) paragraph.lines.push_back(read_line(composed, line));
  return paragraph;
}

SetLine LineReader::read_line(const ComposedBlock& composed, const Line& line) {
  SetLine set;
  set.begin = line.begin;
  set.text_end = line.text_end;
  set.end = line.end;
  set.last = line.last;
  for (const Fragment& fragment : place_line(composed.block, composed.list, line)) {
    add_clusters(composed.block, fragment, set.clusters);
    if (fragment.hyphen) set.hyphen = advance_of(U'-', composed.block.spans[fragment.span].font);
  }
  return set;
}

void LineReader::add_clusters(const TextBlock& block, const Fragment& fragment, std::vector<SetCluster>& clusters) {
  const Font& font = block.spans[fragment.span].font;
  const double space = fragment.gaps > 0 ? to_px(fragment.advance - fragment.natural) / fragment.gaps : 0;
  double x = to_px(fragment.x);
  const std::size_t before = clusters.size();
  for (std::uint32_t i = fragment.begin; i < fragment.end; ++i) {
    if (joins(block.text[i]) && clusters.size() > before) {
      clusters.back().end = i + 1;
      continue;
    }
    const double advance = advance_of(block.text[i], font);
    clusters.push_back({i, i + 1, x, advance});
    x += advance + space;
  }
  if (fragment.gaps > 0 && clusters.size() - before != fragment.gaps) ++miscounted_;
}

double LineReader::advance_of(char32_t c, const Font& font) {
  constexpr std::uint16_t kExactSize = 250;  // 16 units are 1/1000 em then
  std::vector<std::int32_t>& table = advances_[static_cast<std::size_t>(font.family) * 2 + (font.weight >= 600)];
  if (table.empty()) table.assign(kTableSize, -1);
  std::int32_t& known = table[c < kTableSize ? c : 0x4E00];
  if (known < 0) {
    Font exact = font;
    exact.size = kExactSize;
    const std::string text = to_utf8(std::u32string(1, c));
    const MeasureRequest request{exact, text};
    LayoutUnit width = 0;
    measurer_.measure({&request, 1}, {&width, 1});
    known = width / 16;
  }
  return known * font.size / 1000.0;
}

}  // namespace offprint::tests
