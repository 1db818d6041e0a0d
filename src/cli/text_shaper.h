// Text as glyphs of the fonts of this machine: what measuring and drawing share, so that they cannot differ.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/font_faces.h"

namespace offprint::cli {

// One glyph of a face. Lengths are em, y upwards.
struct ShapedGlyph {
  std::uint32_t glyph = 0;    // index in the face
  std::uint32_t cluster = 0;  // the first code point, of the run's text, that it belongs to
  double advance = 0;
  double x_offset = 0;
  double y_offset = 0;
};

// A stretch of text in one face.
struct ShapedRun {
  FontFace* face = nullptr;          // the shaper's
  std::u32string text;               // tabs as spaces
  bool right_to_left = false;        // its glyphs belong to the text from its end to its beginning
  std::vector<ShapedGlyph> glyphs;   // from left to right
};

// How a text is to be shaped.
struct ShapeOptions {
  enum class Direction : std::uint8_t { kOfScript, kLeftToRight, kRightToLeft };
  Direction direction = Direction::kOfScript;
  bool spaced = false;  // there will be space between its clusters: no ligatures
};

// Shapes with HarfBuzz, kerning and ligatures included, in the units of the face, so that a width grows with the size and with nothing else. A character that
// the first face lacks is taken from the next that has it, an emoji from one in colour where there is one; one that none has is the first face's box for missing
// characters. A tab is four spaces.
class TextShaper {
 public:
  // For text in `lang`, BCP 47. Null where `fonts` has no usable one.
  static std::unique_ptr<TextShaper> open(std::string_view lang, const FontConfiguration& fonts);

  // The runs of `text` (UTF-8) in the order in which they stand from left to right. The size of `font` is of no account.
  std::vector<ShapedRun> shape(const Font& font, std::string_view text, const ShapeOptions& options = {});

 private:
  using BufferHandle = std::unique_ptr<hb_buffer_t, FreeWith<hb_buffer_destroy>>;
  TextShaper(InstalledFonts fonts, std::string_view lang);

  FaceList& faces_of(const Font& font);
  ShapedRun shape_run(std::u32string_view text, FontFace& face, const ShapeOptions& options);

  InstalledFonts fonts_;
  hb_language_t language_;
  BufferHandle buffer_;
  std::map<std::uint32_t, FaceList> faces_;  // by family, weight and slant
};

// The sum of the advances, em.
double advance_of(const std::vector<ShapedRun>& runs);

}  // namespace offprint::cli
