// Lines of a display list as glyphs on a Cairo context.
#pragma once

#include <cairo.h>

#include "cli/text_shaper.h"
#include "pages/display_list.h"
#include "pages/palette.h"

namespace offprint::cli {

// Draws text where the list has it, in the faces that the shaper picks; in a PDF it can be copied, and links lead where they lead.
class CairoText {
 public:
  // On `context`, whose unit is a CSS px. All three have to outlive it.
  CairoText(cairo_t* context, const Flow& flow, TextShaper& shaper, Theme theme)
      : context_(context), flow_(flow), shaper_(shaper), theme_(theme) {}

  void draw(const DrawLine& line);

 private:
  void draw_part(const DrawLine& line, const DrawText& part, const TextStyle& style);
  void draw_ruby(const DrawText& part, double baseline, const TextStyle& style);
  void draw_decoration(const DrawText& part, FontFace& face, double baseline, const TextStyle& style);

  cairo_t* context_;
  const Flow& flow_;
  TextShaper& shaper_;
  Theme theme_;
};

// Makes a colour of the theme the source of what is drawn next.
void set_colour(cairo_t* context, Colour colour, Theme theme);

}  // namespace offprint::cli
