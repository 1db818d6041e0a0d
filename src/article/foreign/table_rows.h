// The rows of a foreign table on the grid that `Table` is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "article/article.h"
#include "article/importing.h"

namespace offprint {

// Takes cells in the order of HTML, with what they span; where a cell reaches over others, these are empty.
class TableRows {
 public:
  explicit TableRows(Importing& importing) : importing_(importing) {}

  void begin_row();

  // The next free cell of the row, with the rows and columns that it takes (1 and more; 0 and less count as 1).
  void add_cell(TableCell cell, std::int64_t columns = 1, std::int64_t rows = 1);

  // The table, its rows filled up to the same number of cells; without any text in it, one without rows. What was filled up or left out is reported.
  Table finish();

 private:
  // Puts an empty cell wherever one from above reaches down.
  void skip_taken();
  void end_row();
  // False, and reported once, where the row is full.
  bool push(TableCell cell);

  Importing& importing_;
  Table table_;
  std::vector<std::int64_t> taken_;  // by column: how many rows below are taken still
  bool full_ = false;                // no more rows
  std::uint32_t cut_ = 0;
};

}  // namespace offprint
