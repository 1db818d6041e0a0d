#include "share/host.h"

#include <algorithm>
#include <array>
#include <optional>

#include "article/utf8.h"
#include "share/host_characters.h"
#include "share/punycode.h"

namespace offprint::share {
namespace {

Error refusal(std::string sentence) { return refusal(ErrorCode::kUnsafeLink, std::move(sentence)); }

constexpr bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_label_byte(char c) { return (c >= 'a' && c <= 'z') || is_digit_byte(c) || c == '-' || c == '_'; }

bool is_number(std::string_view label) {
  if (std::all_of(label.begin(), label.end(), is_digit_byte)) return true;
  return label.starts_with("0x") && std::all_of(label.begin() + 2, label.end(), [](char c) { return is_digit_byte(c) || (c >= 'a' && c <= 'f'); });
}

bool is_octet(std::string_view label) {
  if (label.empty() || label.size() > 3 || !std::all_of(label.begin(), label.end(), is_digit_byte)) return false;
  if (label.size() > 1 && label[0] == '0') return false;
  int value = 0;
  for (const char c : label) value = value * 10 + (c - '0');
  return value <= 255;
}

// A host whose last label is a number is an IPv4 address, or no host at all (URL Standard, "ends in a number").
bool is_dotted_decimal(std::string_view host) {
  int octets = 0;
  for (;;) {
    const std::size_t dot = host.find('.');
    if (!is_octet(host.substr(0, dot))) return false;
    ++octets;
    if (dot == std::string_view::npos) return octets == 4;
    host.remove_prefix(dot + 1);
  }
}

// Whether a label that came as Punycode may stand: something in it needs it, and nothing is there that would have been mapped. Characters of other scripts are
// left to who wrote it.
bool is_sound(const std::u32string& label) {
  const auto is_left_as_it_is = [](char32_t c) { return c >= 0xA0 && (map_host_character(c) == c || map_host_character(c) == kNotInHosts); };
  const bool is_needed = std::any_of(label.begin(), label.end(), [](char32_t c) { return c >= 0x80; });
  return is_needed && std::all_of(label.begin(), label.end(), [&](char32_t c) { return c < 0x80 || is_left_as_it_is(c); });
}

// A label of the mapped host.
Result<std::string> label_to_ascii(std::u32string_view label) {
  std::string ascii;
  if (!std::all_of(label.begin(), label.end(), [](char32_t c) { return c >= 0x80 || is_label_byte(static_cast<char>(c)); })) {
    return refusal("The host of the address has a character that no host has; write it in letters, digits and hyphens.");
  }
  const bool is_ascii = std::all_of(label.begin(), label.end(), [](char32_t c) { return c < 0x80; });
  if (label.starts_with(U"xn--")) {
    const std::string encoded = to_utf8(label);
    const std::optional<std::u32string> decoded = is_ascii ? decode_punycode(std::string_view(encoded).substr(4)) : std::nullopt;
    if (!decoded || !is_sound(*decoded)) return refusal("The host of the address has a label \"" + encoded + "\" that is no Punycode; write it anew.");
  }
  ascii = is_ascii ? to_utf8(label) : "xn--" + encode_punycode(label);
  if (ascii.empty()) return refusal("The host of the address has two dots without a name between them; take one out.");
  if (ascii.size() > kMaxLabelBytes) return refusal("The host of the address has a label of more than 63 bytes, which no host has.");
  return ascii;
}

}  // namespace

Result<std::string> host_to_ascii(std::string_view host) {
  std::u32string mapped;
  for (std::size_t i = 0; i < host.size();) {
    const std::size_t begin = i;
    const char32_t c = map_host_character(decode_utf8(host, i));
    if (c == kNotInHosts) {
      return refusal("The host of the address has the character \"" + std::string(host.substr(begin, i - begin)) +
                     "\", which cannot be put into ASCII here; write the host as xn--….");
    }
    mapped += c;
  }
  const bool is_rooted = mapped.size() > 1 && mapped.back() == U'.';
  if (is_rooted) mapped.pop_back();
  std::string ascii, last;
  for (std::u32string_view rest = mapped;;) {
    const std::size_t dot = rest.find(U'.');
    Result<std::string> label = label_to_ascii(rest.substr(0, dot));
    if (!label) return label;
    last = std::move(label).value();
    ascii += last;
    if (dot == std::u32string_view::npos) break;
    ascii += '.';
    rest.remove_prefix(dot + 1);
  }
  if (ascii.size() > kMaxHostBytes) return refusal("The host of the address is longer than 253 bytes, which no host is.");
  if (is_number(last) && (is_rooted || !is_dotted_decimal(ascii))) {
    return refusal("The host of the address ends in a number, but is no IPv4 address of four numbers up to 255; name the host.");
  }
  if (is_rooted) ascii += '.';
  return ascii;
}

}  // namespace offprint::share
