#include "pages/break_costs.h"

#include <algorithm>

namespace offprint {
namespace {

bool is_colon(char32_t c) { return c == U':' || c == U'：'; }

bool leads_in(const FlowBlock& block) { return !block.text.text.empty() && is_colon(block.text.text.back()); }

// Whether the container is one that would rather not be cut, though it may.
bool would_be_whole(ContainerKind kind) {
  return kind == ContainerKind::kListItem || kind == ContainerKind::kBlockquote || kind == ContainerKind::kTableCell ||
         kind == ContainerKind::kTableHeader;
}

// Whether such a container holds both blocks. Containers are numbered as they open, so a parent's number is less than its children's.
bool is_inside_one(const Flow& flow, int container, int next_container) {
  while (container >= 0) {
    while (next_container > container) next_container = flow.containers[static_cast<std::size_t>(next_container)].parent;
    const Container& around = flow.containers[static_cast<std::size_t>(container)];
    if (next_container == container && would_be_whole(around.kind)) return true;
    container = around.parent;
  }
  return false;
}

// The first block of a list: no block before it is in the same one.
bool begins_list(const Flow& flow, const FlowBlock& before, const FlowBlock& block) {
  if (block.marker.empty() || block.container < 0) return false;
  const int list = flow.containers[static_cast<std::size_t>(block.container)].parent;
  int container = before.container;
  while (container > list) container = flow.containers[static_cast<std::size_t>(container)].parent;
  return list < 0 || container != list;
}

bool is_in(const Flow& flow, const FlowBlock& block, ContainerKind kind) {
  return block.container >= 0 && flow.containers[static_cast<std::size_t>(block.container)].kind == kind;
}

// The rule under the head of the article and the one over a disclaimer belong to what follows; one between paragraphs to neither side.
BreakCost cost_after_rule(const Flow& flow, std::size_t number) {
  if (flow.blocks[number + 1].role == Role::kDisclaimer || number == 0) return BreakCost::kNever;
  return flow.blocks[number - 1].role <= Role::kMeta ? BreakCost::kNever : BreakCost::kWeak;
}

BreakCost cost_after_block(const Flow& flow, std::size_t number) {
  if (number + 1 >= flow.blocks.size()) return BreakCost::kFree;
  const FlowBlock& block = flow.blocks[number];
  const FlowBlock& next = flow.blocks[number + 1];
  switch (block.role) {
    case Role::kKicker: case Role::kTitle: case Role::kSubtitle: case Role::kMeta: case Role::kHeading:
    case Role::kScanCode: case Role::kScanCaption:
      return BreakCost::kNever;
    case Role::kRule: return cost_after_rule(flow, number);
    case Role::kImage: if (next.role == Role::kCaption && next.container == block.container) return BreakCost::kNever; break;
    case Role::kCaption: if (is_in(flow, block, ContainerKind::kTable)) return BreakCost::kNever; break;
    default: break;
  }
  if (leads_in(block) && begins_list(flow, block, next)) return BreakCost::kNever;
  if (next.role == Role::kCite) return BreakCost::kStrong;
  return leads_in(block) || is_inside_one(flow, block.container, next.container) ? BreakCost::kWeak : BreakCost::kFree;
}

// Titles stay whole; of others two lines at least stay on each side.
BreakCost cost_inside(const Flow& flow, const FlowBlock& block, const LaidBlock& laid, std::size_t line) {
  if (block.role <= Role::kHeading || block.role == Role::kScanCaption || block.role == Role::kScanAddress) return BreakCost::kNever;
  const bool leaves_one = line == 0 || line + 2 >= laid.lines.size();
  if (leaves_one && block.role != Role::kCode) return BreakCost::kStrong;
  const Line& set = laid.lines[line];
  const bool colon = set.text_end > set.begin && set.text_end <= block.text.text.size() && is_colon(block.text.text[set.text_end - 1]);
  const bool weak = leaves_one || set.hyphenated || (colon && block.role != Role::kCode) || is_inside_one(flow, block.container, block.container);
  return weak ? BreakCost::kWeak : BreakCost::kFree;
}

}  // namespace

BreakCost cost_of_break_after(const Flow& flow, const LaidOut& laid_out, int block, int line) {
  const auto number = static_cast<std::size_t>(block);
  const LaidBlock& laid = laid_out.blocks[number];
  if (line >= 0 && static_cast<std::size_t>(line) + 1 < laid.lines.size()) {
    return cost_inside(flow, flow.blocks[number], laid, static_cast<std::size_t>(line));
  }
  return cost_after_block(flow, number);
}

}  // namespace offprint
