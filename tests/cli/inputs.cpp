// Every format and encoding, as the command takes them.
#include <catch2/catch_test_macros.hpp>

#include <iconv.h>

#include "process.h"

namespace offprint::cli {
namespace {

constexpr const char* kTitle = "山间书店";
constexpr const char* kTraditionalTitle = "山間書店";

std::string in_encoding(const char* encoding, std::string utf8) {
  const iconv_t to = iconv_open(encoding, "UTF-8");
  REQUIRE(to != reinterpret_cast<iconv_t>(-1));
  std::string out(utf8.size() * 4, '\0');
  char* from = utf8.data();
  char* into = out.data();
  std::size_t left = utf8.size();
  std::size_t room = out.size();
  REQUIRE(iconv(to, &from, &left, &into, &room) == 0);
  iconv_close(to);
  out.resize(out.size() - room);
  return out;
}

std::string page(const std::string& charset, const std::string& title) {
  return "<!DOCTYPE html><html><head>" + (charset.empty() ? "" : "<meta charset=" + charset + ">") + "<title>" + title + "</title></head><body><article><h1>" + title +
         "</h1><p>書店在半山。一天兩班車。</p><p>讀完一本再走，走前買一本。</p></article></body></html>";
}

void expect_title(const Ended& ended, const std::string& title) {
  INFO(ended.err);
  CHECK(ended.status == 0);
  CHECK(ended.out.find("\"title\": \"" + title + "\"") != std::string::npos);
}

constexpr const char* kFeed = R"(<?xml version="1.0"?><rss version="2.0"><channel><title>某报</title>
<item><title>第一篇</title><guid>urn:1</guid><link>https://news.example/1</link><description>一</description></item>
<item><title>第二篇</title><guid>urn:2</guid><link>https://news.example/2</link><description>二</description></item></channel></rss>)";

}  // namespace

TEST_CASE("a page is read in the encoding that it declares", "[cli]") {
  expect_title(offprint({"import", "-"}, {.input = in_encoding("GB18030", page("gb2312", kTitle))}), kTitle);
  expect_title(offprint({"import", "-"}, {.input = in_encoding("BIG5", page("big5", kTraditionalTitle))}), kTraditionalTitle);
  expect_title(offprint({"import", "-"}, {.input = in_encoding("CP932", page("Shift_JIS", "山間書店"))}), "山間書店");
  expect_title(offprint({"import", "-"}, {.input = in_encoding("UTF-16", page("", kTitle))}), kTitle);
  const std::string latin = "<meta charset=iso-8859-1><article><h1>Café “A”</h1><p>Text, and more.</p></article>";
  expect_title(offprint({"import", "-"}, {.input = in_encoding("CP1252", latin)}), "Café “A”");
}

TEST_CASE("the encoding that the server named is stronger than the page's, and its own bytes are stronger than both", "[cli]") {
  expect_title(offprint({"import", "-", "--charset", "gb18030"}, {.input = in_encoding("GB18030", page("", kTitle))}), kTitle);
  expect_title(offprint({"import", "-"}, {.input = page("gb2312", kTitle)}), kTitle);
  expect_title(offprint({"import", "-", "--charset=big5"}, {.input = "\xEF\xBB\xBF" + page("", kTitle)}), kTitle);
  CHECK(offprint({"import", "-", "--charset=klingon"}, {.input = page("", kTitle)}).status == 2);
}

TEST_CASE("plain text in GB 18030 is read, and text of no encoding is refused where it goes wrong", "[cli]") {
  expect_title(offprint({"import", "-"}, {.input = in_encoding("GB18030", "山间书店\n\n书店开在半山腰，每天只有两班车经过，店主说这样正好。\n")}), kTitle);
  const Ended bad = offprint({"import", "-"}, {.input = "Title\n\nText \xFF\n"});
  CHECK(bad.status == 1);
  CHECK(bad.err.find("bad-utf8") != std::string::npos);
}

TEST_CASE("--item takes an item of a feed by its id, its link or its number", "[cli]") {
  expect_title(offprint({"import", "-"}, {.input = kFeed}), "第一篇");
  for (const char* item : {"urn:2", "https://news.example/2", "1"}) expect_title(offprint({"import", "-", "--item", item}, {.input = kFeed}), "第二篇");
  const Ended none = offprint({"import", "-", "--item=9"}, {.input = kFeed});
  CHECK(none.status == 1);
  CHECK(none.err.find("no-item") != std::string::npos);
}

TEST_CASE("--from that the input gives the lie to is refused with what it looks like", "[cli]") {
  const Ended ended = offprint({"import", "-", "--from=wordpress"}, {.input = kFeed});
  CHECK(ended.status == 1);
  CHECK(ended.err.find("unknown-format") != std::string::npos);
  CHECK(ended.err.find("an RSS feed") != std::string::npos);
  CHECK(offprint({"import", "-", "--from=word"}, {.input = kFeed}).status == 2);
}

TEST_CASE("what is embargoed is given out after its time only", "[cli]") {
  const auto item = [](const std::string& time) {
    return R"({"uri":"urn:a","type":"text","pubstatus":"usable","embargoed":")" + time + R"(","headlines":[{"value":"山间书店"}],"bodies":[{"contenttype":"text/html","value":"<p>书店。</p>"}]})";
  };
  expect_title(offprint({"import", "-"}, {.input = item("2020-01-01T00:00:00Z")}), kTitle);
  const Ended later = offprint({"import", "-"}, {.input = item("2999-01-01T00:00:00Z")});
  CHECK(later.status == 1);
  CHECK(later.err.find("withheld") != std::string::npos);
  CHECK(later.out.empty());
}

TEST_CASE("check tells what a page had that the article has not, with counts", "[cli]") {
  const Ended ended = offprint({"check", "-", "--from=html"}, {.input = "<article><h1>A</h1><p>One <a href='javascript:x'>two</a>, three.</p><iframe src='https://v.example/1'></iframe><p>Four.</p></article>"});
  INFO(ended.out);
  CHECK(ended.status == 0);
  CHECK(ended.out.ends_with("Total: 1 dropped, 0 clamped, 0 tidied, 0 truncated, 1 skipped.\n"));
}

TEST_CASE("every command takes every format", "[cli]") {
  const std::string html = page("", kTitle);
  CHECK(offprint({"layout", "-", "--width=350", "--height=700", "--metrics=builtin"}, {.input = html}).out.find("半山") != std::string::npos);
  CHECK(offprint({"render", "-", "--metrics=builtin"}, {.input = html}).out.starts_with("<svg"));
}

}  // namespace offprint::cli
