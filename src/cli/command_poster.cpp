#include "cli/commands.h"

namespace offprint::cli {
namespace {

Outcome<Done> run(const Arguments&) { return wrong_usage("Posters are not in this version."); }

}  // namespace

Command poster_command() {
  return {"poster", "FILE", "--format svg|png -o OUT", "Draws a poster to share. Not in this version.",
          {
              {"format", "FORMAT", "svg or png."},
              {"output", "OUT", "The file to write.", 'o'},
              {"width", "PX", "Width of the poster."},
              {"url", "URL", "Where the code on the poster leads."},
          },
          run};
}

}  // namespace offprint::cli
