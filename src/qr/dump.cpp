#include "qr/qr.h"

namespace offprint::qr {
namespace {

void append_row(const Symbol& symbol, int y, std::string_view light_and_dark, std::string& out) {
  for (int x = 0; x < symbol.size; ++x) out += light_and_dark[symbol.dark(x, y) ? 1 : 0];
}

void append_segments(const Symbol& symbol, std::string& out) {
  for (int i = 0; i < symbol.segment_count; ++i) {
    const Segment& segment = symbol.segments[static_cast<std::size_t>(i)];
    if (i > 0) out += ',';
    out += "{\"mode\":\"";
    out += name_of(segment.mode);
    out += "\",\"chars\":" + std::to_string(segment.characters());
    if (segment.mode == Mode::kEci || segment.mode == Mode::kFnc1Second) out += ",\"value\":" + std::to_string(segment.value);
    out += '}';
  }
}

}  // namespace

std::string to_text(const Symbol& symbol) {
  std::string out;
  for (int y = 0; y < symbol.size; ++y) {
    append_row(symbol, y, " #", out);
    out += '\n';
  }
  return out;
}

std::string to_json(const Symbol& symbol) {
  std::string out = "{\"version\":" + std::to_string(symbol.version) + ",\"ecc\":\"";
  out += name_of(symbol.ecc);
  out += "\",\"mask\":" + std::to_string(symbol.mask) + ",\"size\":" + std::to_string(symbol.size) + ",\"segments\":[";
  append_segments(symbol, out);
  out += "],\"bits\":" + std::to_string(symbol.bits) + ",\"capacity\":" + std::to_string(symbol.capacity) + ",\"modules\":[";
  for (int y = 0; y < symbol.size; ++y) {
    out += y > 0 ? ",\"" : "\"";
    append_row(symbol, y, "01", out);
    out += '"';
  }
  out += "]}\n";
  return out;
}

}  // namespace offprint::qr
