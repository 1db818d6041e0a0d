#include "article/foreign/table_rows.h"

#include <algorithm>
#include <utility>

#include "article/limits.h"

namespace offprint {

// Rows count as blocks do, so that the article can be read again.
void TableRows::begin_row() {
  end_row();
  if (importing_.block_count >= kMaxBlocks) {
    if (!full_) importing_.tell(ReportKind::kTruncated, "The article has more than 200,000 blocks and rows; the rest was left out.");
    full_ = true;
    return;
  }
  ++importing_.block_count;
  table_.rows.emplace_back();
}

bool TableRows::push(TableCell cell) {
  std::vector<TableCell>& row = table_.rows.back();
  if (row.size() >= kMaxTableColumns) {
    ++cut_;
    return false;
  }
  row.push_back(std::move(cell));
  return true;
}

void TableRows::skip_taken() {
  for (std::size_t column = table_.rows.back().size(); column < taken_.size() && taken_[column] > 0; ++column) {
    --taken_[column];
    if (!push({})) return;
  }
}

// Cells from above that reach down behind the last cell of the row.
void TableRows::end_row() {
  if (table_.rows.empty() || full_) return;
  std::size_t end = taken_.size();
  while (end > table_.rows.back().size() && taken_[end - 1] == 0) --end;
  for (std::size_t column = table_.rows.back().size(); column < end; ++column) {
    if (taken_[column] > 0) --taken_[column];
    if (!push({})) return;
  }
}

void TableRows::add_cell(TableCell cell, std::int64_t columns, std::int64_t rows) {
  if (full_) return;
  if (table_.rows.empty()) begin_row();
  if (full_) return;
  skip_taken();
  columns = std::clamp<std::int64_t>(columns, 1, kMaxTableColumns);
  const bool header = cell.header;
  for (std::int64_t i = 0; i < columns; ++i) {
    const std::size_t column = table_.rows.back().size();
    if (!push(i == 0 ? std::move(cell) : TableCell{{}, header})) return;
    if (taken_.size() <= column) taken_.resize(column + 1);
    taken_[column] = std::max<std::int64_t>(rows, 1) - 1;
  }
}

Table TableRows::finish() {
  end_row();
  std::size_t columns = 0;
  bool filled = false;
  for (const std::vector<TableCell>& row : table_.rows) {
    columns = std::max(columns, row.size());
    filled = filled || std::any_of(row.begin(), row.end(), [](const TableCell& cell) { return !cell.runs.empty(); });
  }
  if (!filled) table_.rows.clear();
  std::uint32_t padded = 0;
  for (std::vector<TableCell>& row : table_.rows) {
    if (row.size() == columns) continue;
    row.resize(columns);
    ++padded;
  }
  if (padded > 0) importing_.tell(ReportKind::kClamped, "Table rows were filled up to the same number of cells.", {}, padded);
  if (cut_ > 0) importing_.tell(ReportKind::kTruncated, "A table has at most 64 columns; the cells after them were left out.", {}, cut_);
  return std::move(table_);
}

}  // namespace offprint
