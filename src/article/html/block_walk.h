// The state of the walk over blocks: an implementation detail of walk_blocks.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "article/html/read_picture.h"
#include "article/html/walk_blocks.h"

namespace offprint {

class BlockWalk {
 public:
  explicit BlockWalk(HtmlReading& reading) : reading_(reading), tree_(reading.tree), text_(reading) { containers_.push_back({}); }

  void walk(HtmlIndex root);
  WalkedBlocks take();

 private:
  // What ends with an element.
  enum class Ending : std::uint8_t { kInline, kBlock, kContainer, kFigure, kDisclaimer };

  struct Open {
    HtmlIndex element;
    ElementKind kind;
    Ending ending;
    TextStyle before;
  };

  enum class Holder : std::uint8_t { kArticle, kQuote, kList, kItem };

  // Where blocks go: the article, a quote, a list (whose items take them), an item.
  struct Container {
    Holder holder = Holder::kArticle;
    std::vector<Block> blocks;
    std::vector<BlockLook> looks;  // of the article only
    List list;
    std::int64_t next_number = 1;
    bool counts_down = false;
    Runs cite;
  };

  struct Figure {
    std::size_t container = 0;  // how many were open
    std::size_t from = 0;       // blocks there before it
    Caption caption;
  };

  void close_before(HtmlIndex index);
  void close(const Open& open);
  bool enter(HtmlIndex index);
  bool enter_element(HtmlIndex index, ElementKind kind);
  bool enter_by_class(HtmlIndex index, ElementKind kind, bool& done);
  void open(HtmlIndex index, ElementKind kind, Ending ending);

  bool enter_quote(HtmlIndex index);
  bool enter_list(HtmlIndex index);
  bool enter_item(HtmlIndex index);
  bool enter_figure(HtmlIndex index);
  bool enter_table(HtmlIndex index);
  bool enter_code(HtmlIndex index);
  bool enter_noscript(HtmlIndex index);
  void enter_heading(HtmlIndex index);
  void enter_caption(HtmlIndex index);
  bool take_cite(HtmlIndex index);

  void close_container();
  void close_list();
  void close_figure();

  void add_picture(HtmlIndex index);
  void add_pictures(const std::vector<HtmlIndex>& pictures);
  void flush();
  void add_paragraph(Runs runs, BlockLook look);
  void place(Block block, BlockLook look = {});
  Block* last_block();
  bool caption_last(Caption& caption, std::size_t from);

  void note_place(HtmlIndex index);
  std::string take_id(std::string_view own);

  int depth() const;

  HtmlReading& reading_;
  const HtmlTree& tree_;
  InlineText text_;
  std::vector<Container> containers_;
  std::vector<Open> open_;
  std::vector<Figure> figures_;
  std::vector<std::string> places_;  // names that the next block is to have
  int disclaimers_ = 0;              // how many are open
  bool flattened_ = false;
  HtmlIndex picture_end_ = 0;        // behind the last picture that became a block
};

}  // namespace offprint
