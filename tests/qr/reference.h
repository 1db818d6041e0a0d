// The independent encoder that symbols are compared with, and texts to compare them on.
#pragma once

#include <optional>
#include <random>
#include <string>

#include <qrcodegen/qrcodegen.hpp>

#include "qr/qr.h"

namespace offprint::qr {

inline constexpr Ecc kAllLevels[] = {Ecc::kL, Ecc::kM, Ecc::kQ, Ecc::kH};
inline constexpr Mode kAllModes[] = {Mode::kNumeric, Mode::kAlphanumeric, Mode::kByte};

// What the reference makes of `text` split as in `symbol`; the arguments are its own.
struct ReferenceOptions {
  Ecc ecc = Ecc::kM;
  int min_version = kMinVersion, max_version = kMaxVersion;
  int mask = -1;
  bool boost_ecc = false;
};
std::optional<qrcodegen::QrCode> reference(const std::string& text, const Symbol& symbol, const ReferenceOptions& options);

// The reference's symbol of one segment; nothing where it doesn't fit.
std::optional<qrcodegen::QrCode> reference(const std::string& text, Mode mode, const ReferenceOptions& options);

// The number of modules that differ; all of them where the sizes do.
int differing_modules(const Symbol& symbol, const qrcodegen::QrCode& code);

// Random characters that can be written in `mode`, not all of them in a more compact one where there are two or more.
std::string random_text(Mode mode, int length, std::mt19937& random);

// Pieces that links are made of, joined at random: digits, hex, base64, percent-encoded Han, mixed case.
std::string random_link(int length, std::mt19937& random);

// Most characters of one segment that a symbol holds.
int most_characters(int version, Ecc ecc, Mode mode);

}  // namespace offprint::qr
