// What `layout` promises to those who check it: valid JSON, all of the text, no line outside its page.
#include <catch2/catch_test_macros.hpp>

#include <map>
#include <nlohmann/json.hpp>

#include "process.h"

namespace offprint::cli {
namespace {

using nlohmann::json;

constexpr double kRounding = 1.0 / 64;

json layout(const std::string& file, std::vector<std::string> options) {
  options.insert(options.begin(), {"layout", file, "--metrics=builtin"});
  const Ended ended = offprint(options);
  INFO(ended.err);
  REQUIRE(ended.status == 0);
  CHECK(ended.err.empty());
  json parsed = json::parse(ended.out, nullptr, false);
  REQUIRE_FALSE(parsed.is_discarded());
  return parsed;
}

// The text of every block, joined from its lines in the order of the pages.
std::map<int, std::string> joined_lines(const json& layout) {
  std::map<int, std::string> texts;
  for (const json& page : layout["pages"]) {
    for (const json& line : page["lines"]) texts[line["block"].get<int>()] += line["text"].get<std::string>();
  }
  return texts;
}

void expect_all_text(const json& layout) {
  std::map<int, std::string> texts = joined_lines(layout);
  int block = 0;
  for (const json& expected : layout["blocks"]) {
    INFO("block " << block << ", " << expected["kind"]);
    CHECK(texts[block] == expected["text"].get<std::string>());
    ++block;
  }
}

void expect_lines_on_pages(const json& layout) {
  int index = 0;
  for (const json& page : layout["pages"]) {
    CHECK(page["index"] == index++);
    for (const json& line : page["lines"]) {
      INFO(line);
      CHECK(line["y"].get<double>() >= 0);
      CHECK(line["y"].get<double>() + line["height"].get<double>() <= layout["height"].get<double>() + kRounding);
      CHECK(line["x"].get<double>() >= 0);
      CHECK(line["x"].get<double>() + line["width"].get<double>() <= layout["width"].get<double>() + kRounding);
    }
  }
}

// Lines of a block follow one another without a gap, and the last one says so.
void expect_continuous(const json& layout) {
  std::map<int, int> ends;
  std::map<int, int> last_lines;
  for (const json& page : layout["pages"]) {
    for (const json& line : page["lines"]) {
      const int block = line["block"];
      CHECK(line["start"] == ends[block]);
      ends[block] = line["end"];
      if (line["last"].get<bool>()) ++last_lines[block];
    }
  }
  for (const auto& [block, end] : ends) CHECK(last_lines[block] == 1);
}

}  // namespace

TEST_CASE("the lines of every seed, joined, are its text, and stay on their pages", "[cli]") {
  for (const std::string& name : kSeeds) {
    for (const char* width : {"320", "350", "680"}) {
      INFO(name << " at " << width);
      const json result = layout(seed(name), {"--width", width, "--height", "700"});
      CHECK(result["width"] == std::stoi(width));
      CHECK(result["height"] == 700);
      CHECK(result["font_size"] == 17);
      CHECK(result["pages"].size() > 1);
      expect_all_text(result);
      expect_lines_on_pages(result);
      expect_continuous(result);
    }
  }
}

TEST_CASE("every level of kinsoku keeps the text", "[cli]") {
  for (const char* level : {"none", "basic", "gb", "strict"}) {
    INFO(level);
    expect_all_text(layout(seed("chinese.json"), {"--width=320", "--height=568", "--kinsoku", level}));
  }
}

TEST_CASE("basic is the level of kinsoku where none is named", "[cli]") {
  CHECK(layout(seed("chinese.json"), {"--width=320", "--height=568"}) ==
        layout(seed("chinese.json"), {"--width=320", "--height=568", "--kinsoku=basic"}));
}

TEST_CASE("scroll mode is one page with all of the text", "[cli]") {
  const json result = layout(seed("chinese.json"), {"--width=350", "--mode=scroll"});
  CHECK(result["pages"].size() == 1);
  expect_all_text(result);
}

TEST_CASE("larger type takes more pages", "[cli]") {
  const json small = layout(seed("english.json"), {"--width=350", "--height=700", "--font-size=14"});
  const json large = layout(seed("english.json"), {"--width=350", "--height=700", "--font-size=28"});
  CHECK(large["font_size"] == 28);
  CHECK(large["pages"].size() > small["pages"].size());
  expect_all_text(large);
}

TEST_CASE("--line-height moves lines apart", "[cli]") {
  const json usual = layout(seed("english.json"), {"--width=350", "--mode=scroll"});
  const json apart = layout(seed("english.json"), {"--width=350", "--mode=scroll", "--line-height=160"});
  CHECK(usual["pages"][0]["lines"].size() == apart["pages"][0]["lines"].size());
  CHECK(usual["pages"][0]["lines"].back()["y"] < apart["pages"][0]["lines"].back()["y"]);
}

TEST_CASE("the code at the end leads where --url says, and --no-code leaves it out", "[cli]") {
  const auto codes = [](const json& result) {
    int count = 0;
    for (const json& page : result["pages"]) {
      for (const json& box : page["boxes"]) count += box["kind"] == "qr" ? 1 : 0;
    }
    return count;
  };
  CHECK(codes(layout(seed("aws-layoffs.txt"), {"--width=350", "--height=700"})) == 0);
  CHECK(codes(layout(seed("aws-layoffs.txt"), {"--width=350", "--height=700", "--url=https://news.example/1"})) == 1);
  CHECK(codes(layout(seed("chinese.json"), {"--width=350", "--height=700"})) == 1);
  CHECK(codes(layout(seed("chinese.json"), {"--width=350", "--height=700", "--no-code"})) == 0);
}

TEST_CASE("a phone held by a child and a wall are both set in full", "[cli]") {
  for (const char* size : {"100", "100000"}) {
    INFO(size);
    expect_all_text(layout(seed("english.json"), {"--width", size, "--height", size}));
  }
}

TEST_CASE("the narrowest and lowest page there can be does not fail", "[cli]") {
  CHECK(layout(seed("english.json"), {"--width=1", "--height=1"})["pages"].size() > 1);
}

}  // namespace offprint::cli
