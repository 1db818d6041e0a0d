#include "article/markdown/markdown_blocks.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "article/html/read_html.h"
#include "article/limits.h"
#include "article/markdown/block_depth.h"
#include "article/markdown/heading_names.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {

MarkdownBlocks::MarkdownBlocks(std::string_view source, std::uint32_t first_line, bool names_headings, Importing& importing)
    : source_(source), line_(first_line), names_headings_(names_headings), importing_(importing) {
  open_.push_back({MD_BLOCK_DOC, 0, 1, {}, {}});
}

std::vector<Block> MarkdownBlocks::take() {
  close_leaf();
  read_html();
  importing_.place.clear();
  return std::move(open_.front().blocks);
}

void MarkdownBlocks::enter(MD_BLOCKTYPE type, void* detail) {
  close_leaf();
  if (type != MD_BLOCK_HTML) read_html();
  switch (type) {
    case MD_BLOCK_QUOTE: return open_container(type, 1, detail);
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: return open_container(type, 2, detail);
    case MD_BLOCK_LI: {
      const auto* item = static_cast<const MD_BLOCK_LI_DETAIL*>(detail);
      if (item->is_task != 0) prefix_ = item->task_mark == ' ' ? "☐ " : "☑ ";
      return open_container(type, 0, detail);
    }
    case MD_BLOCK_HR: return add(Block{Rule{}});
    case MD_BLOCK_H:
      heading_level_ = static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
      return open_leaf(Leaf::kHeading);
    case MD_BLOCK_P: return open_leaf(Leaf::kParagraph);
    case MD_BLOCK_HTML: return open_leaf(Leaf::kHtml);
    case MD_BLOCK_CODE:
      code_ = {};
      code_.language = collapse_white_space(references_.attribute(static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->lang));
      drop_controls(code_.language);
      return open_leaf(Leaf::kCode);
    case MD_BLOCK_TABLE: table_ = {}; return;
    case MD_BLOCK_TR: table_.rows.emplace_back(); return;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: header_cell_ = type == MD_BLOCK_TH; return open_leaf(Leaf::kCell);
    default: return;
  }
}

void MarkdownBlocks::leave(MD_BLOCKTYPE type) {
  close_leaf();
  switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
      read_html();
      return close_container();
    case MD_BLOCK_TABLE: return close_table();
    default: return;
  }
}

void MarkdownBlocks::open_container(MD_BLOCKTYPE type, int deeper, void* detail) {
  const Container& around = open_.back();
  // An item stands in its list's place, which has made room for it.
  const bool flat = type == MD_BLOCK_LI ? around.sink + 1 != open_.size() : around.depth + deeper > kMaxBlockDepth;
  Container inside{type, flat ? around.sink : open_.size(), flat ? around.depth : around.depth + deeper, {}, {}};
  if (type == MD_BLOCK_OL) {
    inside.list.ordered = true;
    inside.list.start = static_cast<std::int32_t>(std::min<unsigned>(static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start, kMaxListStart));
  }
  open_.push_back(std::move(inside));
}

void MarkdownBlocks::close_container() {
  prefix_.clear();
  Container done = std::move(open_.back());
  const bool flat = done.sink + 1 != open_.size();
  open_.pop_back();
  if (flat) return;
  if (done.type == MD_BLOCK_LI) {
    if (!done.blocks.empty()) open_.back().list.items.push_back({std::move(done.blocks)});
  } else if (done.type == MD_BLOCK_QUOTE) {
    if (!done.blocks.empty()) add(Block{Quote{std::move(done.blocks), {}}});
  } else if (!done.list.items.empty()) {
    add(Block{std::move(done.list)});
  }
}

void MarkdownBlocks::add(Block block) { importing_.add(open_[open_.back().sink].blocks, std::move(block)); }

void MarkdownBlocks::add_pictures() {
  for (Image& picture : pictures_) add(Block{std::move(picture)});
  pictures_.clear();
}

// Blocks that another reader has counted.
void MarkdownBlocks::add_all(std::vector<Block> blocks) {
  limit_depth(blocks, open_.back().depth);
  std::vector<Block>& to = open_[open_.back().sink].blocks;
  std::move(blocks.begin(), blocks.end(), std::back_inserter(to));
}

void MarkdownBlocks::read_html() {
  if (html_.empty()) return;
  add_all(html_blocks(html_, importing_));
  html_.clear();
}

void MarkdownBlocks::open_leaf(Leaf leaf) {
  if (leaf != Leaf::kHtml) read_html();
  leaf_ = leaf;
  importing_.place.clear();
  const bool takes_prefix = leaf == Leaf::kParagraph || leaf == Leaf::kTight;
  if (takes_prefix && !prefix_.empty()) {
    inline_.add_text(prefix_);
    prefix_.clear();
  }
}

void MarkdownBlocks::close_leaf() {
  const Leaf leaf = std::exchange(leaf_, Leaf::kNone);
  switch (leaf) {
    case Leaf::kNone: return;
    case Leaf::kParagraph:
    case Leaf::kTight: close_paragraph(); break;
    case Leaf::kHeading: close_heading(); break;
    case Leaf::kCell: close_cell(); break;
    case Leaf::kCode: close_code(); break;
    case Leaf::kHtml: html_ += '\n'; break;
  }
  inline_.clear();
}

