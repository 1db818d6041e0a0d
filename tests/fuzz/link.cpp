#include "share/link.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "article/utf8.h"
#include "share/punycode.h"
#include "share/text_fragment.h"
#include "share/tracking.h"
#include "share/url.h"
#include "targets.h"

namespace offprint::fuzz {
namespace {

using namespace offprint::share;

bool is_printable_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

// The first byte: whether http: will do, whether tracking goes, whether origins are configured, whether there is a place.
LinkOptions options_of(std::uint8_t choice) {
  LinkOptions options;
  options.allow_http = (choice & 1) != 0;
  options.drop_tracking = (choice & 2) != 0;
  if (choice & 4) options.origins = {"https://a.b", "http://127.0.0.1:8080"};
  if (choice & 8) options.fragment = "b1:2";
  return options;
}

void check_parsed(std::string_view text) {
  const Result<Url> url = parse_url(text);
  if (!url) {
    require(is_valid_utf8(url.error().message) && url.error().message.ends_with('.'), "a refusal is a sentence in UTF-8");
    return;
  }
  const std::string written = to_string(url.value());
  require(is_printable_ascii(written), "an address is printable ASCII");
  require(parse_url(written).ok() && parse_url(written).value() == url.value(), "an address is the same when it is read again");
  require(url.value().host.find_first_of("@:/?#\\%") == std::string::npos, "a host has no delimiters");
}

void check_made(std::string_view text, const LinkOptions& options) {
  const Result<Link> link = make_link(text, options);
  if (!link) return;
  const std::string& url = link.value().url;
  require(url.size() <= kMaxLinkBytes && is_printable_ascii(url), "a link is short ASCII");
  require(url.starts_with("https://") || (url.starts_with("http://") && (options.allow_http || !options.origins.empty())), "a link is https:, or http: on request");
  require(url.starts_with(link.value().origin + "/"), "a link begins with its origin and a path");
  require(options.origins.empty() || link.value().origin == "https://a.b" || link.value().origin == "http://127.0.0.1:8080", "a link is of a configured origin");
  const Result<Link> again = make_link(url, options);
  require(again.ok() && again.value().url == url && again.value().dropped.empty(), "a link is the same when it is made again");
}

// The bytes as an article of a few blocks, and a place in it.
void check_quote(std::string_view text, std::uint8_t choice) {
  const std::u32string all = to_utf32(text.substr(0, 512));
  const std::u32string_view view = all;
  const std::size_t half = view.size() / 2;
  const std::vector<std::u32string_view> blocks = {view.substr(0, half), view.substr(half)};
  const std::string quote = find_quote(blocks, choice % 3, choice, 256);
  if (quote.empty()) return;
  require(encode_directive_text(quote).size() <= 256, "a quote keeps to its bytes");
  require(is_printable_ascii(text_fragment(quote)), "a text fragment is ASCII");
  require(view.find(to_utf32(quote)) != std::u32string_view::npos, "a quote is in the article");
}

}  // namespace

void check_link(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > 4096) return;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  check_parsed(text);
  check_made(text, options_of(data[0]));
  check_quote(text, data[0]);
  const std::string_view label = text.substr(0, 64);
  if (const std::optional<std::u32string> decoded = decode_punycode(label)) {
    if (is_valid_utf8(label)) require(encode_punycode(*decoded) == label, "Punycode that is read is written the same");
  }
}

}  // namespace offprint::fuzz
