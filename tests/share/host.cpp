#include "share/host.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>

using namespace offprint;
using namespace offprint::share;

TEST_CASE("a host is in small ASCII letters, whatever it was written in") {
  for (const auto& [host, ascii] : std::initializer_list<std::pair<const char*, const char*>>{
           {"News.Example", "news.example"}, {"例子.中国", "xn--fsqu00a.xn--fiqs8s"}, {"例子。中国", "xn--fsqu00a.xn--fiqs8s"},
           {"BÜCHER.example", "xn--bcher-kva.example"}, {"faß.de", "xn--fa-hia.de"}, {"ｎｅｗｓ．ｅｘａｍｐｌｅ", "news.example"},
           {"xn--FSQU00A.xn--fiqs8s", "xn--fsqu00a.xn--fiqs8s"}, {"にほんご.jp", "xn--38j2b6b6e.jp"}, {"한국.kr", "xn--3e0b707e.kr"},
           {"москва.рф", "xn--80adxhks.xn--p1ai"}, {"127.0.0.1", "127.0.0.1"}, {"a_b.example", "a_b.example"}, {"a.example.", "a.example."},
           {"localhost", "localhost"}, {"1.example", "1.example"}}) {
    INFO(host);
    const Result<std::string> result = host_to_ascii(host);
    REQUIRE(result.ok());
    CHECK(result.value() == ascii);
  }
}

TEST_CASE("look-alikes are shown for what they are") {
  CHECK(host_to_ascii("аррӏе.com").value() == "xn--80ak6aa92e.com");  // Cyrillic
  CHECK(host_to_ascii("gооgle.com").value() == "xn--ggle-55da.com");
}

TEST_CASE("what is no host, or more than Unicode's small tables can tell, is refused with what would do") {
  const std::string long_label(64, 'a');
  const std::string long_host = std::string(60, 'a') + "." + std::string(60, 'b') + "." + std::string(60, 'c') + "." + std::string(60, 'd') + "." + std::string(60, 'e');
  for (const std::string& host : {std::string(""), std::string("."), std::string("a..b"), std::string(".a"), std::string("a b"), std::string("a%41"),
                                  std::string("a/b"), std::string("a]é"), std::string("xn--fsqu00aß"), std::string("a%2eé"), std::string("1.2.3"), std::string("256.1.1.1"), std::string("0x7f.1"), std::string("01.2.3.4"),
                                  std::string("1.2.3.4."), std::string("a.1"), std::string("a.0x"), std::string("xn--"), std::string("xn--a"),
                                  std::string("xn--a-"), std::string("مثال.com"), std::string("e\u0301.fr"), std::string("a\u200Db.com"),
                                  std::string("a\u202Eb.com"), std::string("😀.com"), long_label, long_host}) {
    INFO(host);
    const Result<std::string> result = host_to_ascii(host);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::kUnsafeLink);
    CHECK(result.error().message.ends_with('.'));
  }
}
