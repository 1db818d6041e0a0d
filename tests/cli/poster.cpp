// Posters as files: what is in them, what a bad picture or a bad place for them does, and lists of them.
#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>

#include <algorithm>

#include "process.h"

namespace offprint::cli {
namespace {

const std::string kUrl = "https://m.fromgeek.com/t/703845";

Ended poster(std::vector<std::string> arguments, const Surroundings& surroundings = {}) {
  arguments.insert(arguments.begin(), {"poster", seed("aws-layoffs.txt"), "--metrics=builtin", "--url", kUrl});
  return offprint(arguments, surroundings);
}

std::uint32_t word_at(const std::string& bytes, std::size_t at) {
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < 4; ++i) word = word << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return word;
}

std::string article_titled(const std::string& title) { return "{\"offprint\":1,\"title\":\"" + title + "\",\"lang\":\"zh-Hans\",\"blocks\":[]}"; }

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

// The beginning of a PNG that says how large it is, and nothing else.
std::string png_header(unsigned side) {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16);
  for (int i = 0; i < 2; ++i) {
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(side >> shift & 0xFF);
  }
  return bytes + std::string("\x08\x02\0\0\0\0\0\0\0", 9);
}

}  // namespace

TEST_CASE("a poster comes as SVG, PNG and PDF", "[cli]") {
  const Ended svg = poster({"--format=svg"});
  CHECK(svg.status == 0);
  CHECK(svg.out.find("width=\"1125\"") != std::string::npos);
  CHECK(svg.out.find("阅读全文") != std::string::npos);
  const Ended png = poster({"--format=png", "--width=750"});
  REQUIRE(png.out.starts_with("\x89PNG"));
  CHECK(word_at(png.out, 16) == 750);
  CHECK(word_at(png.out, 20) <= 4096);
  CHECK(poster({"--format=pdf"}).out.starts_with("%PDF-"));
}

