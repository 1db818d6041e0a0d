// Web addresses taken apart and put together again, so that every reader makes the same of them.
//
//   https://例子.中国/文 章?q=1#到 ──▶ https://xn--fsqu00a.xn--fiqs8s/%E6%96%87%20%E7%AB%A0?q=1#%E5%88%B0
//
// What is accepted comes out as a browser has it (URL Standard, https://url.spec.whatwg.org), byte for byte: nothing but ASCII, the scheme and the host
// in small letters, no default port, no dot segments. What a browser mends but a person would not have meant is refused with a sentence: a backslash, a
// line feed or a tab inside, slashes too few or too many, credentials.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "result.h"

namespace offprint::share {

// The parts of an address, in ASCII, without their delimiters.
struct Url {
  std::string scheme;                   // "https" or "http"
  std::string host;                     // host.h
  std::string port;                     // digits; empty: the scheme's
  std::string path;                     // "/" and what follows
  std::optional<std::string> query;     // behind "?"
  std::optional<std::string> fragment;  // behind "#"
  bool operator==(const Url&) const = default;
};

// Reads an absolute address, UTF-8, of any length. White space and C0 controls around it are left out.
//   kEmptyInput   nothing but that
//   kBadUtf8      not well-formed UTF-8; `offset` is the first byte at fault
//   kUnsafeLink   no https: or http: address, or one of those above; the message says which
Result<Url> parse_url(std::string_view text);

// The address again. What `parse_url` makes of it is the same.
std::string to_string(const Url& url);

// Scheme, host and port: "https://news.example", "http://127.0.0.1:8080" (RFC 6454, section 6.2).
std::string origin_of(const Url& url);

// Which characters are escaped in which part, besides controls and everything beyond ASCII (URL Standard, "percent-encoded bytes").
enum class UrlPart { kPath, kQuery, kFragment };

// `text` (UTF-8) with what the part escapes as %XX. A "%" stays as it is.
std::string percent_encode(std::string_view text, UrlPart part);

}  // namespace offprint::share
