#include "pages/strips.h"

#include <algorithm>

namespace offprint {
namespace {

// A piece with the band that it needs.
struct Band {
  LayoutUnit top;
  LayoutUnit bottom;
  Piece piece;
};

bool keeps_together(ContainerKind kind) {
  return kind == ContainerKind::kFigure || kind == ContainerKind::kTableRow || kind == ContainerKind::kScanCard;
}

// The rectangle of each container that is kept in one piece, empty for the others. litehtml gives a table row none: it is that of its cells.
std::vector<Rectangle> kept_rectangles(const Flow& flow, const LaidOut& laid_out, LayoutUnit page_height) {
  std::vector<Rectangle> kept(flow.containers.size());
  for (std::size_t i = 0; i < flow.containers.size(); ++i) {
    const Container& container = flow.containers[i];
    const Rectangle& own = laid_out.containers[i];
    const bool cell = container.kind == ContainerKind::kTableCell || container.kind == ContainerKind::kTableHeader;
    if (cell && container.parent >= 0) {
      Rectangle& row = kept[static_cast<std::size_t>(container.parent)];
      const LayoutUnit top = row.height == 0 ? own.y : std::min(row.y, own.y);
      const LayoutUnit bottom = row.height == 0 ? own.bottom() : std::max(row.bottom(), own.bottom());
      row = {own.x, top, own.width, bottom - top};
    } else if (keeps_together(container.kind) && container.kind != ContainerKind::kTableRow) {
      kept[i] = own;
    }
  }
  for (Rectangle& rectangle : kept) {
    if (rectangle.height > page_height) rectangle = {};
  }
  return kept;
}

// The outermost kept container around a block; an empty rectangle where there is none.
Rectangle kept_around(const Flow& flow, const std::vector<Rectangle>& kept, int container) {
  Rectangle found;
  for (; container >= 0; container = flow.containers[static_cast<std::size_t>(container)].parent) {
    const Rectangle& candidate = kept[static_cast<std::size_t>(container)];
    if (candidate.height > 0) found = candidate;
  }
  return found;
}

void append_bands(const LaidBlock& laid, int number, std::vector<Band>& bands) {
  if (laid.lines.empty()) {
    bands.push_back({laid.box.y, laid.box.bottom(), {number, -1}});
    return;
  }
  for (std::size_t i = 0; i < laid.lines.size(); ++i) {
    const LayoutUnit top = i == 0 ? laid.box.y : laid.line_top(i);
    const LayoutUnit bottom = i + 1 == laid.lines.size() ? laid.box.bottom() : laid.line_top(i + 1);
    bands.push_back({top, bottom, {number, static_cast<std::int32_t>(i)}});
  }
}

bool leads_in(const FlowBlock& block) {
  if (block.text.text.empty()) return false;
  const char32_t last = block.text.text.back();
  return last == U':' || last == U'：';
}

// What is lost by a break after the last piece of a block.
BreakCost cost_after_block(const Flow& flow, std::size_t number) {
  if (number + 1 >= flow.blocks.size()) return BreakCost::kFree;
  const FlowBlock& block = flow.blocks[number];
  const FlowBlock& next = flow.blocks[number + 1];
  switch (block.role) {
    case Role::kKicker: case Role::kTitle: case Role::kSubtitle: case Role::kMeta: case Role::kHeading: case Role::kRule:
      return BreakCost::kStrandsBlock;
    case Role::kImage:
      return next.role == Role::kCaption ? BreakCost::kStrandsBlock : BreakCost::kFree;
    case Role::kCaption:
      return next.role == Role::kCell ? BreakCost::kStrandsBlock : BreakCost::kFree;
    default:
      break;
  }
  if (next.role == Role::kCite) return BreakCost::kStrandsBlock;
  if (!next.marker.empty() && leads_in(block)) return BreakCost::kStrandsBlock;
  return BreakCost::kFree;
}

// Two lines at least on each side of a break, and titles whole.
BreakCost cost_inside(const FlowBlock& block, std::size_t line, std::size_t lines) {
  if (block.role == Role::kTitle || block.role == Role::kHeading) return BreakCost::kStrandsBlock;
  if (block.role == Role::kCode) return BreakCost::kFree;
  return line == 0 || line + 2 >= lines ? BreakCost::kSplitsParagraph : BreakCost::kFree;
}

BreakCost cost_after(const Flow& flow, const LaidOut& laid_out, const Piece& piece) {
  const auto number = static_cast<std::size_t>(piece.block);
  const std::size_t lines = laid_out.blocks[number].lines.size();
  const auto line = static_cast<std::size_t>(piece.line);
  if (piece.line >= 0 && line + 1 < lines) return cost_inside(flow.blocks[number], line, lines);
  return cost_after_block(flow, number);
}

StripList merge(const Flow& flow, const LaidOut& laid_out, std::vector<Band> bands) {
  std::stable_sort(bands.begin(), bands.end(), [](const Band& a, const Band& b) { return a.top < b.top; });
  StripList list;
  for (const Band& band : bands) {
    const auto index = static_cast<std::uint32_t>(list.pieces.size());
    if (list.strips.empty() || band.top >= list.strips.back().bottom) {
      list.strips.push_back({band.top, band.bottom, index, index, BreakCost::kFree});
    }
    Strip& strip = list.strips.back();
    strip.bottom = std::max(strip.bottom, band.bottom);
    strip.end_piece = index + 1;
    // Pieces come in the order of the flow, so the last one is what a break would part from the next strip.
    strip.cost_after = cost_after(flow, laid_out, band.piece);
    list.pieces.push_back(band.piece);
  }
  return list;
}

}  // namespace

StripList make_strips(const Flow& flow, const LaidOut& laid_out, LayoutUnit page_height) {
  const std::vector<Rectangle> kept = kept_rectangles(flow, laid_out, page_height);
  std::vector<Band> bands;
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    const std::size_t first = bands.size();
    append_bands(laid_out.blocks[i], static_cast<int>(i), bands);
    const Rectangle around = kept_around(flow, kept, flow.blocks[i].container);
    if (around.height == 0) continue;
    for (std::size_t k = first; k < bands.size(); ++k) {
      bands[k].top = std::min(bands[k].top, around.y);
      bands[k].bottom = std::max(bands[k].bottom, around.bottom());
    }
  }
  return merge(flow, laid_out, std::move(bands));
}

}  // namespace offprint
