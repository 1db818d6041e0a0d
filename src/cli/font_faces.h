// The fonts of this machine, by what they are for.
#pragma once

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

// One face of a list. Its file is mapped, not read, when the face is first asked to shape.
class FontFace {
 public:
  // `pattern` names the file, the index of the face, its characters and, of a variable font, its place on the axes.
  explicit FontFace(FontPattern pattern) : pattern_(std::move(pattern)) {}

  bool has(char32_t character) const;

  // The face for HarfBuzz, at the scale of its units per em; null where the file can't be read.
  hb_font_t* shaping_font();

 private:
  FontPattern pattern_;
  ShapingFont font_;
  bool opened_ = false;
};

// The faces to look for a character in, best first. Never empty.
using FaceList = std::vector<FontFace>;

// The fonts that are installed, as fontconfig knows them.
class InstalledFonts {
 public:
  // Empty where there is no usable font.
  static std::optional<InstalledFonts> find(std::string_view lang);

  // The faces of `font`'s family in the language, as font_stack (pages/font_stack.h) lists them, then whatever the system has; for a language written in Han, a
  // face with Han comes before one without. Its size is of no account. Empty where there is no usable font.
  FaceList faces_of(const Font& font) const;

 private:
  using Configuration = std::unique_ptr<FcConfig, FreeWith<FcConfigDestroy>>;
  InstalledFonts(Configuration configuration, std::string_view lang) : configuration_(std::move(configuration)), lang_(lang) {}

  Configuration configuration_;
  std::string lang_;
};

}  // namespace offprint::cli
