// Segments that a caller gives: the reference's modules for ECI, an independent table for Kanji, clear refusals.
#include <catch2/catch_test_macros.hpp>

#include <iconv.h>

#include <bitset>

#include "qr/kanji.h"
#include "qr/tables.h"
#include "reference.h"

namespace offprint::qr {
namespace {

Segment segment_of(Mode mode, std::size_t begin, std::size_t end) {
  return {mode, static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(end)};
}

Segment number_segment(Mode mode, std::uint32_t value) { return {mode, 0, 0, value}; }

Error refusal(std::span<const Segment> segments, std::string_view text, const Options& options = {}) {
  const auto symbol = encode_segments(segments, text, options);
  REQUIRE_FALSE(symbol.ok());
  CHECK_FALSE(symbol.error().message.empty());
  return symbol.error();
}

// The two bytes of a character in Shift JIS as the system's own table has it; 0 where there are none.
unsigned shift_jis(char16_t character) {
  static const iconv_t converter = iconv_open("SHIFT_JIS", "UTF-16LE");
  char in[2] = {static_cast<char>(character & 0xFF), static_cast<char>(character >> 8)}, out[4] = {};
  char *from = in, *to = out;
  std::size_t from_left = 2, to_left = 4;
  if (iconv(converter, &from, &from_left, &to, &to_left) == static_cast<std::size_t>(-1) || to_left != 2) return 0;
  return static_cast<unsigned>(static_cast<unsigned char>(out[0]) << 8 | static_cast<unsigned char>(out[1]));
}

// Section 7.4.6, steps 1 to 4.
int value_of(unsigned bytes) {
  const bool low = bytes >= 0x8140 && bytes <= 0x9FFC, high = bytes >= 0xE040 && bytes <= 0xEBBF;
  if (!low && !high) return -1;
  const unsigned rest = bytes - (low ? 0x8140 : 0xC140);
  return static_cast<int>((rest >> 8) * 0xC0 + (rest & 0xFF));
}

qrcodegen::QrSegment kanji_reference(std::string_view bits, int characters) {
  std::vector<bool> data;
  for (const char bit : bits) data.push_back(bit == '1');
  return {qrcodegen::QrSegment::Mode::KANJI, characters, data};
}

// "点茗", the example of the standard: D9F and 1AAA.
constexpr std::string_view kPoint = "点茗";
constexpr std::string_view kPointBits = "01101100111111101010101010";

}  // namespace

TEST_CASE("the segments that encode chooses, given, make the same symbol") {
  std::mt19937 random(31);
  for (int i = 0; i < 200; ++i) {
    const std::string text = random_link(5 + static_cast<int>(random() % 200), random);
    const auto chosen = encode(text);
    REQUIRE(chosen.ok());
    const std::span<const Segment> segments(chosen.value().segments.data(), static_cast<std::size_t>(chosen.value().segment_count));
    const auto given = encode_segments(segments, text);
    REQUIRE(given.ok());
    CHECK(given.value().rows == chosen.value().rows);
    CHECK(given.value().bits == chosen.value().bits);
  }
}

TEST_CASE("ECI assignments of one, two and three bytes give the reference's modules") {
  const std::string text = "caf\xE9 长按扫码";
  for (const std::uint32_t assignment : {0u, 3u, 26u, 127u, 128u, 899u, 16383u, 16384u, 999999u}) {
    const Segment segments[] = {number_segment(Mode::kEci, assignment), segment_of(Mode::kByte, 0, text.size())};
    const auto symbol = encode_segments(segments, text);
    REQUIRE(symbol.ok());
    const auto code = qrcodegen::QrCode::encodeSegments(
        {qrcodegen::QrSegment::makeEci(static_cast<long>(assignment)), qrcodegen::QrSegment::makeBytes({text.begin(), text.end()})},
        qrcodegen::QrCode::Ecc::MEDIUM);
    INFO("assignment " << assignment);
    CHECK(differing_modules(symbol.value(), code) == 0);
  }
}

TEST_CASE("segments of any order and length give the reference's modules") {
  std::mt19937 random(32);
  for (int i = 0; i < 300; ++i) {
    std::string text;
    std::vector<Segment> segments;
    std::vector<qrcodegen::QrSegment> expected;
    for (std::size_t k = 0, count = 1 + random() % 8; k < count; ++k) {
      const Mode mode = kAllModes[random() % 3];
      const std::string part = random_text(mode, static_cast<int>(random() % 30), random);
      segments.push_back(segment_of(mode, text.size(), text.size() + part.size()));
      text += part;
      if (mode == Mode::kNumeric) expected.push_back(qrcodegen::QrSegment::makeNumeric(part.c_str()));
      if (mode == Mode::kAlphanumeric) expected.push_back(qrcodegen::QrSegment::makeAlphanumeric(part.c_str()));
      if (mode == Mode::kByte) expected.push_back(qrcodegen::QrSegment::makeBytes({part.begin(), part.end()}));
    }
    const auto symbol = encode_segments(segments, text, {.ecc = kAllLevels[i % 4]});
    REQUIRE(symbol.ok());
    const auto code = qrcodegen::QrCode::encodeSegments(expected, static_cast<qrcodegen::QrCode::Ecc>(i % 4));
    CHECK(differing_modules(symbol.value(), code) == 0);
  }
}

TEST_CASE("the Kanji table is that of Shift JIS, both ways") {
  if (!kHasKanji) SKIP("built without Kanji mode");
  // Four characters that tables map apart; JIS X 0208 has them as these code points.
  constexpr std::u16string_view kApart = u"＼〜−‖";
  int characters = 0;
  for (unsigned code = 0x80; code < 0x10000; ++code) {
    const auto character = static_cast<char16_t>(code);
    const int value = kanji_value(character);
    characters += value >= 0 ? 1 : 0;
    if (kApart.find(character) != std::u16string_view::npos || (code >= 0xD800 && code < 0xE000)) continue;
    INFO("U+" << std::hex << code);
    if (const int expected = value_of(shift_jis(character)); expected != value) {
      // The system's table may have more than JIS X 0208, but never another place.
      REQUIRE(value < 0);
    }
  }
  CHECK(characters == 6879);
  CHECK(kanji_value(U'点') == 0xD9F);
  CHECK(kanji_value(U'茗') == 0x1AAA);
  CHECK(kanji_value(U'A') == -1);
  CHECK(kanji_value(U'长') == -1);
  CHECK(kanji_value(U'\U00020000') == -1);
}

TEST_CASE("Kanji of the standard's example give the reference's modules, between other modes too") {
  if (!kHasKanji) SKIP("built without Kanji mode");
  const std::string text = "7" + std::string(kPoint) + "a";
  const Segment segments[] = {segment_of(Mode::kNumeric, 0, 1), segment_of(Mode::kKanji, 1, 7), segment_of(Mode::kByte, 7, 8)};
  for (const int version : {1, 10, 27}) {
    const auto symbol = encode_segments(segments, text, {.min_version = version});
    REQUIRE(symbol.ok());
    CHECK(symbol.value().segments[1].characters() == 2);
    const auto code = qrcodegen::QrCode::encodeSegments(
        {qrcodegen::QrSegment::makeNumeric("7"), kanji_reference(kPointBits, 2), qrcodegen::QrSegment::makeBytes({'a'})},
        qrcodegen::QrCode::Ecc::MEDIUM, version);
    CHECK(differing_modules(symbol.value(), code) == 0);
  }
}

TEST_CASE("Kanji mode is never chosen by itself") {
  const auto symbol = encode(kPoint);
  REQUIRE(symbol.ok());
  CHECK(symbol.value().segment_count == 1);
  CHECK(symbol.value().segments[0].mode == Mode::kByte);
}

TEST_CASE("a segment that cannot be written is refused with the place") {
  const Segment digits[] = {segment_of(Mode::kByte, 0, 2), segment_of(Mode::kNumeric, 2, 6)};
  CHECK(refusal(digits, "ab12x4").code == ErrorCode::kBadValue);
  CHECK(refusal(digits, "ab12x4").offset == 4u);
  CHECK(refusal(digits, "ab12x4").message == "the character at byte 4 cannot be written in numeric mode; put it into a byte segment");
  const Segment capitals[] = {segment_of(Mode::kAlphanumeric, 0, 3)};
  CHECK(refusal(capitals, "ABc").offset == 2u);
  if (!kHasKanji) return;
  const Segment kanji[] = {segment_of(Mode::kKanji, 0, 6)};
  CHECK(refusal(kanji, "点长").offset == 3u);
  CHECK(refusal(kanji, "点ab\xE7").offset == 3u);
  const Segment cut[] = {segment_of(Mode::kKanji, 0, 5)};
  CHECK(refusal(cut, kPoint).offset == 3u);
}

TEST_CASE("segments out of range or order are refused") {
  const auto code = [](std::vector<Segment> segments) { return refusal(segments, "ABC").code; };
  const Segment text = segment_of(Mode::kByte, 0, 3), fnc1 = number_segment(Mode::kFnc1First, 0);
  CHECK(code({}) == ErrorCode::kEmptyInput);
  CHECK(code({number_segment(Mode::kEci, 26)}) == ErrorCode::kEmptyInput);
  CHECK(code({segment_of(Mode::kByte, 0, 4)}) == ErrorCode::kBadOption);
  CHECK(code({segment_of(Mode::kByte, 2, 1)}) == ErrorCode::kBadOption);
  CHECK(code({number_segment(Mode::kEci, 1'000'000), text}) == ErrorCode::kBadOption);
  CHECK(code({number_segment(Mode::kFnc1Second, 256), text}) == ErrorCode::kBadOption);
  CHECK(code({text, fnc1}) == ErrorCode::kBadOption);
  CHECK(code({fnc1, fnc1, text}) == ErrorCode::kBadOption);
  CHECK(code({segment_of(static_cast<Mode>(7), 0, 3)}) == ErrorCode::kBadOption);
  CHECK(code(std::vector<Segment>(kMaxSegments + 1, text)) == ErrorCode::kBadOption);
  CHECK(refusal(std::vector<Segment>{text}, "ABC", {.mask = 9}).code == ErrorCode::kBadOption);
}

TEST_CASE("given segments that don't fit say by how much and what would do") {
  const std::string text(30, 'a');
  const Segment segments[] = {number_segment(Mode::kEci, 26), segment_of(Mode::kByte, 0, 30)};
  const auto error = refusal(segments, text, {.ecc = Ecc::kQ, .max_version = 2});
  CHECK(error.code == ErrorCode::kTooLong);
  CHECK(error.message == "the segments have 88 bits too many for a version 2 symbol at level Q; shorten the text, or allow version 3,"
                         " or take level L");
  CHECK(encode_segments(segments, text, {.ecc = Ecc::kQ, .max_version = 3}).ok());
  CHECK(encode_segments(segments, text, {.ecc = Ecc::kL, .max_version = 2}).ok());
}

TEST_CASE("the dump says what the headers hold") {
  const Segment segments[] = {number_segment(Mode::kEci, 26), number_segment(Mode::kFnc1Second, 65), segment_of(Mode::kByte, 0, 3)};
  const auto symbol = encode_segments(segments, "ABC");
  REQUIRE(symbol.ok());
  CHECK(to_json(symbol.value()).find("\"segments\":[{\"mode\":\"eci\",\"chars\":0,\"value\":26},{\"mode\":\"fnc1-second\",\"chars\":0,"
                                     "\"value\":65},{\"mode\":\"byte\",\"chars\":3}]") != std::string::npos);
}

}  // namespace offprint::qr
