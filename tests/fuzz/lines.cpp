#include <algorithm>
#include <utility>
#include <vector>

#include "bytes.h"
#include "targets.h"
#include "text/builtin_measurer.h"
#include "text/compose.h"

namespace offprint::fuzz {
namespace {

constexpr int kMostCharacters = 2000;

// Spans of 1 to 64 characters, each in a font of its own, over the whole text.
std::vector<TextSpan> spans_over(std::uint32_t length, Bytes& bytes) {
  std::vector<TextSpan> spans;
  for (std::uint32_t begin = 0; begin < length;) {
    const std::uint32_t end = bytes.empty() ? length : std::min(length, begin + static_cast<std::uint32_t>(bytes.between(1, 64)));
    Font font;
    font.family = static_cast<FontFamily>(bytes.below(3));
    font.italic = bytes.below(2) == 1;
    font.size = static_cast<std::uint16_t>(bytes.between(1, 400));
    font.weight = bytes.below(2) == 1 ? 700 : 400;
    spans.push_back({begin, end, font, static_cast<std::uint32_t>(spans.size())});
    begin = end;
  }
  return spans;
}

TextBlock block_of(Bytes& bytes) {
  static constexpr const char* kLanguages[] = {"zh-Hans", "en", "ja", "", "zh-Hant-TW"};
  TextBlock block;
  block.lang = kLanguages[bytes.below(5)];
  block.kinsoku = static_cast<Kinsoku>(bytes.below(4));
  block.alignment = static_cast<Alignment>(bytes.below(4));
  block.balanced = bytes.below(2) == 1;
  block.preformatted = bytes.below(2) == 1;
  block.text = bytes.text(kMostCharacters);
  if (block.preformatted) std::replace(block.text.begin(), block.text.end(), U'/', U'\n');
  block.spans = spans_over(static_cast<std::uint32_t>(block.text.size()), bytes);
  return block;
}

void check_placed(const TextBlock& block, const ItemList& list, const Line& line) {
  std::uint32_t position = line.begin;
  for (const Fragment& fragment : place_line(block, list, line)) {
    require(fragment.begin >= position && fragment.end > fragment.begin, "a line's fragments follow one another, none empty");
    position = fragment.end;
  }
  require(position <= line.end, "a line's fragments are in the line");
}

}  // namespace

void check_lines(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const LayoutUnit width = bytes.below(40'000);
  const LayoutUnit indent = bytes.below(2) == 1 ? bytes.below(2'000) : 0;
  const TextBlock block = block_of(bytes);
  WidthTable widths;
  BuiltinMeasurer measurer(block.lang.starts_with("zh"));
  ItemList list = itemize(block, widths);
  widths.measure_new(measurer);
  resolve_widths(block, widths, list);
  const LayoutUnit natural = natural_width(list);
  split_wide_items(block, width, widths, measurer, list);
  require(natural_width(list) == natural, "splitting keeps the width");

  std::uint32_t position = 0;
  for (const Line& line : compose(block, list, {width, indent})) {
    require(line.begin == position, "a line begins where the one before ends");
    require(line.end > line.begin, "no line is empty");
    require(line.text_end >= line.begin && line.text_end <= line.end, "a line's text is in the line");
    check_placed(block, list, line);
    position = line.end;
  }
  require(position == block.text.size(), "the lines, joined, are the text");
}

}  // namespace offprint::fuzz
