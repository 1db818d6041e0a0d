// Whole feeds: what became of them, and of every way to cut them off.
#include "article/utf8.h"
#include "golden.h"
#include "reading_feed.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

struct Case {
  std::string_view file;
  std::string_view item;
};

constexpr Case kCases[] = {{"news.rss", "evening:10086"},
                           {"news.rss", "https://evening.example/2025/07/rain.html"},
                           {"essays.atom", ""},
                           {"essays.atom", "1"},
                           {"essays.atom", "tag:essays.example,2025:elsewhere"},
                           {"gazette.rdf", "http://gazette.example/1/"}};

std::string fixture(std::string_view file) { return project_file("tests/import/feed/fixtures/" + std::string(file)); }

}  // namespace

TEST_CASE("each feed becomes the articles that the golden shows") {
  std::string text;
  for (const Case& one : kCases) {
    const FeedRead read = feed_of(fixture(one.file), one.item);
    text += "== " + std::string(one.file) + ' ' + std::string(one.item) + '\n' + dump_text(read.article);
    for (const ReportEntry& entry : read.report.entries()) text += to_line(entry) + '\n';
  }
  expect_golden("feeds.txt", text);
}

TEST_CASE("an article of a feed is written and read again as the same article") {
  for (const Case& one : kCases) {
    INFO(one.file << ' ' << one.item);
    const Article article = feed_of(fixture(one.file), one.item).article;
    const Result<ReadResult> again = read_article(write_json(article));
    REQUIRE(again.ok());
    CHECK(again.value().article == article);
    CHECK(again.value().report.empty());
  }
}

TEST_CASE("a feed that was cut off is an error with a place, wherever it was cut") {
  for (const Case& one : kCases) {
    const std::string xml = fixture(one.file);
    for (std::size_t size = 0; size + 2 < xml.size(); size += 100) {
      INFO(one.file << " after " << size);
      const Result<Article> article = try_feed(std::string_view(xml).substr(0, size));
      REQUIRE_FALSE(article.ok());
      CHECK(article.error().code == ErrorCode::kBadXml);
      CHECK(article.error().offset.value() <= size);
      CHECK(article.error().line.has_value());
    }
  }
}

TEST_CASE("a feed with a byte changed gives an article that can be written and read, or an error") {
  const std::string xml = fixture("news.rss");
  for (std::size_t at = 0; at < xml.size(); at += 7) {
    std::string damaged = xml;
    damaged[at] = "<>&\"' ;x"[at % 8];
    if (!is_valid_utf8(damaged)) continue;
    const Result<Article> article = try_feed(damaged);
    if (!article.ok()) {
      CHECK_FALSE(article.error().message.empty());
      continue;
    }
    INFO(at);
    const Result<ReadResult> again = read_article(write_json(article.value()));
    REQUIRE(again.ok());
    CHECK(again.value().article == article.value());
  }
}
