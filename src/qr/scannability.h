// Whether phones will read a symbol as it is going to be shown: a list of checks, each with what was measured, and where it fails, what would mend it.
//
// The thresholds are where decoders of phones and of web pages begin to fail: below 5.5:1 one in six fails on a clean picture, light on dark three, without
// a quiet zone on a dark page four; below 2.7 px a module the picture cannot be taken apart any more. The standard itself asks for dark on light and for a
// quiet zone of 4 modules (ISO/IEC 18004:2015, sections 5.3.8 and 6.3.8).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qr/color.h"
#include "qr/qr.h"

namespace offprint::qr {

inline constexpr double kGoodContrast = 7;     // below: a warning
inline constexpr double kLeastContrast = 5.5;  // below: refused
inline constexpr int kLeastScreenModule = 3;   // CSS px
inline constexpr int kLeastPosterModule = 6;   // px of the picture: leaves 3 where it is sent on at half its size
inline constexpr int kGoodPosterVersion = 6;
inline constexpr int kMostPosterVersion = 10;
inline constexpr std::size_t kMostPayload = 512;  // bytes, on a screen and on a poster

// What the code is made for.
enum class Medium : std::uint8_t {
  kFile,    // a file that somebody else will place: nothing is known of its size on the page
  kScreen,  // a web page or a phone's screen
  kPoster,  // a picture that is sent on, and made smaller on the way
};

// How a symbol is shown.
struct Appearance {
  Color dark = kBlack;
  Color light = kWhite;
  int quiet_zone = kStandardQuietZone;  // modules on each side
  Medium medium = Medium::kFile;
  int side = 0;                         // device px of symbol and quiet zone together; 0: not known
  int room = 0;                         // device px that there are for it, where these are more: what is proposed makes use of them
  double pixel_ratio = 1;               // device px in a CSS px; of no meaning but on a screen
};

enum class Check : std::uint8_t { kPolarity, kContrast, kQuietZone, kModuleSize, kWholePixels, kVersion, kPayload, kLogo };

enum class Verdict : std::uint8_t {
  kPass,
  kWarning,  // some readers will have trouble; the code may be handed out
  kRefusal,  // it may not
};

// One check. `measured` is a figure with its unit: "21.0:1", "4 modules". `sentence` says what is wrong and what would mend it; empty for kPass.
struct Finding {
  Check check = Check::kPolarity;
  Verdict verdict = Verdict::kPass;
  std::string measured;
  std::string sentence;
  bool operator==(const Finding&) const = default;
};

// All that were made, in the order of `Check`.
struct Scannability {
  std::vector<Finding> findings;

  Verdict verdict() const;  // the worst
};

// Judges `symbol`, which `encode` made of `text` by `options`. Polarity, contrast and quiet zone are always looked at; the module's size where `side` is
// known; version on a poster; payload on a screen and on a poster. Of a file, only the first three can be refused.
Scannability judge(std::string_view text, const Options& options, const Symbol& symbol, const Appearance& appearance);

// The refusals in one error (kNotScannable), their sentences one behind the other; nothing where there is none.
std::optional<Error> refusal_of(const Scannability& scannability);

// A line for each finding: "contrast pass 21.0:1", "version warning 8: The code is …".
std::string dump(const Scannability& scannability);

// "polarity", "contrast", "quiet-zone", "module-size", "whole-pixels", "version", "payload", "logo"; "pass", "warning", "refusal". Static storage.
std::string_view name_of(Check check);
std::string_view name_of(Verdict verdict);

}  // namespace offprint::qr
