// Which address a code may lead to.
//
// A code hides where it leads until it is opened, so it says less than a link and may do less: an https: address of an origin that is known, without
// credentials, in the one form in which every reader opens the same page, and short enough for a code that scans.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "result.h"

namespace offprint::share {

// Bytes of an address in a code: what version 15 holds at level L. Shorter ones scan better: 42 bytes are version 3 at level M.
inline constexpr std::size_t kMaxLinkBytes = 512;

struct LinkOptions {
  std::vector<std::string> origins = {};  // "https://news.example"; empty: the address's own is taken. An http: origin among them allows http: for it
  bool allow_http = false;                // http: addresses too, as they are on a local network
  bool drop_tracking = false;             // leave parameters out that say where a reader came from (tracking.h)
  std::string fragment = {};              // where in the article: replaces the address's fragment, in ASCII without "#"; empty: that stays
};

// An address that may stand in a code.
struct Link {
  std::string url;                   // canonical, 8 to kMaxLinkBytes bytes of ASCII
  std::string origin;                // "https://news.example"
  std::vector<std::string> dropped;  // names of parameters that were left out
  bool operator==(const Link&) const = default;
};

// `address` (UTF-8) as a link.
//   those of parse_url (url.h)
//   kUnsafeLink      http: where it was not asked for
//   kForeignOrigin   of none of `options.origins`
//   kTooLong         over kMaxLinkBytes; the message says by how much
Result<Link> make_link(std::string_view address, const LinkOptions& options = {});

// What a configured origin has to look like: a scheme, a host, perhaps a port, perhaps one slash. The origin in its canonical form, else kBadOption.
Result<std::string> parse_origin(std::string_view text);

// "https://news.example/1\norigin https://news.example\ndropped utm_source\n".
std::string dump(const Link& link);

}  // namespace offprint::share
