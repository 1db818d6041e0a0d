// What others found real pages to say of themselves.
#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "article/html/element_kinds.h"
#include "article/html/read_html.h"
#include "golden.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::string member(const nlohmann::json& json, const char* name) {
  return json.contains(name) && json[name].is_string() ? json[name].get<std::string>() : std::string();
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

// How often a fact was told, and told alike.
struct Tally {
  int known = 0, same = 0;
  std::string others;

  void add(const std::string& page, const std::string& theirs, const std::string& ours, bool alike) {
    if (theirs.empty()) return;
    ++known;
    if (alike) ++same;
    else others += page + ": " + theirs + " / " + ours + '\n';
  }
};

bool shares_part(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && (a.find(b) != std::string::npos || b.find(a) != std::string::npos);
}

}  // namespace

TEST_CASE("titles, dates, sites and authors of real pages are what others found") {
  const std::filesystem::path folder = std::filesystem::path(OFFPRINT_ROOT) / "../shared/corpus/html-pages";
  if (!std::filesystem::exists(folder)) SKIP("the corpus html-pages is not here");
  Tally articles, titles, dates, sites, authors;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string page = entry.path().filename().string();
    const nlohmann::json facts = nlohmann::json::parse(*read_file(entry.path().string() + "/expected-metadata.json"));
    const std::string html = *read_file(entry.path().string() + "/source.html");
    Importing importing;
    importing.base = "http://fakehost/test/page.html";
    const Result<Article> result = read_html(html, importing);
    articles.add(page, "an article", "", result.ok());
    if (!result.ok()) continue;
    const Article& article = result.value();
    titles.add(page, member(facts, "title"), article.title, shares_part(article.title, member(facts, "title")));
    dates.add(page, member(facts, "publishedTime"), article.published, article.published.substr(0, 10) == member(facts, "publishedTime").substr(0, 10));
    sites.add(page, member(facts, "siteName"), article.source.name, shares_part(article.source.name, member(facts, "siteName")));
    const std::string byline = member(facts, "byline");
    const bool named = std::any_of(article.authors.begin(), article.authors.end(),
                                   [&](const std::string& name) { return shares_part(to_lower_case(byline), to_lower_case(name)); });
    authors.add(page, byline, joined(article.authors), named);
  }
  INFO(articles.others << titles.others << '\n' << dates.others << '\n' << sites.others << '\n' << authors.others);
  CHECK(articles.same >= 64);  // one is the front page of a newspaper
  CHECK(titles.same >= 55);   // the others are the same headline in other words, but for two pages made up to test precedence
  CHECK(dates.known == 17);
  CHECK(dates.same >= 14);    // the others stand in linked data only
  CHECK(sites.same >= 25);    // likewise
  CHECK(authors.same >= 30);  // likewise
}
