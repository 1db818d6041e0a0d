#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "pages/display_list.h"
#include "pages/wide_label.h"

namespace offprint {
namespace {

constexpr LayoutUnit kBarWidth = from_px(2);
constexpr LayoutUnit kHairWidth = from_px(1);

// A stretch of the flow, and how far down on the page it is drawn.
struct Window {
  LayoutUnit top = 0;
  LayoutUnit bottom = 0;
  LayoutUnit offset = 0;
};

// The picture that a page draws lower than it was laid out.
struct Shrunk {
  int block = -1;
  LayoutUnit by = 0;
  LayoutUnit top = 0;     // as laid out
  LayoutUnit bottom = 0;
};

bool is_cell(ContainerKind kind) { return kind == ContainerKind::kTableCell || kind == ContainerKind::kTableHeader; }

// Collects the commands of one page.
class Recorder {
 public:
  Recorder(const Flow& flow, const LaidOut& laid_out) : flow_(flow), laid_out_(laid_out) {}

  // What comes is drawn so. A container that is cut between two windows is decorated in both.
  void look_through(Window window, bool repeated) {
    window_ = window;
    repeated_ = repeated;
    seen_.clear();
  }

  void shrink(int block, LayoutUnit by) {
    const Rectangle& box = laid_out_.blocks[static_cast<std::size_t>(block)].box;
    shrunk_ = {block, by, box.y, box.bottom()};
  }

  void add(const Piece& piece) {
    const FlowBlock& block = flow_.blocks[static_cast<std::size_t>(piece.block)];
    const LaidBlock& laid = laid_out_.blocks[static_cast<std::size_t>(piece.block)];
    note_containers(block.container);
    if (piece.line >= 0) {
      add_line(piece, block, laid);
    } else if (!block.is_text()) {
      add_box(piece.block, block, laid);
    }
  }

  DisplayList take() {
    DisplayList list;
    list.width = laid_out_.width;
    list.start = start_;
    list.commands = std::move(backgrounds_);
    list.wide = std::move(wide_);
    std::move(foregrounds_.begin(), foregrounds_.end(), std::back_inserter(list.commands));
    return list;
  }

 private:
  // What stands below a picture that is drawn lower moves up with its lower edge, what stands beside it stays in its middle.
  LayoutUnit on_page(LayoutUnit y) const {
    const LayoutUnit up = shrunk_.by == 0 || y < shrunk_.top ? 0 : y < shrunk_.bottom ? shrunk_.by / 2 : shrunk_.by;
    return y - up - window_.top + window_.offset;
  }

  // The part of a box that this page shows, in its coordinates. Table columns are shared out in whole px and may be one too wide.
  Rectangle on_page(const Rectangle& box, bool is_wide = false) const {
    const LayoutUnit top = std::max(box.y, window_.top);
    const LayoutUnit bottom = std::min(box.bottom(), window_.bottom);
    const LayoutUnit right = is_wide ? box.x + box.width : std::min(box.x + box.width, laid_out_.width);
    return {box.x, on_page(top), std::max(0, right - box.x), std::max(0, on_page(bottom) - on_page(top))};
  }

  // A picture keeps its proportions, and stands in the middle of where it stood.
  Rectangle picture_on_page(int number, const Rectangle& box) const {
    Rectangle placed{box.x, box.y - window_.top + window_.offset, box.width, box.height};
    if (number != shrunk_.block || box.height <= 0) return placed;
    placed.height -= shrunk_.by;
    placed.width = std::max(1, static_cast<LayoutUnit>(std::int64_t{box.width} * placed.height / box.height));
    placed.x += (box.width - placed.width) / 2;
    return placed;
  }

  void add_box(int number, const FlowBlock& block, const LaidBlock& laid) {
    const Rectangle box = picture_on_page(number, laid.box);
    if (block.role == Role::kImage) foregrounds_.push_back(DrawImage{number, box});
    if (block.role == Role::kScanCode) foregrounds_.push_back(DrawScanCode{number, box});
    if (block.role == Role::kRule) {
      foregrounds_.push_back(DrawRectangle{number, RectangleKind::kRule, Colour::kHair, {box.x, box.y, box.width, kHairWidth}});
    }
    note_start({number, 0});
  }

  void add_line(const Piece& piece, const FlowBlock& block, const LaidBlock& laid) {
    const auto index = static_cast<std::size_t>(piece.line);
    if (block.role == Role::kCode && last_panel_ != piece.block) {
      last_panel_ = piece.block;
      const Rectangle panel = on_page(laid.box);
      backgrounds_.push_back(DrawRectangle{piece.block, RectangleKind::kPanel, Colour::kWash, panel});
      if (laid.is_wide) wide_.push_back({piece.block, panel, wide_label(flow_, block.container)});
    }
    if (index == 0 && !block.marker.empty()) add_marker(piece.block, block, laid);
    DrawLine draw = draw_line(block, piece.block, laid, index);
    draw.y = on_page(draw.y);
    draw.repeated = repeated_;
    note_start({piece.block, draw.begin});
    foregrounds_.push_back(std::move(draw));
  }

