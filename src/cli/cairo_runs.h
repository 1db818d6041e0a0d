// Shaped text on a Cairo context.
#pragma once

#include <cairo.h>

#include <vector>

#include "cli/text_shaper.h"

namespace offprint::cli {

// How the runs of a text are set.
struct RunSetting {
  double size = 0;     // CSS px
  double spacing = 0;  // CSS px behind each user-perceived character, the last included
  double stretch = 1;  // of the glyphs, along the line
};

// px along the baseline.
struct RunStart {
  double x;
  double baseline;
};

// How wide the run is, CSS px.
double advance_of(const ShapedRun& run, const RunSetting& setting);

// Draws the runs side by side in the context's source; the text goes along with its glyphs, so that it can be copied from a PDF.
void draw_runs(cairo_t* context, const std::vector<ShapedRun>& runs, const RunSetting& setting, RunStart start);

}  // namespace offprint::cli
