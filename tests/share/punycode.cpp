#include "share/punycode.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace offprint::share;

namespace {

struct Sample {
  std::u32string label;
  std::string encoded;
};

// RFC 3492, section 7.1, in small letters where the encoder has to give them back; and two hosts.
const Sample kSamples[] = {
    {U"ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"},
    {U"他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"},
    {U"他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"},
    {U"なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"},
    {U"세계의모든사람들이한국어를이해한다면얼마나좋을까", "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c"},
    {U"почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"},
    {U"3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"},
    {U"そのスピードで", "d9juau41awczczp"},
    {U"-> $1.00 <-", "-> $1.00 <--"},
    {U"例子", "fsqu00a"},
    {U"bücher", "bcher-kva"},
};

}  // namespace

TEST_CASE("labels become the Punycode of RFC 3492, and come back") {
  for (const Sample& sample : kSamples) {
    INFO(sample.encoded);
    CHECK(encode_punycode(sample.label) == sample.encoded);
    CHECK(decode_punycode(sample.encoded) == sample.label);
  }
}

TEST_CASE("what is no Punycode is told") {
  for (const char* encoded : {"!", "é-a", "a-!", "-a", "fsqu0", "99999999", "a-9", "A-B", "999999999999999999999999"}) {
    INFO(encoded);
    CHECK_FALSE(decode_punycode(encoded));
  }
}
