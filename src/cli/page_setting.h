// How `layout` and `render` set an article: the options that both take.
#pragma once

#include <vector>

#include "cli/arguments.h"
#include "cli/fonts.h"
#include "offprint.h"

namespace offprint::cli {

// The rows of these options in a command's table.
std::vector<Option> page_options();

// The options as given, with the defaults of offprint.h for the others. Wrong usage: a value outside its range.
Outcome<PageOptions> read_page_options(const Arguments& arguments);

// Opens the article of the operand and cuts it into pages; widths come from where --metrics says: the system's fonts, or a table, also where the system has no font.
Outcome<Offprint> open_pages(const Arguments& arguments, const PageOptions& options, Fonts& fonts);

}  // namespace offprint::cli
