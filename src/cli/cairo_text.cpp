#include "cli/cairo_text.h"

#include <hb-ot.h>

#include <algorithm>
#include <cassert>

#include "article/url.h"
#include "cli/cairo_runs.h"
#include "qr/color.h"

namespace offprint::cli {
namespace {

constexpr std::uint8_t kUnderline = 1, kLineThrough = 2, kOnWash = 4 | 8;

double width_of(const RunSetting& setting, const std::vector<ShapedRun>& runs) {
  double width = 0;
  for (const ShapedRun& run : runs) width += advance_of(run, setting);
  return width;
}

// The letter-spacing of a fragment and its stretch (a dash that is longer than its glyph), as its text came out here.
RunSetting setting_of(const DrawText& part, const Font& font, const std::vector<ShapedRun>& runs) {
  RunSetting setting;
  setting.size = font.size;
  if (part.gaps > 0) {
    setting.spacing = to_px(part.advance - part.natural) / part.gaps;
  } else if (part.advance != part.natural) {
    const double natural = width_of(setting, runs);
    if (natural > 0) setting.stretch = to_px(part.advance) / natural;
  }
  return setting;
}

ShapeOptions shaped_as(const DrawText& part) {
  ShapeOptions options;
  options.direction = part.right_to_left ? ShapeOptions::Direction::kRightToLeft : ShapeOptions::Direction::kLeftToRight;
  options.spaced = part.gaps > 0 && part.advance != part.natural;
  return options;
}

// The value of Cairo's `uri` attribute.
std::string link_attributes(std::string_view href) {
  std::string attributes = "uri='";
  for (const char c : href) {
    if (c == '\'' || c == '\\') attributes += '\\';
    attributes += c;
  }
  return attributes + "'";
}

bool leads_out(std::string_view href) { return is_safe_link(href) && !href.starts_with('#'); }

// A measure of the face, or what is usual.
double metric(FontFace& face, hb_ot_metrics_tag_t tag, double otherwise) {
  hb_font_t* font = face.shaping_font();
  hb_position_t position = 0;
  if (!hb_ot_metrics_get_position(font, tag, &position) || position == 0) return otherwise;
  return static_cast<double>(position) / hb_face_get_upem(hb_font_get_face(font));
}

}  // namespace

void set_colour(cairo_t* context, Colour colour, Theme theme) {
  const Result<qr::Color> value = qr::parse_color(hex_of(colour, theme));
  assert(value);
  cairo_set_source_rgb(context, value.value().red / 255.0, value.value().green / 255.0, value.value().blue / 255.0);
}

void CairoText::draw(const DrawLine& line) {
  for (const DrawText& part : line.texts) {
    const RunStyle& run = flow_.run_styles[part.run_style];
    const bool is_link = leads_out(run.href);
    if (is_link) cairo_tag_begin(context_, CAIRO_TAG_LINK, link_attributes(run.href).c_str());
    draw_part(line, part, run.style);
    if (is_link) cairo_tag_end(context_, CAIRO_TAG_LINK);
  }
}

void CairoText::draw_part(const DrawLine& line, const DrawText& part, const TextStyle& style) {
  if (style.decoration & kOnWash) {
    offprint::cli::set_colour(context_, Colour::kWash, theme_);
    cairo_rectangle(context_, to_px(part.x), to_px(line.y), to_px(part.advance), to_px(line.height));
    cairo_fill(context_);
  }
  const double baseline = to_px(line.y + line.baseline - style.rise);
  const std::vector<ShapedRun> runs = shaper_.shape(style.font, part.text + (part.hyphen ? "-" : ""), shaped_as(part));
  if (runs.empty()) return;
  const RunSetting setting = setting_of(part, style.font, runs);
  const double start = part.right_to_left ? to_px(part.x + part.advance) - width_of(setting, runs) : to_px(part.x);
  offprint::cli::set_colour(context_, style.colour, theme_);
  draw_runs(context_, runs, setting, {start, baseline});
  if (style.decoration & (kUnderline | kLineThrough)) draw_decoration(part, *runs.front().face, baseline, style);
  if (!part.ruby.empty()) draw_ruby(part, baseline, style);
}

// Ruby stands on the text's em box, 0.88 em above the baseline, in the middle of the characters without the space behind the last.
void CairoText::draw_ruby(const DrawText& part, double baseline, const TextStyle& style) {
  const Font font = ruby_font(style.font);
  const std::vector<ShapedRun> runs = shaper_.shape(font, part.ruby);
  RunSetting setting;
  setting.size = font.size;
  const double behind = part.gaps > 0 ? to_px(part.advance - part.natural) / part.gaps : 0;
  const double middle = to_px(part.x) + (to_px(part.advance) - behind) / 2;
  draw_runs(context_, runs, setting, {middle - width_of(setting, runs) / 2, baseline - style.font.size * 0.88});
}

void CairoText::draw_decoration(const DrawText& part, FontFace& face, double baseline, const TextStyle& style) {
  const double em = style.font.size;
  const auto draw_bar = [&](double above, double thickness) {
    cairo_rectangle(context_, to_px(part.x), baseline - above * em, to_px(part.advance), std::max(1.0, thickness * em));
    cairo_fill(context_);
  };
  if (style.decoration & kUnderline) {
    draw_bar(metric(face, HB_OT_METRICS_TAG_UNDERLINE_OFFSET, -0.1), metric(face, HB_OT_METRICS_TAG_UNDERLINE_SIZE, 0.06));
  }
  if (style.decoration & kLineThrough) {
    draw_bar(metric(face, HB_OT_METRICS_TAG_STRIKEOUT_OFFSET, 0.3), metric(face, HB_OT_METRICS_TAG_STRIKEOUT_SIZE, 0.06));
  }
}

}  // namespace offprint::cli
