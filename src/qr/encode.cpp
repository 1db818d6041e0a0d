// `encode`: the steps of section 7.1 in their order.
#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "qr/codewords.h"
#include "qr/given_segments.h"
#include "qr/mask.h"
#include "qr/matrix.h"
#include "qr/qr.h"
#include "qr/refuse.h"
#include "qr/segments.h"
#include "qr/tables.h"
#include "qr/utf8.h"

namespace offprint::qr {
namespace {

std::optional<Error> check(const Options& options) {
  const auto in_range = [](int version) { return version >= kMinVersion && version <= kMaxVersion; };
  if (!in_range(options.min_version) || !in_range(options.max_version)) {
    return error_at(ErrorCode::kBadOption, "the version of a QR symbol is a number from 1 to 40");
  }
  if (options.min_version > options.max_version) {
    return error_at(ErrorCode::kBadOption, "the smallest version allowed is above the largest");
  }
  if (options.mask < -1 || options.mask >= kMaskCount) {
    return error_at(ErrorCode::kBadOption, "the mask of a QR symbol is a number from 0 to 7, or -1 to have it chosen");
  }
  if (static_cast<int>(options.ecc) >= kLevelCount) {
    return error_at(ErrorCode::kBadOption, "the error correction level of a QR symbol is L, M, Q or H");
  }
  return std::nullopt;
}

std::optional<Error> check(std::string_view text) {
  if (text.empty()) return error_at(ErrorCode::kEmptyInput, "there is no text to encode; give at least one character");
  if (const std::size_t bad = find_bad_utf8(text); bad < text.size()) {
    return error_at(ErrorCode::kBadUtf8, "the text is not UTF-8 from byte " + std::to_string(bad) + " on; convert it to UTF-8",
                    bad);
  }
  if (const std::size_t nul = text.find('\0'); nul < text.size()) {
    std::string message = "the text has a NUL at byte " + std::to_string(nul) + ", where many readers cut it; remove it";
    return error_at(ErrorCode::kNulByte, std::move(message), nul);
  }
  return std::nullopt;
}

// A version and level that take `bits` data bits; the level is raised where that is free.
void set_level(const Options& options, Symbol& symbol) {
  symbol.ecc = options.ecc;
  while (options.boost_ecc && symbol.ecc != Ecc::kH) {
    const Ecc higher = static_cast<Ecc>(static_cast<int>(symbol.ecc) + 1);
    if (symbol.bits > capacity_in_bits(symbol.version, higher)) break;
    symbol.ecc = higher;
  }
  symbol.capacity = capacity_in_bits(symbol.version, symbol.ecc);
  symbol.size = size_of(symbol.version);
}

// Splits the text for each group of versions in turn until it fits one of them. Sets version, segments, bits, level
// and capacity.
std::optional<Error> choose_version(std::string_view text, const Options& options, Symbol& symbol) {
  std::optional<Overflow> overflow;
  for (int version = options.min_version; version <= options.max_version;) {
    const int last = std::min(last_version_of_group(version_group(version)), options.max_version);
    overflow = split(text, version, capacity_in_bits(last, options.ecc), options.segment, symbol);
    if (!overflow) {
      while (symbol.bits > capacity_in_bits(version, options.ecc)) ++version;
      symbol.version = version;
      set_level(options, symbol);
      return std::nullopt;
    }
    version = last + 1;
  }
  return too_long(text, options, overflow->fits);
}

// The same for segments that are given.
std::optional<Error> choose_version(const Options& options, Symbol& symbol) {
  for (int version = options.min_version; version <= options.max_version; ++version) {
    symbol.bits = bits_of_segments(symbol, version);
    if (symbol.bits > capacity_in_bits(version, options.ecc)) continue;
    symbol.version = version;
    set_level(options, symbol);
    return std::nullopt;
  }
  return segments_too_long(symbol, options);
}

// Sets the mask and the modules. Kept out of its caller, so that codewords and matrix are on the stack only while it runs.
[[gnu::noinline]] void draw_symbol(std::string_view text, const Options& options, Symbol& symbol) {
  Codewords data, all;
  write_data_codewords(text, symbol, data);
  add_error_correction(data, symbol, all);

  Matrix matrix;
  draw(symbol.version, all, matrix);
  if (options.mask >= 0) {
    symbol.mask = options.mask;
    apply_mask(matrix, symbol.ecc, symbol.mask, symbol.rows);
  } else {
    symbol.mask = apply_best_mask(matrix, symbol.ecc, symbol.rows);
  }
}

// The result that is assigned from is as large as a symbol; here it is on the stack in a refusal only.
[[gnu::noinline]] void refuse(Error error, Result<Symbol>& result) { result = std::move(error); }

// Makes the symbol where it is returned: it is too large to be moved. `choose` sets version and segments.
template <class Choose>
Result<Symbol> make(std::string_view text, const Options& options, Choose choose) {
  Result<Symbol> result(std::in_place);
  if (std::optional<Error> error = choose(result.value())) {
    refuse(*std::move(error), result);
  } else {
    assert(result.value().version <= options.max_version && result.value().bits <= result.value().capacity);
    draw_symbol(text, options, result.value());
  }
  return result;
}

}  // namespace

Result<Symbol> encode(std::string_view text, const Options& options) {
  if (auto error = check(options)) return *std::move(error);
  if (auto error = check(text)) return *std::move(error);
  return make(text, options, [&](Symbol& symbol) { return choose_version(text, options, symbol); });
}

Result<Symbol> encode_segments(std::span<const Segment> segments, std::string_view text, const Options& options) {
  if (auto error = check(options)) return *std::move(error);
  return make(text, options, [&](Symbol& symbol) {
    auto error = take_segments(segments, text, symbol);
    return error ? error : choose_version(options, symbol);
  });
}

}  // namespace offprint::qr
