#include "cli/painted_file.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <iterator>

#include "cli/png_file.h"

namespace offprint::cli {
namespace {

constexpr double kPointsPerPx = 0.75;

Failure cannot_draw(const std::string& subject, cairo_status_t status) {
  return {Status::kBadInput, subject, "cannot-draw", "It could not be drawn: " + std::string(cairo_status_to_string(status)) + "."};
}

std::string size_text(int width, int height) { return std::to_string(width) + " by " + std::to_string(height) + " px"; }

std::optional<Failure> check_png(const SvgSheet& sheet) {
  const std::int64_t pixels = std::int64_t{sheet.width} * sheet.height;
  if (pixels <= kMaxPngPixels && std::max(sheet.width, sheet.height) <= kMaxPngSide) return std::nullopt;
  return wrong_usage("The PNG would have " + size_text(sheet.width, sheet.height) + ", but a PNG has at most 16,777,216 px, and 32,767 on a side; take a smaller "
                     "--scale, shorter pages, or --format svg.");
}

std::optional<Failure> check_pdf(const SvgSheet& sheet) {
  const int width = sheet.width / sheet.scale, height = sheet.height / sheet.scale;
  if (std::max(width, height) <= kMaxPdfSide) return std::nullopt;
  return wrong_usage("The PDF's page would have " + size_text(width, height) + ", but readers show at most 19,200 px on a side; cut the article into pages, or take "
                     "--format svg.");
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void keep_notes(std::vector<std::string> notes, PaintedFile& file) {
  std::move(notes.begin(), notes.end(), std::back_inserter(file.notes));
}

}  // namespace

Failure no_font(const std::string& subject) {
  return {Status::kBadInput, subject, "no-font", "No font was found on this machine to draw text with; install one, such as fonts-noto-cjk (Debian), or take --format svg."};
}

Outcome<PaintedFile> paint_png(const PaintedPage& page, const PaintTools& tools, const std::string& subject) {
  if (const std::optional<Failure> failure = check_png(page.sheet)) return *failure;
  const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, page.sheet.width, page.sheet.height));
  const CairoContext context(cairo_create(surface.get()));
  PaintedFile file;
  file.notes = paint(context.get(), page, tools);
  if (const cairo_status_t status = cairo_status(context.get()); status != CAIRO_STATUS_SUCCESS) return cannot_draw(subject, status);
  file.bytes = png_of(surface.get());
  if (file.bytes.empty()) return cannot_draw(subject, CAIRO_STATUS_NO_MEMORY);
  return file;
}

PdfFile::PdfFile()
    : surface_(cairo_pdf_surface_create_for_stream(append, &file_.bytes, 1, 1)), context_(cairo_create(surface_.get())) {
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");  // no date is none
}

Outcome<Done> PdfFile::add(const PaintedPage& page, const PaintTools& tools) {
  if (const std::optional<Failure> failure = check_pdf(page.sheet)) return *failure;
  const double points = kPointsPerPx / page.sheet.scale;
  cairo_pdf_surface_set_size(surface_.get(), page.sheet.width * points, page.sheet.height * points);
  cairo_save(context_.get());
  cairo_scale(context_.get(), points, points);
  keep_notes(paint(context_.get(), page, tools), file_);
  cairo_restore(context_.get());
  cairo_show_page(context_.get());
  return Done{};
}

Outcome<PaintedFile> PdfFile::finish(const std::string& subject) {
  cairo_surface_finish(surface_.get());
  cairo_status_t status = cairo_status(context_.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface_.get());
  if (status != CAIRO_STATUS_SUCCESS) return cannot_draw(subject, status);
  return std::move(file_);
}

}  // namespace offprint::cli
