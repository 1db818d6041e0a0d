// The fonts of this machine, by what they are for.
#pragma once

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/font.h"

namespace offprint::cli {

// Calls `kFree` on the pointer.
template <auto kFree>
struct FreeWith {
  template <class T>
  void operator()(T* pointer) const { kFree(pointer); }
};

using FontPattern = std::unique_ptr<FcPattern, FreeWith<FcPatternDestroy>>;
using ShapingFont = std::unique_ptr<hb_font_t, FreeWith<hb_font_destroy>>;
using DrawingFace = std::unique_ptr<cairo_font_face_t, FreeWith<cairo_font_face_destroy>>;

// One face of a list. Its file is mapped, not read, when the face is first asked to shape.
class FontFace {
 public:
  // `pattern` names the file, the index of the face, its characters and, of a variable font, its place on the axes.
  explicit FontFace(FontPattern pattern) : pattern_(std::move(pattern)) {}

  bool has(char32_t character) const;

  // Whether its glyphs have colours of their own, as those of emoji have.
  bool is_in_colour() const;

  // The face for HarfBuzz, at the scale of its units per em; null where the file can't be read.
  hb_font_t* shaping_font();

  // The same face for Cairo, made bold where fontconfig says that it has to be. Made once; never null.
  cairo_font_face_t* drawing_face();

  // How far its glyphs lean to the right for each unit of height, where the face has no oblique ones; else 0. What they measure stays.
  double slant() const;

 private:
  FontPattern pattern_;
  ShapingFont font_;
  DrawingFace drawing_face_;
  bool opened_ = false;
};

// The faces to look for a character in, best first. Never empty.
using FaceList = std::vector<FontFace>;

// What fontconfig knows of this machine's fonts.
using FontConfiguration = std::shared_ptr<FcConfig>;

// Reads it; null where there is none.
FontConfiguration load_fonts();

// The fonts that are installed, for text in one language.
class InstalledFonts {
 public:
  // Empty where there is no usable font.
  static std::optional<InstalledFonts> find(std::string_view lang, const FontConfiguration& configuration);

  // The faces of `font`'s family in the language, as font_stack (pages/font_stack.h) lists them, then whatever the system has; for a language written in Han, a
  // face with Han comes before one without. Its size is of no account. Empty where there is no usable font.
  FaceList faces_of(const Font& font) const;

 private:
  InstalledFonts(FontConfiguration configuration, std::string_view lang) : configuration_(std::move(configuration)), lang_(lang) {}

  FontConfiguration configuration_;
  std::string lang_;
};

}  // namespace offprint::cli
