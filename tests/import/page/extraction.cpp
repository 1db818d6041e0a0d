// How much of the article is found on real pages: ../shared/corpus/html-pages. `test-import "[.measure]"` prints each page.
#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "article/page/main_article.h"
#include "article/utf8.h"
#include "bag_of_words.h"
#include "golden.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

const std::string kPages = std::string(OFFPRINT_ROOT) + "/../shared/corpus/html-pages";

struct Measured {
  std::string name;
  Match text;
  std::string title, expected_title;
};

// Letters and digits, in lower case, for comparing titles.
std::string bare(std::string_view title) {
  std::string out;
  for (const char c : title) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || is_digit(byte) || is_western_letter(byte)) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return out;
}

// Whether the titles are one, the name of the site left aside.
bool same_title(std::string_view found, std::string_view expected) {
  const std::string a = bare(found), b = bare(expected);
  if (a.empty() || b.empty()) return a == b;
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

Measured measure(const std::string& name) {
  const std::string folder = kPages + "/" + name;
  const HtmlTree page = HtmlTree::parse(read_file(folder + "/source.html").value_or(""));
  const HtmlTree expected = HtmlTree::parse(read_file(folder + "/expected.html").value_or(""));
  const nlohmann::json metadata = nlohmann::json::parse(read_file(folder + "/expected-metadata.json").value_or("{}"));
  const MainArticle article = find_main_article(page);
  const auto title = metadata.find("title");
  return {name, match(words_of(page, article.selection), words_of(expected, 0)), article.title,
          title != metadata.end() && title->is_string() ? title->get<std::string>() : std::string()};
}

// All pages that are UTF-8, by name.
std::vector<Measured> measure_all() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kPages)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  std::vector<Measured> pages;
  for (const std::string& name : names) {
    if (is_valid_utf8(read_file(kPages + "/" + name + "/source.html").value_or(""))) pages.push_back(measure(name));
  }
  return pages;
}

double mean_f1(const std::vector<Measured>& pages) {
  double sum = 0;
  for (const Measured& one : pages) sum += one.text.f1;
  return sum / static_cast<double>(pages.size());
}

template <typename Test>
double share(const std::vector<Measured>& pages, Test test) {
  return static_cast<double>(std::count_if(pages.begin(), pages.end(), test)) / static_cast<double>(pages.size());
}

}  // namespace

TEST_CASE("on real pages the article is found, with little else, and its title") {
  if (!std::filesystem::exists(kPages)) SKIP("the corpus html-pages is not here");
  const std::vector<Measured> pages = measure_all();
  REQUIRE(pages.size() > 60);
  CHECK(mean_f1(pages) >= 0.95);
  CHECK(share(pages, [](const Measured& one) { return one.text.f1 >= 0.8; }) >= 0.95);
  CHECK(share(pages, [](const Measured& one) { return same_title(one.title, one.expected_title); }) >= 0.9);
}

TEST_CASE("the measure tells a part from the whole") {
  const HtmlTree tree = HtmlTree::parse("<p>One two, two three。</p><p>汉字</p><script>four</script>");
  const Words all = words_of(tree, 0);
  CHECK(all == Words{{"one", 1}, {"two", 2}, {"three", 1}, {"汉", 1}, {"字", 1}});
  const Match part = match(Words{{"two", 1}, {"four", 1}}, all);
  CHECK(part.precision == 0.5);
  CHECK(part.recall == 1.0 / 6);
  CHECK(part.f1 == 0.25);
  CHECK(match({}, all).f1 == 0);
  CHECK(match(all, all).f1 == 1);
  CHECK_FALSE(same_title("One", "Two"));
  CHECK_FALSE(same_title("", "Two"));
  CHECK(same_title("One two", "One Two | Site"));
}

TEST_CASE("each page in numbers", "[.measure]") {
  const std::vector<Measured> pages = measure_all();
  for (const Measured& one : pages) {
    std::printf("%-34s P %.3f R %.3f F1 %.3f  %s  %s\n", one.name.c_str(), one.text.precision, one.text.recall, one.text.f1,
                same_title(one.title, one.expected_title) ? "title" : "     ", one.title.c_str());
  }
  std::vector<Measured> halves[2];
  for (std::size_t i = 0; i < pages.size(); ++i) halves[i % 2].push_back(pages[i]);
  std::printf("mean F1 %.4f, first half %.4f, second half %.4f\n", mean_f1(pages), mean_f1(halves[0]), mean_f1(halves[1]));
  CHECK(pages.size() > 60);
}
