#include "qr/color.h"

#include <algorithm>
#include <array>

namespace offprint::qr {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

// -1 where it is no hexadecimal digit.
int hex_value(char c) {
  const std::size_t at = kDigits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// x to the power of 2.4, x from 0 to 1: x² times the fifth root of x², by Newton's method. std::pow may differ in the last bit from one library to another.
double to_the_2_4(double x) {
  if (x <= 0) return 0;
  const double square = x * x;
  double root = 1;
  for (int i = 0; i < 40; ++i) {
    const double fourth = root * root * root * root;
    root = (4 * root + square / fourth) / 5;
  }
  return square * root;
}

double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : to_the_2_4((value + 0.055) / 1.055);
}

Error bad_color(std::string_view text) {
  return refusal(ErrorCode::kBadOption, "The colour '" + std::string(text) + "' has to be #rrggbb, #rgb, black or white.");
}

}  // namespace

Result<Color> parse_color(std::string_view text) {
  if (text == "black") return kBlack;
  if (text == "white") return kWhite;
  if ((text.size() != 4 && text.size() != 7) || text[0] != '#') return bad_color(text);
  std::array<std::uint8_t, 3> channels = {};
  const std::size_t width = text.size() == 7 ? 2 : 1;
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = hex_value(text[1 + i * width]), low = hex_value(text[i * width + width]);
    if (high < 0 || low < 0) return bad_color(text);
    channels[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return Color{channels[0], channels[1], channels[2]};
}

std::string to_hex(Color color) {
  std::string text = "#";
  for (const std::uint8_t channel : {color.red, color.green, color.blue}) text += {kDigits[channel >> 4], kDigits[channel & 15]};
  return text;
}

double luminance(Color color) { return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue); }

double contrast(Color one, Color other) {
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace offprint::qr
