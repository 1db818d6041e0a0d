// schema.org articles as JSON-LD.
#include "foreign_article.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::string node(std::string_view members, std::string_view type = "\"NewsArticle\"") {
  return R"({"@context": "https://schema.org", "@type": )" + std::string(type) + R"(, "headline": "a", )" + std::string(members) + "}";
}

}  // namespace

TEST_CASE("every kind of Article is one, however its type is written") {
  for (const std::string_view type : {"\"Article\"", "\"NewsArticle\"", "\"BlogPosting\"", "[\"Thing\", \"OpinionNewsArticle\"]", "\"schema:ReportageNewsArticle\"", "\"http://schema.org/Report\"",
                                      "\"TechArticle\"", "\"ScholarlyArticle\"", "\"SocialMediaPosting\"", "\"LiveBlogPosting\"", "\"AdvertiserContentArticle\""}) {
    INFO(type);
    CHECK(article_of(node("\"articleBody\": \"b\"", type)).title == "a");
  }
  const Error error = error_of(node("\"articleBody\": \"b\"", "\"Product\""));
  CHECK(error.code == ErrorCode::kNoArticle);
  CHECK(error.message.find("Product") != std::string::npos);
  CHECK(error.line == 1);
  CHECK(error_of(R"({"@type": "Article"})").code == ErrorCode::kNoArticle);
}

TEST_CASE("what is told by reference is found in the graph") {
  const Article article = article_of(fixture("json-ld-graph"));
  CHECK(article.authors == std::vector<std::string>{"苏晚"});
  CHECK(article.source == Source{"夜行笔记", "https://blog.example/"});
  CHECK(article.canonical == "https://blog.example/night-bus/");
  CHECK(article.hero.width == 1600);
  CHECK(article.title == "末班车司机“老周”的二十年");
  // One that leads nowhere, and one that leads to itself.
  CHECK(article_of(node(R"("author": {"@id": "#nobody"}, "publisher": {"@id": "#p"}, "articleBody": "b")")).authors.empty());
  CHECK(article_of(node(R"("@id": "#a", "author": {"@id": "#a"}, "articleBody": "b")")).title == "a");
}

TEST_CASE("of several articles the one that was asked for is read, otherwise the one with a body") {
  const std::string two = R"([{"@type": "Article", "@id": "urn:1", "headline": "one"}, {"@type": "NewsArticle", "url": "https://n.example/2", "headline": "two", "articleBody": "b"}])";
  CHECK(article_of(two).title == "two");
  CHECK(article_of(two, at_item("urn:1")).title == "one");
  CHECK(article_of(two, at_item("https://n.example/2")).title == "two");
  CHECK(article_of(two, at_item("0")).title == "one");
  CHECK(error_of(two, at_item("2")).code == ErrorCode::kNoItem);
  CHECK(article_of(R"({"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "inside", "articleBody": "b"}})").title == "inside");
}

TEST_CASE("authors are named once each, and an address is no name") {
  CHECK(article_of(fixture("json-ld-news")).authors == std::vector<std::string>{"林知远", "Ada Okafor"});
  CHECK(article_of(fixture("json-ld-paywall")).authors == std::vector<std::string>{"何青"});
}

TEST_CASE("the widest picture is taken, with what is said of it") {
  const Image hero = article_of(fixture("json-ld-news")).hero;
  CHECK(hero.src == "https://img.example/reservoir-1280.jpg");
  CHECK(hero.width == 1280);
  CHECK(hero.height == 720);
  CHECK(hero.credit == "陈树 摄");
  const ForeignRead live = read_json_text(fixture("json-ld-live"));
  CHECK(live.article.value().hero.src.empty());
  CHECK(tells(live.report, "javascript:alert(1)"));
}

TEST_CASE("a body in plain text keeps what looks like markup, one in HTML is read as HTML") {
  CHECK(paragraph_at(article_of(fixture("json-ld-news")), 2).find("A & B 两条干渠同时供水，流量 <= 每秒") != std::string::npos);
  CHECK(paragraph_at(article_of(node(R"("articleBody": "&lt;script&gt;a&lt;/script&gt; 1 < 2")")), 0) == "<script>a</script> 1 < 2");
  const Article html = article_of(fixture("json-ld-graph"));
  REQUIRE(html.blocks.size() == 2);
  CHECK(write_json(html).find("https://blog.example/stations/river") != std::string::npos);
  CHECK(write_json(html).find("track") == std::string::npos);
}

TEST_CASE("a paywall is told of, with what it hides") {
  CHECK(tells(read_json_text(fixture("json-ld-paywall")).report, ".paywall"));
  CHECK_FALSE(tells(read_json_text(node(R"("isAccessibleForFree": true, "articleBody": "b")")).report, "subscribers"));
  CHECK(tells(read_json_text(node(R"("isAccessibleForFree": false, "articleBody": "b")")).report, "subscribers"));
}

TEST_CASE("the address of an article is its own before its page's, and never a word") {
  CHECK(article_of(node(R"("url": "https://n.example/1", "mainEntityOfPage": "https://n.example/", "articleBody": "b")")).canonical == "https://n.example/1");
  CHECK(article_of(node(R"("mainEntityOfPage": "https://n.example/2#x", "articleBody": "b")")).canonical == "https://n.example/2");
  CHECK(article_of(node(R"("@id": "https://n.example/3#article", "mainEntityOfPage": "True", "articleBody": "b")")).canonical == "https://n.example/3");
  CHECK(article_of(node(R"("url": "javascript:a/b", "articleBody": "b")")).canonical.empty());
}

TEST_CASE("the updates of a live blog stand under their headlines") {
  const Article live = article_of(fixture("json-ld-live"));
  REQUIRE(live.blocks.size() == 5);
  CHECK(std::holds_alternative<Heading>(live.blocks[0].value));
  CHECK(paragraph_at(live, 4) == "领先者用时六十四分。");
}
