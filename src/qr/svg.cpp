#include "qr/drawing.h"
#include "qr/qr.h"

namespace offprint::qr {
namespace {

// One rectangle a run: to its top left, right, down, back left, closed.
void append_run(int x, int y, int length, std::string& path) {
  const std::string run = std::to_string(length);
  path += "M" + std::to_string(x) + " " + std::to_string(y) + "h" + run + "v1h-" + run + "z";
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
  if (auto error = check_drawing(scale, quiet_zone)) return *std::move(error);
  const int modules = symbol.size + 2 * quiet_zone;
  const std::string side = std::to_string(modules), pixels = std::to_string(modules * scale);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + pixels + "\" height=\"" + pixels + "\"";
  svg += " viewBox=\"0 0 " + side + " " + side + "\" shape-rendering=\"crispEdges\">";
  svg += "<rect width=\"" + side + "\" height=\"" + side + "\" fill=\"#fff\"/>";
  svg += "<path fill=\"#000\" d=\"" + to_svg_path(symbol, quiet_zone) + "\"/></svg>\n";
  return svg;
}

}  // namespace offprint::qr
