#include "share/url.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>

using namespace offprint;
using namespace offprint::share;

namespace {

std::string canonical(std::string_view text) {
  const Result<Url> url = parse_url(text);
  return url ? to_string(url.value()) : "refused: " + url.error().message;
}

}  // namespace

TEST_CASE("an address becomes ASCII in the one form that browsers give it") {
  for (const auto& [text, url] : std::initializer_list<std::pair<const char*, const char*>>{
           {"https://news.example/1", "https://news.example/1"},
           {"HTTPS://NEWS.example/A", "https://news.example/A"},
           {"https://news.example", "https://news.example/"},
           {"https://news.example?a", "https://news.example/?a"},
           {"https://news.example#a", "https://news.example/#a"},
           {"  https://news.example/1\n", "https://news.example/1"},
           {"https://例子.中国/文章/一?来=源#到", "https://xn--fsqu00a.xn--fiqs8s/%E6%96%87%E7%AB%A0/%E4%B8%80?%E6%9D%A5=%E6%BA%90#%E5%88%B0"},
           {"https://a.b:443/", "https://a.b/"},
           {"http://a.b:80/", "http://a.b/"},
           {"https://a.b:0080/", "https://a.b:80/"},
           {"https://a.b:/x", "https://a.b/x"},
           {"https://a.b:65535/", "https://a.b:65535/"},
           {"https://a.b/c/./d/../e/%2e%2E/f/.", "https://a.b/c/f/"},
           {"https://a.b/../../c/..", "https://a.b/"},
           {"https://a.b//c//..//d", "https://a.b//c//d"},
           {"https://a.b/a b\"<>`{}|'", "https://a.b/a%20b%22%3C%3E%60%7B%7D|'"},
           {"https://a.b/?a b\"<>'`{}|", "https://a.b/?a%20b%22%3C%3E%27`{}|"},
           {"https://a.b/#a b\"<>'`{}|", "https://a.b/#a%20b%22%3C%3E'%60{}|"},
           {"https://a.b/%", "https://a.b/%"},
           {"https://a.b/%e4%B8%80", "https://a.b/%e4%B8%80"},
           {"https://a.b/??a=#?#b", "https://a.b/??a=#?#b"},
           {"https://a.b/?", "https://a.b/?"},
           {"https://a.b/#", "https://a.b/#"},
           {"https://a.b/\xE2\x80\xAE", "https://a.b/%E2%80%AE"},
           {"https://a.b/?\\", "https://a.b/?\\"}}) {
    INFO(text);
    CHECK(canonical(text) == url);
    CHECK(canonical(url) == url);
  }
}

TEST_CASE("what is no web address is refused, and the sentence names what is wrong") {
  for (const auto& [text, says] : std::initializer_list<std::pair<std::string, const char*>>{
           {"javascript:alert(1)", "javascript:"}, {"JaVaScRiPt:alert(1)", "javascript:"}, {"\x01javascript:alert(1)", "javascript:"},
           {"java\tscript:alert(1)", "tab"}, {"data:text/html,a", "data:"}, {"WIFI:S:Cafe;T:WPA;P:secret;;", "wifi:"}, {"vbscript:a", "vbscript:"},
           {"blob:https://a.b/1", "blob:"}, {"file:///etc/passwd", "file:"}, {"intent://a#Intent;end", "intent:"}, {"mailto:a@b", "mailto:"},
           {"//evil.example/", "absolute"}, {"/relative", "absolute"}, {"news.example/1", "absolute"}, {"https:evil.example", "slashes"},
           {"https:/evil.example", "slashes"}, {"https:///evil.example", "slashes"}, {"http:\\\\evil.example", "backslash"},
           {"https://good.example\\@evil.example", "backslash"}, {"https://user:pw@host.example/", "password"}, {"https://a@b/", "user name"},
           {"https://@/", "user name"}, {"https://", "host"}, {"https://?a", "host"}, {"https://:80/", "host"}, {"https://a.b:65536/", "port"},
           {"https://a.b:8a/", "port"}, {"https://[::1]/", "IPv6"}, {"https://a.b/\nc", "line feed"}, {"https://a.b/\x7F", "control"},
           {"https://a%2eb/", "character"}, {"https://a b/", "character"}}) {
    INFO(text);
    const Result<Url> url = parse_url(text);
    REQUIRE_FALSE(url.ok());
    CHECK(url.error().code == ErrorCode::kUnsafeLink);
    CHECK(url.error().message.find(says) != std::string::npos);
    CHECK(url.error().message.ends_with('.'));
  }
}

TEST_CASE("no address, and bytes that are no UTF-8, have their own codes") {
  CHECK(parse_url("").error().code == ErrorCode::kEmptyInput);
  CHECK(parse_url(" \n").error().code == ErrorCode::kEmptyInput);
  CHECK(parse_url(std::string_view("\0", 1)).error().code == ErrorCode::kEmptyInput);
  CHECK(parse_url("https://a.b/\xFF").error().code == ErrorCode::kBadUtf8);
  CHECK(parse_url("https://a.b/\xFF").error().offset == 12);
}

TEST_CASE("an origin is scheme, host and port") {
  CHECK(origin_of(parse_url("https://A.b:443/c").value()) == "https://a.b");
  CHECK(origin_of(parse_url("http://127.0.0.1:8080/c").value()) == "http://127.0.0.1:8080");
}
