#include "article/html/read_table.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "article/html/element_kinds.h"
#include "article/html/walk_runs.h"
#include "article/limits.h"

namespace offprint {
namespace {

bool is_cell(std::string_view tag) { return tag == "td" || tag == "th"; }

// Whether the inside of a cell is more than a line of text. `picture_counts`: a picture makes it so, too.
bool is_arranged(const HtmlReading& reading, HtmlIndex cell, bool picture_counts) {
  const HtmlTree& tree = reading.tree;
  std::size_t paragraphs = 0;
  for (HtmlIndex i = cell + 1; i < tree.node(cell).end; ++i) {
    const std::string_view tag = tree.tag(i);
    if (tag.empty()) continue;
    switch (kind_of(tag)) {
      case ElementKind::kHeading:
      case ElementKind::kQuote:
      case ElementKind::kCode:
      case ElementKind::kFigure: return true;
      case ElementKind::kList: if (picture_counts) return true; else break;
      case ElementKind::kPicture:
        if (picture_counts && !is_character(tree, i)) return true;
        break;
      case ElementKind::kParagraph:
        if (reading.text_bytes(i) > 0) ++paragraphs;
        break;
      default: break;
    }
  }
  return paragraphs > (picture_counts ? 1u : 3u);
}

// Lays the cells of a table out on a grid, by "forming a table" of the HTML standard, spans brought into the grid.
class TableWalk {
 public:
  TableWalk(HtmlReading& reading, std::vector<HtmlIndex>& pictures) : reading_(reading), pictures_(pictures) {}

  Table read(HtmlIndex table) {
    const HtmlTree& tree = reading_.tree;
    for (HtmlIndex i = table + 1; i < tree.node(table).end;) {
      if (tree.is_text(i) || !reading_.passes_over(i)) {
        if (!is_cell(tree.tag(i)) && tree.tag(i) != "caption") {
          if (tree.tag(i) == "tr") begin_row();
          ++i;
          continue;
        }
        if (tree.tag(i) == "caption") table_.caption = runs_inside(reading_, i, &pictures_);
        else add_cell(i);
      }
      i = tree.node(i).end;
    }
    settle();
    return std::move(table_);
  }

 private:
  void begin_row() {
    if (reading_.importing.block_count >= kMaxBlocks) {
      full_ = true;
      return;
    }
    ++reading_.importing.block_count;
    // Cells from above that the row before did not get to.
    for (; column_ < open_rows_.size(); ++column_) {
      if (open_rows_[column_] > 0) --open_rows_[column_];
    }
    table_.rows.emplace_back();
    column_ = 0;
  }

  void add_cell(HtmlIndex cell) {
    if (table_.rows.empty() && !full_) begin_row();
    if (full_) return;
    const HtmlTree& tree = reading_.tree;
    while (column_ < open_rows_.size() && open_rows_[column_] > 0) skip_spanned();
    const auto span = [&](std::string_view name, std::int64_t most) { return std::clamp<std::int64_t>(leading_number(tree.attribute(cell, name)), 1, most); };
    if (column_ >= kMaxTableColumns) {
      if (cut_++ == 0) reading_.importing.tell(ReportKind::kTruncated, "A table has at most 64 columns; the rest of the row was left out.", tree.text_of(cell));
      return;
    }
    const auto columns = static_cast<std::size_t>(span("colspan", static_cast<std::int64_t>(kMaxTableColumns - column_)));
    const auto rows = static_cast<std::uint32_t>(span("rowspan", 65'534));
    TableCell filled{runs_inside(reading_, cell, &pictures_), tree.tag(cell) == "th"};
    const bool header = filled.header;
    std::vector<TableCell>& row = table_.rows.back();
    row.resize(std::max(row.size(), column_ + columns));
    open_rows_.resize(std::max(open_rows_.size(), row.size()));
    row[column_] = std::move(filled);
    for (std::size_t i = 0; i < columns; ++i) {
      row[column_ + i].header = header;
      open_rows_[column_ + i] = rows - 1;
    }
    column_ += columns;
  }

  // A cell of a row above reaches down to here.
  void skip_spanned() {
    --open_rows_[column_];
    std::vector<TableCell>& row = table_.rows.back();
    row.resize(std::max(row.size(), column_ + 1));
    ++column_;
  }

  // Rows of the same length, none without text, no column without text at the end: many span more columns than there are.
  void settle() {
    std::size_t columns = 0;
    const auto blank = [](const std::vector<TableCell>& row) {
      return std::all_of(row.begin(), row.end(), [](const TableCell& cell) { return cell.runs.empty(); });
    };
    std::erase_if(table_.rows, blank);
    for (const std::vector<TableCell>& row : table_.rows) {
      std::size_t filled = row.size();
      while (filled > 0 && row[filled - 1].runs.empty()) --filled;
      columns = std::max(columns, filled);
    }
    for (std::vector<TableCell>& row : table_.rows) row.resize(columns);
  }

  HtmlReading& reading_;
  std::vector<HtmlIndex>& pictures_;
  Table table_;
  std::vector<std::uint32_t> open_rows_;  // by column: how many rows further down its last cell reaches
  std::size_t column_ = 0;
  std::uint32_t cut_ = 0;
  bool full_ = false;
};

}  // namespace

bool is_data_table(const HtmlReading& reading, HtmlIndex table) {
  const HtmlTree& tree = reading.tree;
  const std::string_view role = tree.attribute(table, "role");
  if (role == "presentation" || role == "none") return false;
  std::size_t cells = 0;
  bool headed = false, pictured = false, arranged = false;
  for (HtmlIndex i = table + 1; i < tree.node(table).end; ++i) {
    const std::string_view tag = tree.tag(i);
    if (tag == "table") return false;
    if (tag == "th" || tag == "caption") headed = true;
    if (!is_cell(tag)) continue;
    ++cells;
    pictured = pictured || is_arranged(reading, i, true);
    arranged = arranged || is_arranged(reading, i, false);
  }
  return cells > 1 && !(headed ? arranged : pictured);
}

Table read_table(HtmlReading& reading, HtmlIndex table, std::vector<HtmlIndex>& pictures) { return TableWalk(reading, pictures).read(table); }

}  // namespace offprint
