// Tables of foreign HTML: which hold data, and those as rows of equal length.
#pragma once

#include <vector>

#include "article/article.h"
#include "article/html/html_reading.h"

namespace offprint {

// Whether a table parts a text into rows and columns. One that only places things on a page (one cell; tables, headings, lists, several paragraphs or pictures
// in a cell) is read as what is in it.
bool is_data_table(const HtmlReading& reading, HtmlIndex table);

// The cells, what spans several standing in the first; rows without text left out; at most kMaxTableColumns. Pictures in cells are appended to `pictures`.
Table read_table(HtmlReading& reading, HtmlIndex table, std::vector<HtmlIndex>& pictures);

}  // namespace offprint
