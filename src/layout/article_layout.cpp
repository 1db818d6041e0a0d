#include "layout/article_layout.h"

#include <algorithm>

#include "text/compose.h"

namespace offprint {
namespace {

constexpr int kNotComposed = -1;

// Where the baseline of an ideographic face stands in a line box: its em box (ascent 0.88) centred in the line.
LayoutUnit baseline_of(const RoleStyle& style) {
  const LayoutUnit em = from_px(style.font.size);
  return (from_px(style.line_height) - em) / 2 + em * 88 / 100;
}

// What lines fill: all that was available where one of them was broken, else the longest of them.
int filled_width(const LaidBlock& laid, int available) {
  LayoutUnit widest = 0;
  for (const Line& line : laid.lines) {
    if (!line.last) return available;
    widest = std::max(widest, line.natural);
  }
  return std::min(available, ceil_px(widest));
}

bool is_in_column(Role role) { return role == Role::kCell || role == Role::kScanCaption || role == Role::kScanAddress; }

// The least width of a block in a column: its widest unbreakable piece, but no more than a few em where a long address or name would push the
// table out of the page; it is broken between letters then.
int least_width(const FlowBlock& block) {
  const int em = block.style.font.size;
  const int widest = ceil_px(widest_item(block.items));
  if (block.role == Role::kScanAddress || block.role == Role::kScanCaption) return std::min(widest, em);
  return std::max(1, std::min(widest, 8 * em));
}

// Two em; in a column of less than sixteen one, where two would leave a hole.
LayoutUnit first_indent(const FlowBlock& block, int measure_px) {
  if (!block.indented) return 0;
  const int em = block.style.font.size;
  const int indent = measure_px < 16 * em ? em : 2 * em;
  return measure_px >= 4 * em ? from_px(indent) : 0;
}

Rectangle to_rectangle(const PlacedBox& box) {
  return {from_px(box.x), from_px(box.y), from_px(box.width), from_px(box.height)};
}

}  // namespace

ArticleLayout::ArticleLayout(const Article& article, const FlowOptions& options, WidthTable& widths)
    : flow_(build_flow(article, options)), widths_(widths) {
  for (FlowBlock& block : flow_.blocks) {
    if (!block.is_text()) continue;
    block.items = itemize(block.text, widths_);
    if (!block.marker.empty()) widths_.intern(block.style.font, block.marker);
  }
  LeafSizer& sizer = *this;
  tree_ = std::make_unique<BoxTree>(flow_.skeleton, style_sheet(), options.font_size, sizer);
  flow_.skeleton = {};
}

void ArticleLayout::measure() {
  widths_.measure_new(*measurer_);
  for (FlowBlock& block : flow_.blocks) {
    if (block.is_text()) resolve_widths(block.text, widths_, block.items);
  }
  measured_ = true;
}

const LaidOut& ArticleLayout::lay_out(const LayoutOptions& options, TextMeasurer& measurer) {
  measurer_ = &measurer;
  if (!measured_) measure();
  options_ = options;
  composed_width_.assign(flow_.blocks.size(), kNotComposed);
  laid_out_.blocks.resize(flow_.blocks.size());
  const PlacedBoxes boxes = tree_->place(options.width, flow_.blocks.size(), flow_.containers.size());
  laid_out_.width = from_px(options.width);
  laid_out_.height = from_px(boxes.height);
  laid_out_.containers.clear();
  for (const PlacedBox& box : boxes.containers) laid_out_.containers.push_back(to_rectangle(box));
  for (std::size_t i = 0; i < flow_.blocks.size(); ++i) laid_out_.blocks[i].box = to_rectangle(boxes.leaves[i]);
  place_text_lines();
  centre_scan_text();
  measurer_ = nullptr;
  return laid_out_;
}

LeafSize ArticleLayout::size_leaf(int number, int available) {
  const auto index = static_cast<std::size_t>(number);
  const FlowBlock& block = flow_.blocks[index];
  switch (block.role) {
    case Role::kImage: return size_image(block, available);
    case Role::kScanCode: return {kScanPlate, kScanPlate};
    case Role::kRule: return {available, 1};
    default: return size_text(index, available);
  }
}

// A table asks three times: for the least width (0), for the natural one, then at the column's. Insets may have used up all the width that
// there is: then the least width is what the block gets, and what it needs of it stands over, since a character is never lost.
LeafSize ArticleLayout::size_text(std::size_t number, int available) {
  FlowBlock& block = flow_.blocks[number];
  const int inset_x = 2 * block.style.inset_x;
  const bool squeezed = available <= inset_x;
  const int measure_px = squeezed ? least_width(block) : available - inset_x;
  LaidBlock& laid = laid_out_.blocks[number];
  if (composed_width_[number] != measure_px) {
    const Measure measure{from_px(measure_px), first_indent(block, measure_px), false};
    split_wide_items(block.text, measure.width - measure.first_indent, widths_, *measurer_, block.items);
    laid.lines = compose(block.text, block.items, measure, options_.breaker);
    composed_width_[number] = measure_px;
  }
  const int lines = std::max(1, static_cast<int>(laid.lines.size()));
  int width = squeezed ? measure_px : filled_width(laid, measure_px);
  // A column's natural width is at least its least one, also where the whole table has less.
  if (is_in_column(block.role)) width = std::max(width, least_width(block));
  return {width + inset_x, lines * block.style.line_height + 2 * block.style.inset_y};
}

// An image is as wide as the column, or as it is by nature where that is clearly less, and never higher than a page takes.
LeafSize ArticleLayout::size_image(const FlowBlock& block, int available) const {
  const bool known = block.natural_width > 0 && block.natural_height > 0;
  const double ratio = known ? static_cast<double>(block.natural_height) / block.natural_width : 2.0 / 3.0;
  double width = available;
  if (known && block.natural_width * 5 < available * 3) width = block.natural_width;
  double height = width * ratio;
  if (height > options_.tallest_image) {
    height = options_.tallest_image;
    width = height / ratio;
  }
  return {std::max(1, static_cast<int>(width)), std::max(1, static_cast<int>(height + 0.5))};
}

void ArticleLayout::place_text_lines() {
  for (std::size_t i = 0; i < flow_.blocks.size(); ++i) {
    const FlowBlock& block = flow_.blocks[i];
    LaidBlock& laid = laid_out_.blocks[i];
    if (block.is_text()) {
      laid.inset_x = from_px(block.style.inset_x);
      laid.inset_y = from_px(block.style.inset_y);
      laid.line_height = from_px(block.style.line_height);
      laid.baseline = baseline_of(block.style);
      laid.marker_width = block.marker.empty() ? 0 : marker_width(block);
      continue;
    }
    // litehtml has given the box the column's width; the picture may be narrower, and stands in the middle.
    const LeafSize size = size_leaf(static_cast<int>(i), floor_px(laid.box.width));
    const LayoutUnit free = laid.box.width - from_px(size.width);
    if (block.role == Role::kImage && free > 0) laid.box.x += free / 2;
    if (block.role != Role::kRule) laid.box.width = from_px(size.width);
    laid.box.height = from_px(size.height);
  }
}

// Caption and address stand beside the middle of the plate; litehtml aligns only inline content so.
void ArticleLayout::centre_scan_text() {
  const std::size_t count = flow_.blocks.size();
  std::size_t code = 0;
  while (code < count && flow_.blocks[code].role != Role::kScanCode) ++code;
  if (code + 1 >= count) return;
  const Rectangle& plate = laid_out_.blocks[code].box;
  const LayoutUnit height = laid_out_.blocks[count - 1].box.bottom() - laid_out_.blocks[code + 1].box.y;
  const LayoutUnit shift = from_px(floor_px(std::max(0, plate.height - height) / 2));
  for (std::size_t i = code + 1; i < count; ++i) laid_out_.blocks[i].box.y += shift;
}

LayoutUnit ArticleLayout::marker_width(const FlowBlock& block) {
  return widths_.width(widths_.intern(block.style.font, block.marker));
}

}  // namespace offprint
