// Widths from the fonts of the machine. What they are depends on it, so only relations are checked.
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <nlohmann/json.hpp>

#include "process.h"

namespace offprint::cli {
namespace {

using nlohmann::json;

constexpr double kRounding = 1.0 / 64;

// The natural width of a paragraph that fits on one line, set at `font_size` in `lang` with the system's fonts.
double width_of(const std::string& text, const std::string& lang, int font_size = 17) {
  const json article = {{"offprint", 1}, {"title", "t"}, {"lang", lang}, {"blocks", {{{"kind", "paragraph"}, {"runs", {text}}}}}};
  const Ended ended = offprint({"layout", "-", "--width=2000", "--height=700", "--font-size", std::to_string(font_size)},
                               {.input = article.dump()});
  INFO(ended.err);
  REQUIRE(ended.status == 0);
  if (!ended.err.empty()) SKIP("no font is installed");
  const json result = json::parse(ended.out, nullptr, false);
  for (const json& line : result["pages"][0]["lines"]) {
    if (line["text"] == text) return line["natural"];
  }
  FAIL("the paragraph is not on one line");
  return 0;
}

bool has_chinese_font() { return !run_program("fc-list", {":lang=zh-cn", "file"}).out.empty(); }

// Where fontconfig finds no font.
Surroundings without_fonts(const ScratchFolder& folder) {
  Surroundings surroundings;
  surroundings.environment = {{"FONTCONFIG_FILE", folder.write("fonts.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>")}};
  return surroundings;
}

}  // namespace

TEST_CASE("both metrics set every seed", "[cli]") {
  for (const std::string& name : kSeeds) {
    for (const char* metrics : {"builtin", "system"}) {
      INFO(name << " with " << metrics);
      const Ended ended = offprint({"layout", seed(name), "--width=350", "--height=700", "--metrics", metrics});
      CHECK(ended.status == 0);
      CHECK_FALSE(json::parse(ended.out, nullptr, false).is_discarded());
    }
  }
}

TEST_CASE("the system's fonts are the metrics where none are named", "[cli]") {
  const std::vector<std::string> command = {"layout", seed("english.json"), "--width=350", "--height=700"};
  std::vector<std::string> named = command;
  named.push_back("--metrics=system");
  CHECK(offprint(command).out == offprint(named).out);
}

TEST_CASE("a Han character is one em of the system's font, and so are the quotes of Chinese text", "[cli]") {
  if (!has_chinese_font()) SKIP("no Chinese font is installed");
  CHECK_THAT(width_of("永", "zh-Hans"), Catch::Matchers::WithinAbs(17, kRounding));
  CHECK_THAT(width_of("永“永”永", "zh-Hans"), Catch::Matchers::WithinAbs(5 * 17, kRounding));
  CHECK_THAT(width_of("永……", "zh-Hans"), Catch::Matchers::WithinAbs(3 * 17, kRounding));
}

TEST_CASE("quotes of English text are narrower than an em", "[cli]") {
  CHECK(width_of("“I”", "en") < 2 * 17);
}

TEST_CASE("widths grow with the size and with nothing else", "[cli]") {
  const double single = width_of("AVAToffice", "en", 16);
  CHECK_THAT(width_of("AVAToffice", "en", 48), Catch::Matchers::WithinAbs(3 * single, 3 * kRounding));
}

TEST_CASE("a mark that is drawn over its letter adds no width", "[cli]") {
  CHECK_THAT(width_of("e\u0301te\u0301", "en"), Catch::Matchers::WithinAbs(width_of("été", "en"), kRounding));
}

TEST_CASE("a character that no font has still has a width", "[cli]") {
  CHECK(width_of("a\U000E8000b", "en") > 0);
  CHECK(width_of("\U0010FFFD", "zh-Hans") > 0);
}

TEST_CASE("without any font the built-in table is used and one line says so", "[cli]") {
  const ScratchFolder folder;
  const std::vector<std::string> command = {"layout", seed("chinese.json"), "--width=350", "--height=700"};
  std::vector<std::string> builtin = command;
  builtin.push_back("--metrics=builtin");
  const Ended ended = offprint(command, without_fonts(folder));
  CHECK(ended.status == 0);
  CHECK(ended.err == "offprint: No font was found on this machine; widths come from the built-in table.\n");
  CHECK(ended.out == offprint(builtin).out);
  CHECK(offprint(builtin, without_fonts(folder)).err.empty());
}

}  // namespace offprint::cli
