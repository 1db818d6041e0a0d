// The front door: any bytes give a clear error or a clean article.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "article/import.h"
#include "article/url.h"

using namespace offprint;

namespace {

Article article_of(std::string_view text, const ReadOptions& options = {}) {
  Result<ReadResult> read = import_article(text, options);
  INFO((read.ok() ? std::string() : read.error().message));
  REQUIRE(read.ok());
  return std::move(read).value().article;
}

Error error_of(std::string_view text, const ReadOptions& options = {}) {
  const Result<ReadResult> read = import_article(text, options);
  REQUIRE_FALSE(read.ok());
  CHECK_FALSE(read.error().message.empty());
  return read.error();
}

ReadOptions as(Format format) {
  ReadOptions options;
  options.format = format;
  return options;
}

constexpr std::string_view kPage = R"(<!DOCTYPE html><html lang="zh"><head><title>山间书店 - 某报</title></head><body><nav><a href="/">首页</a></nav><article>
<h1>山间书店</h1><p>书店开在半山腰，每天只有两班车经过，店主说这样正好。</p><p>来的人多半要坐上半天，读完一本再走，临走时买上一本带回去。</p></article></body></html>)";
constexpr std::string_view kOwn = R"({"offprint":1,"title":"A","blocks":[{"kind":"paragraph","runs":["One."]}]})";
constexpr std::string_view kRss = R"(<rss version="2.0"><channel><title>某报</title><item><title>山间书店</title><description>&lt;p&gt;书店开在半山腰。&lt;/p&gt;</description></item></channel></rss>)";
constexpr std::string_view kJsonFeed = R"({"version":"https://jsonfeed.org/version/1.1","title":"某报","items":[{"id":"1","title":"山间书店","content_html":"<p>书店开在半山腰。</p>"}]})";

}  // namespace

TEST_CASE("what an input is, it is read as, and all ways end in the same article") {
  for (const std::string_view input : {kPage, kRss, kJsonFeed}) {
    const Article article = article_of(input);
    CHECK(article.title == "山间书店");
    REQUIRE_FALSE(article.blocks.empty());
    CHECK(plain_text(std::get<Paragraph>(article.blocks[0].value).runs).starts_with("书店开在半山腰"));
    CHECK(article.lang.starts_with("zh"));
  }
  CHECK(article_of(kOwn).title == "A");
  CHECK(article_of("# 山间书店\n\n书店开在半山腰。").title == "山间书店");
  CHECK(article_of("山间书店\n书店开在半山腰。").title == "山间书店");
}

TEST_CASE("a format that is not what was said is an error that names what it looks like") {
  const auto names = [](std::string_view text, Format said, std::string_view looks) {
    const Error error = error_of(text, as(said));
    CHECK(error.code == ErrorCode::kUnknownFormat);
    INFO(error.message);
    CHECK(error.message.find(looks) != std::string::npos);
  };
  names(kRss, Format::kHtml, "an RSS feed");
  names(kJsonFeed, Format::kHtml, "JSON");
  names(kPage, Format::kRss, "HTML");
  names(kPage, Format::kWordPress, "HTML");
  names(kJsonFeed, Format::kRss, "JSON");
  names(kJsonFeed, Format::kWordPress, "a JSON Feed");
  names(kOwn, Format::kGhost, "Offprint's own JSON");
  names("Plain text.", Format::kJsonLd, "plain text");
}

TEST_CASE("what holds no article is told apart from what cannot be read") {
  CHECK(error_of("").code == ErrorCode::kEmptyInput);
  CHECK(error_of("\xEF\xBB\xBF \n").code == ErrorCode::kEmptyInput);
  CHECK(error_of("%PDF-1.7").code == ErrorCode::kUnknownFormat);
  CHECK(error_of("{\"a\":1}").code == ErrorCode::kUnknownFormat);
  CHECK(error_of("{\"a\":").code == ErrorCode::kBadJson);
  CHECK(error_of("{\"title\":\"A\",\"blocks\":[]}").code == ErrorCode::kMissingField);
  CHECK(error_of("<?xml version=\"1.0\"?><urlset></urlset>").code == ErrorCode::kUnknownFormat);
  CHECK(error_of("<!DOCTYPE html><title>a</title>").code == ErrorCode::kNoArticle);
  CHECK(error_of("<p>\xFF</p>").code == ErrorCode::kBadUtf8);
}

TEST_CASE("a title, a leading picture and a dateline stand in one place only") {
  const Article article = article_of(R"(<article><h1>山间书店</h1><figure><img src="https://p.example/a.jpg" width="800" height="600"><figcaption>书店</figcaption></figure>
<p>新华社北京7月18日电 书店开在半山腰，每天只有两班车经过。</p><p>来的人多半要坐上半天。</p></article>)");
  CHECK(article.title == "山间书店");
  CHECK(article.hero.src == "https://p.example/a.jpg");
  CHECK(article.dateline == "新华社北京7月18日电");
  CHECK(article.source.name == "新华社");
  REQUIRE(article.blocks.size() == 2);
  CHECK(plain_text(std::get<Paragraph>(article.blocks[0].value).runs).starts_with("书店开在半山腰"));
}

TEST_CASE("more names than there may be are left out and told, in whatever time there are many") {
  std::string tags;
  for (int i = 0; i < 100'000; ++i) tags += (i == 0 ? "\"t" : ",\"t") + std::to_string(i) + '"';
  const Result<ReadResult> read = import_article("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"A\",\"content_text\":\"B\",\"tags\":[" + tags + "]}]}");
  REQUIRE(read.ok());
  CHECK(read.value().article.tags.size() == 256);
  CHECK(read.value().report.total(ReportKind::kTruncated) == 1);
}

TEST_CASE("of a page is told how much stands around its article, of an article nothing") {
  const Result<ReadResult> page = import_article(kPage);
  REQUIRE(page.ok());
  CHECK(page.value().report.total(ReportKind::kSkipped) == 2);  // 首页
  const Result<ReadResult> article = import_article("<h1>山间书店</h1><p>书店开在半山腰，每天只有两班车经过。</p>");
  REQUIRE(article.ok());
  CHECK(article.value().report.empty());
}

TEST_CASE("markup in a JSON string in markup stays text, at whatever depth it is written") {
  const Article article = article_of(R"({"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","title":"A &lt;b&gt;","content_html":"<p>&lt;script&gt;alert(1)&lt;/script&gt; and <script>alert(2)</script>{\"a\":\"<p>\"}</p>"}]})");
  const std::string json = write_json(article);
  CHECK(json.find("alert(2)") == std::string::npos);
  CHECK(plain_text(std::get<Paragraph>(article.blocks[0].value).runs).starts_with("<script>alert(1)</script> and"));
}

TEST_CASE("every format cut at every 100th byte gives an error or an article that reads back as itself") {
  for (const std::string_view input : {kPage, kRss, kJsonFeed, kOwn}) {
    for (std::size_t size = 0; size < input.size(); size += 100) {
      // The last character may be cut through: that is bad UTF-8, and an error.
      Result<ReadResult> read = import_article(std::string(input.substr(0, size)), {});
      if (!read) continue;
      const Result<ReadResult> again = read_article(write_json(read.value().article));
      REQUIRE(again.ok());
      CHECK(again.value().article == read.value().article);
    }
  }
}
