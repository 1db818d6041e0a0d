// A table as litehtml is given it.
#pragma once

#include <string>

#include "layout/flow.h"

namespace offprint {

// Which blocks and containers a table's rows are.
struct TableRange {
  std::size_t first_block = 0;      // the cells: one block each
  std::size_t end_block = 0;
  std::size_t first_container = 0;  // rows and cells
  std::size_t end_container = 0;
};

// The rows of the table that the cell `number` is the first of.
TableRange table_at(const Flow& flow, std::size_t number);

// HTML without text: a row and a cell for each container (data-c), a box for each block (data-n), both counted from the range's first on.
std::string table_skeleton(const Flow& flow, const TableRange& range);

}  // namespace offprint
