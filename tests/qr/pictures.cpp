#include <catch2/catch_test_macros.hpp>

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "reference.h"

namespace offprint::qr {
namespace {

constexpr char kLink[] = "https://m.fromgeek.com/telecom/703845.html";

Symbol symbol_of(std::string_view text, const Options& options = {}) {
  const auto symbol = encode(text, options);
  REQUIRE(symbol.ok());
  return symbol.value();
}

std::uint32_t number_at(const std::string& bytes, std::size_t place) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[place + i]);
  return number;
}

struct Chunk {
  std::string type, content;
};

// The chunks of a PNG file, their checksums verified by zlib.
std::vector<Chunk> chunks_of(const std::string& png) {
  REQUIRE(png.substr(0, 8) == "\x89PNG\r\n\x1A\n");
  std::vector<Chunk> chunks;
  for (std::size_t place = 8; place < png.size();) {
    REQUIRE(place + 12 <= png.size());
    const std::size_t length = number_at(png, place);
    REQUIRE(place + 12 + length <= png.size());
    const std::string checked = png.substr(place + 4, 4 + length);
    const auto crc = crc32(0, reinterpret_cast<const Bytef*>(checked.data()), static_cast<uInt>(checked.size()));
    CHECK(number_at(png, place + 8 + length) == crc);
    chunks.push_back({checked.substr(0, 4), checked.substr(4)});
    place += 12 + length;
  }
  return chunks;
}

// Decodes a PNG by zlib and counts the pixels that are not what the symbol has there.
long wrong_pixels(const Symbol& symbol, int scale, int quiet_zone) {
  const auto png = to_png(symbol, scale, quiet_zone);
  REQUIRE(png.ok());
  const auto chunks = chunks_of(png.value());
  REQUIRE(chunks.size() == 3);
  CHECK(chunks[0].type == "IHDR");
  CHECK(chunks[1].type == "IDAT");
  CHECK(chunks[2].type == "IEND");
  const auto side = static_cast<std::size_t>((symbol.size + 2 * quiet_zone) * scale);
  CHECK(number_at(chunks[0].content, 0) == side);
  CHECK(number_at(chunks[0].content, 4) == side);
  CHECK(chunks[0].content.substr(8) == std::string({1, 0, 0, 0, 0}));

  const std::size_t stride = 1 + (side + 7) / 8;
  std::string pixels(stride * side + 1, '\0');  // one more, so that a stream that is too long shows
  uLongf length = pixels.size();
  const auto* stream = reinterpret_cast<const Bytef*>(chunks[1].content.data());
  REQUIRE(uncompress(reinterpret_cast<Bytef*>(pixels.data()), &length, stream, chunks[1].content.size()) == Z_OK);
  REQUIRE(length == stride * side);
  long wrong = 0;
  for (std::size_t y = 0; y < side; ++y) {
    wrong += pixels[y * stride] != 0 ? 1 : 0;
    for (std::size_t x = 0; x < side; ++x) {
      const bool dark = (pixels[y * stride + 1 + x / 8] >> (7 - x % 8) & 1) == 0;
      const auto module = [&](std::size_t pixel) { return static_cast<int>(pixel) / scale - quiet_zone; };
      wrong += dark != symbol.dark(module(x), module(y)) ? 1 : 0;
    }
  }
  return wrong;
}

// Paints the path of an SVG, which must be the rectangles that `to_svg` writes, and counts the modules that differ.
int wrong_modules(const std::string& svg, const Symbol& symbol, int quiet_zone) {
  const std::size_t side = static_cast<std::size_t>(symbol.size + 2 * quiet_zone);
  std::vector<std::vector<bool>> painted(side, std::vector<bool>(side));
  const std::string mark = " d=\"";
  const std::size_t begin = svg.find(mark) + mark.size();
  std::string path = svg.substr(begin, svg.find('"', begin) - begin);
  const char* rest = path.c_str();
  int x = 0, y = 0, right = 0, left = 0, consumed = 0;
  while (std::sscanf(rest, "M%d %dh%dv1h-%dz%n", &x, &y, &right, &left, &consumed) == 4) {
    REQUIRE(right == left);
    for (int i = 0; i < right; ++i) {
      REQUIRE_FALSE(painted.at(static_cast<std::size_t>(y)).at(static_cast<std::size_t>(x + i)));
      painted[static_cast<std::size_t>(y)][static_cast<std::size_t>(x + i)] = true;
    }
    rest += consumed;
  }
  REQUIRE(*rest == '\0');
  int wrong = 0;
  for (std::size_t row = 0; row < side; ++row) {
    for (std::size_t column = 0; column < side; ++column) {
      const bool dark = symbol.dark(static_cast<int>(column) - quiet_zone, static_cast<int>(row) - quiet_zone);
      wrong += painted[row][column] != dark ? 1 : 0;
    }
  }
  return wrong;
}

}  // namespace

