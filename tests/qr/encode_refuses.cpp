#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <memory>
#include <string>

#include "qr/qr.h"

namespace offprint::qr {
namespace {

Error refusal(std::string_view text, const Options& options = {}) {
  // A copy of exactly the size, so that reading a byte too far is found.
  const std::unique_ptr<char[]> exact(new char[text.size()]);
  std::copy(text.begin(), text.end(), exact.get());
  const auto symbol = encode({exact.get(), text.size()}, options);
  REQUIRE_FALSE(symbol.ok());
  CHECK_FALSE(symbol.error().message.empty());
  CHECK(symbol.error().message.find('\n') == std::string::npos);
  return symbol.error();
}

}  // namespace

TEST_CASE("an empty text is refused") {
  CHECK(refusal("").code == ErrorCode::kEmptyInput);
  CHECK(refusal("").message == "there is no text to encode; give at least one character");
}

TEST_CASE("a mask of 9 is refused with the masks there are") {
  CHECK(refusal("a", {.mask = 9}).message == "the mask of a QR symbol is a number from 0 to 7, or -1 to have it chosen");
}

TEST_CASE("a version that is too small for a text is refused with the one that holds it") {
  const std::string link = "https://m.fromgeek.com/telecom/703845.html?from=poster&sid=8f3k2";
  const auto error = refusal(link, {.max_version = 3});
  CHECK(error.message == "the text is 22 characters too long for a version 3 symbol at level M; shorten it, or allow version 5");
  CHECK(encode(link, {.max_version = 5}).ok());
  CHECK_FALSE(encode(link, {.max_version = 4}).ok());
}

TEST_CASE("a text of white space is not empty") {
  CHECK(encode(" ").ok());
  CHECK(encode("\n").ok());
}

TEST_CASE("a text that is too long is refused with the number of characters to take away") {
  const auto bytes = refusal(std::string(3000, 'a'));
  CHECK(bytes.code == ErrorCode::kTooLong);
  CHECK(bytes.message == "the text is 669 characters too long for a version 40 symbol at level M; shorten it");
  CHECK(bytes.offset == 2331u);
  CHECK(encode(std::string(2331, 'a')).ok());

  const auto one = refusal(std::string(18, 'a'), {.ecc = Ecc::kL, .max_version = 1});
  CHECK(one.message == "the text is 1 character too long for a version 1 symbol at level L; shorten it, or allow version 2");

  const auto level = refusal(std::string(2500, 'a'));
  CHECK(level.message == "the text is 169 characters too long for a version 40 symbol at level M; shorten it, or take level L");
  CHECK(encode(std::string(2500, 'a'), {.ecc = Ecc::kL}).ok());

  const auto digits = refusal(std::string(7090, '1'), {.ecc = Ecc::kL});
  CHECK(digits.message == "the text is 1 character too long for a version 40 symbol at level L; shorten it");
  CHECK(refusal(std::string(7090, '1'), {.ecc = Ecc::kL, .segment = false}).offset == 7089u);
}

TEST_CASE("a text far too long is refused") {
  CHECK(refusal(std::string(1'000'000, '1')).code == ErrorCode::kTooLong);
  CHECK(refusal(std::string(1'000'000, 'a'), {.segment = false}).code == ErrorCode::kTooLong);
}

TEST_CASE("characters too many are counted as characters, and none is cut in two") {
  std::string text;
  for (int i = 0; i < 10; ++i) text += "长";
  // 1-L holds 17 bytes: five characters of three.
  const auto error = refusal(text, {.ecc = Ecc::kL, .max_version = 1});
  CHECK(error.message.find("is 5 characters too long") != std::string::npos);
  CHECK(error.offset == 15u);
  CHECK(encode(text.substr(0, 15), {.ecc = Ecc::kL, .max_version = 1}).ok());
}

TEST_CASE("a text without the characters said to be too many fits") {
  const std::string text = "https://example.com/0123456789012345678901234567890123456789/ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (int version = 1; version <= 3; ++version) {
    for (const bool segment : {true, false}) {
      const Options options = {.max_version = version, .segment = segment};
      const auto error = refusal(text, options);
      REQUIRE(error.offset.has_value());
      CHECK(encode(text.substr(0, *error.offset), options).ok());
      CHECK_FALSE(encode(text.substr(0, *error.offset + 1), options).ok());
    }
  }
}

TEST_CASE("text that is not UTF-8 is refused with the place") {
  struct Row {
    const char* why;
    std::string text;
    std::size_t offset;
  };
  const Row rows[] = {
      {"a byte that begins nothing", "ab\xFFz", 2}, {"a continuation without a start", "\x80", 0},
      {"cut at the end", "ab\xE9\x95", 2},          {"cut in the middle", "\xE9\x95z", 0},
      {"overlong", "a\xC0\xAF", 1},                 {"overlong in three bytes", "\xE0\x80\xAF", 0},
      {"a surrogate", "a\xED\xA0\x80", 1},          {"above U+10FFFF", "\xF4\x90\x80\x80", 0},
      {"Latin-1", "caf\xE9", 3},                    {"GBK", "\xB3\xA4", 0},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const auto error = refusal(row.text);
    CHECK(error.code == ErrorCode::kBadUtf8);
    CHECK(error.offset == row.offset);
  }
  // The first and last of each length, and those around the surrogates.
  for (const char* good : {"\u007F", "\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFF", "\U00010000", "\U0010FFFF"}) {
    CHECK(encode(good).ok());
  }
}

TEST_CASE("a NUL is refused with the place") {
  const auto error = refusal(std::string_view("https://a\0b", 11));
  CHECK(error.code == ErrorCode::kNulByte);
  CHECK(error.offset == 9u);
}

TEST_CASE("options outside their range are refused") {
  Options bad[11];
  bad[0].min_version = 0;
  bad[1].min_version = 41;
  bad[2].max_version = 0;
  bad[3].max_version = 41;
  bad[4].min_version = 5, bad[4].max_version = 4;
  bad[5].mask = -2;
  bad[6].mask = 8;
  bad[7].ecc = static_cast<Ecc>(4);
  bad[8].min_version = -2147483647 - 1;
  bad[9].max_version = 2147483647;
  bad[10].mask = 2147483647;
  for (const Options& options : bad) CHECK(refusal("a", options).code == ErrorCode::kBadOption);
}

TEST_CASE("versions at the bounds of the range are taken") {
  CHECK(encode("a", {.min_version = 40, .max_version = 40}).value().version == 40);
  CHECK(encode("a", {.min_version = 1, .max_version = 1}).value().version == 1);
  CHECK(encode("a", {.min_version = 9, .max_version = 10}).value().version == 9);
}

}  // namespace offprint::qr
