#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "process.h"

namespace offprint::cli {
namespace {

using nlohmann::json;

const std::string kUrl = "https://news.example/zh/2026/granary-library";

json symbol(std::vector<std::string> options) {
  options.insert(options.begin(), {"qr", "--format=json"});
  const Ended ended = offprint(options);
  INFO(ended.err);
  REQUIRE(ended.status == 0);
  json parsed = json::parse(ended.out, nullptr, false);
  REQUIRE_FALSE(parsed.is_discarded());
  return parsed;
}

std::string decode(const std::string& picture) {
  std::string text = run_program("zbarimg", {"--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", picture}).out;
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("the modules are the same as text and as JSON", "[cli]") {
  for (const char* text : {"0", "HELLO WORLD", "https://news.example/zh/2026/granary-library", "长按扫码 阅读全文"}) {
    INFO(text);
    const json expected = symbol({text});
    const Ended ended = offprint({"qr", text});
    CHECK(ended.status == 0);
    std::istringstream lines(ended.out);
    std::string line;
    std::size_t row = 0;
    for (; std::getline(lines, line); ++row) {
      std::replace(line.begin(), line.end(), '#', '1');
      std::replace(line.begin(), line.end(), ' ', '0');
      REQUIRE(row < expected["modules"].size());
      CHECK(expected["modules"][row] == line);
      CHECK(line.size() == expected["size"].get<std::size_t>());
    }
    CHECK(row == expected["size"].get<std::size_t>());
  }
}

TEST_CASE("version, mask and level are those that were asked for", "[cli]") {
  const json asked = symbol({kUrl, "--version=10", "--mask=5", "--ecc=Q", "--no-boost"});
  CHECK(asked["version"] == 10);
  CHECK(asked["size"] == 57);
  CHECK(asked["mask"] == 5);
  CHECK(asked["ecc"] == "Q");
  CHECK(symbol({"A", "--ecc=L"})["ecc"] == "H");
  CHECK(symbol({"A", "--ecc=L", "--no-boost"})["ecc"] == "L");
  CHECK(symbol({"A", "--no-boost"})["ecc"] == "M");
}

TEST_CASE("a text that does not fit is refused as too long", "[cli]") {
  const Ended ended = offprint({"qr", std::string(7090, '1'), "--ecc=L"});
  INFO(ended.err);
  CHECK(ended.status == 1);
  CHECK(ended.out.empty());
  CHECK(ended.err.starts_with("offprint: TEXT: too-long: "));
  CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 1);
  CHECK(offprint({"qr", kUrl, "--version=1"}).err.starts_with("offprint: TEXT: too-long: "));
}

TEST_CASE("a text that is empty or no UTF-8 is refused", "[cli]") {
  CHECK(offprint({"qr", ""}).err.starts_with("offprint: TEXT: empty-input: "));
  CHECK(offprint({"qr", "a\xFF"}).err.starts_with("offprint: TEXT: bad-utf8: "));
  CHECK(offprint({"qr", "-"}).err.starts_with("offprint: -: empty-input: "));
}

TEST_CASE("standard input is taken without its last line feed", "[cli]") {
  CHECK(offprint({"qr", "-"}, {.input = kUrl + "\n"}).out == offprint({"qr", kUrl}).out);
  CHECK(offprint({"qr", "-"}, {.input = kUrl}).out == offprint({"qr", kUrl}).out);
}

TEST_CASE("scale and quiet zone are those of the picture", "[cli]") {
  const int size = symbol({kUrl})["size"];
  const std::string side = std::to_string((size + 2 * 6) * 3);
  const Ended ended = offprint({"qr", kUrl, "--format=svg", "--scale=3", "--quiet-zone=6"});
  CHECK(ended.out.find("width=\"" + side + "\"") != std::string::npos);
  CHECK(ended.out.find("height=\"" + side + "\"") != std::string::npos);
}

TEST_CASE("an independent decoder reads the PNG", "[cli]") {
  if (!is_installed("zbarimg")) SKIP("zbarimg is not installed (zbar-tools)");
  const ScratchFolder folder;
  for (const std::string& text : {kUrl, std::string("0123456789"), std::string("长按扫码 阅读全文")}) {
    INFO(text);
    CHECK(offprint({"qr", text, "--format=png", "-o", folder.path("code.png")}).status == 0);
    CHECK(decode(folder.path("code.png")) == text);
    CHECK(offprint({"qr", text, "--format=png"}).out == bytes_of(folder.path("code.png")));
  }
}

TEST_CASE("a PNG is not written to a terminal", "[cli]") {
  if (!is_installed("script")) SKIP("script is not installed (bsdutils)");
  const ScratchFolder folder;
  const Ended ended = run_program("script", {"--quiet", "--return", "--command", std::string(OFFPRINT_COMMAND) + " qr a --format=png",
                                             folder.path("typescript")});
  CHECK(ended.status == 2);
  CHECK(ended.out.find("-o") != std::string::npos);
  CHECK(ended.out.find("PNG\r") == std::string::npos);
}

}  // namespace offprint::cli
