// Pages as PNG and PDF files.
#pragma once

#include <string>
#include <vector>

#include "cli/cairo_handles.h"
#include "cli/cairo_painter.h"
#include "cli/failure.h"

namespace offprint::cli {

// px of a PNG, and on one side of it.
inline constexpr std::int64_t kMaxPngPixels = 16'777'216;
inline constexpr int kMaxPngSide = 32'767;

// CSS px on a side of a PDF's page: the 14,400 points that readers show (ISO 32000-1, annex C.2).
inline constexpr int kMaxPdfSide = 19'200;

// A file, and what could not be drawn on it, a sentence each.
struct PaintedFile {
  std::string bytes;
  std::vector<std::string> notes;
};

// Nothing can be drawn without a font.
Failure no_font(const std::string& subject);

// The page as a PNG file of the sheet's size. Wrong usage: it is larger than a PNG gets. "cannot-draw" of `subject`: there is no memory.
Outcome<PaintedFile> paint_png(const PaintedPage& page, const PaintTools& tools, const std::string& subject);

// A PDF file, made page by page; a CSS px is 1/96 in. Its text can be copied. Nothing in it tells when it was made.
class PdfFile {
 public:
  PdfFile();

  // Draws one more page. Fails as paint_png does.
  Outcome<Done> add(const PaintedPage& page, const PaintTools& tools);

  // The file, of one page or more; nothing may be added any more.
  Outcome<PaintedFile> finish(const std::string& subject);

 private:
  PaintedFile file_;  // written to by the surface
  CairoSurface surface_;
  CairoContext context_;
};

}  // namespace offprint::cli
