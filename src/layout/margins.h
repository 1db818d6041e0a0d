// The space around blocks and containers: the theme's margins and paddings, as CSS would compute them.
#pragma once

#include "layout/flow.h"

namespace offprint {

// In CSS px, from `em`s of the body size rounded to whole px.
struct Margins {
  int top = 0;
  int bottom = 0;
  int inset = 0;  // padding on the left, of containers
};

// `thousandths` of an em in whole CSS px, rounded.
constexpr int em_to_px(int thousandths, int font_size) { return (thousandths * font_size + 500) / 1000; }

// Where a block or container stands, as far as its margins go.
struct Surroundings {
  bool in_quote = false;      // at any depth
  bool in_list_item = false;  // at any depth
  bool in_table = false;
  bool indented = false;      // paragraphs are told apart by an indent
};

Margins margins_of(const FlowBlock& block, const Surroundings& around, int font_size);
Margins margins_of(ContainerKind kind, const Surroundings& around, int font_size);

}  // namespace offprint
