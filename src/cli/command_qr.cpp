#include <array>

#include "cli/commands.h"
#include "cli/files.h"
#include "qr/qr.h"

namespace offprint::cli {
namespace {

constexpr std::array<std::string_view, 4> kFormats = {"text", "json", "svg", "png"};
constexpr std::array<std::string_view, 4> kLevels = {"M", "L", "Q", "H"};
constexpr std::array<qr::Ecc, 4> kLevelValues = {qr::Ecc::kM, qr::Ecc::kL, qr::Ecc::kQ, qr::Ecc::kH};

constexpr int kDefaultScale = 8;  // pixels a module: what a phone reads from a screen at arm's length

struct Drawing {
  std::string_view format;
  int scale;
  int quiet_zone;
};

Outcome<qr::Options> read_symbol_options(const Arguments& arguments) {
  Outcome<std::size_t> level = arguments.choice("ecc", kLevels);
  if (!level) return level.failure();
  Outcome<int> version = arguments.number("version", {qr::kMinVersion, qr::kMaxVersion, 0});
  if (!version) return version.failure();
  Outcome<int> mask = arguments.number("mask", {0, 7, -1});
  if (!mask) return mask.failure();
  qr::Options options;
  options.ecc = kLevelValues[level.value()];
  options.boost_ecc = !arguments.has("no-boost");
  options.mask = mask.value();
  if (version.value() != 0) options.min_version = options.max_version = version.value();
  return options;
}

Outcome<Drawing> read_drawing(const Arguments& arguments) {
  Outcome<std::size_t> format = arguments.choice("format", kFormats);
  if (!format) return format.failure();
  Outcome<int> scale = arguments.number("scale", {qr::kMinScale, qr::kMaxScale, kDefaultScale});
  if (!scale) return scale.failure();
  Outcome<int> quiet_zone = arguments.number("quiet-zone", {qr::kMinQuietZone, qr::kMaxQuietZone, qr::kStandardQuietZone});
  if (!quiet_zone) return quiet_zone.failure();
  return Drawing{kFormats[format.value()], scale.value(), quiet_zone.value()};
}

Result<std::string> draw(const qr::Symbol& symbol, const Drawing& drawing) {
  if (drawing.format == "json") return qr::to_json(symbol);
  if (drawing.format == "svg") return qr::to_svg(symbol, drawing.scale, drawing.quiet_zone);
  if (drawing.format == "png") return qr::to_png(symbol, drawing.scale, drawing.quiet_zone);
  return qr::to_text(symbol);
}

// The operand, or standard input without the line feed that a shell's echo puts at its end.
Outcome<std::string> read_text(const std::string& operand) {
  if (operand != "-") return operand;
  Outcome<std::string> text = read_input(operand);
  if (text && text.value().ends_with('\n')) text.value().pop_back();
  return text;
}

Outcome<Done> run(const Arguments& arguments) {
  Outcome<qr::Options> options = read_symbol_options(arguments);
  if (!options) return options.failure();
  Outcome<Drawing> drawing = read_drawing(arguments);
  if (!drawing) return drawing.failure();
  const std::string out = arguments.text("output").value_or("-");
  if (drawing.value().format == "png" && out == "-" && is_terminal_output()) {
    return wrong_usage("A PNG is nothing to show on a terminal; name a file with -o.");
  }

  Outcome<std::string> text = read_text(arguments.operand());
  if (!text) return text.failure();
  const std::string_view subject = arguments.operand() == "-" ? "-" : "TEXT";
  const Result<qr::Symbol> symbol = qr::encode(text.value(), options.value());
  if (!symbol) return refused(subject, symbol.error());
  const Result<std::string> picture = draw(symbol.value(), drawing.value());
  if (!picture) return refused(subject, picture.error());
  return write_output(out, picture.value());
}

}  // namespace

Command qr_command() {
  return {"qr", "TEXT", "[OPTION]…",
          "Makes the QR code of a text. TEXT may be -, standard input, whose last line feed is no part of it.",
          {
              {"ecc", "LEVEL", "Error correction, at least: L, M (default), Q or H."},
              {"version", "N", "This version, 1 to 40; by default the smallest that holds TEXT."},
              {"mask", "N", "This mask, 0 to 7; by default the one of lowest penalty."},
              {"no-boost", "", "Don't raise the error correction where there is room for it."},
              {"scale", "N", "Pixels a module in svg and png, 1 to 64; 8 by default."},
              {"quiet-zone", "N", "Modules of white around the code in svg and png, 2 to 32;\n4 by default."},
              {"format", "FORMAT", "text (default): # and space. json: modules and what they hold.\nsvg, png: a picture."},
              {"output", "OUT", "Write to this file instead of standard output.", 'o'},
          },
          run};
}

}  // namespace offprint::cli
