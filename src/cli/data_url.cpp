#include "cli/data_url.h"

#include <algorithm>
#include <cstdint>

namespace offprint::cli {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool is_data_url(std::string_view url) {
  constexpr std::string_view kScheme = "data:";
  if (url.size() < kScheme.size()) return false;
  for (std::size_t i = 0; i < kScheme.size(); ++i) {
    const char lower = url[i] >= 'A' && url[i] <= 'Z' ? static_cast<char>(url[i] + 32) : url[i];
    if (lower != kScheme[i]) return false;
  }
  return true;
}

std::optional<std::string> decode_base64(std::string_view text) {
  while (text.ends_with('=')) text.remove_suffix(1);
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t pending = 0;
  int bits = 0;
  for (const char c : text) {
    const std::size_t value = kAlphabet.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    pending = pending << 6 | static_cast<std::uint32_t>(value);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(pending >> bits & 0xFF);
  }
  return bytes;
}

}  // namespace

std::optional<std::string> bytes_in_data_url(std::string_view url) {
  const std::size_t comma = url.find(',');
  if (!is_data_url(url) || comma == std::string_view::npos || !url.substr(0, comma).ends_with(";base64")) return std::nullopt;
  return decode_base64(url.substr(comma + 1));
}

std::string data_url_of(std::string_view bytes, std::string_view media_type) {
  std::string url = "data:" + std::string(media_type) + ";base64,";
  url.reserve(url.size() + (bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    const std::size_t digits = std::min<std::size_t>(bytes.size() - i, 3) + 1;
    for (std::size_t k = 0; k < 4; ++k) url += k < digits ? kAlphabet[group >> (18 - 6 * k) & 63] : '=';
  }
  return url;
}

}  // namespace offprint::cli
