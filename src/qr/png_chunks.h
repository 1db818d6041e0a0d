// What a PNG file is put together of (ISO/IEC 15948, section 5.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace offprint::qr {

inline constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1A\n";

// Four bytes, the highest first.
void append_png_number(std::uint32_t number, std::string& out);

// A chunk of a type of four letters, with its length and its checksum.
void append_png_chunk(std::string_view type, std::string_view content, std::string& out);

}  // namespace offprint::qr
