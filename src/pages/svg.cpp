#include "pages/svg.h"

#include <algorithm>

#include "decimal.h"
#include "qr/qr.h"

namespace offprint {
namespace {

// For element content and for attribute values in double quotes.
std::string escape(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string_view hex_of(Colour colour) {
  switch (colour) {
    case Colour::kInk: return "#1d1b19";
    case Colour::kQuiet: return "#6f6a64";
    case Colour::kAccent: return "#b3261e";
    case Colour::kHair: return "#e7e2da";
    case Colour::kWash: return "#f6f2eb";
    case Colour::kPaper: return "#fffdfa";
  }
  return "#1d1b19";
}

std::string rect(const Rectangle& box, std::string_view fill) {
  return "<rect x=\"" + px_text(box.x) + "\" y=\"" + px_text(box.y) + "\" width=\"" + px_text(box.width) + "\" height=\"" + px_text(box.height) +
         "\" fill=\"" + std::string(fill) + "\"/>\n";
}

// The letter-spacing of a fragment, in px.
std::string spacing(const DrawText& part) {
  return decimal((std::int64_t{part.advance} - part.natural) * 1000 / kUnitsPerPx / part.gaps);
}

// Glyphs that are not as wide as their box: a dash unit.
bool is_stretched(const DrawText& part) { return part.gaps == 0 && part.advance != part.natural; }

// Draws one command after the other.
class Painter {
 public:
  explicit Painter(const Flow& flow) : flow_(flow) {}

  void operator()(const DrawLine& line) {
    for (const DrawText& part : line.texts) {
      const RunStyle& run = flow_.run_styles[part.run_style];
      if (!run.href.empty()) svg_ += "<a href=\"" + escape(run.href) + "\">";
      draw_text(line, part, run.style);
      if (!run.href.empty()) svg_ += "</a>";
    }
    svg_ += "\n";
  }

  void operator()(const DrawImage& image) {
    const FlowBlock& block = flow_.blocks[static_cast<std::size_t>(image.block)];
    svg_ += rect(image.box, hex_of(Colour::kWash));
    svg_ += "<image x=\"" + px_text(image.box.x) + "\" y=\"" + px_text(image.box.y) + "\" width=\"" + px_text(image.box.width) +
            "\" height=\"" + px_text(image.box.height) + "\" preserveAspectRatio=\"xMidYMid slice\" href=\"" +
            escape(block.source) + "\"><title>" + escape(block.description) + "</title></image>\n";
  }

  void operator()(const DrawScanCode& code) {
    const FlowBlock& block = flow_.blocks[static_cast<std::size_t>(code.block)];
    svg_ += rect(code.box, "#fff");
    const Result<qr::Symbol> symbol = qr::encode(block.source);
    if (!symbol) return;
    draw_symbol(symbol.value(), code.box, block.source);
  }

  void operator()(const DrawRectangle& draw) { svg_ += rect(draw.box, hex_of(draw.colour)); }

  std::string take() { return std::move(svg_); }

 private:
  void draw_text(const DrawLine& line, const DrawText& part, const TextStyle& style) {
    if (style.decoration & 12) {
      const Rectangle behind{part.x, line.y, part.advance, line.height};
      svg_ += rect(behind, hex_of(Colour::kWash));
    }
    const LayoutUnit baseline = line.y + line.baseline - style.rise;
    begin_text(part.right_to_left ? part.x + part.advance : part.x, baseline, style, style.font.size);
    if (part.right_to_left) svg_ += " direction=\"rtl\" unicode-bidi=\"embed\"";
    if (part.gaps > 0) svg_ += " letter-spacing=\"" + spacing(part) + "\"";
    if (is_stretched(part)) svg_ += " lengthAdjust=\"spacingAndGlyphs\" textLength=\"" + px_text(part.advance) + "\"";
    if (style.decoration & 3) {
      svg_ += " text-decoration=\"";
      svg_ += style.decoration & 1 ? style.decoration & 2 ? "underline line-through" : "underline" : "line-through";
      svg_ += "\"";
    }
    svg_ += ">" + escape(part.text) + (part.hyphen ? "-" : "") + "</text>";
    if (!part.ruby.empty()) draw_ruby(part, baseline, style);
  }

  // The attributes that all text has; the element is left open.
  void begin_text(LayoutUnit x, LayoutUnit baseline, const TextStyle& style, int size) {
    svg_ += "<text xml:space=\"preserve\" x=\"" + px_text(x) + "\" y=\"" + px_text(baseline) + "\" font-family=\"" +
            escape(font_stack(style.font.family, flow_.lang)) + "\" font-size=\"" + std::to_string(size) + "\"";
    if (style.font.weight != 400) svg_ += " font-weight=\"" + std::to_string(style.font.weight) + "\"";
    if (style.font.italic) svg_ += " font-style=\"italic\"";
    if (style.colour != Colour::kInk) svg_ += " fill=\"" + std::string(hex_of(style.colour)) + "\"";
  }

  // Ruby stands on the text's em box, 0.88 em above the baseline.
  void draw_ruby(const DrawText& part, LayoutUnit baseline, const TextStyle& style) {
    const LayoutUnit middle = part.x + (part.gaps > 0 ? part.advance - (part.advance - part.natural) / static_cast<LayoutUnit>(part.gaps) : part.advance) / 2;
    begin_text(middle, baseline - from_px(style.font.size) * 88 / 100, style, ruby_font(style.font).size);
    svg_ += " text-anchor=\"middle\">" + escape(part.ruby) + "</text>";
  }

  // Whole px a module, what is left over goes to the quiet zone.
  void draw_symbol(const qr::Symbol& symbol, const Rectangle& box, const std::string& url) {
    const int plate = floor_px(box.width);
    const int module = std::max(1, plate / (symbol.size + 2 * qr::kStandardQuietZone));
    const LayoutUnit margin = from_px(plate - module * symbol.size) / 2;
    svg_ += "<path role=\"img\" aria-label=\"" + escape(url) + "\" shape-rendering=\"crispEdges\" transform=\"translate(" +
            px_text(box.x + margin) + " " + px_text(box.y + margin) + ") scale(" + std::to_string(module) +
            ")\" d=\"" + qr::to_svg_path(symbol) + "\"/>\n";
  }

  const Flow& flow_;
  std::string svg_;
};

}  // namespace

std::string font_stack(FontFamily family, std::string_view lang) {
  if (family == FontFamily::kCode) return "ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Liberation Mono', monospace";
  if (is_east_asian_language(lang)) {
    return family == FontFamily::kTitle ? "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', serif"
                                        : "'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
  }
  return family == FontFamily::kTitle ? "Georgia, 'Times New Roman', 'Liberation Serif', 'Noto Serif CJK SC', serif"
                                      : "'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans CJK SC', sans-serif";
}

SvgSheet sheet_around(int width, int height) {
  SvgSheet sheet;
  sheet.width = width + 2 * sheet.margin_x;
  sheet.height = height + 2 * sheet.margin_y;
  return sheet;
}

std::string to_svg(const DisplayList& list, const Flow& flow, const SvgSheet& sheet) {
  const std::string width = std::to_string(sheet.width);
  const std::string height = std::to_string(sheet.height);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " +
                    width + " " + height + "\" lang=\"" + escape(flow.lang) + "\" fill=\"" + std::string(hex_of(Colour::kInk)) +
                    "\" style=\"text-spacing-trim:space-all;text-autospace:no-autospace\">\n";  // all spacing is in the list
  svg += "<rect width=\"100%\" height=\"100%\" fill=\"" + std::string(hex_of(Colour::kPaper)) + "\"/>\n";
  svg += "<g transform=\"translate(" + std::to_string(sheet.margin_x) + " " + std::to_string(sheet.margin_y) + ")\">\n";
  Painter painter(flow);
  for (const Command& command : list.commands) std::visit(painter, command);
  svg += painter.take();
  return svg + "</g>\n</svg>\n";
}

}  // namespace offprint