  void add_marker(int number, const FlowBlock& block, const LaidBlock& laid) {
    DrawLine draw;
    draw.block = number;
    draw.repeated = repeated_;
    draw.marker = true;
    draw.y = on_page(laid.line_top(0));
    draw.height = laid.line_height;
    draw.baseline = laid.baseline;
    draw.width = draw.natural = laid.marker_width;
    draw.x = laid.box.x - from_px(block.style.font.size) / 2 - laid.marker_width;
    const std::uint32_t style = block.text.spans.empty() ? 0 : block.text.spans.front().tag;
    draw.texts.push_back({draw.x, laid.marker_width, laid.marker_width, 0, style, block.marker, {}, false, false});
    foregrounds_.push_back(std::move(draw));
  }

  void note_start(Locator locator) {
    if (repeated_ || started_) return;
    start_ = locator;
    started_ = true;
  }

  // Each container is decorated once in a window, when its first block is met; those inside a known one are looked at, those around it are known.
  void note_containers(int container) {
    for (; container >= 0; container = flow_.containers[static_cast<std::size_t>(container)].parent) {
      if (!seen_.insert(container).second) return;
      decorate(container);
    }
  }

  void decorate(int container) {
    const Rectangle& whole = laid_out_.containers[static_cast<std::size_t>(container)];
    const Container& decorated = flow_.containers[static_cast<std::size_t>(container)];
    const bool is_wide = is_cell(decorated.kind) && laid_out_.blocks[decorated.first_block].is_wide;
    const Rectangle box = on_page(whole, is_wide);
    if (is_wide) note_wide(static_cast<int>(decorated.first_block), box);
    switch (decorated.kind) {
      case ContainerKind::kBlockquote:
        backgrounds_.push_back(DrawRectangle{-1, RectangleKind::kBar, Colour::kAccent, {box.x, box.y, kBarWidth, box.height}});
        break;
      case ContainerKind::kTableCell: case ContainerKind::kTableHeader:
        if (whole.bottom() > window_.bottom) break;  // it goes on
        backgrounds_.push_back(DrawRectangle{is_wide ? static_cast<int>(decorated.first_block) : -1, RectangleKind::kCell, Colour::kHair,
                                             {box.x, box.y + box.height - kHairWidth, box.width, kHairWidth}});
        break;
      case ContainerKind::kScanCard:
        backgrounds_.push_back(DrawRectangle{-1, RectangleKind::kPanel, Colour::kWash, box});
        break;
      default:
        break;
    }
  }

  // The cells of one table, those of its repeated head too, are one piece.
  void note_wide(int cell, const Rectangle& box) {
    const int table = table_around(flow_, flow_.blocks[static_cast<std::size_t>(cell)].container);
    if (table != wide_table_) wide_.push_back({cell, box, wide_label(flow_, table)});
    wide_table_ = table;
    Rectangle& whole = wide_.back().box;
    const LayoutUnit bottom = std::max(whole.bottom(), box.bottom());
    whole.x = std::min(whole.x, box.x);
    whole.y = std::min(whole.y, box.y);
    whole.width = std::max(0, laid_out_.width - whole.x);
    whole.height = bottom - whole.y;
  }

  const Flow& flow_;
  const LaidOut& laid_out_;
  Window window_;
  Shrunk shrunk_;
  bool repeated_ = false;
  std::vector<Command> backgrounds_;
  std::vector<Command> foregrounds_;
  std::vector<WidePiece> wide_;
  int wide_table_ = -1;
  std::unordered_set<int> seen_;
  int last_panel_ = -1;
  Locator start_;
  bool started_ = false;
};

}  // namespace

DisplayList make_display_list(const Flow& flow, const LaidOut& laid_out, const StripList& strips, const PageRange& range) {
  Recorder recorder(flow, laid_out);
  const auto add_strips = [&](std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t i = strips.strips[first].first_piece; i < strips.strips[end - 1].end_piece; ++i) recorder.add(strips.pieces[i]);
  };
  if (range.head >= 0) {
    const TableHead& head = strips.heads[static_cast<std::size_t>(range.head)];
    const LayoutUnit top = strips.strips[head.first_strip].top;
    recorder.look_through({top, top + head.height, 0}, true);
    add_strips(head.first_strip, head.end_strip);
  }
  recorder.look_through({range.top, range.bottom, range.repeated_height}, false);
  if (range.shrink > 0) recorder.shrink(strips.strips[range.end_strip - 1].picture, range.shrink);
  add_strips(range.first_strip, range.end_strip);
  DisplayList list = recorder.take();
  list.height = range.height();
  return list;
}

}  // namespace offprint
