// The host of a web address, in ASCII.
#pragma once

#include <string>
#include <string_view>

#include "result.h"

namespace offprint::share {

inline constexpr std::size_t kMaxLabelBytes = 63;  // RFC 1035, section 2.3.4
inline constexpr std::size_t kMaxHostBytes = 253;

// The host as it stands in an address that any reader opens: lower case, and labels beyond ASCII in Punycode ("例子.中国" is "xn--fsqu00a.xn--fiqs8s"), which
// shows look-alikes for what they are. What is given back is what a browser makes of it (URL Standard, "host parsing").
//
// Taken: letters, digits, hyphens and underscores; IPv4 addresses in dotted decimal; Han, kana, Hangul, Latin, Greek and Cyrillic letters, capitals and
// full-width forms made small and narrow; labels that are Punycode already. Refused, with a sentence, though a browser might take it: other scripts, which
// need more of Unicode's tables than a code is worth (their Punycode is taken); IPv6; escapes; other ways to write IPv4; an empty label.
//
// `host` is UTF-8. kUnsafeLink.
Result<std::string> host_to_ascii(std::string_view host);

}  // namespace offprint::share
