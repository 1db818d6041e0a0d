#include "cli/cairo_painter.h"

#include <algorithm>

#include "cli/cairo_text.h"
#include "cli/picture_source.h"
#include "qr/qr.h"

namespace offprint::cli {
namespace {

// Lines between px of the picture, nothing smoothed.
class WholePixels {
 public:
  WholePixels(cairo_t* context, int scale) : context_(context) {
    cairo_save(context_);
    cairo_scale(context_, 1.0 / scale, 1.0 / scale);
    cairo_set_antialias(context_, CAIRO_ANTIALIAS_NONE);
  }
  ~WholePixels() { cairo_restore(context_); }
  WholePixels(const WholePixels&) = delete;
  WholePixels& operator=(const WholePixels&) = delete;

 private:
  cairo_t* context_;
};

// A rectangle for each run of dark modules in a row; one path, so that nothing shows between rows.
void trace(cairo_t* context, const qr::Symbol& symbol, const SymbolPlace& place) {
  for (int y = 0; y < symbol.size; ++y) {
    for (int x = 0; x < symbol.size; ++x) {
      if (!symbol.dark(x, y)) continue;
      const int begin = x;
      while (x + 1 < symbol.size && symbol.dark(x + 1, y)) ++x;
      cairo_rectangle(context, place.x + begin * place.module, place.y + y * place.module, (x + 1 - begin) * place.module, place.module);
    }
  }
}

// Draws one command after the other.
class CairoPainter {
 public:
  CairoPainter(cairo_t* context, const PaintedPage& page, const PaintTools& tools)
      : context_(context), flow_(page.flow), theme_(page.sheet.theme), scale_(page.sheet.scale), tools_(tools), text_(context, flow_, tools.shaper, theme_) {}

  void operator()(const DrawLine& line) { text_.draw(line); }

  void operator()(const DrawRectangle& draw) { fill(draw.box, draw.colour); }

  void operator()(const DrawImage& image) {
    fill(image.box, Colour::kWash);
    if (image.box.width <= 0 || image.box.height <= 0) return;
    if (tools_.picture != nullptr) return draw_picture(tools_.picture, image.box);
    Outcome<Picture> picture = open_picture_in(block_of(image.block).source);
    if (!picture) return say(picture.failure().subject + ": " + picture.failure().sentence);
    const double cover = std::max(to_px(image.box.width) / picture.value().width, to_px(image.box.height) / picture.value().height);
    Result<CairoSurface> pixels = decode(picture.value(), cover * scale_);
    if (!pixels) return say(pixels.error().message);
    draw_picture(pixels.value().get(), image.box);
  }

  void operator()(const DrawScanCode& code) {
    const Result<qr::Symbol> symbol = qr::encode(block_of(code.block).source);
    const WholePixels whole(context_, scale_);
    const auto in_px = [&](LayoutUnit length) { return floor_px(length * scale_); };
    cairo_set_source_rgb(context_, 1, 1, 1);
    cairo_rectangle(context_, in_px(code.box.x), in_px(code.box.y), in_px(code.box.width), in_px(code.box.height));
    cairo_fill(context_);
    if (!symbol) return;
    cairo_set_source_rgb(context_, 0, 0, 0);
    trace(context_, symbol.value(), place_symbol(code.box, symbol.value().size, scale_));
    cairo_fill(context_);
  }

  std::vector<std::string> take() { return std::move(notes_); }

 private:
  const FlowBlock& block_of(int number) const { return flow_.blocks[static_cast<std::size_t>(number)]; }

  void say(std::string sentence) { notes_.push_back(std::move(sentence)); }

  void fill(const Rectangle& box, Colour colour) {
    set_colour(context_, colour, theme_);
    cairo_rectangle(context_, to_px(box.x), to_px(box.y), to_px(box.width), to_px(box.height));
    cairo_fill(context_);
  }

  // Fills the box; what is over is cut off, as much on one side as on the other.
  void draw_picture(cairo_surface_t* pixels, const Rectangle& box) {
    const double width = to_px(box.width), height = to_px(box.height);
    const int columns = cairo_image_surface_get_width(pixels), rows = cairo_image_surface_get_height(pixels);
    const double cover = std::max(width / columns, height / rows);
    cairo_save(context_);
    cairo_rectangle(context_, to_px(box.x), to_px(box.y), width, height);
    cairo_clip(context_);
    cairo_translate(context_, to_px(box.x) + (width - columns * cover) / 2, to_px(box.y) + (height - rows * cover) / 2);
    cairo_scale(context_, cover, cover);
    cairo_set_source_surface(context_, pixels, 0, 0);
    const bool is_in_pixels = cairo_surface_get_type(cairo_get_target(context_)) == CAIRO_SURFACE_TYPE_IMAGE;
    if (is_in_pixels) cairo_pattern_set_extend(cairo_get_source(context_), CAIRO_EXTEND_PAD);  // no soft edge
    cairo_pattern_set_filter(cairo_get_source(context_), CAIRO_FILTER_GOOD);
    cairo_paint(context_);
    cairo_restore(context_);
  }

  cairo_t* context_;
  const Flow& flow_;
  Theme theme_;
  int scale_;
  const PaintTools& tools_;
  CairoText text_;
  std::vector<std::string> notes_;
};

// Glyphs as the face has them: what they measure doesn't depend on px.
void set_font_options(cairo_t* context) {
  const CairoFontOptions options(cairo_font_options_create());
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(context, options.get());
}

}  // namespace

std::vector<std::string> paint(cairo_t* context, const PaintedPage& page, const PaintTools& tools) {
  const SvgSheet& sheet = page.sheet;
  cairo_save(context);
  set_colour(context, Colour::kPaper, sheet.theme);
  cairo_paint(context);
  cairo_scale(context, sheet.scale, sheet.scale);
  cairo_translate(context, sheet.margin_x, sheet.margin_y);
  set_font_options(context);
  CairoPainter painter(context, page, tools);
  for (const Command& command : page.list.commands) std::visit(painter, command);
  cairo_restore(context);
  return painter.take();
}

}  // namespace offprint::cli
