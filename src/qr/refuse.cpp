#include "qr/refuse.h"

#include <algorithm>
#include <utility>

#include "qr/given_segments.h"
#include "qr/segments.h"
#include "qr/tables.h"
#include "qr/utf8.h"

namespace offprint::qr {
namespace {

// " for a version 3 symbol at level M; shorten it, or allow version 5, or take level L", each only where it would do.
// `bits` gives the bits that are needed in a version.
template <class Bits>
std::string advice(const Options& options, std::string_view shorten, Bits bits) {
  std::string sentence = " for a version " + std::to_string(options.max_version) + " symbol at level ";
  sentence += name_of(options.ecc);
  sentence += "; ";
  sentence += shorten;
  const auto fits = [&](int version, Ecc ecc) { return bits(version) <= capacity_in_bits(version, ecc); };
  int version = options.max_version + 1;
  while (version <= kMaxVersion && !fits(version, options.ecc)) ++version;
  if (version <= kMaxVersion) sentence += ", or allow version " + std::to_string(version);
  int level = static_cast<int>(options.ecc) - 1;
  while (level >= 0 && !fits(options.max_version, static_cast<Ecc>(level))) --level;
  if (level >= 0) sentence += ", or take level " + std::string(name_of(static_cast<Ecc>(level)));
  return sentence;
}

}  // namespace

Error error_at(ErrorCode code, std::string message, std::optional<std::size_t> offset) {
  Error error;
  error.code = code;
  error.message = std::move(message);
  error.offset = offset;
  return error;
}

Error too_long(std::string_view text, const Options& options, std::size_t fits) {
  fits = start_of_character(text, fits);
  const std::size_t over = count_characters(text.substr(fits));
  // The bits change with the group of versions only.
  const int needed[] = {bits_of(text, 1, options.segment), bits_of(text, 10, options.segment), bits_of(text, 27, options.segment)};
  std::string message = "the text is " + std::to_string(over) + (over == 1 ? " character" : " characters") + " too long";
  message += advice(options, "shorten it", [&](int version) { return needed[version_group(version)]; });
  return error_at(ErrorCode::kTooLong, std::move(message), fits);
}

Error segments_too_long(const Symbol& symbol, const Options& options) {
  const int over = bits_of_segments(symbol, options.max_version) - capacity_in_bits(options.max_version, options.ecc);
  std::string message = "the segments have " + std::to_string(over) + (over == 1 ? " bit" : " bits") + " too many";
  message += advice(options, "shorten the text", [&](int version) { return bits_of_segments(symbol, version); });
  return error_at(ErrorCode::kTooLong, std::move(message));
}

}  // namespace offprint::qr
