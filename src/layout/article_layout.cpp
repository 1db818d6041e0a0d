#include "layout/article_layout.h"

#include <algorithm>
#include <limits>

#include "article/utf8.h"
#include "layout/scan_card.h"
#include "layout/table_skeleton.h"
#include "text/compose.h"

namespace offprint {
namespace {

constexpr int kNotComposed = -1;

// Beside its characters a block costs about as much as this many.
constexpr std::size_t kBlockCost = 20;

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

// Two em; in a column of less than sixteen one, where two would leave a hole.
LayoutUnit first_indent(const FlowBlock& block, int measure_px) {
  if (!block.indented) return 0;
  const int em = block.style.font.size;
  const int indent = measure_px < 16 * em ? em : 2 * em;
  return measure_px >= 4 * em ? from_px(indent) : 0;
}

// Columns are shared out in whole px: a table may be wider by one for each than it should be.
bool is_wider(const PlacedBoxes& boxes, int width) {
  const std::size_t rows = boxes.containers.size() - boxes.leaves.size();
  const int columns = static_cast<int>(boxes.leaves.size() / std::max<std::size_t>(rows, 1));
  return std::any_of(boxes.containers.begin(), boxes.containers.end(), [&](const PlacedBox& box) { return box.x + box.width > width + columns; });
}

constexpr int kLowest = floor_px(kTallestFlow);

// What of a height there is units for. A flow that is higher is refused, but first it has places.
LayoutUnit height_within(int y, int height) { return from_px(std::clamp(height, 0, std::max(0, kLowest - y))); }

Rectangle to_rectangle(const PlacedBox& box, const Stacker::Place& place) {
  const int y = std::min(place.y + std::min(box.y, kLowest), kLowest);
  return {from_px(place.x + box.x), from_px(y), from_px(box.width), height_within(y, box.height)};
}

}  // namespace

ArticleLayout::ArticleLayout(const Article& article, const FlowOptions& options, WidthTable& widths)
    : flow_(build_flow(article, options)),
      widths_(widths),
      size_(options.size),
      indented_(options.paragraphs == ParagraphStyle::kIndented),
      readiness_(flow_.blocks.size()) {
  laid_out_.blocks.resize(flow_.blocks.size());
}

void ArticleLayout::set_size(TypeSize size) {
  if (size == size_) return;
  size_ = size;
  style_flow(flow_, size);
  tables_.clear();
}

bool ArticleLayout::set_image_size(std::size_t block, int width, int height) {
  constexpr int kLargest = 100'000;
  if (block >= flow_.blocks.size() || width < 1 || height < 1 || width > kLargest || height > kLargest) return false;
  FlowBlock& image = flow_.blocks[block];
  if (image.role != Role::kImage || (image.natural_width > 0 && image.natural_height > 0)) return false;
  image.natural_width = width;
  image.natural_height = height;
  return true;
}

void ArticleLayout::begin(const LayoutOptions& options) {
  if (options.breaker != options_.breaker) {
    for (Readiness& ready : readiness_) ready.composed_width = kNotComposed;
  }
  options_ = options;
  laid_out_.width = from_px(options.width);
  laid_out_.height = 0;
  laid_out_.containers.assign(flow_.containers.size(), {});
  stacker_.emplace(flow_, Stacker::Options{options.width, size_.font_size, indented_}, laid_out_.containers);
  next_part_ = 0;
  laid_blocks_ = 0;
}

[[gnu::noinline]] void ArticleLayout::advance(std::size_t characters, TextMeasurer& measurer) {
  measurer_ = &measurer;
  const std::size_t begin = laid_blocks_;
  std::size_t end = begin;
  std::size_t first_part = next_part_;
  for (std::size_t done = 0; done < characters && next_part_ < flow_.part_ends.size(); ++next_part_) {
    for (; end < flow_.part_ends[next_part_]; ++end) {
      if (flow_.blocks[end].is_text()) cut(end);
      done += flow_.blocks[end].text.text.size() + kBlockCost;
    }
  }
  widths_.measure_new(measurer);
  for (std::size_t i = begin; i < end; ++i) {
    if (flow_.blocks[i].is_text()) resolve(i);
  }
  for (std::size_t i = begin; first_part < next_part_; ++first_part) {
    place_part(i, flow_.part_ends[first_part]);
    i = flow_.part_ends[first_part];
  }
  laid_blocks_ = end;
  if (is_complete()) laid_out_.height = from_px(stacker_->finish());
  measurer_ = nullptr;
}

const LaidOut& ArticleLayout::lay_out(const LayoutOptions& options, TextMeasurer& measurer) {
  begin(options);
  advance(std::numeric_limits<std::size_t>::max(), measurer);
  return laid_out_;
}

// Cuts the text into items, or gives the items it has the fonts of this size.
void ArticleLayout::cut(std::size_t number) {
  FlowBlock& block = flow_.blocks[number];
  Readiness& ready = readiness_[number];
  if (ready.font_size == size_.font_size) return;
  if (ready.font_size == 0) block.items = itemize(block.text, widths_);
  else change_fonts(block.text, widths_, block.items);
  if (!block.marker.empty()) block.marker_slot = widths_.intern(block.style.font, to_utf32(block.marker));
  ready.font_size = size_.font_size;
  ready.widths_version = -1;
}

void ArticleLayout::resolve(std::size_t number) {
  FlowBlock& block = flow_.blocks[number];
  Readiness& ready = readiness_[number];
  set_text_metrics(number);
  if (ready.widths_version == widths_.version()) return;
  resolve_widths(block.text, widths_, block.items);
  ready.widths_version = widths_.version();
  ready.composed_width = kNotComposed;
}

void ArticleLayout::set_text_metrics(std::size_t number) {
  const FlowBlock& block = flow_.blocks[number];
  LaidBlock& laid = laid_out_.blocks[number];
  laid.inset_x = from_px(block.style.inset_x);
  laid.inset_y = from_px(block.style.inset_y);
  laid.line_height = from_px(block.style.line_height);
  laid.baseline = baseline_of(block.style);
  laid.marker_width = block.marker.empty() ? 0 : widths_.width(block.marker_slot);
}

void ArticleLayout::place_part(std::size_t begin, std::size_t end) {
  for (std::size_t number = begin; number < end;) {
    const Role role = flow_.blocks[number].role;
    if (role == Role::kCell) number = place_table(number);
    else if (role == Role::kScanCode) number = place_card(number);
    else place_block(number++);
  }
}

void ArticleLayout::place_block(std::size_t number) {
  const FlowBlock& block = flow_.blocks[number];
  const Stacker::Place place = stacker_->place(number);
  const LeafSize size = size_block(number, place.width);
  Rectangle& box = laid_out_.blocks[number].box;
  box = {from_px(place.x), from_px(place.y), from_px(place.width), height_within(place.y, size.height)};
  if (block.role == Role::kImage) {  // narrower than the column, it stands in the middle
    box.x += std::max(0, box.width - from_px(size.width)) / 2;
    box.width = from_px(size.width);
  }
  stacker_->set_height(size.height);
}

// Returns the first block behind the table.
std::size_t ArticleLayout::place_table(std::size_t number) {
  const TableRange range = table_at(flow_, number);
  const Stacker::Place place = stacker_->place(number);
  table_begin_ = number;
  auto found = tables_.find(number);
  if (found == tables_.end()) {
    LeafSizer& sizer = *this;
    found = tables_.emplace(number, BoxTree(table_skeleton(flow_, range), table_style_sheet(), size_.font_size, sizer)).first;
  }
  const PlacedBoxes boxes = place_cells(found->second, range, place.width);
  const bool is_wide = options_.wide == Wide::kScroll && is_wider(boxes, place.width);
  for (std::size_t i = 0; i < boxes.leaves.size(); ++i) {
    LaidBlock& cell = laid_out_.blocks[range.first_block + i];
    cell.box = to_rectangle(boxes.leaves[i], place);
    cell.is_wide = is_wide;
  }
  for (std::size_t i = 0; i < boxes.containers.size(); ++i) laid_out_.containers[range.first_container + i] = to_rectangle(boxes.containers[i], place);
  stacker_->set_height(boxes.height);
  return range.end_block;
}

// A table that scrolls has a readable width for each column, one that would be very wide so shares out less.
PlacedBoxes ArticleLayout::place_cells(BoxTree& tree, const TableRange& range, int width) {
  constexpr int kLeastEms = 4;
  constexpr int kReadableEms = 8;
  constexpr int kMostColumns = 4;
  const auto place = [&](int ems, int available) {
    cell_ems_ = ems;
    return tree.place(available, range.end_block - range.first_block, range.end_container - range.first_container);
  };
  PlacedBoxes boxes = place(kLeastEms, width);
  if (options_.wide == Wide::kFit || !is_wider(boxes, width)) return boxes;
  PlacedBoxes readable = place(kReadableEms, width);
  return is_wider(readable, kMostColumns * width) ? place(kLeastEms, kMostColumns * width) : readable;
}

// The code, its caption and its address; returns the first block behind them.
std::size_t ArticleLayout::place_card(std::size_t number) {
  const std::size_t end = flow_.containers[static_cast<std::size_t>(flow_.blocks[number].container)].end_block;
  const Stacker::Place place = stacker_->place(number);
  const ScanCard card = scan_card(place.width, size_.font_size, flow_.blocks[number].natural_width);
  int height = 0;
  for (std::size_t i = number + 1; i < end; ++i) {
    const int top = height + (i > number + 1 ? card.gap : 0);
    const int lines = size_text(i, card.text_width).height;
    laid_out_.blocks[i].box = {from_px(place.x + card.text_x), from_px(top), from_px(card.text_width), from_px(lines)};
    height = top + lines;
  }
  for (std::size_t i = number + 1; i < end; ++i) laid_out_.blocks[i].box.y += from_px(place.y + card.text_y(height));
  laid_out_.blocks[number].box = {from_px(place.x + card.plate_x), from_px(place.y + card.plate_y), from_px(card.plate), from_px(card.plate)};
  stacker_->set_height(card.height(height));
  return end;
}

// The least width of a block in a column: its widest unbreakable piece, but no more than a few em where a long address or name would push the
// table out of the page; it is broken between letters then. Where tables scroll, a cell has room for its words, those that are wider than the column left out.
int ArticleLayout::least_width(const FlowBlock& block) const {
  const int em = block.style.font.size;
  const int widest = ceil_px(widest_item(block.items));
  if (block.role == Role::kScanAddress || block.role == Role::kScanCaption) return std::min(widest, em);
  if (block.role != Role::kCell || options_.wide == Wide::kFit) return std::max(1, std::min(widest, 8 * em));
  return std::max({1, std::min(widest, options_.width), std::min(ceil_px(natural_width(block.items)), cell_ems_ * em)});
}

LeafSize ArticleLayout::size_leaf(int number, int available) { return size_block(table_begin_ + static_cast<std::size_t>(number), available); }

LeafSize ArticleLayout::size_block(std::size_t number, int available) {
  const FlowBlock& block = flow_.blocks[number];
  switch (block.role) {
    case Role::kImage: return size_image(block, available);
    case Role::kRule: return {available, 1};
    default: return size_text(number, available);
  }
}

// A table asks three times: for the least width (0), for the natural one, then at the column's. Insets may have used up all the width that
// there is: then the least width is what the block gets, and what it needs of it stands over, since a character is never lost.
LeafSize ArticleLayout::size_text(std::size_t number, int available) {
  FlowBlock& block = flow_.blocks[number];
  const int inset_x = 2 * block.style.inset_x;
  const bool squeezed = available <= inset_x;
  const int column_px = squeezed ? least_width(block) : available - inset_x;
  const bool scrolls = block.role == Role::kCode && options_.wide == Wide::kScroll;
  const int measure_px = scrolls ? std::max(column_px, ceil_px(natural_width(block.items))) : column_px;
  LaidBlock& laid = laid_out_.blocks[number];
  laid.is_wide = measure_px > column_px;
  Readiness& ready = readiness_[number];
  if (ready.composed_width != measure_px) {
    const Measure measure{from_px(measure_px), first_indent(block, measure_px), false};
    split_wide_items(block.text, measure.width - measure.first_indent, widths_, *measurer_, block.items);
    laid.lines = compose(block.text, block.items, measure, options_.breaker);
    ready.composed_width = measure_px;
  }
  const int lines = std::max(1, static_cast<int>(laid.lines.size()));
  int width = squeezed ? measure_px : filled_width(laid, measure_px);
  // A column's natural width is at least its least one, also where the whole table has less.
  if (is_in_column(block.role)) width = std::max(width, least_width(block));
  return {width + inset_x, lines * block.style.line_height + 2 * block.style.inset_y};
}

// An image is as wide as the column, or as it is by nature where that is clearly less, and never higher than a page takes.
[[gnu::noinline]] LeafSize ArticleLayout::size_image(const FlowBlock& block, int available) const {
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

}  // namespace offprint
