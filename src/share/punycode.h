// Punycode (RFC 3492): a label of a host name in the letters, digits and hyphens of ASCII.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace offprint::share {

// The label without its prefix "xn--": the basic code points, a hyphen where there are any, the rest as deltas (section 6.3). Linear in the label times the
// number of different characters in it; labels of up to 63 code points are asked for.
std::string encode_punycode(std::u32string_view label);

// Back again (section 6.2); nothing where it is no Punycode: a byte beyond ASCII, a character that is no digit of it, a value above U+10FFFF, a surrogate, or an end too soon.
std::optional<std::u32string> decode_punycode(std::string_view encoded);

}  // namespace offprint::share
