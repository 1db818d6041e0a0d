// Lays an article out: flow, widths, lines, boxes. The only way into this stage.
#pragma once

#include <memory>
#include <optional>
#include <unordered_map>

#include "layout/box_tree.h"
#include "layout/laid_out.h"
#include "layout/stacker.h"
#include "layout/table_skeleton.h"
#include "text/breaker.h"
#include "text/measurer.h"

namespace offprint {

struct LayoutOptions {
  int width = 350;            // CSS px, 1 to 100,000
  int tallest_image = 700;    // CSS px: a higher one is scaled down
  Breaker breaker = break_optimally;
  Wide wide = Wide::kFit;
};

// One article, laid out at any width and type size, part by part.
//
// What does not depend on the width (breaks, items, measured widths) is made when a block is first laid out, and kept: laying out again does only what has
// changed. Another type size asks for widths and breaks lines; another width breaks lines; another image height only moves what stands below.
class ArticleLayout final : private LeafSizer {
 public:
  // `widths` outlives the layout.
  ArticleLayout(const Article& article, const FlowOptions& options, WidthTable& widths);

  // The next layout is at this size of body text. Another line height measures nothing and breaks no line.
  void set_size(TypeSize size);

  // The natural size of the picture `block`, in CSS px, now that it is known; counts from the next layout on. False: it is no picture, its size was known, or
  // the size is none.
  bool set_image_size(std::size_t block, int width, int height);

  // Begins a layout: nothing has a place yet.
  void begin(const LayoutOptions& options);

  // Lays out further parts, until `characters` code points have a place or all have; at least one part. `measurer` is asked once for all that these need and
  // that was never measured, and for the letters of words that are too wide for a line.
  void advance(std::size_t characters, TextMeasurer& measurer);

  // The blocks [0, laid_blocks()) have lines and places in `laid_out()`; it is the end of a part.
  std::size_t laid_blocks() const { return laid_blocks_; }
  bool is_complete() const { return next_part_ == flow_.part_ends.size(); }

  // The flow has become higher than kTallestFlow: places are no longer right, and the layout is of no use.
  bool is_too_high() const { return stacker_ && stacker_->is_too_high(); }

  // The whole layout in one go.
  const LaidOut& lay_out(const LayoutOptions& options, TextMeasurer& measurer);

  const Flow& flow() const { return flow_; }

  // Of the last layout, as far as it has come; `height` is there when it is complete.
  const LaidOut& laid_out() const { return laid_out_; }

 private:
  // What a block has been made ready for.
  struct Readiness {
    int font_size = 0;         // its items have slots of this size; 0: it has no items
    int widths_version = -1;   // its items have the widths of this version of the table
    int composed_width = -1;   // its lines are for this measure
  };

  LeafSize size_leaf(int number, int available) override;  // a cell of the table that is being placed
  LeafSize size_block(std::size_t number, int available);
  LeafSize size_text(std::size_t number, int available);
  int least_width(const FlowBlock& block) const;
  LeafSize size_image(const FlowBlock& block, int available) const;
  void cut(std::size_t number);
  void resolve(std::size_t number);
  void place_part(std::size_t begin, std::size_t end);
  void place_block(std::size_t number);
  // Not inlined: an engine compiles what it runs first, and few articles get here.
  [[gnu::noinline]] std::size_t place_table(std::size_t number);
  PlacedBoxes place_cells(BoxTree& tree, const TableRange& range, int width);
  [[gnu::noinline]] std::size_t place_card(std::size_t number);
  void set_text_metrics(std::size_t number);

  Flow flow_;
  WidthTable& widths_;
  TypeSize size_;
  bool indented_;
  TextMeasurer* measurer_ = nullptr;  // during `advance`
  LayoutOptions options_;
  LaidOut laid_out_;
  std::vector<Readiness> readiness_;
  std::optional<Stacker> stacker_;
  std::size_t next_part_ = 0;
  std::size_t laid_blocks_ = 0;
  std::unordered_map<std::size_t, BoxTree> tables_;  // by first cell; of this type size
  std::size_t table_begin_ = 0;                      // first cell of the table that is being placed
  int cell_ems_ = 0;                                 // where it scrolls, a cell of it has so many em if it has the text for them
};

}  // namespace offprint
