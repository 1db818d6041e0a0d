// Where a code may lead: the options --origin, --allow-http and --drop-tracking, which all that make a code share.
#pragma once

#include <vector>

#include "cli/arguments.h"
#include "share/link.h"

namespace offprint::cli {

// The rows of these options in a command's table.
std::vector<Option> link_options();

// The options as given. Wrong usage: an origin that is none.
Outcome<share::LinkOptions> read_link_options(const Arguments& arguments);

}  // namespace offprint::cli
