#include "layout/stacker.h"

#include <algorithm>

namespace offprint {
namespace {

bool stands_side_by_side(ContainerKind kind) {
  return kind == ContainerKind::kTableRow || kind == ContainerKind::kTableCell || kind == ContainerKind::kTableHeader;
}

}  // namespace

Stacker::Stacker(const Flow& flow, const Options& options, std::vector<Rectangle>& containers)
    : flow_(flow), options_(options), containers_(containers) {}

Stacker::Place Stacker::place(std::size_t number) {
  close_containers(number);
  open_containers(number);
  const FlowBlock& block = flow_.blocks[number];
  const Margins margins = margins_of(block, surroundings(), options_.font_size);
  y_ += std::max(margin_, margins.top);
  margin_ = 0;
  bottom_ = margins.bottom;
  for (auto open = open_.rbegin(); open != open_.rend() && !open->placed; ++open) {
    open->placed = true;
    containers_[open->container] = {from_px(open->x - open->margins.inset), from_px(y_), from_px(open->width + open->margins.inset), 0};
  }
  if (open_.empty()) return {0, y_, options_.width};
  return {open_.back().x, y_, open_.back().width};
}

void Stacker::set_height(int height) {
  constexpr int kLowest = floor_px(kTallestFlow);
  too_high_ = too_high_ || height > kLowest - y_;
  y_ = too_high_ ? kLowest : y_ + height;
  margin_ = bottom_;
}

int Stacker::finish() {
  close_containers(flow_.blocks.size());
  return y_ + margin_;
}

void Stacker::close_containers(std::size_t number) {
  while (!open_.empty() && flow_.containers[open_.back().container].end_block <= number) {
    const Open& closed = open_.back();
    containers_[closed.container].height = from_px(y_) - containers_[closed.container].y;
    margin_ = std::max(margin_, closed.margins.bottom);
    open_.pop_back();
  }
}

// The containers around the block that are not open yet, from the outermost on. Nesting is at most kMaxBlockDepth deep.
void Stacker::open_containers(std::size_t number) {
  std::vector<std::size_t> chain;
  const int innermost = open_.empty() ? -1 : static_cast<int>(open_.back().container);
  for (int at = flow_.blocks[number].container; at > innermost; at = flow_.containers[static_cast<std::size_t>(at)].parent) {
    if (!stands_side_by_side(flow_.containers[static_cast<std::size_t>(at)].kind)) chain.push_back(static_cast<std::size_t>(at));
  }
  for (auto container = chain.rbegin(); container != chain.rend(); ++container) open(*container);
}

void Stacker::open(std::size_t container) {
  const Margins margins = margins_of(flow_.containers[container].kind, surroundings(), options_.font_size);
  const int x = open_.empty() ? 0 : open_.back().x;
  const int width = open_.empty() ? options_.width : open_.back().width;
  margin_ = std::max(margin_, margins.top);
  open_.push_back({container, margins, x + margins.inset, std::max(0, width - margins.inset), false});
}

Surroundings Stacker::surroundings() const {
  Surroundings around;
  around.indented = options_.indented;
  for (const Open& open : open_) {
    const ContainerKind kind = flow_.containers[open.container].kind;
    around.in_quote = around.in_quote || kind == ContainerKind::kBlockquote;
    around.in_list_item = around.in_list_item || kind == ContainerKind::kListItem;
    around.in_table = kind == ContainerKind::kTable;
  }
  return around;
}

}  // namespace offprint
