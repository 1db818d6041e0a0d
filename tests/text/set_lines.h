// From what the composer gives to what the checker takes: every cluster with its own place.
#pragma once

#include <array>
#include <vector>

#include "set_line_checker.h"
#include "text/builtin_measurer.h"
#include "text/lines.h"

namespace offprint::tests {

// A paragraph as it was composed.
struct ComposedBlock {
  const TextBlock& block;
  const ItemList& list;
  const std::vector<Line>& lines;
  Measure measure;  // `justified` is not looked at: compose.h says which paragraphs are
};

// Takes fragments apart. Widths of single clusters are those of Chinese with the builtin measurer, but not rounded.
class LineReader {
 public:
  SetParagraph read(const ComposedBlock& composed);

  // Fragments whose clusters are not as many as they say.
  long miscounted() const { return miscounted_; }

 private:
  SetLine read_line(const ComposedBlock& composed, const Line& line);
  void add_clusters(const TextBlock& block, const Fragment& fragment, std::vector<SetCluster>& clusters);
  double advance_of(char32_t c, const Font& font);

  BuiltinMeasurer measurer_{true};
  std::array<std::vector<std::int32_t>, 6> advances_;  // by family and weight, then by code point: 1/1000 em, -1: not measured yet
  long miscounted_ = 0;
};

}  // namespace offprint::tests
