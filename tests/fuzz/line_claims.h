// What must hold for the lines of a paragraph, whatever its text. It has its own few marks, and its own notion of where a line can always end.
#pragma once

#include <vector>

#include "text/compose.h"

namespace offprint::fuzz {

// A paragraph that was set: `list` as the lines were broken by it.
struct SetBlock {
  const TextBlock& block;
  const ItemList& list;
  Measure measure;
  const std::vector<Line>& lines;
};

// Whatever was measured: the lines, joined, are the text, each shows its own once, and marks are where they may be.
void check_text(const SetBlock& set);

// Where widths are those of fonts: lines are as wide as they should be.
void check_widths(const SetBlock& set);

// Whether two settings have the same lines: the same text at the same places.
bool same_lines(const std::vector<Line>& left, const std::vector<Line>& right);

}  // namespace offprint::fuzz
