// Which addresses an article may name.
//
// Every check runs on decoded text: escapes of JSON and references of HTML are resolved before. A URL that passes holds
// no control character, no white space, no invisible or bidirectional control, and at most kMaxUrlBytes
// (kMaxDataUrlBytes for data:).
#pragma once

#include <string>
#include <string_view>

namespace offprint {

// Whether a reader may follow `url`: absolute http:// or https:// with a host, mailto: or tel: with something behind
// it, or "#" and a fragment of this article. Schemes in any case.
bool is_safe_link(std::string_view url);

// Whether `url` may be loaded as an image: absolute http:// or https:// with a host, a relative reference (no scheme;
// "//host/…" included), or data:image/{png,jpeg,gif,webp,avif};base64,… with nothing but base64 behind it.
bool is_safe_image(std::string_view url);

// Whether `url` is an absolute http:// or https:// URL with a host.
bool is_http_url(std::string_view url);

// `reference` resolved against `base` by RFC 3986, section 5.2. Gives `reference` itself where it is absolute or where
// `base` is no http(s) URL. The result still has to pass one of the checks above.
std::string resolve_url(std::string_view base, std::string_view reference);

}  // namespace offprint
