#include "share/link.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "share/tracking.h"

using namespace offprint;
using namespace offprint::share;

TEST_CASE("an https: address leads where it says") {
  const Result<Link> link = make_link("https://新闻.example/1?b=2#c");
  REQUIRE(link.ok());
  CHECK(link.value().url == "https://xn--efvy88h.example/1?b=2#c");
  CHECK(link.value().origin == "https://xn--efvy88h.example");
  CHECK(dump(link.value()) == "https://xn--efvy88h.example/1?b=2#c\norigin https://xn--efvy88h.example\n");
}

TEST_CASE("http: is refused unless it is asked for, by the switch or by naming the origin") {
  const Result<Link> refused = make_link("http://news.example/1");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ErrorCode::kUnsafeLink);
  CHECK(refused.error().message.find("https:") != std::string::npos);
  CHECK(make_link("http://news.example/1", {.allow_http = true}).ok());
  CHECK(make_link("http://news.example/1", {.origins = {"http://news.example"}}).ok());
  CHECK_FALSE(make_link("http://news.example/1", {.origins = {"https://news.example"}}).ok());
}

TEST_CASE("of configured origins, others are foreign, however they are spelled") {
  const LinkOptions options = {.origins = {"https://NEWS.example:443/", "https://例子.中国"}};
  CHECK(make_link("https://news.example/1", options).ok());
  CHECK(make_link("https://xn--fsqu00a.xn--fiqs8s/1", options).ok());
  for (const char* foreign : {"https://evil.example/1", "https://news.example.evil.example/1", "https://news.example:8443/1", "http://news.example/1",
                              "https://m.news.example/1"}) {
    INFO(foreign);
    const Result<Link> link = make_link(foreign, options);
    REQUIRE_FALSE(link.ok());
    CHECK(link.error().code == ErrorCode::kForeignOrigin);
    CHECK(link.error().message.find("NEWS.example") != std::string::npos);
  }
}

TEST_CASE("an origin that is none configures nothing") {
  CHECK(parse_origin("https://news.example/").value() == "https://news.example");
  for (const char* origin : {"", "news.example", "https://news.example/1", "https://news.example?a", "javascript:", "*"}) {
    INFO(origin);
    CHECK(parse_origin(origin).error().code == ErrorCode::kBadOption);
    CHECK_FALSE(make_link("https://news.example/1", {.origins = {origin}}).ok());
  }
}

TEST_CASE("what says where a reader came from is dropped on request only, and the rest stays as it was") {
  const std::string address = "https://a.b/1?utm_source=x&id=7&from=timeline&&spm=1.2.3&Q=%20&fbclid&gclid=9#c";
  CHECK(make_link(address).value().url == address);
  const Link link = make_link(address, {.drop_tracking = true}).value();
  CHECK(link.url == "https://a.b/1?id=7&&Q=%20#c");
  CHECK(link.dropped == std::vector<std::string>{"utm_source", "from", "spm", "fbclid", "gclid"});
  CHECK(make_link("https://a.b/1?utm_source=x&utm_medium=y", {.drop_tracking = true}).value().url == "https://a.b/1");
  CHECK(make_link("https://a.b/1?", {.drop_tracking = true}).value().url == "https://a.b/1?");
  CHECK(make_link("https://a.b/1?id=utm_source", {.drop_tracking = true}).value().url == "https://a.b/1?id=utm_source");
}

TEST_CASE("a parameter is known by its whole name, or by how it begins") {
  for (const char* name : {"utm_source", "utm_anything", "gclid", "fbclid", "spm", "from", "share_source", "yclid"}) CHECK(is_tracking(name));
  for (const char* name : {"", "utm", "id", "fromage", "UTM_SOURCE", "spms", "p", "xutm_source"}) CHECK_FALSE(is_tracking(name));
}

TEST_CASE("an address over 512 bytes is too long for a code, and the sentence says by how much") {
  const std::string start = "https://a.b/";
  CHECK(make_link(start + std::string(kMaxLinkBytes - start.size(), 'a')).ok());
  const Result<Link> link = make_link(start + std::string(5000 - start.size(), 'a'));
  REQUIRE_FALSE(link.ok());
  CHECK(link.error().code == ErrorCode::kTooLong);
  CHECK(link.error().message.find("5000 bytes") != std::string::npos);
  CHECK(link.error().message.find("4488 more") != std::string::npos);
  // Escapes count: 200 Han are 1,800 bytes.
  std::string han = start;
  for (int i = 0; i < 200; ++i) han += "文";
  CHECK(make_link(han).error().code == ErrorCode::kTooLong);
  CHECK(make_link(std::string(1 << 20, 'a')).error().code == ErrorCode::kTooLong);
}

TEST_CASE("a place takes the fragment's place") {
  CHECK(make_link("https://a.b/1#top", {.fragment = "b12:34"}).value().url == "https://a.b/1#b12:34");
  CHECK(make_link("https://a.b/1", {.fragment = ":~:text=a"}).value().url == "https://a.b/1#:~:text=a");
}
