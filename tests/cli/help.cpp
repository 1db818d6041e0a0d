#include <catch2/catch_test_macros.hpp>

#include <cctype>
#include <map>

#include "process.h"

namespace offprint::cli {
namespace {

// Whether a line of the help begins with the option, after "-o, " where it has a letter.
bool lists(const std::string& help, const std::string& option) {
  for (const char* before : {"\n  ", "\n  -o, "}) {
    for (const char* after : {" ", ",", "\n"}) {
      if (help.find(before + option + after) != std::string::npos) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("the help of every command exits with 0 and names every option", "[cli]") {
  const std::vector<std::string> article = {"--from", "--base", "--tidy", "--no-tidy", "--strict"};
  const std::vector<std::string> pages = {"--width", "--height", "--font-size", "--line-height", "--metrics", "--kinsoku", "--mode", "--url", "--no-code"};
  std::map<std::string, std::vector<std::string>> options = {
      {"import", {"-o"}},
      {"check", {}},
      {"layout", {"-o"}},
      {"render", {"--page", "--format", "-o"}},
      {"qr", {"--ecc", "--version", "--mask", "--no-boost", "--scale", "--quiet-zone", "--format", "-o"}},
      {"poster", {"--format", "-o", "--width", "--url"}},
  };
  for (const char* command : {"import", "check", "layout", "render"}) {
    options[command].insert(options[command].end(), article.begin(), article.end());
  }
  for (const char* command : {"layout", "render"}) options[command].insert(options[command].end(), pages.begin(), pages.end());

  for (const auto& [command, names] : options) {
    const Ended ended = offprint({command, "--help"});
    INFO(ended.out);
    CHECK(ended.status == 0);
    CHECK(ended.err.empty());
    CHECK(ended.out.starts_with("Usage: offprint " + command + " "));
    for (const std::string& name : names) {
      INFO(name);
      CHECK(lists(ended.out, name));
    }
  }
}

TEST_CASE("the general help names every command and the exit statuses", "[cli]") {
  const Ended ended = offprint({"--help"});
  CHECK(ended.status == 0);
  for (const char* command : {"import", "layout", "render", "qr", "poster", "check", "--version", "Exit status"}) {
    INFO(command);
    CHECK(ended.out.find(command) != std::string::npos);
  }
  CHECK(offprint({"-h"}).out == ended.out);
}

TEST_CASE("help is given even where the other arguments are wrong", "[cli]") {
  CHECK(offprint({"layout", "--frobnicate", "--help"}).status == 0);
}

TEST_CASE("the version is a name and three numbers", "[cli]") {
  const Ended ended = offprint({"--version"});
  CHECK(ended.status == 0);
  CHECK(ended.out.starts_with("offprint "));
  int digits = 0;
  int dots = 0;
  for (const char c : ended.out.substr(9)) (c == '.' ? dots : digits) += c == '.' || std::isdigit(static_cast<unsigned char>(c)) ? 1 : 0;
  CHECK(dots == 2);
  CHECK(digits >= 3);
  CHECK(ended.out.size() == 9 + static_cast<std::size_t>(dots + digits) + 1);
}

}  // namespace offprint::cli
