// Wrong usage: exit status 2, a line, and a second one that names --help.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "process.h"

namespace offprint::cli {
namespace {

void expect_usage(const std::vector<std::string>& arguments, const std::string& says) {
  const Ended ended = offprint(arguments);
  INFO(ended.err);
  CHECK(ended.status == 2);
  CHECK(ended.out.empty());
  CHECK(ended.err.starts_with("offprint: "));
  CHECK(ended.err.find(says) != std::string::npos);
  CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 2);
  CHECK(ended.err.find("--help'.\n") != std::string::npos);
}

}  // namespace

TEST_CASE("without a command, or with an unknown one, the usage is wrong", "[cli]") {
  expect_usage({}, "COMMAND");
  expect_usage({"print"}, "'print'");
  expect_usage({"--frobnicate"}, "'--frobnicate'");
}

TEST_CASE("an operand that is missing or one too many is wrong usage", "[cli]") {
  for (const char* command : {"import", "layout", "render", "qr", "check", "poster"}) {
    INFO(command);
    expect_usage({command}, "is missing");
    expect_usage({command, "a", "b"}, "'b' is one argument too many");
  }
}

TEST_CASE("an unknown option is wrong usage that names it", "[cli]") {
  for (const char* command : {"import", "layout", "render", "qr", "check", "poster"}) {
    INFO(command);
    expect_usage({command, "a", "--frobnicate"}, "--frobnicate");
    expect_usage({command, "a", "--frobnicate=1"}, "--frobnicate");
    expect_usage({command, "a", "-z"}, "-z");
  }
}

TEST_CASE("a value that is missing, or given to a switch, is wrong usage", "[cli]") {
  expect_usage({"layout", "a", "--width"}, "--width needs a value");
  expect_usage({"layout", "a", "--width", "--height", "7"}, "--width needs a value");
  expect_usage({"import", "a", "-o"}, "--output needs a value");
  expect_usage({"import", "a", "--tidy=yes"}, "--tidy takes no value");
}

TEST_CASE("layout needs a width, and in pages a height", "[cli]") {
  expect_usage({"layout", seed("english.json"), "--height", "700"}, "--width is missing");
  expect_usage({"layout", seed("english.json"), "--width", "350"}, "--height is missing");
  CHECK(offprint({"layout", seed("english.json"), "--width", "350", "--mode", "scroll", "--metrics", "builtin"}).status == 0);
}

TEST_CASE("a number outside its range, or none at all, is wrong usage that tells the range", "[cli]") {
  for (const char* value : {"0", "-5", "100001", "99999999999999999999", "3.5", "abc", "", "12px", " 12"}) {
    INFO(value);
    expect_usage({"layout", seed("english.json"), "--height=700", "--width=" + std::string(value)}, "from 1 to 100000");
  }
  expect_usage({"layout", "a", "--width=350", "--height=0"}, "--height");
  expect_usage({"layout", "a", "--width=350", "--height=700", "--font-size=5"}, "--font-size");
  expect_usage({"layout", "a", "--width=350", "--height=700", "--line-height=79"}, "from 80 to 160");
  expect_usage({"qr", "a", "--version=41"}, "from 1 to 40");
  expect_usage({"qr", "a", "--mask=8"}, "from 0 to 7");
  expect_usage({"qr", "a", "--scale=65"}, "from 1 to 64");
  expect_usage({"qr", "a", "--quiet-zone=1"}, "from 2 to 32");
}

TEST_CASE("a choice that is not offered is wrong usage that lists what is", "[cli]") {
  expect_usage({"layout", "a", "--width=1", "--height=1", "--kinsoku=loose"}, "none");
  expect_usage({"layout", "a", "--width=1", "--height=1", "--mode=book"}, "paged or scroll");
  expect_usage({"layout", seed("english.json"), "--width=9", "--height=9", "--metrics=guess"}, "system or builtin");
  expect_usage({"import", "a", "--from=docx"}, "auto, text, json, html, markdown");
  expect_usage({"qr", "a", "--ecc=X"}, "Q or H");
  expect_usage({"qr", "a", "--format=gif"}, "text, json, svg or png");
}

TEST_CASE("a URL that is no web address is wrong usage", "[cli]") {
  expect_usage({"import", seed("english.json"), "--base", "ftp://a"}, "http");
  expect_usage({"layout", seed("english.json"), "--width=350", "--height=700", "--url", "javascript:alert(1)"}, "--url");
  expect_usage({"render", seed("english.json"), "--url", ""}, "--url");
}

TEST_CASE("what is not in this version is said to be so", "[cli]") {
  expect_usage({"render", seed("english.json"), "--format", "html", "-o", "out"}, "not in this version");
}

TEST_CASE("a poster asked for wrongly is wrong usage", "[cli]") {
  expect_usage({"poster", seed("english.json"), "--width=100"}, "320");
  expect_usage({"poster", seed("english.json"), "--template=tabloid"}, "news");
  expect_usage({"poster", seed("english.json"), "--theme=red"}, "light");
  expect_usage({"poster", seed("english.json"), "--format=gif"}, "svg");
  expect_usage({"poster", seed("english.json"), "--resume"}, "--list");
  expect_usage({"poster", seed("english.json"), "--list", "-o", "one.png"}, "%d");
}

TEST_CASE("a page that the article does not have is wrong usage that tells how many it has", "[cli]") {
  expect_usage({"render", seed("english.json"), "--metrics=builtin", "--page=999"}, "the article has");
  expect_usage({"render", seed("english.json"), "--metrics=builtin", "--page=0"}, "from 1 on");
  expect_usage({"render", seed("english.json"), "--metrics=builtin", "--page=all", "-o", "page.svg"}, "%d");
}

TEST_CASE("an option given twice has its last value, and what follows -- is no option", "[cli]") {
  CHECK(offprint({"qr", "a", "--ecc=X", "--ecc=L"}).status == 0);
  CHECK(offprint({"qr", "--", "--help"}).out.starts_with("#######"));
  CHECK(offprint({"qr", "--", "-5"}).status == 0);
}

}  // namespace offprint::cli
