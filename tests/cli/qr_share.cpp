// Codes that would not scan or may not lead where they lead are refused, and what would mend it is told; lists of codes.
#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "process.h"

namespace offprint::cli {
namespace {

const std::string kUrl = "https://news.example/2026/harbour";

void expect_refusal(const std::vector<std::string>& arguments, const std::string& code, const std::string& says) {
  const Ended ended = offprint(arguments);
  INFO(ended.err);
  CHECK(ended.status == 1);
  CHECK(ended.out.empty());
  CHECK(ended.err.starts_with("offprint: TEXT: " + code + ": "));
  CHECK(ended.err.find(says) != std::string::npos);
  CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 1);
}

void expect_usage(const std::vector<std::string>& arguments, const std::string& says) {
  const Ended ended = offprint(arguments);
  INFO(ended.err);
  CHECK(ended.status == 2);
  CHECK(ended.out.empty());
  CHECK(ended.err.find(says) != std::string::npos);
}

// What the JSON of a code says was put into it, read by a decoder that is not ours.
std::string decode(const std::string& picture) {
  std::string text = run_program("zbarimg", {"--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", picture}).out;
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("light on dark, and colours that are too near, are refused with what would do", "[cli]") {
  expect_refusal({"qr", kUrl, "--format=svg", "--dark=white", "--light=black"}, "not-scannable", "exchange the two colours");
  expect_refusal({"qr", kUrl, "--format=svg", "--dark=#969696"}, "not-scannable", "2.9:1 apart");
  expect_refusal({"qr", kUrl, "--format=svg", "--light=#555555"}, "not-scannable", "#ffffff for the light modules");
  const Ended near = offprint({"qr", kUrl, "--format=svg", "--dark=#646464"});
  CHECK(near.status == 0);
  CHECK(near.err.find("warning: The colours are 5.9:1 apart") != std::string::npos);
  const Ended good = offprint({"qr", kUrl, "--format=svg", "--dark=#1a3c34", "--light=#fffef5"});
  CHECK(good.status == 0);
  CHECK(good.err.empty());
  CHECK(good.out.find("fill=\"#1a3c34\"") != std::string::npos);
  expect_usage({"qr", kUrl, "--dark=#12345"}, "--dark");
}

TEST_CASE("the colour that is proposed is taken without a word", "[cli]") {
  const std::string said = offprint({"qr", kUrl, "--format=svg", "--dark=#cc8844"}).err;
  const std::size_t at = said.find("take #");
  REQUIRE(at != std::string::npos);
  const Ended mended = offprint({"qr", kUrl, "--format=svg", "--dark=" + said.substr(at + 5, 7)});
  CHECK(mended.status == 0);
  CHECK(mended.err.empty());
}

TEST_CASE("a quiet zone of two or three modules is warned of, of less is wrong usage", "[cli]") {
  CHECK(offprint({"qr", kUrl, "--format=svg", "--quiet-zone=3"}).err.find("The quiet zone is 3 modules wide") != std::string::npos);
  CHECK(offprint({"qr", kUrl, "--format=svg", "--quiet-zone=4"}).err.empty());
  expect_usage({"qr", kUrl, "--quiet-zone=1"}, "--quiet-zone");
}

TEST_CASE("a size that leaves less than 3 px a module on a screen, or 6 on a poster, is refused", "[cli]") {
  const std::string address = kUrl + "/abcdefghijklmnop";  // 50 bytes: version 4, 41 modules with its quiet zone
  CHECK(offprint({"qr", address, "--for=screen", "--size=123", "--format=svg"}).status == 0);
  expect_refusal({"qr", address, "--for=screen", "--size=122", "--format=svg"}, "not-scannable", "make the code 123 CSS px wide");
  expect_refusal({"qr", address, "--for=screen", "--size=111", "--format=svg"}, "not-scannable", "8 characters shorter, which gives version 3");
  CHECK(offprint({"qr", address.substr(0, 42), "--for=screen", "--size=111", "--format=svg"}).status == 0);
  expect_refusal({"qr", address, "--for=poster", "--size=200", "--format=png"}, "not-scannable", "make the code 246 px wide");
  expect_refusal({"qr", address, "--size=20"}, "not-scannable", "more than 20 px");
}

TEST_CASE("a picture has the size that was asked for, with whole pixels a module", "[cli]") {
  const Ended ended = offprint({"qr", kUrl, "--size=300", "--format=svg"});
  CHECK(ended.status == 0);
  CHECK(ended.out.find("width=\"300\" height=\"300\" viewBox=\"0 0 300 300\"") != std::string::npos);
  CHECK(ended.out.find("translate(34 34)scale(8)") != std::string::npos);  // 29 modules of 8 px, 68 px left
  if (!is_installed("zbarimg")) SKIP("zbarimg is not installed (zbar-tools)");
  const ScratchFolder folder;
  for (const char* size : {"148", "149", "300", "1000"}) {
    INFO(size);
    REQUIRE(offprint({"qr", kUrl, "--size", size, "--format=png", "--dark=#203040", "--light=#fff8e0", "-o", folder.path("code.png")}).status == 0);
    CHECK(decode(folder.path("code.png")) == kUrl);
  }
}

TEST_CASE("a version that is too fine for a poster is refused, one that is fine is warned of", "[cli]") {
  const std::string long_url = "https://a.b/" + std::string(300, 'a');
  expect_refusal({"qr", long_url, "--for=poster", "--format=svg", "--scale=8"}, "not-scannable", "gives version 10");
  const Ended middle = offprint({"qr", long_url.substr(0, 150), "--for=poster", "--format=svg"});
  CHECK(middle.status == 0);
  CHECK(middle.err.find("gives version 6") != std::string::npos);
  expect_refusal({"qr", "https://a.b/" + std::string(3000, 'a')}, "too-long", "too long");
  expect_refusal({"qr", "https://a.b/" + std::string(600, 'a'), "--for=screen", "--format=svg"}, "not-scannable", "100 more than the 512");
}

TEST_CASE("a report says what is in a code and how each check went", "[cli]") {
  const Ended ended = offprint({"qr", kUrl, "--report", "--for=screen", "--size=148"});
  CHECK(ended.status == 0);
  CHECK(ended.out.starts_with("text " + kUrl + "\nsymbol 3-"));
  for (const char* line : {"\npolarity pass dark on light\n", "\ncontrast pass 21.0:1\n", "\nquiet-zone pass 4 modules\n", "\nmodule-size pass 4 CSS px\n",
                           "\nwhole-pixels pass 4 px\n", "\npayload pass 33 bytes\n"}) {
    INFO(line);
    CHECK(ended.out.find(line) != std::string::npos);
  }
  const Ended refused = offprint({"qr", kUrl, "--report", "--dark=#999"});
  CHECK(refused.status == 1);
  CHECK(refused.out.find("contrast refusal 2.8:1: ") != std::string::npos);
  CHECK(refused.err.starts_with("offprint: TEXT: not-scannable: "));
}

TEST_CASE("an address is put into its one form, without what tracks, with a place", "[cli]") {
  const auto text_of = [](std::vector<std::string> options) {
    options.insert(options.begin(), {"qr", "--report"});
    const Ended ended = offprint(options);
    INFO(ended.err);
    CHECK(ended.status == 0);
    return ended.out.substr(0, ended.out.find('\n'));
  };
  CHECK(text_of({"HTTPS://例子.中国/文", "--link"}) == "text https://xn--fsqu00a.xn--fiqs8s/%E6%96%87");
  CHECK(text_of({kUrl + "?utm_source=a&id=1", "--drop-tracking"}) == "text " + kUrl + "?id=1");
  CHECK(text_of({kUrl, "--place=b12:34"}) == "text " + kUrl + "#b12:34");
  CHECK(text_of({kUrl, "--quote=渡轮, 靠岸"}) == "text " + kUrl + "#:~:text=%E6%B8%A1%E8%BD%AE%2C%20%E9%9D%A0%E5%B2%B8");
  CHECK(text_of({"http://a.b/", "--allow-http"}) == "text http://a.b/");
  CHECK(text_of({kUrl, "--origin=https://a.b", "--origin=https://news.example"}) == "text " + kUrl);
  expect_usage({"qr", kUrl, "--place=12"}, "--place");
  expect_usage({"qr", kUrl, "--place=b1:2", "--quote=a"}, "--quote");
  expect_usage({"qr", kUrl, "--origin=news.example"}, "--origin");
}

TEST_CASE("an address that no code may lead to is refused", "[cli]") {
  expect_refusal({"qr", "javascript:alert(1)"}, "unsafe-link", "https:");
  expect_refusal({"qr", " JavaScript:alert(1)"}, "unsafe-link", "https:");
  expect_refusal({"qr", "data:text/html,a"}, "unsafe-link", "https:");
  expect_refusal({"qr", "javascript:alert(1)", "--link"}, "unsafe-link", "javascript:");
  expect_refusal({"qr", "WIFI:S:Cafe;T:WPA;P:secret;;", "--link"}, "unsafe-link", "wifi:");
  expect_refusal({"qr", "http://a.b/", "--link"}, "unsafe-link", "https:");
  expect_refusal({"qr", kUrl, "--origin=https://a.b"}, "foreign-origin", "https://a.b");
  expect_refusal({"qr", "https://user:pw@a.b/", "--link"}, "unsafe-link", "password");
  expect_refusal({"qr", "https://a.b/" + std::string(4988, 'a'), "--link"}, "too-long", "5000 bytes");
  expect_refusal({"qr", "a\xFF", "--link"}, "bad-utf8", "UTF-8");
  expect_refusal({"qr", "", "--link"}, "empty-input", "https://");
}

TEST_CASE("a list is a file of codes: those that fail are told and counted, the others are done", "[cli]") {
  const ScratchFolder folder;
  const std::string list = folder.write("list.txt",
                                        "https://news.example/1\r\n"
                                        "\n"
                                        "javascript:alert(1)\n"
                                        "{\"text\":\"https://news.example/4\",\"file\":\"four.svg\"}\n"
                                        "{\"text\":5}\n"
                                        "{\"text\":\"https://news.example/6\",\"file\":\"../six.svg\"}\n"
                                        "{\"tex\":\n"
                                        "https://news.example/8");
  const Ended ended = offprint({"qr", "--list", list, "--format=svg", "-o", folder.path("code-%03d.svg")});
  INFO(ended.err);
  CHECK(ended.status == 1);
  CHECK(ended.out.empty());
  CHECK(folder.names() == std::vector<std::string>{"code-001.svg", "code-008.svg", "four.svg", "list.txt"});
  CHECK(bytes_of(folder.path("four.svg")) == offprint({"qr", "https://news.example/4", "--format=svg"}).out);
  CHECK(bytes_of(folder.path("code-008.svg")) == offprint({"qr", "https://news.example/8", "--format=svg"}).out);
  for (const char* said : {"line 3: unsafe-link: ", "line 5: wrong-type: ", "line 6: bad-value: ", "line 7: bad-json: ", "list-incomplete: 3 codes written, 4 failed"}) {
    INFO(said);
    CHECK(ended.err.find(said) != std::string::npos);
  }
  CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 5);
}

TEST_CASE("a list without a fault ends well and says how many it was", "[cli]") {
  const ScratchFolder folder;
  const Ended ended = offprint({"qr", "--list", "-", "--format=png", "--link", "-o", folder.path("%d.png")}, {.input = "https://a.b/1\nhttps://a.b/2\n"});
  CHECK(ended.status == 0);
  CHECK(ended.err == "offprint: 2 codes written, 0 failed.\n");
  CHECK(folder.names() == std::vector<std::string>{"1.png", "2.png"});
  expect_usage({"qr", "--list", folder.path("1.png"), "-o", folder.path("one.png")}, "%d");
  CHECK(offprint({"qr", "--list", folder.path("none"), "-o", folder.path("%d.png")}).err.find("cannot-read") != std::string::npos);
}

TEST_CASE("a list's file that cannot be written is told, and nothing of it is left", "[cli]") {
  const ScratchFolder folder;
  const std::string list = folder.write("list.txt", "https://a.b/1\n{\"text\":\"https://a.b/2\",\"file\":\"sub\"}\nhttps://a.b/3\n");
  std::filesystem::create_directory(folder.path("sub"));
  const Ended ended = offprint({"qr", "--list", list, "-o", folder.path("%d")});
  CHECK(ended.status == 1);
  CHECK(ended.err.find("cannot-write") != std::string::npos);
  CHECK(folder.names() == std::vector<std::string>{"1", "3", "list.txt", "sub"});
  Surroundings small;
  small.file_size_limit = 100;
  const Ended full = offprint({"qr", "--list", list, "--format=svg", "-o", folder.path("full-%d.svg")}, small);
  CHECK(full.status == 1);
  CHECK(folder.names() == std::vector<std::string>{"1", "3", "list.txt", "sub"});
}

TEST_CASE("room for a logo is left, read all the same, or refused", "[cli]") {
  const Ended report = offprint({"qr", kUrl, "--logo=5", "--report"});
  INFO(report.err);
  CHECK(report.status == 0);
  CHECK(report.out.find("\nlogo pass ") != std::string::npos);
  expect_refusal({"qr", kUrl, "--logo=59", "--format=svg"}, "not-scannable", "take one of");
  expect_usage({"qr", kUrl, "--logo=4"}, "odd");
  if (!is_installed("zbarimg")) SKIP("zbarimg is not installed (zbar-tools)");
  const ScratchFolder folder;
  for (const char* side : {"1", "3", "5", "7", "9"}) {
    INFO(side);
    REQUIRE(offprint({"qr", kUrl, "--logo", side, "--format=png", "-o", folder.path("code.png")}).status == 0);
    CHECK(decode(folder.path("code.png")) == kUrl);
  }
}

TEST_CASE("a version that is too small, a mask of nine and a full disk are told", "[cli]") {
  expect_refusal({"qr", kUrl, "--version=1"}, "too-long", "allow version 3");
  expect_usage({"qr", kUrl, "--mask=9"}, "from 0 to 7");
  CHECK(offprint({"qr", kUrl, "-o", "/dev/full"}).err.find("cannot-write") != std::string::npos);
  Surroundings full;
  full.output_path = "/dev/full";
  CHECK(offprint({"qr", kUrl}, full).err.starts_with("offprint: stdout: cannot-write: "));
}

}  // namespace offprint::cli
