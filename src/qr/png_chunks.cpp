#include "qr/png_chunks.h"

#include <array>

namespace offprint::qr {
namespace {

// ISO/IEC 15948, annex D.
constexpr std::array<std::uint32_t, 256> make_crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    std::uint32_t rest = i;
    for (int bit = 0; bit < 8; ++bit) rest = rest >> 1 ^ (rest & 1) * 0xEDB88320u;
    table[i] = rest;
  }
  return table;
}
constexpr auto kCrcTable = make_crc_table();

std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) crc = kCrcTable[(crc ^ static_cast<unsigned char>(byte)) & 0xFF] ^ crc >> 8;
  return ~crc;
}

}  // namespace

void append_png_number(std::uint32_t number, std::string& out) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xFF);
}

void append_png_chunk(std::string_view type, std::string_view content, std::string& out) {
  append_png_number(static_cast<std::uint32_t>(content.size()), out);
  const std::size_t begin = out.size();
  out += type;
  out += content;
  append_png_number(crc_of(std::string_view(out).substr(begin)), out);
}

}  // namespace offprint::qr
