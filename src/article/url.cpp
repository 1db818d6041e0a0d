#include "article/url.h"

#include <algorithm>

#include "article/limits.h"
#include "article/utf8.h"

namespace offprint {
namespace {

constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_alpha(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }
constexpr bool is_alnum(char c) { return is_alpha(c) || (c >= '0' && c <= '9'); }

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                    [](char a, char b) { return a == to_lower(b); });
}

// Code points that a person cannot see in a URL, or that make it read otherwise than it is.
bool is_hidden(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0x9F) || is_wide_space(c) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFFFD || c == 0xAD;
}

bool is_clean(std::string_view url, std::size_t limit) {
  if (url.empty() || url.size() > limit) return false;
  for (std::size_t i = 0; i < url.size();) {
    if (is_hidden(decode_utf8(url, i))) return false;
  }
  return true;
}

// The scheme with its colon (RFC 3986, section 3.1), empty where the URL has none.
std::string_view scheme_of(std::string_view url) {
  if (url.empty() || !is_alpha(url[0])) return {};
  for (std::size_t i = 1; i < url.size(); ++i) {
    if (url[i] == ':') return url.substr(0, i + 1);
    if (!is_alnum(url[i]) && url[i] != '+' && url[i] != '-' && url[i] != '.') return {};
  }
  return {};
}

std::string_view after_web_scheme(std::string_view url) {
  if (starts_with_ignoring_case(url, "http://")) return url.substr(7);
  if (starts_with_ignoring_case(url, "https://")) return url.substr(8);
  return {};
}

bool is_base64_image(std::string_view url) {
  if (!is_clean(url, kMaxDataUrlBytes) || !starts_with_ignoring_case(url, "data:image/")) return false;
  url.remove_prefix(11);
  for (const std::string_view type : {"png;base64,", "jpeg;base64,", "gif;base64,", "webp;base64,", "avif;base64,"}) {
    if (!starts_with_ignoring_case(url, type)) continue;
    url.remove_prefix(type.size());
    return !url.empty() && std::all_of(url.begin(), url.end(), [](char c) {
      return is_alnum(c) || c == '+' || c == '/' || c == '=';
    });
  }
  return false;
}

bool is_relative(std::string_view url) {
  if (!is_clean(url, kMaxUrlBytes) || url[0] == '#') return false;
  // Browsers read a backslash as a slash.
  if (url.find('\\') != std::string_view::npos) return false;
  const std::string_view segment = url.substr(0, url.find_first_of("/?#"));
  return segment.find(':') == std::string_view::npos;
}

struct UrlParts {
  std::string_view scheme, authority, path, query;  // with ":", "//", and "?"
};

UrlParts split(std::string_view url) {
  UrlParts parts;
  url = url.substr(0, url.find('#'));
  parts.scheme = scheme_of(url);
  url.remove_prefix(parts.scheme.size());
  if (url.starts_with("//")) {
    parts.authority = url.substr(0, std::min(url.find_first_of("/?", 2), url.size()));
    url.remove_prefix(parts.authority.size());
  }
  parts.path = url.substr(0, url.find('?'));
  parts.query = url.substr(parts.path.size());
  return parts;
}

// RFC 3986, section 5.2.4, for a path that begins with a slash.
std::string remove_dot_segments(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    if (segment == "/." || segment == "/..") {
      if (segment == "/..") out.resize(out.rfind('/') == std::string::npos ? 0 : out.rfind('/'));
      if (path.empty()) out += '/';
    } else {
      out += segment;
    }
  }
  return out;
}

std::string merge_paths(const UrlParts& base, std::string_view path) {
  if (path.starts_with('/')) return remove_dot_segments(path);
  const std::size_t slash = base.path.rfind('/');
  std::string merged(slash == std::string_view::npos ? "/" : base.path.substr(0, slash + 1));
  merged += path;
  return remove_dot_segments(merged);
}

}  // namespace

bool is_http_url(std::string_view url) {
  if (!is_clean(url, kMaxUrlBytes)) return false;
  const std::string_view rest = after_web_scheme(url);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#\\"));
  const std::string_view host = authority.substr(authority.rfind('@') + 1);
  return !host.empty() && host[0] != ':';
}

bool is_safe_link(std::string_view url) {
  if (is_http_url(url)) return true;
  if (!is_clean(url, kMaxUrlBytes)) return false;
  if (url[0] == '#') return url.size() > 1;
  if (starts_with_ignoring_case(url, "mailto:")) return url.size() > 7;
  if (starts_with_ignoring_case(url, "tel:")) return url.size() > 4;
  return false;
}

bool is_safe_image(std::string_view url) { return is_http_url(url) || is_base64_image(url) || is_relative(url); }

std::string resolve_url(std::string_view base, std::string_view reference) {
  if (!is_http_url(base) || reference.empty() || !scheme_of(reference).empty()) return std::string(reference);
  const UrlParts from = split(base);
  const UrlParts to = split(reference);
  const std::string_view fragment = reference.substr(std::min(reference.find('#'), reference.size()));
  std::string out(from.scheme);
  if (!to.authority.empty()) {
    out += to.authority;
    out += remove_dot_segments(to.path);
    out += to.query;
  } else {
    out += from.authority;
    if (to.path.empty()) {
      out += from.path;
      out += to.query.empty() ? from.query : to.query;
    } else {
      out += merge_paths(from, to.path);
      out += to.query;
    }
  }
  return out += fragment;
}

}  // namespace offprint
