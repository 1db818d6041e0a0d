#include "pages/svg.h"

#include <algorithm>

#include "decimal.h"
#include "pages/font_stack.h"
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
  Painter(const Flow& flow, const SvgSheet& sheet) : flow_(flow), sheet_(sheet) {}

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
    svg_ += rect(image.box, hex(Colour::kWash));
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

  void operator()(const DrawRectangle& draw) { svg_ += rect(draw.box, hex(draw.colour)); }

  std::string take() { return std::move(svg_); }

 private:
  // px of the picture as a length of the drawing.
  std::string in_view(int px) const { return decimal((std::int64_t{px} * 1000 + sheet_.scale / 2) / sheet_.scale); }

  std::string_view hex(Colour colour) const { return hex_of(colour, sheet_.theme); }

  void draw_text(const DrawLine& line, const DrawText& part, const TextStyle& style) {
    if (style.decoration & 12) {
      const Rectangle behind{part.x, line.y, part.advance, line.height};
      svg_ += rect(behind, hex(Colour::kWash));
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
    if (style.colour != Colour::kInk) svg_ += " fill=\"" + std::string(hex(style.colour)) + "\"";
  }

  // Ruby stands on the text's em box, 0.88 em above the baseline.
  void draw_ruby(const DrawText& part, LayoutUnit baseline, const TextStyle& style) {
    const LayoutUnit middle = part.x + (part.gaps > 0 ? part.advance - (part.advance - part.natural) / static_cast<LayoutUnit>(part.gaps) : part.advance) / 2;
    begin_text(middle, baseline - from_px(style.font.size) * 88 / 100, style, ruby_font(style.font).size);
    svg_ += " text-anchor=\"middle\">" + escape(part.ruby) + "</text>";
  }

  void draw_symbol(const qr::Symbol& symbol, const Rectangle& box, const std::string& url) {
    const SymbolPlace place = place_symbol(box, symbol.size, sheet_.scale);
    svg_ += "<path role=\"img\" aria-label=\"" + escape(url) + "\" fill=\"#000\" shape-rendering=\"crispEdges\" transform=\"translate(" +
            in_view(place.x) + " " + in_view(place.y) + ") scale(" + in_view(place.module) +
            ")\" d=\"" + qr::to_svg_path(symbol) + "\"/>\n";
  }

  const Flow& flow_;
  const SvgSheet& sheet_;
  std::string svg_;
};

}  // namespace

SvgSheet sheet_around(int width, int height) {
  SvgSheet sheet;
  sheet.width = width + 2 * sheet.margin_x;
  sheet.height = height + 2 * sheet.margin_y;
  return sheet;
}

std::string to_svg(const DisplayList& list, const Flow& flow, const SvgSheet& sheet) {
  const std::string view_width = decimal(std::int64_t{sheet.width} * 1000 / sheet.scale);
  const std::string view_height = decimal(std::int64_t{sheet.height} * 1000 / sheet.scale);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + std::to_string(sheet.width) + "\" height=\"" +
                    std::to_string(sheet.height) + "\" viewBox=\"0 0 " + view_width + " " + view_height + "\" lang=\"" + escape(flow.lang) +
                    "\" fill=\"" + std::string(hex_of(Colour::kInk, sheet.theme)) +
                    "\" style=\"text-spacing-trim:space-all;text-autospace:no-autospace\">\n";  // all spacing is in the list
  svg += "<rect width=\"100%\" height=\"100%\" fill=\"" + std::string(hex_of(Colour::kPaper, sheet.theme)) + "\"/>\n";
  svg += "<g transform=\"translate(" + std::to_string(sheet.margin_x) + " " + std::to_string(sheet.margin_y) + ")\">\n";
  Painter painter(flow, sheet);
  for (const Command& command : list.commands) std::visit(painter, command);
  svg += painter.take();
  return svg + "</g>\n</svg>\n";
}

}  // namespace offprint
