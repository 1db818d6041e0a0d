// Widths as the fonts of this machine have them.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "cli/font_faces.h"
#include "text/measurer.h"

namespace offprint::cli {

// Shapes with HarfBuzz, kerning and ligatures included, in the units of the face, so that a width grows with the size and with nothing else: no
// hinting, no rounding but the last, to 1/64 px. A character that the first face lacks is taken from the next that has it; one that none has is measured as the first
// face's box for missing characters. A tab is four spaces.
class SystemMeasurer final : public TextMeasurer {
 public:
  // For text in `lang`, BCP 47. Null where this machine has no usable font.
  static std::unique_ptr<SystemMeasurer> open(std::string_view lang);

  void measure(std::span<const MeasureRequest> requests, std::span<LayoutUnit> widths) override;

 private:
  using BufferHandle = std::unique_ptr<hb_buffer_t, FreeWith<hb_buffer_destroy>>;
  SystemMeasurer(InstalledFonts fonts, std::string_view lang);

  FaceList& faces_of(const Font& font);
  LayoutUnit width_of(const MeasureRequest& request);
  double ems_of(std::u32string_view run, FontFace& face);

  InstalledFonts fonts_;
  hb_language_t language_;
  BufferHandle buffer_;
  std::map<std::uint32_t, FaceList> faces_;  // by family, weight and slant
};

}  // namespace offprint::cli
