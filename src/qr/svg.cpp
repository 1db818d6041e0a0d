#include "qr/drawing.h"
#include "qr/qr.h"

namespace offprint::qr {
namespace {

// One rectangle a run: to its top left, right, down, back left, closed.
void append_run(int x, int y, int length, std::string& path) {
  const std::string run = std::to_string(length);
  path += "M" + std::to_string(x) + " " + std::to_string(y) + "h" + run + "v1h-" + run + "z";
}

// "#fff" for "#ffffff".
std::string short_hex(Color color) {
  const std::string hex = to_hex(color);
  const bool is_doubled = hex[1] == hex[2] && hex[3] == hex[4] && hex[5] == hex[6];
  return is_doubled ? std::string{'#', hex[1], hex[3], hex[5]} : hex;
}

}  // namespace

std::string to_svg_path(const Symbol& symbol, int quiet_zone) {
  std::string path;
  for (int y = 0; y < symbol.size; ++y) {
    for (int x = 0; x < symbol.size; ++x) {
      if (!symbol.dark(x, y)) continue;
      const int begin = x;
      while (symbol.dark(x, y)) ++x;
      append_run(quiet_zone + begin, quiet_zone + y, x - begin, path);
    }
  }
  return path;
}

Result<std::string> to_svg(const Symbol& symbol, int scale, int quiet_zone) {
  return to_svg(symbol, Drawing{.scale = scale, .quiet_zone = quiet_zone});
}

// In units of modules; in px where the plate is not a whole number of modules wide.
Result<std::string> to_svg(const Symbol& symbol, const Drawing& drawing) {
  if (auto error = check(drawing)) return *std::move(error);
  const int plate = drawing.plate(symbol), margin = drawing.margin(symbol);
  const bool in_modules = plate == (symbol.size + 2 * drawing.quiet_zone) * drawing.scale;
  const std::string pixels = std::to_string(plate), side = in_modules ? std::to_string(plate / drawing.scale) : pixels;
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + pixels + "\" height=\"" + pixels + "\"";
  svg += " viewBox=\"0 0 " + side + " " + side + "\" shape-rendering=\"crispEdges\">";
  svg += "<rect width=\"" + side + "\" height=\"" + side + "\" fill=\"" + short_hex(drawing.light) + "\"/>";
  svg += "<path fill=\"" + short_hex(drawing.dark) + "\"";
  if (!in_modules) {
    svg += " transform=\"translate(" + std::to_string(margin) + " " + std::to_string(margin) + ")scale(" + std::to_string(drawing.scale) + ")\"";
  }
  svg += " d=\"" + to_svg_path(symbol, in_modules ? drawing.quiet_zone : 0) + "\"/></svg>\n";
  return svg;
}

}  // namespace offprint::qr
