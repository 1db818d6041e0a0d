// The encoder of QR codes by itself, without pictures: what it weighs and takes of the module is measured on this. Not part of a release.
#include <cstdint>
#include <cstring>

#include "qr/qr.h"

namespace {

constexpr std::size_t kMostBytes = 8192;
char text[kMostBytes];
alignas(8) std::uint8_t rows[sizeof(offprint::qr::Symbol::rows)];

}  // namespace

extern "C" {

// Where the text is written by the host, and where the rows are found after `encode_symbol`.
__attribute__((export_name("encoder_text"))) char* encoder_text() { return text; }
__attribute__((export_name("encoder_rows"))) std::uint8_t* encoder_rows() { return rows; }

// Makes a symbol of the first `length` bytes: its size in modules, or 0 where it cannot be made.
__attribute__((export_name("encode_symbol"))) std::int32_t encode_symbol(std::uint32_t length, std::int32_t ecc, std::int32_t boost, std::int32_t mask) {
  offprint::qr::Options options;
  options.ecc = static_cast<offprint::qr::Ecc>(ecc);
  options.boost_ecc = boost != 0;
  options.mask = mask;
  if (length > kMostBytes) return 0;
  const auto symbol = offprint::qr::encode({text, length}, options);
  if (!symbol) return 0;
  std::memcpy(rows, symbol.value().rows.data(), sizeof rows);
  return symbol.value().size;
}

}  // extern "C"