void MarkdownBlocks::close_paragraph() {
  if (inline_.holds_html()) return add_all(html_blocks("<p>" + inline_.markup() + "</p>", importing_));
  for (Runs& runs : inline_.lines(importing_, pictures_)) add(Block{Paragraph{std::move(runs), {}}});
  add_pictures();
}

Runs MarkdownBlocks::one_line() {
  if (inline_.holds_html()) return html_runs(inline_.markup(), importing_);
  Runs out;
  for (Runs& runs : inline_.lines(importing_, pictures_)) {
    if (!out.empty()) out.push_back({" ", 0, {}, {}});
    std::move(runs.begin(), runs.end(), std::back_inserter(out));
  }
  normalize_runs(out);
  return out;
}

void MarkdownBlocks::close_heading() {
  Heading heading;
  heading.level = heading_level_;
  heading.runs = one_line();
  heading.id = take_heading_id(heading.runs);
  if (heading.id.empty() && names_headings_) heading.id = heading_name(plain_text(heading.runs));
  if (!heading.id.empty()) heading.id = free_name(std::move(heading.id), importing_.ids);
  if (!heading.runs.empty()) add(Block{std::move(heading)});
  add_pictures();
}

void MarkdownBlocks::close_cell() {
  if (!table_.rows.empty()) table_.rows.back().push_back({one_line(), header_cell_});
}

void MarkdownBlocks::close_table() {
  std::size_t columns = 0;
  for (const auto& row : table_.rows) columns = std::max(columns, row.size());
  if (columns > kMaxTableColumns) {
    importing_.tell(ReportKind::kTruncated, "The table has more than 64 columns; the rest was left out.");
    columns = kMaxTableColumns;
  }
  for (auto& row : table_.rows) row.resize(columns);
  if (columns > 0) add(Block{std::move(table_)});
  add_pictures();
}

void MarkdownBlocks::close_code() {
  if (const std::size_t dropped = normalize_code(code_.text); dropped > 0) {
    importing_.tell(ReportKind::kDropped, "Control characters were taken out of code.", {}, static_cast<std::uint32_t>(dropped));
  }
  if (!code_.text.empty()) add(Block{std::move(code_)});
}

void MarkdownBlocks::enter(MD_SPANTYPE type, void* detail) {
  if (type == MD_SPAN_IMG && picture_depth_++ == 0) {
    const auto* image = static_cast<const MD_SPAN_IMG_DETAIL*>(detail);
    picture_src_ = references_.attribute(image->src);
    picture_title_ = references_.attribute(image->title);
    picture_alt_.clear();
  }
  if (picture_depth_ > 0) return;
  if (leaf_ == Leaf::kNone) open_leaf(Leaf::kTight);
  switch (type) {
    case MD_SPAN_STRONG: return inline_.open(Mark::kStrong);
    case MD_SPAN_EM: return inline_.open(Mark::kEm);
    case MD_SPAN_CODE: return inline_.open(Mark::kCode);
    case MD_SPAN_DEL: return inline_.open(Mark::kS);
    case MD_SPAN_A: return inline_.open_link(references_.attribute(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href));
    default: return;
  }
}

void MarkdownBlocks::leave(MD_SPANTYPE type) {
  if (type == MD_SPAN_IMG && --picture_depth_ == 0) {
    if (leaf_ == Leaf::kNone) open_leaf(Leaf::kTight);
    return inline_.add_picture(std::move(picture_src_), std::move(picture_alt_), std::move(picture_title_));
  }
  if (picture_depth_ > 0) return;
  switch (type) {
    case MD_SPAN_STRONG: return inline_.close(Mark::kStrong);
    case MD_SPAN_EM: return inline_.close(Mark::kEm);
    case MD_SPAN_CODE: return inline_.close(Mark::kCode);
    case MD_SPAN_DEL: return inline_.close(Mark::kS);
    case MD_SPAN_A: return inline_.close_link();
    default: return;
  }
}

void MarkdownBlocks::find_place(std::string_view text) {
  if (!importing_.place.empty() || text.data() < source_.data() || text.data() > source_.data() + source_.size()) return;
  const std::size_t at = static_cast<std::size_t>(text.data() - source_.data());
  if (at < counted_) return;
  line_ += static_cast<std::uint32_t>(std::count(source_.begin() + static_cast<std::ptrdiff_t>(counted_), source_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  counted_ = at;
  importing_.place = "line " + std::to_string(line_);
}

void MarkdownBlocks::text(MD_TEXTTYPE type, std::string_view text) {
  if (leaf_ == Leaf::kNone) open_leaf(Leaf::kTight);
  find_place(text);
  std::string_view read = text;
  if (type == MD_TEXT_ENTITY) read = references_.resolve(text);
  if (type == MD_TEXT_NULLCHAR) read = "\uFFFD";
  const bool breaks = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR;
  if (breaks) read = " ";
  if (leaf_ == Leaf::kCode) code_.text += read;
  else if (leaf_ == Leaf::kHtml) html_ += read;
  else if (picture_depth_ > 0) picture_alt_ += type == MD_TEXT_HTML ? std::string_view() : read;
  else if (type == MD_TEXT_HTML) inline_.add_html(text);
  else if (type == MD_TEXT_BR) inline_.hard_break();
  else if (type == MD_TEXT_SOFTBR) inline_.soft_break();
  else inline_.add_text(read);
}

}  // namespace offprint
