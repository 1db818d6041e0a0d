// The flow as a pile of strips that no page break goes through, and what a break between two of them costs.
#pragma once

#include <cstdint>
#include <vector>

#include "pages/break_costs.h"

namespace offprint {

// One line of a block, or a block without lines.
struct Piece {
  int block = 0;                  // number in Flow::blocks
  std::int32_t line = -1;         // index in LaidBlock::lines; -1: the block is a box
};

// What is in a strip, as far as the last page asks.
enum class StripKind : std::uint8_t { kLine, kCard, kOther };  // one line of text; the card of the code; anything else

// A horizontal band of the flow, from the top of its highest piece to the bottom of its lowest. Strips follow one another and do not overlap.
struct Strip {
  LayoutUnit top = 0;
  LayoutUnit bottom = 0;
  std::uint32_t first_piece = 0;  // in StripList::pieces
  std::uint32_t end_piece = 0;
  BreakCost cost_after = BreakCost::kFree;
  StripKind kind = StripKind::kOther;
  bool cuts_kept = false;         // the next strip is of the same figure, row or card, which is higher than the page
  std::int32_t head = -1;         // in StripList::heads: what is drawn again where a page begins with this strip; -1: nothing
  std::int32_t picture = -1;      // the block of its picture, or of its code where that is higher than the page; -1: none
  LayoutUnit gives = 0;           // how much lower the picture may be drawn at a page's end, or has to be
};

// The leading rows of a table that are all header cells.
struct TableHead {
  std::uint32_t first_strip = 0;
  std::uint32_t end_strip = 0;
  LayoutUnit height = 0;
};

struct StripList {
  std::vector<Strip> strips;
  std::vector<Piece> pieces;      // in the order of the strips, within a strip in that of the flow
  std::vector<TableHead> heads;   // no higher than a third of the page
};

// Cuts the flow into strips as it is laid out. Side by side cells of a table row, a figure with its caption and the card of the code are one
// strip each, where they are not higher than the page; if they are, they are cut between lines.
//
//   StripMaker maker(flow, laid_out, page_height);
//   while (lay out as far as `end`) maker.add(end);
//   maker.finish();
//
// `flow` is complete from the start, `laid_out` as far as it is said to be; both outlive the maker. The strips do not depend on the portions. Linear.
class StripMaker {
 public:
  StripMaker(const Flow& flow, const LaidOut& laid_out, LayoutUnit page_height);

  // The blocks before `end_block` are laid out and in place. A boundary between blocks or containers that stand in no container.
  void add(std::size_t end_block);

  // All blocks are.
  void finish();

  // The strips that are settled: all but the last two until `finish`.
  const StripList& list() const { return list_; }
  StripList take() { return std::move(list_); }

 private:
  // A piece with the band that it needs, and what it stands in.
  struct Band {
    LayoutUnit top;
    LayoutUnit bottom;
    Piece piece;
    int cut = -1;                 // the container that would be kept, were it not higher than the page
    int table = -1;
    bool in_head = false;
  };
  // A container of the part that is being added.
  struct Place {
    Rectangle kept;               // of a figure, row or card
    int first_body = -1;          // table: its first row that is no head; -1: none
  };

  void add_part(std::size_t first_block, std::size_t end_block);
  void place_containers(int first);
  void place_row(int row);
  Place& place(int container) { return places_[static_cast<std::size_t>(container - first_container_)]; }
  void gather(std::size_t number);
  void append(const Band& band);
  void open(const Band& band);
  void close(int next_cut);
  void repeat_head();
  void let_picture_give();

  const Flow& flow_;
  const LaidOut& laid_out_;
  LayoutUnit page_height_;
  std::size_t next_block_ = 0;
  StripList list_;
  int first_container_ = 0;       // of the part that is being added
  std::vector<Place> places_;     // its containers
  std::vector<Band> bands_;       // its lines and boxes
  Strip open_;                    // what comes next may still reach into it
  bool is_open_ = false;
  bool is_blank_ = false;         // it shows nothing
  Strip held_;                    // the one before, which what shows nothing is added to
  bool is_held_ = false;
  Band last_;                     // the last one of `open_`, in the order of the flow
  TableHead head_;                // of the table last met, with its container and, once it is known, its number
  int head_table_ = -1;
  std::int32_t head_number_ = -1;
};

// All strips of a flow at once.
StripList make_strips(const Flow& flow, const LaidOut& laid_out, LayoutUnit page_height);

}  // namespace offprint
