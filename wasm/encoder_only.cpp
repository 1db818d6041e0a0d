// The encoder of QR codes by itself, without pictures: what it weighs and takes of the module is measured on this. Not part of a release. The allocator is
// the core's, not the encoder's, which needs one for the sentence of an error only; a plain one stands in for it here.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

#include "qr/qr.h"

namespace {

constexpr std::size_t kMostBytes = 8192;
char text[kMostBytes];
alignas(8) std::uint8_t rows[sizeof(offprint::qr::Symbol::rows)];

constexpr std::size_t kMostAllocated = 4096;
alignas(16) std::uint8_t memory[kMostAllocated];
std::size_t allocated = 0;

}  // namespace

void* operator new(std::size_t size) {
  size = (size + 15) / 16 * 16;
  if (size > kMostAllocated - allocated) std::abort();
  allocated += size;
  return memory + allocated - size;
}

void operator delete(void*) noexcept {}

extern "C" {

// Where the text is written by the host, and where the rows are found after `encode_symbol`.
__attribute__((export_name("encoder_text"))) char* encoder_text() { return text; }
__attribute__((export_name("encoder_rows"))) std::uint8_t* encoder_rows() { return rows; }

// Makes a symbol of the first `length` bytes: its size in modules, or 0 where it cannot be made.
__attribute__((export_name("encode_symbol"))) std::int32_t encode_symbol(std::uint32_t length, std::int32_t ecc, std::int32_t boost, std::int32_t mask) {
  allocated = 0;
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
