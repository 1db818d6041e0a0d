#include "share/link.h"

#include <algorithm>
#include <utility>

#include "share/tracking.h"
#include "share/url.h"

namespace offprint::share {
namespace {

// Hundreds of characters of an address tell no more than its beginning.
constexpr std::size_t kMostInput = 64 * 1024;

Error too_long(std::size_t bytes) {
  return refusal(ErrorCode::kTooLong, "The address is " + std::to_string(bytes) + " bytes long, " + std::to_string(bytes - kMaxLinkBytes) +
                                          " more than the 512 that a code to scan has room for; use a shorter address.");
}

// Two spellings of one origin are one.
bool is_among(const std::vector<std::string>& origins, const std::string& origin) {
  return std::any_of(origins.begin(), origins.end(), [&](const std::string& known) {
    const Result<std::string> canonical = parse_origin(known);
    return canonical.ok() && canonical.value() == origin;
  });
}

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

std::optional<Error> check_origin(const Url& url, const LinkOptions& options) {
  const std::string origin = origin_of(url);
  const bool is_configured = is_among(options.origins, origin);
  if (!options.origins.empty() && !is_configured) {
    return refusal(ErrorCode::kForeignOrigin, "The address is of " + origin + ", which is not among the origins that codes may lead to (" +
                                                  joined(options.origins) + "); name it among them if it is yours.");
  }
  if (url.scheme == "http" && !options.allow_http && !is_configured) {
    return refusal(ErrorCode::kUnsafeLink, "The address is http:, which anyone on the way can change; use https:, or name " + origin +
                                               " among the origins that codes may lead to.");
  }
  return std::nullopt;
}

// Without parameters of tracking; a query of nothing else goes.
void drop_tracking(Url& url, std::vector<std::string>& dropped) {
  if (!url.query) return;
  std::string kept = without_tracking(*url.query, dropped);
  if (!kept.empty()) url.query = std::move(kept);
  else if (!dropped.empty()) url.query.reset();
}

}  // namespace

Result<std::string> parse_origin(std::string_view text) {
  const Result<Url> url = parse_url(text);
  if (!url) {
    Error error = url.error();
    error.code = ErrorCode::kBadOption;
    return error;
  }
  if (url.value().path != "/" || url.value().query || url.value().fragment) {
    return refusal(ErrorCode::kBadOption, "An origin is a scheme and a host, such as https://news.example, without a path.");
  }
  return origin_of(url.value());
}

Result<Link> make_link(std::string_view address, const LinkOptions& options) {
  if (address.size() > kMostInput) return too_long(address.size());
  Result<Url> parsed = parse_url(address);
  if (!parsed) return parsed.error();
  Url& url = parsed.value();
  if (std::optional<Error> error = check_origin(url, options)) return *std::move(error);
  Link link;
  if (options.drop_tracking) drop_tracking(url, link.dropped);
  if (!options.fragment.empty()) url.fragment = options.fragment;
  link.origin = origin_of(url);
  link.url = to_string(url);
  if (link.url.size() > kMaxLinkBytes) return too_long(link.url.size());
  return link;
}

std::string dump(const Link& link) {
  std::string out = link.url + "\norigin " + link.origin + "\n";
  for (const std::string& name : link.dropped) out += "dropped " + name + "\n";
  return out;
}

}  // namespace offprint::share
