// The commands, each with its table of options.
#pragma once

#include "cli/arguments.h"

namespace offprint::cli {

Command import_command();
Command layout_command();
Command render_command();
Command qr_command();
Command poster_command();
Command check_command();

}  // namespace offprint::cli
