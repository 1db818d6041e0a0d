#include "pages/strips.h"

#include <algorithm>
#include <cassert>

namespace offprint {
namespace {

// How much of a picture a page may take away to have it, and how low it may become (CSS px).
constexpr LayoutUnit kMostGiven = 2;   // fifths
constexpr int kLowestPicture = 120;

bool keeps_together(ContainerKind kind) {
  return kind == ContainerKind::kFigure || kind == ContainerKind::kTableRow || kind == ContainerKind::kScanCard;
}

bool is_in_card(Role role) { return role == Role::kScanCode || role == Role::kScanCaption || role == Role::kScanAddress; }

const Container& container_of(const Flow& flow, int number) { return flow.containers[static_cast<std::size_t>(number)]; }

int outermost(const Flow& flow, std::size_t block) {
  int container = flow.blocks[block].container;
  while (container >= 0 && container_of(flow, container).parent >= 0) container = container_of(flow, container).parent;
  return container;
}

// Between a cell and its text, above and below.
LayoutUnit padding_around(const Rectangle& box, const std::vector<Rectangle>& containers, int cell) {
  const Rectangle& outer = containers[static_cast<std::size_t>(cell)];
  return std::max(0, std::min(box.y - outer.y, outer.bottom() - box.bottom()));
}

Rectangle around(const Rectangle& a, const Rectangle& b) {
  if (a.height == 0) return b;
  const LayoutUnit top = std::min(a.y, b.y);
  return {a.x, top, a.width, std::max(a.bottom(), b.bottom()) - top};
}

}  // namespace

StripMaker::StripMaker(const Flow& flow, const LaidOut& laid_out, LayoutUnit page_height)
    : flow_(flow), laid_out_(laid_out), page_height_(page_height) {}

[[gnu::noinline]] void StripMaker::add(std::size_t end_block) {
  assert(end_block <= flow_.blocks.size());
  while (next_block_ < end_block) {
    const int container = outermost(flow_, next_block_);
    std::size_t end = next_block_ + 1;
    while (container >= 0 && end < end_block && outermost(flow_, end) == container) ++end;
    if (container >= 0) place_containers(container);
    add_part(next_block_, end);
    next_block_ = end;
  }
}

[[gnu::noinline]] void StripMaker::finish() {
  add(flow_.blocks.size());
  if (is_open_) close(-1);
  if (is_held_) list_.strips.push_back(held_);
  is_open_ = is_held_ = false;
}

// The containers of a part are numbered one after the other, from its outermost on.
void StripMaker::place_containers(int first) {
  first_container_ = first;
  places_.clear();
  const int count = static_cast<int>(flow_.containers.size());
  for (int i = first; i < count && (i == first || container_of(flow_, i).parent >= first); ++i) places_.emplace_back();
  for (int i = first; i < first + static_cast<int>(places_.size()); ++i) {
    const ContainerKind kind = container_of(flow_, i).kind;
    if (kind == ContainerKind::kTableRow) place_row(i);
    else if (keeps_together(kind)) place(i).kept = laid_out_.containers[static_cast<std::size_t>(i)];
  }
}

// A row has the rectangle of its cells: litehtml gives it none of its own.
void StripMaker::place_row(int row) {
  bool all_header = true;
  int cell = row + 1;
  for (; cell < first_container_ + static_cast<int>(places_.size()) && container_of(flow_, cell).parent == row; ++cell) {
    place(row).kept = around(place(row).kept, laid_out_.containers[static_cast<std::size_t>(cell)]);
    all_header = all_header && container_of(flow_, cell).kind == ContainerKind::kTableHeader;
  }
  const int table = container_of(flow_, row).parent;
  if (table < first_container_ || all_header || place(table).first_body >= 0) return;
  place(table).first_body = row;
}

void StripMaker::add_part(std::size_t first_block, std::size_t end_block) {
  bands_.clear();
  for (std::size_t i = first_block; i < end_block; ++i) gather(i);
  const auto is_above = [](const Band& a, const Band& b) { return a.top < b.top; };
  if (!std::is_sorted(bands_.begin(), bands_.end(), is_above)) std::stable_sort(bands_.begin(), bands_.end(), is_above);
  for (const Band& band : bands_) append(band);
}

// The bands of one block's lines, or of its box; as high as the whole container where that is kept.
void StripMaker::gather(std::size_t number) {
  const LaidBlock& laid = laid_out_.blocks[number];
  Band band{laid.box.y, laid.box.bottom(), {static_cast<int>(number), -1}, -1, -1, false};
  Rectangle kept;
  for (int c = flow_.blocks[number].container; c >= 0; c = container_of(flow_, c).parent) {
    if (place(c).kept.height > 0) kept = place(c).kept;
    if (kept.height > page_height_) band.cut = c;
    if (container_of(flow_, c).kind == ContainerKind::kTableRow) {
      band.table = container_of(flow_, c).parent;
      band.in_head = band.table >= 0 && c < place(band.table).first_body;
    }
    if (kept.height > 0) break;
  }
  const bool is_kept = kept.height > 0 && kept.height <= page_height_;
  const LayoutUnit padding = band.cut >= 0 && band.table >= 0 ? padding_around(laid.box, laid_out_.containers, flow_.blocks[number].container) : 0;
  const auto lines = static_cast<std::int32_t>(laid.lines.size());
  for (std::int32_t line = 0; line < std::max(lines, 1); ++line) {
    if (lines > 0) {
      const auto index = static_cast<std::size_t>(line);
      band.top = line == 0 ? laid.box.y - padding : laid.line_top(index);
      band.bottom = line + 1 == lines ? laid.box.bottom() + padding : laid.line_top(index + 1);
      band.piece.line = line;
    }
    if (is_kept) {
      band.top = std::min(band.top, kept.y);
      band.bottom = std::max(band.bottom, kept.bottom());
    }
    bands_.push_back(band);
  }
}

void StripMaker::append(const Band& band) {
  if (is_open_ && band.top >= open_.bottom) {
    close(band.cut);
    is_open_ = false;
  }
  if (!is_open_) {
    open(band);
  } else if (open_.kind == StripKind::kLine) {
    open_.kind = StripKind::kOther;
  }
  const Role role = flow_.blocks[static_cast<std::size_t>(band.piece.block)].role;
  if (band.piece.line >= 0 || role >= Role::kImage) is_blank_ = false;
  if (is_in_card(role)) open_.kind = StripKind::kCard;
  if (role == Role::kImage || role == Role::kScanCode) open_.picture = band.piece.block;
  list_.pieces.push_back(band.piece);
  open_.bottom = std::max(open_.bottom, band.bottom);
  open_.end_piece = static_cast<std::uint32_t>(list_.pieces.size());
  const bool later = band.piece.block != last_.piece.block ? band.piece.block > last_.piece.block : band.piece.line > last_.piece.line;
  if (later) last_ = band;
}

void StripMaker::open(const Band& band) {
  is_open_ = true;
  is_blank_ = true;
  open_ = {};
  open_.top = band.top;
  open_.bottom = band.bottom;
  open_.first_piece = open_.end_piece = is_held_ ? held_.end_piece : 0;
  open_.kind = band.piece.line >= 0 ? StripKind::kLine : StripKind::kOther;
  last_ = band;
}

// Takes note of a table's head row by row; with the first row under it, it is known how high it is.
[[gnu::noinline]] void StripMaker::repeat_head() {
  const auto strip = static_cast<std::uint32_t>(list_.strips.size());
  if (last_.table < 0) return;
  if (last_.in_head) {
    if (head_table_ != last_.table) head_ = {strip, strip, 0};
    head_table_ = last_.table;
    head_number_ = -1;
    head_.end_strip = strip + 1;
  } else if (head_table_ == last_.table) {
    if (head_.height == 0) {
      head_.height = list_.strips[head_.end_strip - 1].bottom - list_.strips[head_.first_strip].top;
      if (head_.height <= page_height_ / 3) {
        head_number_ = static_cast<std::int32_t>(list_.heads.size());
        list_.heads.push_back(head_);
      }
    }
    open_.head = head_number_;
  }
}

// `next_cut`: what the next band would be kept in. What shows nothing, such as a row of empty cells, is space between strips, so that no page is empty.
void StripMaker::close(int next_cut) {
  open_.cost_after = cost_of_break_after(flow_, laid_out_, last_.piece.block, last_.piece.line);
  open_.cuts_kept = last_.cut >= 0 && last_.cut == next_cut;
  if (open_.cuts_kept) open_.cost_after = std::max(open_.cost_after, BreakCost::kWeak);
  if (last_.in_head) open_.cost_after = BreakCost::kNever;
  if (is_blank_) {
    held_.end_piece = open_.end_piece;
    held_.cost_after = std::max(held_.cost_after, open_.cost_after);
    return;
  }
  if (is_held_) list_.strips.push_back(held_);
  repeat_head();
  if (open_.picture >= 0) let_picture_give();
  held_ = open_;
  is_held_ = true;
}

// A picture gives so that it has a place on a page that is nearly full; whatever is higher than the page has to, as far as that helps: text beside it stays.
void StripMaker::let_picture_give() {
  const auto number = static_cast<std::size_t>(open_.picture);
  const Rectangle& box = laid_out_.blocks[number].box;
  const LayoutUnit over = open_.bottom - open_.top - page_height_;
  if (over <= 0) {
    if (flow_.blocks[number].role == Role::kImage) open_.gives = std::min(box.height / 5 * kMostGiven, box.height - from_px(kLowestPicture));
  } else {
    Rectangle beside;
    for (std::uint32_t i = open_.first_piece; i < open_.end_piece; ++i) {
      const LaidBlock& laid = laid_out_.blocks[static_cast<std::size_t>(list_.pieces[i].block)];
      if (list_.pieces[i].block != open_.picture && laid.box.y < box.bottom() && laid.box.bottom() > box.y) beside = around(beside, laid.box);
    }
    open_.gives = std::min(over, box.height - std::max(beside.height, 1));
  }
  open_.gives = std::max(open_.gives, 0);
  if (open_.gives == 0) open_.picture = -1;
}

StripList make_strips(const Flow& flow, const LaidOut& laid_out, LayoutUnit page_height) {
  StripMaker maker(flow, laid_out, page_height);
  maker.finish();
  return maker.take();
}

}  // namespace offprint
