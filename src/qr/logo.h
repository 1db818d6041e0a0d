// A place for a logo in the middle of a symbol. None is there unless somebody asks for it.
//
// How large it may be follows from the codewords that it hides, not from a share of the area: the correction works block by block, and the version and the level
// say how the codewords lie in blocks. Half of each block's correction is kept for dirt and bad light, and no function pattern may be hidden.
#pragma once

#include "qr/damage.h"
#include "qr/scannability.h"

namespace offprint::qr {

inline constexpr int kMinLogo = 1;   // modules
inline constexpr int kMaxLogo = 59;  // a third of the largest symbol

// What a logo of `side` modules takes in the middle of `symbol`: itself and a margin of one module on each side, which is light.
CoveredArea logo_plate(const Symbol& symbol, int side);

// The smallest symbol of `text` that has room for a square logo of `side` modules (odd, as a symbol's side is; kMinLogo to kMaxLogo), at level Q or H, H where both will do.
// Errors: those of `encode`; kBadOption for the side; kNotScannable where no version that is allowed has the room: the message says which logo would do.
Result<Symbol> encode_with_logo(std::string_view text, const Options& options, int side);

// `symbol` with the modules under the logo's plate light.
Symbol with_logo_plate(const Symbol& symbol, int side);

// How much of its correction `symbol` loses to the logo: a pass where half of it is left, else a refusal.
Finding judge_logo(const Symbol& symbol, int side);

}  // namespace offprint::qr
