// What a person ends a long command with (Ctrl-C): the file at hand is finished, and what was done is told.
#pragma once

namespace offprint::cli {

// From now on the first SIGINT or SIGTERM asks to stop; a second one ends the process at once.
void heed_stop_signals();

bool is_stop_asked_for();

}  // namespace offprint::cli
