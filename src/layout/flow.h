// The article as a flow of blocks: what is painted, in order, before anything has a place.
//
// Blocks are numbered from 0 over the whole article, the title and the code at the end included; a place in the article is a block number
// and an offset in code points ("b12:34"). Numbers depend on the article alone, so a place stays valid when size, width or mode change.
#pragma once

#include <string>
#include <vector>

#include "article/article.h"
#include "layout/theme.h"
#include "text/items.h"

namespace offprint {

// An element around blocks. The order is that of wire::ContainerKind.
enum class ContainerKind : std::uint8_t {
  kUnorderedList, kOrderedList, kListItem, kBlockquote, kFigure, kTable, kTableRow, kTableCell, kTableHeader, kScanCard,
};

struct Container {
  ContainerKind kind;
  int parent = -1;  // index in Flow::containers, less than its own; -1: none
  int start = 0;    // ordered list: number of its first item; list item: its own number; else 0
  std::size_t first_block = 0;  // the blocks inside, those of containers inside included
  std::size_t end_block = 0;
};

// What a run becomes: the span's `tag` is an index in Flow::run_styles.
struct RunStyle {
  Role role = Role::kBody;  // of the block, and
  int level = 0;            // its level, which with the marks in `style` say how it looks at any type size
  TextStyle style;
  std::string href;         // empty: no link
};

struct FlowBlock {
  Role role = Role::kBody;
  int level = 0;            // of a heading, 1 to 6; of a cell 1: it is a table's header; of a rule 1: it stands under the head
  int container = -1;       // innermost container
  std::string id;           // fragment name of a heading or paragraph
  RoleStyle style;
  TextBlock text;           // where the role is text
  ItemList items;           // of the text; empty until the layout stage cuts it
  bool indented = false;    // the first line begins two em in
  std::string marker;       // what stands before the first line of a list item: "•", "3."; empty: none
  WidthTable::Slot marker_slot = kNoSlot;
  std::string source;       // image: URL; code: the URL in it
  std::string description;  // image: alternative text; code: its caption
  int natural_width = 0;    // image, CSS px; 0: not known. Code: side of its plate
  int natural_height = 0;

  bool is_text() const { return role < Role::kImage; }
};

// How paragraphs are told apart.
enum class ParagraphStyle : std::uint8_t {
  kSpaced,    // by space between them: phones
  kIndented,  // by an indent of two em (one in a narrow column), the first paragraph's too: print
};

struct FlowOptions {
  TypeSize size;
  Kinsoku kinsoku = Kinsoku::kBasic;
  ParagraphStyle paragraphs = ParagraphStyle::kSpaced;
  Autospace autospace = Autospace::kNormal;
  bool hanging = false;     // pause marks may hang beyond the line's end
  std::string scan_url;     // where the code at the end leads; empty: no code
  int scan_plate = kScanPlate;  // side of the code's plate, CSS px
  bool operator==(const FlowOptions&) const = default;
};

struct Flow {
  std::string lang;         // BCP 47, "en" where the article names none
  std::vector<FlowBlock> blocks;
  std::vector<Container> containers;
  std::vector<RunStyle> run_styles;
  std::vector<std::size_t> part_ends;  // ascending: one past the last block of each part that stands in no container
};

// Builds the flow of `article`. Linear. Blocks have no items yet.
Flow build_flow(const Article& article, const FlowOptions& options);

// Gives every block and run the look it has at another size of body text. Items that are there need `change_fonts` where the font size is another.
void style_flow(Flow& flow, TypeSize size);

}  // namespace offprint
