#include "layout/margins.h"

namespace offprint {
namespace {

// Thousandths of the body size. One line of body text is 30/17 em: 1765.
struct Thousandths {
  int top;
  int bottom;
  int inset = 0;
};

constexpr int kParagraphGap = 941;
constexpr int kQuotedGap = 471;
constexpr int kItemGap = 353;

Margins to_px(const Thousandths& em, int font_size) {
  return {em_to_px(em.top, font_size), em_to_px(em.bottom, font_size), em_to_px(em.inset, font_size)};
}

int gap_under_body(const Surroundings& around) {
  if (around.indented) return 0;
  if (around.in_list_item) return kItemGap;
  return around.in_quote ? kQuotedGap : kParagraphGap;
}

Thousandths em_of(const FlowBlock& block, const Surroundings& around) {
  switch (block.role) {
    case Role::kKicker: return {0, 588};
    case Role::kTitle: case Role::kSubtitle: return {0, 706};
    case Role::kMeta: case Role::kCite: case Role::kDisclaimer: case Role::kCode: return {0, kParagraphGap};
    case Role::kHeading: return {1765, 471};
    case Role::kBody: return {0, gap_under_body(around)};
    case Role::kCaption: return around.in_table ? Thousandths{0, 353} : Thousandths{353, 0};
    case Role::kRule: return {block.level == 1 ? 0 : 1176, 1176};
    default: return {0, 0};
  }
}

Thousandths em_of(ContainerKind kind, const Surroundings& around) {
  switch (kind) {
    case ContainerKind::kBlockquote: return {471, kParagraphGap, 1176};
    case ContainerKind::kUnorderedList: case ContainerKind::kOrderedList: return {0, around.in_list_item ? 0 : kParagraphGap, 2000};
    case ContainerKind::kFigure: return {235, 1059};
    case ContainerKind::kTable: return {0, kParagraphGap};
    case ContainerKind::kScanCard: return {1176, 0};
    default: return {0, 0};
  }
}

}  // namespace

Margins margins_of(const FlowBlock& block, const Surroundings& around, int font_size) { return to_px(em_of(block, around), font_size); }
Margins margins_of(ContainerKind kind, const Surroundings& around, int font_size) { return to_px(em_of(kind, around), font_size); }

}  // namespace offprint
