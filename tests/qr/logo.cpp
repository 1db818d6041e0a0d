#include "qr/logo.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace offprint;
using namespace offprint::qr;

namespace {
const std::string kUrl = "https://m.fromgeek.com/telecom/703845.html";
}

TEST_CASE("a logo raises level and version until half of the correction is left") {
  int before = 0;
  for (int side = 1; side <= 11; side += 2) {
    INFO(side);
    const Result<Symbol> symbol = encode_with_logo(kUrl, {}, side);
    REQUIRE(symbol.ok());
    CHECK(symbol.value().ecc >= Ecc::kQ);
    CHECK(symbol.value().version >= before);
    before = symbol.value().version;
    const Damage lost = damage(symbol.value(), logo_plate(symbol.value(), side));
    CHECK(lost.function_modules == 0);
    CHECK(2 * lost.worst_block_errors <= lost.capacity);
    CHECK(judge_logo(symbol.value(), side).verdict == Verdict::kPass);
  }
}

TEST_CASE("no smaller version would have had the room") {
  for (const int side : {3, 5, 7}) {
    const Symbol symbol = encode_with_logo(kUrl, {}, side).value();
    for (int version = 1; version < symbol.version; ++version) {
      for (const Ecc level : {Ecc::kQ, Ecc::kH}) {
        Options options;
        options.ecc = level;
        options.boost_ecc = false;
        options.min_version = options.max_version = version;
        const Result<Symbol> smaller = encode(kUrl, options);
        if (smaller) CHECK_FALSE(damage(smaller.value(), logo_plate(smaller.value(), side)).leaves_half());
      }
    }
  }
}

TEST_CASE("a logo without room is refused, and the one that is proposed has it") {
  Options poster;
  poster.max_version = 6;
  const Result<Symbol> refused = encode_with_logo(kUrl, poster, 21);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ErrorCode::kNotScannable);
  const std::size_t at = refused.error().message.find("take one of ");
  REQUIRE(at != std::string::npos);
  const int proposed = std::stoi(refused.error().message.substr(at + 12));
  CHECK(encode_with_logo(kUrl, poster, proposed).ok());
  CHECK_FALSE(encode_with_logo(kUrl, poster, proposed + 2).ok());
  CHECK(encode_with_logo(kUrl, {}, 4).error().code == ErrorCode::kBadOption);
  CHECK(encode_with_logo("", {}, 3).error().code == ErrorCode::kEmptyInput);
  CHECK(encode_with_logo(std::string(3000, 'a'), {}, 3).error().code == ErrorCode::kTooLong);
}

TEST_CASE("an alignment pattern in the middle takes no logo") {
  for (int version = 7; version <= 13; ++version) {
    Options options;
    options.min_version = options.max_version = version;
    options.ecc = Ecc::kH;
    const Symbol symbol = encode("A", options).value();
    CHECK(judge_logo(symbol, 3).verdict == Verdict::kRefusal);
    CHECK(judge_logo(symbol, 3).sentence.find("find the code") != std::string::npos);
  }
}

TEST_CASE("under the plate all is light, around it nothing changes") {
  const Symbol symbol = encode_with_logo(kUrl, {}, 5).value();
  const Symbol covered = with_logo_plate(symbol, 5);
  const int begin = (symbol.size - 7) / 2;
  for (int y = 0; y < symbol.size; ++y) {
    for (int x = 0; x < symbol.size; ++x) {
      const bool inside = x >= begin && x < begin + 7 && y >= begin && y < begin + 7;
      CHECK(covered.dark(x, y) == (inside ? false : symbol.dark(x, y)));
    }
  }
}
