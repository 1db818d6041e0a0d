#include "share/url.h"

#include <algorithm>
#include <utility>

#include "article/utf8.h"
#include "share/host.h"

namespace offprint::share {
namespace {

Error refusal(std::string sentence) { return refusal(ErrorCode::kUnsafeLink, std::move(sentence)); }

constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_control_or_space(char c) { return static_cast<unsigned char>(c) <= 0x20; }
constexpr bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_control_or_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_control_or_space(text.back())) text.remove_suffix(1);
  return text;
}

// The scheme in small letters, without its colon; empty where there is none.
std::string scheme_of(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 32) return {};
  const std::string scheme = lower(text.substr(0, colon));
  const auto is_scheme_byte = [](char c) { return (c >= 'a' && c <= 'z') || is_digit_byte(c) || c == '+' || c == '-' || c == '.'; };
  const bool is_scheme = scheme[0] >= 'a' && scheme[0] <= 'z' && std::all_of(scheme.begin(), scheme.end(), is_scheme_byte);
  return is_scheme ? scheme : std::string();
}

// What is wrong with the text as a whole.
std::optional<Error> check_text(std::string_view text) {
  if (text.empty()) return refusal(ErrorCode::kEmptyInput, "There is no address; give one that begins with https://.");
  if (const std::size_t bad = find_bad_utf8(text); bad != std::string_view::npos) {
    Error error = refusal(ErrorCode::kBadUtf8, "The address is not UTF-8; write it anew, or with its escapes (%E6…).");
    error.offset = bad;
    return error;
  }
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; })) {
    return refusal("The address has a line feed, a tab or another control in it; take it out.");
  }
  return std::nullopt;
}

// Each byte that a part escapes beyond controls, DEL and what is not ASCII.
constexpr std::string_view escaped_in(UrlPart part) {
  switch (part) {
    case UrlPart::kPath: return " \"#<>?^`{}";
    case UrlPart::kQuery: return " \"#<>'";
    case UrlPart::kFragment: return " \"<>`";
  }
  return {};
}

bool is_dot(std::string_view segment) { return segment == "." || lower(segment) == "%2e"; }

bool is_double_dot(std::string_view segment) {
  if (segment == "..") return true;
  const std::string small = lower(segment);
  return small == ".%2e" || small == "%2e." || small == "%2e%2e";
}

// The path state: segments are escaped, dot segments resolved. `path` is empty or begins with a slash.
std::string normal_path(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view segment = path.substr(1, end - 1);
    path.remove_prefix(end);
    if (is_double_dot(segment)) out.resize(out.empty() ? 0 : out.rfind('/'));
    else if (!is_dot(segment)) out += "/" + percent_encode(segment, UrlPart::kPath);
    if (path.empty() && (is_dot(segment) || is_double_dot(segment))) out += '/';
  }
  return out.empty() ? "/" : out;
}

// Without leading zeros; empty for the scheme's own. Nothing: no port.
std::optional<std::string> normal_port(std::string_view port, std::string_view scheme) {
  if (!std::all_of(port.begin(), port.end(), is_digit_byte)) return std::nullopt;
  while (port.size() > 1 && port.front() == '0') port.remove_prefix(1);
  if (port.size() > 5 || (port.size() == 5 && port > "65535")) return std::nullopt;
  if (port == (scheme == "https" ? "443" : "80")) return std::string();
  return std::string(port);
}

Error not_the_web(const std::string& scheme) {
  if (scheme.empty()) return refusal("The address is not absolute; it has to begin with https://.");
  return refusal("A code leads to an https: address, not to " + scheme + ":; give the article's address.");
}

// Splits what is behind "//" and before the path.
std::optional<Error> take_authority(std::string_view authority, Url& url) {
  if (authority.find('@') != std::string_view::npos) {
    return refusal("The address has a user name or a password in it, which everyone who scans the code would see; take it out.");
  }
  if (authority.starts_with('[')) return refusal("The host of the address is an IPv6 address; name the host.");
  const std::size_t colon = std::min(authority.find(':'), authority.size());
  if (colon == 0) return refusal("The address has no host; write https:// and then the host.");
  Result<std::string> host = host_to_ascii(authority.substr(0, colon));
  if (!host) return host.error();
  url.host = std::move(host).value();
  const std::optional<std::string> port = normal_port(authority.substr(std::min(colon + 1, authority.size())), url.scheme);
  if (!port) return refusal("The port of the address is no number up to 65535; put it right, or leave it out.");
  url.port = *port;
  return std::nullopt;
}

}  // namespace

std::string percent_encode(std::string_view text, UrlPart part) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte >= 0x7F || escaped_in(part).find(c) != std::string_view::npos) {
      out += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    } else {
      out += c;
    }
  }
  return out;
}

Result<Url> parse_url(std::string_view text) {
  text = trimmed(text);
  if (std::optional<Error> error = check_text(text)) return *std::move(error);
  Url url;
  url.scheme = scheme_of(text);
  if (url.scheme != "https" && url.scheme != "http") return not_the_web(url.scheme);
  text.remove_prefix(url.scheme.size() + 1);
  if (const std::size_t hash = text.find('#'); hash != std::string_view::npos) {
    url.fragment = percent_encode(text.substr(hash + 1), UrlPart::kFragment);
    text = text.substr(0, hash);
  }
  if (const std::size_t mark = text.find('?'); mark != std::string_view::npos) {
    url.query = percent_encode(text.substr(mark + 1), UrlPart::kQuery);
    text = text.substr(0, mark);
  }
  if (text.find('\\') != std::string_view::npos) return refusal("The address has a backslash, which browsers take for a slash; write a slash.");
  if (!text.starts_with("//") || text.starts_with("///")) return refusal("The scheme of the address needs two slashes behind it: https://.");
  text.remove_prefix(2);
  const std::size_t slash = std::min(text.find('/'), text.size());
  if (std::optional<Error> error = take_authority(text.substr(0, slash), url)) return *std::move(error);
  url.path = normal_path(text.substr(slash));
  return url;
}

std::string origin_of(const Url& url) { return url.scheme + "://" + url.host + (url.port.empty() ? "" : ":" + url.port); }

std::string to_string(const Url& url) {
  std::string text = origin_of(url) + url.path;
  if (url.query) text += "?" + *url.query;
  if (url.fragment) text += "#" + *url.fragment;
  return text;
}

}  // namespace offprint::share
