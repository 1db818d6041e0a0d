#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "article/utf8.h"
#include "pages/display_list.h"

namespace offprint {
namespace {

constexpr LayoutUnit kBarWidth = from_px(2);
constexpr LayoutUnit kHairWidth = from_px(1);

// Collects the commands of one page.
class Recorder {
 public:
  Recorder(const Flow& flow, const LaidOut& laid_out, const PageRange& range)
      : flow_(flow), laid_out_(laid_out), range_(range) {}

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
    list.height = range_.bottom - range_.top;
    list.start = start_;
    list.commands = std::move(backgrounds_);
    std::move(foregrounds_.begin(), foregrounds_.end(), std::back_inserter(list.commands));
    return list;
  }

 private:
  LayoutUnit on_page(LayoutUnit y) const { return y - range_.top; }

  // The part of a box that this page shows, in its coordinates. Table columns are shared out in whole px and may be one too wide.
  Rectangle on_page(const Rectangle& box) const {
    const LayoutUnit top = std::max(box.y, range_.top);
    const LayoutUnit bottom = std::min(box.bottom(), range_.bottom);
    const LayoutUnit right = std::min(box.x + box.width, laid_out_.width);
    return {box.x, on_page(top), std::max(0, right - box.x), std::max(0, bottom - top)};
  }

  void add_box(int number, const FlowBlock& block, const LaidBlock& laid) {
    const Rectangle box{laid.box.x, on_page(laid.box.y), laid.box.width, laid.box.height};
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
      backgrounds_.push_back(DrawRectangle{piece.block, RectangleKind::kPanel, Colour::kWash, on_page(laid.box)});
    }
    if (index == 0 && !block.marker.empty()) add_marker(piece.block, block, laid);
    const Line& line = laid.lines[index];
    DrawLine draw = empty_line(piece.block, laid, index);
    draw.x = laid.box.x + laid.inset_x + line.x;
    draw.width = line.width;
    draw.natural = line.natural;
    draw.begin = line.begin;
    draw.end = line.end;
    draw.last = index + 1 == laid.lines.size();
    for (const Fragment& fragment : place_line(block.text, block.items, line)) {
      draw.texts.push_back(draw_text(block, laid, fragment));
    }
    note_start({piece.block, line.begin});
    foregrounds_.push_back(std::move(draw));
  }

  DrawLine empty_line(int number, const LaidBlock& laid, std::size_t index) const {
    DrawLine draw;
    draw.block = number;
    draw.y = on_page(laid.line_top(index));
    draw.height = laid.line_height;
    draw.baseline = laid.baseline;
    return draw;
  }

  DrawText draw_text(const FlowBlock& block, const LaidBlock& laid, const Fragment& fragment) const {
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

  void add_marker(int number, const FlowBlock& block, const LaidBlock& laid) {
    DrawLine draw = empty_line(number, laid, 0);
    draw.marker = true;
    draw.width = draw.natural = laid.marker_width;
    draw.x = laid.box.x - from_px(block.style.font.size) / 2 - laid.marker_width;
    const std::uint32_t style = block.text.spans.empty() ? 0 : block.text.spans.front().tag;
    draw.texts.push_back({draw.x, laid.marker_width, laid.marker_width, 0, style, block.marker, {}, false, false});
    foregrounds_.push_back(std::move(draw));
  }

  void note_start(Locator locator) {
    if (!started_) start_ = locator;
    started_ = true;
  }

  // Each container is decorated once a page, when its first block is met; those inside a known one are looked at, those around it are known.
  void note_containers(int container) {
    for (; container >= 0; container = flow_.containers[static_cast<std::size_t>(container)].parent) {
      if (!seen_.insert(container).second) return;
      decorate(container);
    }
  }

  void decorate(int container) {
    const Rectangle box = on_page(laid_out_.containers[static_cast<std::size_t>(container)]);
    switch (flow_.containers[static_cast<std::size_t>(container)].kind) {
      case ContainerKind::kBlockquote:
        backgrounds_.push_back(DrawRectangle{-1, RectangleKind::kBar, Colour::kAccent, {box.x, box.y, kBarWidth, box.height}});
        break;
      case ContainerKind::kTableCell: case ContainerKind::kTableHeader:
        backgrounds_.push_back(DrawRectangle{-1, RectangleKind::kCell, Colour::kHair,
                                             {box.x, box.y + box.height - kHairWidth, box.width, kHairWidth}});
        break;
      case ContainerKind::kScanCard:
        backgrounds_.push_back(DrawRectangle{-1, RectangleKind::kPanel, Colour::kWash, box});
        break;
      default:
        break;
    }
  }

  const Flow& flow_;
  const LaidOut& laid_out_;
  const PageRange& range_;
  std::vector<Command> backgrounds_;
  std::vector<Command> foregrounds_;
  std::unordered_set<int> seen_;
  int last_panel_ = -1;
  Locator start_;
  bool started_ = false;
};

}  // namespace

DisplayList make_display_list(const Flow& flow, const LaidOut& laid_out, const StripList& strips, const PageRange& range) {
  Recorder recorder(flow, laid_out, range);
  const std::uint32_t first = strips.strips[range.first_strip].first_piece;
  const std::uint32_t end = strips.strips[range.end_strip - 1].end_piece;
  for (std::uint32_t i = first; i < end; ++i) recorder.add(strips.pieces[i]);
  return recorder.take();
}

}  // namespace offprint
