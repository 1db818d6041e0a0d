#include "share/punycode.h"

#include <algorithm>
#include <cstdint>

namespace offprint::share {
namespace {

// Section 5.
constexpr std::uint32_t kBase = 36, kLeast = 1, kMost = 26, kSkew = 38, kDamp = 700, kFirstBias = 72, kFirstCode = 0x80;

// Section 6.1.
std::uint32_t adapt(std::uint32_t delta, std::uint32_t points, bool first) {
  delta = first ? delta / kDamp : delta / 2;
  delta += delta / points;
  std::uint32_t k = 0;
  for (; delta > (kBase - kLeast) * kMost / 2; k += kBase) delta /= kBase - kLeast;
  return k + (kBase - kLeast + 1) * delta / (delta + kSkew);
}

std::uint32_t threshold(std::uint32_t k, std::uint32_t bias) {
  return k <= bias ? kLeast : std::min(k - bias, kMost);
}

char digit(std::uint32_t value) { return static_cast<char>(value < 26 ? 'a' + value : '0' + (value - 26)); }

// kBase where it is no digit.
std::uint32_t value_of(char c) {
  if (c >= 'a' && c <= 'z') return static_cast<std::uint32_t>(c - 'a');
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0') + 26;
  return kBase;
}

void append_variable_length(std::uint32_t number, std::uint32_t bias, std::string& out) {
  for (std::uint32_t k = kBase;; k += kBase) {
    const std::uint32_t t = threshold(k, bias);
    if (number < t) break;
    out += digit(t + (number - t) % (kBase - t));
    number = (number - t) / (kBase - t);
  }
  out += digit(number);
}

// Reads one delta at `at`; nothing where it ends too soon, or is too large for any code point.
std::optional<std::uint32_t> read_variable_length(std::string_view encoded, std::size_t& at, std::uint32_t bias) {
  constexpr std::uint64_t kTooLarge = std::uint64_t{1} << 31;
  std::uint64_t number = 0, weight = 1;
  for (std::uint32_t k = kBase;; k += kBase) {
    if (at == encoded.size()) return std::nullopt;
    const std::uint32_t value = value_of(encoded[at++]);
    if (value == kBase) return std::nullopt;
    number += value * weight;
    if (number >= kTooLarge) return std::nullopt;
    const std::uint32_t t = threshold(k, bias);
    if (value < t) return static_cast<std::uint32_t>(number);
    weight *= kBase - t;
    if (weight >= kTooLarge) return std::nullopt;
  }
}

}  // namespace

std::string encode_punycode(std::u32string_view label) {
  std::string out;
  for (const char32_t c : label) {
    if (c < kFirstCode) out += static_cast<char>(c);
  }
  const auto basic = static_cast<std::uint32_t>(out.size());
  if (basic > 0) out += '-';
  std::uint32_t code = kFirstCode, delta = 0, bias = kFirstBias, done = basic;
  while (done < label.size()) {
    char32_t next = 0x110000;
    for (const char32_t c : label) {
      if (c >= code) next = std::min(next, c);
    }
    delta += (static_cast<std::uint32_t>(next) - code) * (done + 1);
    code = static_cast<std::uint32_t>(next);
    for (const char32_t c : label) {
      if (c < code) ++delta;
      if (c != code) continue;
      append_variable_length(delta, bias, out);
      bias = adapt(delta, done + 1, done == basic);
      delta = 0;
      ++done;
    }
    ++delta;
    ++code;
  }
  return out;
}

std::optional<std::u32string> decode_punycode(std::string_view encoded) {
  std::u32string label;
  const std::size_t hyphen = encoded.rfind('-');
  const std::size_t basic = hyphen == std::string_view::npos ? 0 : hyphen;
  for (const char c : encoded.substr(0, basic)) {
    if (static_cast<unsigned char>(c) >= kFirstCode) return std::nullopt;
    label += static_cast<char32_t>(c);
  }
  std::uint32_t code = kFirstCode, place = 0, bias = kFirstBias;
  // A hyphen with nothing before it divides nothing, and is no digit either.
  for (std::size_t at = basic > 0 ? basic + 1 : 0; at < encoded.size();) {
    const std::optional<std::uint32_t> delta = read_variable_length(encoded, at, bias);
    if (!delta) return std::nullopt;
    const auto points = static_cast<std::uint32_t>(label.size()) + 1;
    bias = adapt(*delta, points, label.size() == basic);
    code += (place + *delta) / points;
    place = (place + *delta) % points;
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return std::nullopt;
    label.insert(label.begin() + place, static_cast<char32_t>(code));
    ++place;
  }
  return label;
}

}  // namespace offprint::share
