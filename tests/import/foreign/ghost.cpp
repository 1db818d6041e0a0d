// Posts of Ghost's Content API.
#include "foreign_article.h"

using namespace offprint;
using namespace offprint::tests;

TEST_CASE("a post of an answer is found by its id, its slug, its address and its number") {
  const std::string posts = fixture("ghost-post");
  CHECK(article_of(posts).title == "巷口的修表铺");
  for (const std::string_view item : {"64f0c0fff0", "0a1b2c3f", "long", "https://lane.example/long/", "2"}) CHECK(article_of(posts, at_item(std::string(item))).title == "会员长文");
  CHECK(error_of(posts, at_item("9")).code == ErrorCode::kNoItem);
}

TEST_CASE("a post for members without text is withheld, one with a free beginning is read and reported") {
  const Error error = error_of(fixture("ghost-post"), at_item("letter"));
  CHECK(error.code == ErrorCode::kWithheld);
  CHECK(error.pointer == "/posts/1/visibility");
  CHECK(error.message.find("members") != std::string::npos);
  const ForeignRead part = read_json_text(fixture("ghost-post"), at_item("long"));
  REQUIRE(part.article.ok());
  CHECK(tells(part.report, "members only"));
  CHECK(error_of(R"({"posts": [{"id": "1", "status": "draft", "title": "a", "html": "<p>a</p>", "uuid": "u"}]})").code == ErrorCode::kWithheld);
}

TEST_CASE("the API's errors are no article, and its own words say why") {
  const Error error = error_of(fixture("ghost-missing"));
  CHECK(error.code == ErrorCode::kNoArticle);
  CHECK(error.message.find("Post not found.") != std::string::npos);
  CHECK(error_of(R"({"posts": [], "meta": {}})").code == ErrorCode::kNoArticle);
  CHECK(error_of("{}", {}, Format::kGhost).code == ErrorCode::kNoArticle);
  CHECK(error_of("[]", {}, Format::kGhost).code == ErrorCode::kWrongType);
}

TEST_CASE("a publisher's own tags, frames and unsafe links stay out") {
  const Article article = article_of(fixture("ghost-post"));
  CHECK(article.tags == std::vector<std::string>{"手艺"});
  const std::string json = write_json(article);
  CHECK(json.find("data:text/html") == std::string::npos);
  CHECK(json.find("iframe") == std::string::npos);
  CHECK(json.find("<一角>") != std::string::npos);
}