TEST_CASE("a PNG has each module at its place") {
  for (const int version : {1, 2, 7, 14, 40}) {
    const Symbol symbol = symbol_of("https://fg.cn/", {.min_version = version});
    for (const int scale : {1, 2, 3, 8, 13}) {
      for (const int quiet_zone : {2, 4, 5}) {
        INFO("version " << version << ", scale " << scale << ", quiet zone " << quiet_zone);
        CHECK(wrong_pixels(symbol, scale, quiet_zone) == 0);
      }
    }
  }
}

TEST_CASE("a PNG of the largest size is right and small") {
  const Symbol symbol = symbol_of("https://fg.cn/", {.min_version = 40});
  CHECK(wrong_pixels(symbol, kMaxScale, kMaxQuietZone) == 0);
  const auto png = to_png(symbol, kMaxScale, kMaxQuietZone);
  CHECK(png.value().size() < 400'000);  // of 29,750,000 bytes of pixels
}

TEST_CASE("a PNG of a link is under two kilobytes") {
  const auto png = to_png(symbol_of(kLink), 8, 4);
  REQUIRE(png.ok());
  CHECK(png.value().size() < 2048);
}

TEST_CASE("an SVG is one plate and one path that paints each dark module once") {
  for (const int version : {1, 7, 40}) {
    const Symbol symbol = symbol_of("https://fg.cn/", {.min_version = version});
    const auto svg = to_svg(symbol, 3, 4);
    REQUIRE(svg.ok());
    CHECK(wrong_modules(svg.value(), symbol, 4) == 0);
  }
  const auto svg = to_svg(symbol_of("1"), 10, 4);
  REQUIRE(svg.ok());
  CHECK(svg.value().starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"290\" height=\"290\" viewBox=\"0 0 29 29\""
                                " shape-rendering=\"crispEdges\"><rect width=\"29\" height=\"29\" fill=\"#fff\"/>"
                                "<path fill=\"#000\" d=\"M4 4h7v1h-7z"));
  CHECK(svg.value().ends_with("z\"/></svg>\n"));
}

TEST_CASE("text is a row a line without quiet zone") {
  const Symbol symbol = symbol_of(kLink);
  const std::string text = to_text(symbol);
  REQUIRE(text.size() == static_cast<std::size_t>(symbol.size * (symbol.size + 1)));
  CHECK(text.starts_with("#######"));
  int wrong = 0;
  for (int y = 0; y < symbol.size; ++y) {
    const std::string line = text.substr(static_cast<std::size_t>(y * (symbol.size + 1)), static_cast<std::size_t>(symbol.size) + 1);
    for (int x = 0; x < symbol.size; ++x) wrong += line[static_cast<std::size_t>(x)] != (symbol.dark(x, y) ? '#' : ' ') ? 1 : 0;
    CHECK(line.back() == '\n');
  }
  CHECK(wrong == 0);
}

TEST_CASE("JSON says what the symbol is") {
  const Symbol symbol = symbol_of("HELLO 01234567890123456789 world", {.boost_ecc = false, .mask = 3});
  const std::string json = to_json(symbol);
  CHECK(json.starts_with("{\"version\":2,\"ecc\":\"M\",\"mask\":3,\"size\":25,\"segments\":[{\"mode\":\"alphanumeric\",\"chars\":6},"
                         "{\"mode\":\"numeric\",\"chars\":20},{\"mode\":\"byte\",\"chars\":6}],\"bits\":"));
  CHECK(json.find(",\"bits\":" + std::to_string(symbol.bits) + ",\"capacity\":224,\"modules\":[\"1111111") != std::string::npos);
  CHECK(json.ends_with("\"]}\n"));
  const std::size_t rows = json.find("\"modules\":[");
  CHECK(std::count(json.begin() + static_cast<std::ptrdiff_t>(rows), json.end(), '"') == 2 + 2 * symbol.size);
}

TEST_CASE("the same symbol gives the same bytes") {
  const Symbol first = symbol_of(kLink), second = symbol_of(kLink);
  CHECK(to_png(first, 8, 4).value() == to_png(second, 8, 4).value());
  CHECK(to_svg(first, 8, 4).value() == to_svg(second, 8, 4).value());
  CHECK(to_json(first) == to_json(second));
}

TEST_CASE("a scale or quiet zone outside its range is refused") {
  const Symbol symbol = symbol_of("1");
  constexpr int kBad[][2] = {{0, 4}, {-1, 4}, {65, 4}, {2147483647, 4}, {8, 1}, {8, 0}, {8, -4}, {8, 33}};
  for (const auto& [scale, quiet_zone] : kBad) {
    const auto svg = to_svg(symbol, scale, quiet_zone);
    const auto png = to_png(symbol, scale, quiet_zone);
    REQUIRE_FALSE(svg.ok());
    REQUIRE_FALSE(png.ok());
    CHECK(svg.error().code == ErrorCode::kBadOption);
    CHECK(png.error().code == ErrorCode::kBadOption);
    CHECK(svg.error().message == png.error().message);
  }
}

}  // namespace offprint::qr
