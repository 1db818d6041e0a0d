// How a symbol is drawn: what the picture formats share.
#pragma once

#include <optional>
#include <string>

#include "qr/color.h"
#include "qr/qr.h"

namespace offprint::qr {

inline constexpr int kMaxSide = 16'384;  // px

// The picture is a square plate of the light colour, with the symbol in its middle.
struct Drawing {
  int scale = 8;                        // px a module, kMinScale to kMaxScale
  int quiet_zone = kStandardQuietZone;  // modules, kMinQuietZone to kMaxQuietZone
  int side = 0;                         // px of the plate, up to kMaxSide: what is over goes to the quiet zone; 0: as much as is needed
  Color dark = kBlack;
  Color light = kWhite;

  // px from the plate's left and top edge to the first module.
  int margin(const Symbol& symbol) const;

  // px of the plate: `side`, or what symbol and quiet zone take where that is more.
  int plate(const Symbol& symbol) const;
};

// The largest whole number of px a module at which symbol and quiet zone fit into `side` px; 0: not even one.
int scale_for(const Symbol& symbol, int quiet_zone, int side);

// The symbol as an SVG document of `drawing.plate` px: the plate, and one path with the runs of each row merged. kBadOption outside the ranges.
Result<std::string> to_svg(const Symbol& symbol, const Drawing& drawing);

// The symbol as a PNG file (ISO/IEC 15948) of the same size: one bit a pixel, greyscale for black and white, else a palette of two; no metadata.
Result<std::string> to_png(const Symbol& symbol, const Drawing& drawing);

// The error for a number outside its range; nothing where all are inside.
std::optional<Error> check(const Drawing& drawing);

}  // namespace offprint::qr
