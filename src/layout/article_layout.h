// Lays an article out: flow, widths, boxes, lines. The only way into this stage.
#pragma once

#include <memory>

#include "layout/box_tree.h"
#include "layout/laid_out.h"
#include "text/breaker.h"
#include "text/measurer.h"

namespace offprint {

struct LayoutOptions {
  int width = 350;            // CSS px, 1 to 100,000
  int tallest_image = 700;    // CSS px: a higher one is scaled down
  Breaker breaker = break_optimally;
};

// One article, prepared for one type size, laid out at any width. Preparing reads the text once (breaks, items, widths); laying out
// again does only what depends on the width.
class ArticleLayout final : private LeafSizer {
 public:
  // `widths` outlives the layout and may be shared by layouts.
  ArticleLayout(const Article& article, const FlowOptions& options, WidthTable& widths);

  // Lays out at a width. `measurer` is asked the first time for all that the article needs, later only for the letters of words that are too
  // wide for a line. The result is valid until the next call.
  const LaidOut& lay_out(const LayoutOptions& options, TextMeasurer& measurer);

  const Flow& flow() const { return flow_; }
  const LaidOut& laid_out() const { return laid_out_; }

 private:
  LeafSize size_leaf(int number, int available) override;
  LeafSize size_text(std::size_t number, int available);
  LeafSize size_image(const FlowBlock& block, int available) const;
  void measure();
  void place_text_lines();
  void centre_scan_text();
  LayoutUnit marker_width(const FlowBlock& block);

  Flow flow_;
  WidthTable& widths_;
  TextMeasurer* measurer_ = nullptr;  // during `lay_out`
  bool measured_ = false;
  std::unique_ptr<BoxTree> tree_;
  LayoutOptions options_;
  LaidOut laid_out_;
  std::vector<int> composed_width_;  // by block: the width that its lines are for, -1: none
};

}  // namespace offprint
