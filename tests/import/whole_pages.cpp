// Real pages as they were served, all the way: bytes, encoding, article. Against the article that somebody else found in each.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "article/encoding.h"
#include "article/import.h"
#include "article/white_space.h"
#include "page/bag_of_words.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

const std::filesystem::path kPages = std::filesystem::path(OFFPRINT_ROOT).parent_path() / "shared/corpus/html-pages";

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void add_blocks(Words& words, const std::vector<Block>& blocks);

struct AddText {
  Words& words;
  void add(const Runs& runs) const {
    std::string text;
    for (const Run& run : runs) text += run.text + (run.ruby.empty() ? "" : " " + run.ruby + " ");
    add_words(words, text);
  }
  void operator()(const Heading& block) const { add(block.runs); }
  void operator()(const Paragraph& block) const { add(block.runs); }
  void operator()(const Disclaimer& block) const { add(block.runs); }
  void operator()(const Code& block) const { add_words(words, block.text); }
  void operator()(const Rule&) const {}
  void operator()(const Image& block) const {
    add(block.caption);
    add_words(words, block.credit);
  }
  void operator()(const Quote& block) const {
    add_blocks(words, block.blocks);
    add(block.cite);
  }
  void operator()(const List& block) const {
    for (const ListItem& item : block.items) add_blocks(words, item.blocks);
  }
  void operator()(const Table& block) const {
    add(block.caption);
    for (const auto& row : block.rows) {
      for (const TableCell& cell : row) add(cell.runs);
    }
  }
};

void add_blocks(Words& words, const std::vector<Block>& blocks) {
  for (const Block& block : blocks) std::visit(AddText{words}, block.value);
}

struct Page {
  std::string name;
  std::string error;
  Match match;
  std::string title, expected_title;
  bool title_right = false;
};

// Equal, or what the other has more is the site's name behind a separator.
bool same_title(const std::string& ours, const std::string& theirs) {
  if (ours == theirs) return true;
  if (ours.empty() || !theirs.starts_with(ours)) return false;
  const std::string_view rest = std::string_view(theirs).substr(ours.size());
  return rest.starts_with(" - ") || rest.starts_with(" | ") || rest.starts_with(" – ") || rest.starts_with(" — ") || rest.starts_with("_") || rest.starts_with(" » ");
}

Page read_page(const std::filesystem::path& folder) {
  Page page;
  page.name = folder.filename().string();
  const std::string bytes = bytes_of(folder / "source.html");
  const auto metadata = nlohmann::json::parse(bytes_of(folder / "expected-metadata.json"), nullptr, false);
  page.expected_title = collapse_white_space(metadata.value("title", std::string()));
  const HtmlTree expected = HtmlTree::parse(bytes_of(folder / "expected.html"));
  const Result<std::string> text = decode(bytes, encoding_of(bytes, ""));
  ReadOptions options;
  options.base = "http://fakehost/test/page.html";
  options.format = Format::kHtml;
  const Result<ReadResult> read = import_article(text.value(), options);
  if (!read) {
    page.error = read.error().message;
    return page;
  }
  const Article& article = read.value().article;
  Words found;
  add_words(found, article.dateline);
  if (!article.hero.src.empty()) AddText{found}(article.hero);
  add_blocks(found, article.blocks);
  page.match = match(found, words_of(expected, 0));
  page.title = article.title;
  page.title_right = same_title(page.title, page.expected_title);
  return page;
}

std::vector<Page> read_pages() {
  std::vector<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(kPages)) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  std::vector<Page> pages;
  for (const auto& folder : folders) pages.push_back(read_page(folder));
  return pages;
}

}  // namespace

TEST_CASE("of real pages the article is found: nearly all of its text, and little that is none") {
  if (!std::filesystem::exists(kPages)) SKIP("the shared corpus is not here");
  const std::vector<Page> pages = read_pages();
  REQUIRE(pages.size() >= 60);
  double sum = 0;
  std::size_t good = 0;
  std::size_t titles = 0;
  for (const Page& page : pages) {
    sum += page.match.f1;
    good += page.match.f1 >= 0.8 ? 1 : 0;
    titles += page.title_right ? 1 : 0;
    if (page.match.f1 < 0.8) UNSCOPED_INFO(page.name << ": " << page.match.f1 << " " << page.error);
    if (!page.title_right) UNSCOPED_INFO(page.name << ": [" << page.title << "] instead of [" << page.expected_title << "]");
  }
  const auto count = static_cast<double>(pages.size());
  INFO("mean " << sum / count << ", " << good << " good, " << titles << " titles of " << pages.size());
  CHECK(sum / count >= 0.93);
  CHECK(static_cast<double>(good) >= 0.9 * count);
  CHECK(static_cast<double>(titles) >= 0.9 * count);
}

TEST_CASE("the table of the pages", "[.measure]") {
  if (!std::filesystem::exists(kPages)) SKIP("the shared corpus is not here");
  double sum = 0;
  const std::vector<Page> pages = read_pages();
  for (const Page& page : pages) {
    sum += page.match.f1;
    std::printf("%-40s p %.3f r %.3f f1 %.3f %s %s\n", page.name.c_str(), page.match.precision, page.match.recall, page.match.f1, page.title_right ? "" : page.title.c_str(), page.error.c_str());
  }
  std::printf("mean %.4f\n", sum / static_cast<double>(pages.size()));
}
