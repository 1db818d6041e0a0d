// What bytes say of their own encoding.
#pragma once

#include <string_view>

namespace offprint {

// The encoding of a byte order mark (Encoding Standard, "BOM sniff"): "UTF-8", "UTF-16BE", "UTF-16LE"; empty: none.
std::string_view marked_encoding(std::string_view bytes);

// The encoding that the first 1,024 bytes declare: HTML standard, "prescan a byte stream to determine its encoding" (`meta charset`, `meta http-equiv`, comments passed over) and
// "get an XML encoding". UTF-16 declared in bytes that can be read as ASCII is UTF-8; empty: none.
std::string_view declared_encoding(std::string_view bytes);

}  // namespace offprint
