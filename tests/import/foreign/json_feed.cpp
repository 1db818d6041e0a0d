// Items of JSON Feed 1 and 1.1.
#include "foreign_article.h"

using namespace offprint;
using namespace offprint::tests;

TEST_CASE("an item of a feed is found by its id, its addresses and its number") {
  const std::string feed = fixture("json-feed");
  CHECK(article_of(feed).canonical == "https://valley.example/2025/tea");
  CHECK(article_of(feed, at_item("https://valley.example/2025/tea/#top")).authors == std::vector<std::string>{"沈禾"});
  CHECK(article_of(feed, at_item("2")).canonical == "https://elsewhere.example/report");
  CHECK(article_of(feed, at_item("https://elsewhere.example/report")).lang == "zh-Hant");
  CHECK(article_of(feed, at_item("1")).lang == "zh-Hant");
  CHECK(error_of(feed, at_item("3")).code == ErrorCode::kNoItem);
  const Error empty = error_of(feed, at_item("x-3"));
  CHECK(empty.code == ErrorCode::kNoArticle);
  CHECK(empty.pointer == "/items/3");
}

TEST_CASE("an item has of its feed what it does not say itself") {
  const Article item = article_of(fixture("json-feed"), at_item("2"));
  CHECK(item.authors == std::vector<std::string>{"山谷周报编辑部"});
  CHECK(item.source == Source{"山谷周报", "https://valley.example/"});
  CHECK(item.published.empty());
  const Article old = article_of(fixture("json-feed-1"));
  CHECK(old.authors == std::vector<std::string>{"M. Adeyemi"});
  CHECK(old.hero.src == "https://harbour.example/ferry.jpg");
}

TEST_CASE("attached pictures that the text does not show lead and follow, other attachments are reported") {
  const ForeignRead read = read_json_text(fixture("json-feed"), at_item("2"));
  REQUIRE(read.article.ok());
  CHECK(read.article.value().hero.src == "https://valley.example/egret-1.jpg");
  REQUIRE(std::holds_alternative<Image>(read.article.value().blocks.back().value));
  CHECK(tells(read.report, "audio/mpeg"));
  CHECK(tells(read.report, "data:text/html"));
}

TEST_CASE("markup in plain text is text, and escaped markup in HTML is text") {
  const Article plain = article_of(R"({"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "content_text": "<b>a</b> &lt;i&gt; <script>b</script>"}]})");
  CHECK(paragraph_at(plain, 0) == "<b>a</b> &lt;i&gt; <script>b</script>");
  const Article html = article_of(fixture("json-feed"));
  CHECK(write_json(html).find("<b>不是粗体</b>") != std::string::npos);
  CHECK(write_json(html).find("vbscript") == std::string::npos);
  CHECK(html.title == "春茶开采 &lt; 比去年早九天");
}

TEST_CASE("a feed of ten thousand items gives the last one") {
  std::string feed = R"({"version": "https://jsonfeed.org/version/1.1", "items": [)";
  for (int i = 0; i < 10'000; ++i) feed += (i == 0 ? "" : ",") + std::string(R"({"id": "n)") + std::to_string(i) + R"(", "content_text": "Item )" + std::to_string(i) + "\"}";
  feed += "]}";
  CHECK(paragraph_at(article_of(feed, at_item("n9999")), 0) == "Item 9999");
  CHECK(paragraph_at(article_of(feed, at_item("9998")), 0) == "Item 9998");
}

TEST_CASE("a feed without items is no article") {
  for (const std::string_view feed : {R"({"version": "https://jsonfeed.org/version/1", "items": []})", R"({"version": "https://jsonfeed.org/version/1"})",
                                      R"({"version": "https://jsonfeed.org/version/1", "items": {"a": 1}})"}) {
    CHECK(error_of(feed).code == ErrorCode::kNoArticle);
  }
  CHECK(error_of("[]", {}, Format::kJsonFeed).code == ErrorCode::kWrongType);
  CHECK(paragraph_at(article_of(R"({"id": "1", "content_html": "<p>one item alone</p>"})"), 0) == "one item alone");
}