TEST_CASE("the text of a poster's PDF can be copied", "[cli]") {
  if (!is_installed("pdftotext")) SKIP("pdftotext is not installed");
  const ScratchFolder folder;
  REQUIRE(poster({"--format=pdf", "--metrics=system", "-o", folder.path("poster.pdf")}).status == 0);
  std::string text = run_program("pdftotext", {folder.path("poster.pdf"), "-"}).out;
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
  for (const char* part : {"极客网", "亚马逊AWS裁员背后：", "与巨头的生存焦虑", "革命冲击下的深层焦虑", "长按扫码", "m.fromgeek.com/t/703845"}) {
    INFO(text);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("a very long title and one emoji are titles", "[cli]") {
  const ScratchFolder folder;
  for (const std::string& title : {repeated("增长失速", 500), std::string("🚀")}) {
    const std::string file = folder.write("article.json", article_titled(title));
    const Ended ended = offprint({"poster", file, "--format=png"});
    INFO(ended.err);
    CHECK(ended.status == 0);
    REQUIRE(ended.out.starts_with("\x89PNG"));
    CHECK(word_at(ended.out, 20) < 1'500);
  }
}

TEST_CASE("a picture that is a dot, a wall, no picture or no file leaves the poster without it, and is told", "[cli]") {
  const ScratchFolder folder;
  const std::string fifo = folder.path("never");
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  const std::string without = poster({"--format=png"}).out;
  const std::vector<std::string> pictures = {folder.write("dot.png", png_header(1)), folder.write("wall.png", png_header(20'000)),
                                             folder.write("text.jpg", "no picture"), folder.path("missing.png"), fifo};
  for (const std::string& picture : pictures) {
    const Ended ended = poster({"--format=png", "--hero", picture});
    INFO(picture << ": " << ended.err);
    CHECK(ended.status == 0);
    CHECK(ended.out == without);
    CHECK(ended.err.find("warning") != std::string::npos);
    CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 1);
  }
}

TEST_CASE("a good picture is on the poster", "[cli]") {
  const Ended with = poster({"--format=png", "--hero", seed("images/harbour.jpg")});
  INFO(with.err);
  CHECK(with.err.empty());
  CHECK(word_at(with.out, 20) > word_at(poster({"--format=png"}).out, 20) + 400);
  const Ended svg = poster({"--format=svg", "--hero", seed("images/harbour.jpg")});
  CHECK(svg.out.find("href=\"data:image/jpeg;base64,") != std::string::npos);
}

TEST_CASE("an address that no code may lead to, and words that are not the article's, make no poster", "[cli]") {
  const ScratchFolder folder;
  const std::string out = folder.path("poster.svg");
  const Ended foreign = poster({"--format=svg", "--origin", "https://news.example", "-o", out});
  CHECK(foreign.status == 1);
  CHECK(foreign.err.find("foreign-origin") != std::string::npos);
  const Ended words = poster({"--format=svg", "--template=quote", "--quote=亚马逊宣布破产", "-o", out});
  CHECK(words.status == 1);
  CHECK(words.err.find("bad-value") != std::string::npos);
  CHECK(folder.names().empty());
}

TEST_CASE("where a poster cannot be written nothing is left", "[cli]") {
  const ScratchFolder folder;
  CHECK(poster({"--format=png", "-o", folder.path("none/poster.png")}).status == 1);
  Surroundings small;
  small.file_size_limit = 2'000;
  const Ended full = poster({"--format=png", "-o", folder.path("poster.png")}, small);
  CHECK(full.status == 1);
  CHECK(full.err.find("cannot-write") != std::string::npos);
  Surroundings device;
  device.output_path = "/dev/full";
  CHECK(poster({"--format=png"}, device).status == 1);
  CHECK(folder.names().empty());
}

TEST_CASE("of a list each line is a poster; those that fail are told and counted, the rest are made", "[cli]") {
  const ScratchFolder folder;
  folder.write("a.json", article_titled("第一篇"));
  const std::string list = folder.write("list.jsonl",
                                        "{\"input\":\"a.json\",\"url\":\"https://news.example/1\"}\n"
                                        "{\"input\":\"missing.json\"}\n"
                                        "\n" +
                                            article_titled("第二篇") +
                                            "\n"
                                            "no json\n"
                                            "{\"article\":" +
                                            article_titled("第三篇") + ",\"file\":\"third.svg\",\"template\":\"minimal\"}\n" +
                                            "{\"article\":" + article_titled("第四篇") + ",\"file\":\"../out.svg\"}\n");
  const Ended ended = offprint({"poster", "--list", list, "--format=svg", "--metrics=builtin", "-o", folder.path("%02d.svg")});
  INFO(ended.err);
  CHECK(ended.status == 1);
  CHECK(folder.names() == std::vector<std::string>{"01.svg", "04.svg", "a.json", "list.jsonl", "third.svg"});
  CHECK(bytes_of(folder.path("01.svg")).find("第一篇") != std::string::npos);
  CHECK(bytes_of(folder.path("third.svg")).find("第三篇") != std::string::npos);
  for (const char* line : {"line 2", "line 5", "line 7"}) CHECK(ended.err.find(line) != std::string::npos);
  CHECK(ended.err.find("3 failed") != std::string::npos);
}

TEST_CASE("a list goes on where it was left", "[cli]") {
  const ScratchFolder folder;
  const std::string list = folder.write("list.jsonl", article_titled("一") + "\n" + article_titled("二") + "\n");
  folder.write("1.svg", "kept");
  const Ended ended = offprint({"poster", "--list", list, "--resume", "--format=svg", "--metrics=builtin", "-o", folder.path("%d.svg")});
  INFO(ended.err);
  CHECK(ended.status == 0);
  CHECK(bytes_of(folder.path("1.svg")) == "kept");
  CHECK(bytes_of(folder.path("2.svg")).starts_with("<svg"));
  CHECK(offprint({"poster", "--list", list, "--format=svg", "--metrics=builtin", "-o", folder.path("%d.svg")}).status == 0);
  CHECK(bytes_of(folder.path("1.svg")).starts_with("<svg"));
}

TEST_CASE("a list ends where nothing can be written any more", "[cli]") {
  const ScratchFolder folder;
  std::string lines;
  for (int i = 0; i < 40; ++i) lines += article_titled("题") + "\n";
  const std::string list = folder.write("list.jsonl", lines);
  const Ended ended = offprint({"poster", "--list", list, "--format=svg", "--metrics=builtin", "-o", folder.path("none/%d.svg")});
  INFO(ended.err);
  CHECK(ended.status == 1);
  CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') < 8);
  CHECK(ended.err.find("37") != std::string::npos);
  CHECK(folder.names() == std::vector<std::string>{"list.jsonl"});
}

TEST_CASE("on a terminal one line tells how far a list is, elsewhere none does", "[cli]") {
  if (!is_installed("script")) SKIP("script is not installed");
  const ScratchFolder folder;
  const std::string list = folder.write("list.jsonl", repeated(article_titled("题") + "\n", 3));
  const std::string command = std::string(OFFPRINT_COMMAND) + " poster --list " + list + " --format=svg --metrics=builtin -o " + folder.path("%d.svg");
  const std::string shown = run_program("script", {"-qec", command, "/dev/null"}).out;
  INFO(shown);
  CHECK(shown.find("\r1 of 3") != std::string::npos);  // the first is shown at once, the others ten times a second at most
  CHECK(shown.find('\r') != std::string::npos);
  const Ended piped = offprint({"poster", "--list", list, "--format=svg", "--metrics=builtin", "-o", folder.path("%d.svg")});
  CHECK(piped.err.find(" of 3") == std::string::npos);
  CHECK(piped.err.find("3 posters written") != std::string::npos);
}

TEST_CASE("pages are drawn as PNG and PDF too", "[cli]") {
  const Ended png = offprint({"render", seed("chinese.json"), "--metrics=builtin", "--format=png", "--scale=2"});
  INFO(png.err);
  REQUIRE(png.out.starts_with("\x89PNG"));
  CHECK(word_at(png.out, 16) == 764);
  CHECK(offprint({"render", seed("chinese.json"), "--metrics=builtin", "--format=pdf"}).out.starts_with("%PDF-"));
}

}  // namespace offprint::cli
