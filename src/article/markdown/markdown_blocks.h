// The events of md4c as blocks.
#pragma once

#include <md4c.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/importing.h"
#include "article/markdown/markdown_inline.h"
#include "article/markdown/markdown_text.h"

namespace offprint {

// Takes events in the order in which they come. What md4c reads, and what is being imported, outlive it.
class MarkdownBlocks {
 public:
  // `first_line`: the line of `source` in the input, for the report. `names_headings`: each heading gets a fragment name from its text, as GitHub makes it.
  MarkdownBlocks(std::string_view source, std::uint32_t first_line, bool names_headings, Importing& importing);

  void enter(MD_BLOCKTYPE type, void* detail);
  void leave(MD_BLOCKTYPE type);
  void enter(MD_SPANTYPE type, void* detail);
  void leave(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, std::string_view text);

  // All blocks; once, after the last event.
  std::vector<Block> take();

 private:
  enum class Leaf { kNone, kParagraph, kTight, kHeading, kCell, kCode, kHtml };

  // A quote, a list or an item that is open. One that would stand too deep has no blocks of its own: they go to the one around it.
  struct Container {
    MD_BLOCKTYPE type;
    std::size_t sink;  // which container takes the blocks inside
    int depth;         // of the blocks inside
    List list;
    std::vector<Block> blocks;
  };

  void open_container(MD_BLOCKTYPE type, int deeper, void* detail);
  void close_container();
  void open_leaf(Leaf leaf);
  void close_leaf();
  void close_paragraph();
  void close_heading();
  void close_cell();
  void close_code();
  void close_table();
  void read_html();
  void add(Block block);
  void add_pictures();
  void add_all(std::vector<Block> blocks);
  Runs one_line();
  void find_place(std::string_view text);

  std::string_view source_;
  std::uint32_t line_;
  std::size_t counted_ = 0;  // bytes of `source_` whose line feeds are in `line_`
  bool names_headings_;
  Importing& importing_;
  MarkdownText references_;

  std::vector<Container> open_;
  Leaf leaf_ = Leaf::kNone;
  MarkdownInline inline_;
  std::vector<Image> pictures_;  // of the leaf, and of all cells of a table
  std::string prefix_;           // of a task
  int heading_level_ = 0;
  Code code_;
  std::string html_;             // blocks of HTML with nothing between them
  Table table_;
  bool header_cell_ = false;

  int picture_depth_ = 0;
  std::string picture_src_, picture_title_, picture_alt_;
};

}  // namespace offprint
