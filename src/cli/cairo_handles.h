// Cairo's objects with an owner.
#pragma once

#include <cairo.h>

#include <memory>

namespace offprint::cli {

struct FreeCairo {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

using CairoSurface = std::unique_ptr<cairo_surface_t, FreeCairo>;
using CairoContext = std::unique_ptr<cairo_t, FreeCairo>;
using CairoPattern = std::unique_ptr<cairo_pattern_t, FreeCairo>;
using CairoFontOptions = std::unique_ptr<cairo_font_options_t, FreeCairo>;

}  // namespace offprint::cli
