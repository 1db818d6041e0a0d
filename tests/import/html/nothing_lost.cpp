// Real pages: every word that a page shows is in the article.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "article/html/element_kinds.h"
#include "article/html/html_tree.h"
#include "article/utf8.h"
#include "article/white_space.h"
#include "golden.h"
#include "reading_html.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::vector<std::string> pages() {
  std::vector<std::string> out;
  const std::filesystem::path folder = std::filesystem::path(OFFPRINT_ROOT) / "../shared/corpus/html-pages";
  if (!std::filesystem::exists(folder)) return out;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
  return out;
}

// What a page has and does not show as text, or shows only to be pressed.
bool is_no_text(const HtmlTree& tree, HtmlIndex i) {
  for (const std::string_view tag : {"script", "style", "noscript", "iframe", "video", "audio", "object", "embed", "svg", "button", "input", "select",
                                     "textarea", "title", "head", "template"}) {
    if (tree.tag(i) == tag) return true;
  }
  if (tree.has_attribute(i, "hidden") || tree.attribute(i, "aria-hidden") == "true") return true;
  for (const std::string_view name : {"sr-only", "screen-reader-text", "visually-hidden", "mw-editsection"}) {
    if (has_class(tree, i, name)) return true;
  }
  const std::string style(tree.attribute(i, "style"));
  return style.find("display:none") != std::string::npos || style.find("display: none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos || style.find("visibility: hidden") != std::string::npos;
}

std::string shown_text(const HtmlTree& tree) {
  std::string out;
  std::vector<HtmlIndex> open;
  for (HtmlIndex i = 0; i < tree.size();) {
    while (!open.empty() && open.back() <= i) {
      out += ' ';
      open.pop_back();
    }
    if (tree.is_text(i)) out += tree.node(i).text;
    const bool skipped = i > 0 && !tree.is_text(i) && is_no_text(tree, i);
    const ElementKind kind = kind_of(tree.tag(i));
    if ((kind >= ElementKind::kBlock && kind < ElementKind::kNoscript) || kind == ElementKind::kBreak || kind == ElementKind::kPicture) {
      out += ' ';
      open.push_back(tree.node(i).end);
    }
    i = skipped ? tree.node(i).end : i + 1;
  }
  return out;
}

// Words and how often they stand there; every Han character is one.
std::map<std::string, int> words_of(std::string text) {
  drop_controls(text);
  std::map<std::string, int> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) ++words[word];
    word.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    const bool mark = c < 0x80 && std::isalnum(static_cast<int>(c)) == 0;
    if (mark || is_wide_space(c) || (c >= 0x2010 && c <= 0x2027) || (c >= 0x3000 && c <= 0x303F)) {
      finish();
    } else if (is_han(c)) {
      finish();
      append_utf8(word, c);
      finish();
    } else {
      append_utf8(word, c);
    }
  }
  finish();
  return words;
}

std::string lost_words(const std::string& html) {
  Importing importing;
  importing.base = "https://example.org/";
  std::map<std::string, int> kept = words_of(text_of(html_blocks(html, importing)));
  std::string lost;
  for (const auto& [word, count] : words_of(shown_text(HtmlTree::parse(html)))) {
    const int missing = count - kept[word];
    if (missing > 0) lost += word + "(" + std::to_string(missing) + ") ";
  }
  return lost;
}

}  // namespace

TEST_CASE("no word of a real article is lost") {
  const std::vector<std::string> folders = pages();
  if (folders.empty()) SKIP("the corpus html-pages is not here");
  CHECK(folders.size() == 65);
  for (const std::string& folder : folders) {
    const auto html = read_file(folder + "/expected.html");
    REQUIRE(html.has_value());
    INFO(folder);
    CHECK(lost_words(*html) == "");
  }
}

TEST_CASE("no word of a whole page is lost either, its navigation and all") {
  const std::vector<std::string> folders = pages();
  if (folders.empty()) SKIP("the corpus html-pages is not here");
  for (const std::string& folder : folders) {
    const auto html = read_file(folder + "/source.html");
    REQUIRE(html.has_value());
    INFO(folder);
    CHECK(lost_words(*html) == "");
  }
}

TEST_CASE("the count of lost words can find one") {
  CHECK(lost_words("<p>one two</p>").empty());
  CHECK(lost_words("<p>one <datalist>two</datalist></p>") == "two(1) ");
}
