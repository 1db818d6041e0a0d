#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "process.h"

namespace offprint::cli {
namespace {

// What is wrong with a document of tags, text and the five named references; empty where nothing is. Not all of XML: it is what our writer may use.
class MarkupWalk {
 public:
  explicit MarkupWalk(std::string_view text) : rest_(text) {}

  std::string run() {
    while (!rest_.empty() && fault_.empty()) {
      if (rest_[0] == '<') {
        take_tag();
      } else {
        take_text(rest_.substr(0, rest_.find('<')));
      }
    }
    if (fault_.empty() && !open_.empty()) fault_ = "never closed: " + open_.back();
    if (fault_.empty() && roots_ != 1) fault_ = "not one root";
    return fault_;
  }

 private:
  void take_tag() {
    const std::size_t end = rest_.find('>');
    if (end == std::string_view::npos) return fail("a tag without an end");
    std::string_view tag = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    if (tag.starts_with('/')) return close(tag.substr(1));
    const bool empty = tag.ends_with('/');
    if (empty) tag.remove_suffix(1);
    const std::string_view name = tag.substr(0, tag.find(' '));
    if (open_.empty()) ++roots_;
    if (!empty) open_.emplace_back(name);
    take_attributes(tag.substr(name.size()));
  }

  void close(std::string_view name) {
    if (open_.empty() || open_.back() != name) return fail("closed but not open: " + std::string(name));
    open_.pop_back();
  }

  void take_attributes(std::string_view text) {
    std::vector<std::string_view> names;
    while (!text.empty()) {
      const std::size_t quote = text.find("=\"");
      const std::size_t end = quote == std::string_view::npos ? quote : text.find('"', quote + 2);
      if (text[0] != ' ' || end == std::string_view::npos) return fail("attributes: " + std::string(text));
      const std::string_view name = text.substr(1, quote - 1);
      if (std::find(names.begin(), names.end(), name) != names.end()) return fail("twice: " + std::string(name));
      names.push_back(name);
      check_references(text.substr(quote + 2, end - quote - 2));
      text.remove_prefix(end + 1);
    }
  }

  void take_text(std::string_view text) {
    check_references(text);
    if (open_.empty() && text.find_first_not_of(" \n") != std::string_view::npos) fail("text outside the root");
    rest_.remove_prefix(text.size());
  }

  void check_references(std::string_view text) {
    if (text.find('<') != std::string_view::npos) fail("a bare <");
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
      const std::string_view name = text.substr(at, text.find(';', at) - at);
      if (name != "&amp" && name != "&lt" && name != "&gt" && name != "&quot" && name != "&apos") fail("a bare &");
    }
  }

  void fail(std::string fault) {
    if (fault_.empty()) fault_ = std::move(fault);
  }

  std::string_view rest_;
  std::vector<std::string> open_;
  int roots_ = 0;
  std::string fault_;
};

std::size_t page_count(const std::string& file) {
  const Ended ended = offprint({"layout", file, "--width=350", "--height=700", "--metrics=builtin"});
  return nlohmann::json::parse(ended.out, nullptr, false)["pages"].size();
}

}  // namespace

TEST_CASE("every page of every seed is a well-formed SVG, in a file with its number", "[cli]") {
  for (const std::string& name : kSeeds) {
    const ScratchFolder folder;
    const Ended ended = offprint({"render", seed(name), "--metrics=builtin", "--format=svg", "--page=all", "-o", folder.path("%d.svg")});
    INFO(name << ended.err);
    CHECK(ended.status == 0);
    const std::size_t pages = page_count(seed(name));
    CHECK(folder.names().size() == pages);
    for (std::size_t page = 1; page <= pages; ++page) {
      const std::string svg = bytes_of(folder.path(std::to_string(page) + ".svg"));
      CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
      CHECK(MarkupWalk(svg).run() == "");
    }
  }
}

TEST_CASE("xmllint reads the SVG", "[cli]") {
  if (!is_installed("xmllint")) SKIP("xmllint is not installed (libxml2-utils)");
  const ScratchFolder folder;
  for (const std::string& name : kSeeds) {
    CHECK(offprint({"render", seed(name), "--metrics=builtin", "-o", folder.path("page.svg")}).status == 0);
    const Ended ended = run_program("xmllint", {"--noout", "--nonet", folder.path("page.svg")});
    INFO(name << ended.err);
    CHECK(ended.status == 0);
  }
}

TEST_CASE("marks of XML in the article stay text in the SVG", "[cli]") {
  const Ended ended = offprint({"render", "-", "--from=text", "--metrics=builtin"}, {.input = "A <b> & \"c\"\n\nText ]]> & more <i>.\n"});
  CHECK(ended.status == 0);
  CHECK(MarkupWalk(ended.out).run() == "");
  CHECK(ended.out.find("<b>") == std::string::npos);
}

TEST_CASE("render draws the page that is asked for, the first where none is", "[cli]") {
  const auto page = [](const std::string& number) {
    return offprint({"render", seed("chinese.json"), "--metrics=builtin", "--page", number}).out;
  };
  CHECK(offprint({"render", seed("chinese.json"), "--metrics=builtin"}).out == page("1"));
  CHECK(page("1") != page("2"));
}

TEST_CASE("%03d in OUT is the page's number with three digits", "[cli]") {
  const ScratchFolder folder;
  CHECK(offprint({"render", seed("english.json"), "--metrics=builtin", "--page=2", "-o", folder.path("100%-%03d.svg")}).status == 0);
  CHECK(folder.names() == std::vector<std::string>{"100%-002.svg"});
}

TEST_CASE("both metrics draw", "[cli]") {
  for (const char* metrics : {"system", "builtin"}) {
    const Ended ended = offprint({"render", seed("aws-layoffs.txt"), "--metrics", metrics, "--url=https://news.example/1"});
    INFO(metrics);
    CHECK(ended.status == 0);
    CHECK(MarkupWalk(ended.out).run() == "");
  }
}

TEST_CASE("scroll mode draws the whole article on one sheet", "[cli]") {
  const Ended ended = offprint({"render", seed("chinese.json"), "--metrics=builtin", "--mode=scroll"});
  CHECK(ended.status == 0);
  CHECK(MarkupWalk(ended.out).run() == "");
  CHECK(offprint({"render", seed("chinese.json"), "--metrics=builtin", "--mode=scroll", "--page=2"}).status == 2);
}

}  // namespace offprint::cli
