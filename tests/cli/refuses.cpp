// Bad input: exit status 1 and one line that says where and why.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "process.h"

namespace offprint::cli {
namespace {

// One line, "offprint: FILE: CODE: sentence.", and nothing on standard output.
void expect_refusal(const Ended& ended, const std::string& file, const std::string& code) {
  INFO(ended.err);
  CHECK(ended.status == 1);
  CHECK(ended.out.empty());
  CHECK(ended.err.starts_with("offprint: " + file + ": " + code + ": "));
  CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 1);
  CHECK(ended.err.ends_with(".\n"));
}

struct Case {
  const char* name;
  std::string input;
  const char* code;
  const char* place;  // what the line has to say of the place
};

const std::vector<Case> kCases = {
    {"empty", "", "empty-input", ""},
    {"white space", " \n\t", "empty-input", ""},
    {"broken JSON", "{\"offprint\": 1,\n\"title\": \"a\",\n\"blocks\": [}", "bad-json", "line 3"},
    {"a number for a run", "{\"offprint\":1,\n\"title\":\"a\",\"blocks\":[{\"kind\":\"paragraph\",\n\"runs\":[5]}]}", "wrong-type",
     "line 3, /blocks/0/runs/0"},
    {"the same key twice", "{\"offprint\":1,\n\"offprint\":1}", "duplicate-key", "line 2"},
    {"a version of the future", "{\"offprint\":99,\"title\":\"a\",\"blocks\":[]}", "unsupported-version", "line 1"},
    {"no version", "{\"title\":\"a\",\"blocks\":[]}", "missing-field", ""},
    {"bytes that are no UTF-8", "Title\n\nText \xFF\n", "bad-utf8", "line 3"},
    {"a NUL byte", std::string("Title\n\nText \0\n", 14), "nul-byte", "line 3"},
    {"a web page without an article", " <!DOCTYPE html><title>a</title>", "no-article", ""},
    {"a feed without items", "<rss version=\"2.0\"><channel></channel></rss>", "no-article", ""},
    {"XML of another kind", "<?xml version=\"1.0\"?><urlset></urlset>", "unknown-format", "urlset"},
    {"JSON of another kind", "{\"a\":1}", "unknown-format", "JSON"},
    {"a PDF", "%PDF-1.7\n", "unknown-format", "PDF"},
    {"a picture", "\x89PNG\r\n\x1A\n", "unknown-format", "PNG"},
    {"an RTF document", "{\\rtf1 a}", "unknown-format", "RTF"},
};

}  // namespace

TEST_CASE("every command that reads refuses a bad file with its code and its place", "[cli]") {
  const ScratchFolder folder;
  const std::vector<std::vector<std::string>> commands = {
      {"import"}, {"check"}, {"layout", "--width=350", "--height=700", "--metrics=builtin"}, {"render", "--metrics=builtin"}};
  for (const Case& bad : kCases) {
    const std::string file = folder.write("input", bad.input);
    for (std::vector<std::string> command : commands) {
      INFO(bad.name << ", " << command[0]);
      command.push_back(file);
      const Ended ended = offprint(command);
      expect_refusal(ended, file, bad.code);
      CHECK(ended.err.find(bad.place) != std::string::npos);
    }
  }
}

TEST_CASE("standard input is refused under the name -", "[cli]") {
  expect_refusal(offprint({"import", "-"}, {.input = "{"}), "-", "bad-json");
}

TEST_CASE("a file that is missing and a folder cannot be read", "[cli]") {
  const ScratchFolder folder;
  expect_refusal(offprint({"import", folder.path("none")}), folder.path("none"), "cannot-read");
  expect_refusal(offprint({"import", folder.path("")}), folder.path(""), "cannot-read");
}

TEST_CASE("an endless input is refused as too large", "[cli]") {
  expect_refusal(offprint({"import", "/dev/zero"}), "/dev/zero", "input-too-large");
}

TEST_CASE("input that was said to be HTML is refused, whatever it is", "[cli]") {
  expect_refusal(offprint({"import", seed("english.json"), "--from", "html"}), seed("english.json"), "unknown-format");
}

TEST_CASE("text that begins like a tag is read where it is said to be text", "[cli]") {
  const Ended ended = offprint({"import", "-", "--from=text"}, {.input = "<p> is a tag\n\nThis is about it.\n"});
  CHECK(ended.status == 0);
  CHECK(ended.out.find("<p> is a tag") != std::string::npos);
}

TEST_CASE("JSON that was said to be JSON is not taken for text", "[cli]") {
  expect_refusal(offprint({"import", "-", "--from=json"}, {.input = "Title\n"}), "-", "bad-json");
}

TEST_CASE("a line feed in a file's name does not break the line of the refusal", "[cli]") {
  const Ended ended = offprint({"import", "no\nsuch"});
  CHECK(ended.err.starts_with("offprint: no?such: cannot-read: "));
  CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 1);
}

}  // namespace offprint::cli
