// Pictures inside addresses: "data:image/png;base64,…" (RFC 2397).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace offprint::cli {

// The bytes in a data: URL in base64; nothing where `url` is none or its base64 does not read.
std::optional<std::string> bytes_in_data_url(std::string_view url);

// `bytes` as a data: URL in base64 (RFC 4648, section 4).
std::string data_url_of(std::string_view bytes, std::string_view media_type);

}  // namespace offprint::cli
