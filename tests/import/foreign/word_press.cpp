// Posts of WordPress's REST API.
#include "foreign_article.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::string post(std::string_view members) { return R"({"id": 1, "title": {"rendered": "a"}, "content": {"rendered": "<p>b</p>", "protected": false}, )" + std::string(members) + "}"; }

}  // namespace

TEST_CASE("a post of a list is found by its id, its slug, its address and its number") {
  const std::string list = fixture("wordpress-list");
  CHECK(article_of(list).title == "暴雨预警解除");
  CHECK(article_of(list, at_item("11")).title == "早市搬家");
  CHECK(article_of(list, at_item("market")).title == "早市搬家");
  CHECK(article_of(list, at_item("http://town.example/market")).title == "早市搬家");
  CHECK(article_of(list, at_item("1")).title == "早市搬家");
  const Error error = error_of(list, at_item("nowhere"));
  CHECK(error.code == ErrorCode::kNoItem);
  CHECK(error.message.find("nowhere") != std::string::npos);
}

TEST_CASE("a post that its publisher does not show is withheld, with the reason and its place") {
  const std::string list = fixture("wordpress-list");
  const Error guarded = error_of(list, at_item("diary"));
  CHECK(guarded.code == ErrorCode::kWithheld);
  CHECK(guarded.pointer == "/2/content/protected");
  CHECK(guarded.line == 4);
  const Error later = error_of(list, at_item("later"));
  CHECK(later.code == ErrorCode::kWithheld);
  CHECK(later.message.find("future") != std::string::npos);
}

TEST_CASE("the API's refusal is no article, and its own words say why") {
  const Error error = error_of(fixture("wordpress-missing"));
  CHECK(error.code == ErrorCode::kNoArticle);
  CHECK(error.message.find("无效文章ID") != std::string::npos);
  CHECK(error.message.find("rest_post_invalid_id") != std::string::npos);
  CHECK(error_of("[]", {}, Format::kWordPress).code == ErrorCode::kNoArticle);
  CHECK(error_of("[3]", {}, Format::kWordPress).code == ErrorCode::kNoArticle);
  CHECK(error_of("3", {}, Format::kWordPress).code == ErrorCode::kWrongType);
  CHECK(error_of("{\"id\": 3}", {}, Format::kWordPress).code == ErrorCode::kMissingField);
}

TEST_CASE("the site's clock and UTC together give the offset") {
  CHECK(article_of(post(R"("date": "2025-07-18T10:30:00", "date_gmt": "2025-07-18T02:30:00")")).published == "2025-07-18T10:30:00+08:00");
  CHECK(article_of(post(R"("date": "2025-12-31T20:00:00", "date_gmt": "2026-01-01T01:30:00")")).published == "2025-12-31T20:00:00-05:30");
  CHECK(article_of(post(R"("date": "2025-07-18T10:30:00", "date_gmt": "2025-07-18T10:30:00")")).published == "2025-07-18T10:30:00+00:00");
  CHECK(article_of(post(R"("date_gmt": "2025-07-18T02:30:00")")).published == "2025-07-18T02:30:00Z");
  CHECK(article_of(post(R"("date": "2025-07-18T10:30:00")")).published == "2025-07-18T10:30:00");
  CHECK(article_of(post(R"("date": "2025-07-18T10:30:00", "date_gmt": "2020-01-01T00:00:00")")).published == "2020-01-01T00:00:00Z");
}

TEST_CASE("an excerpt that is the body cut off is no summary, one of an editor is") {
  CHECK(article_of(fixture("wordpress-post")).summary == "等了十二年，小河上终于有了步行桥。");
  CHECK(article_of(post(R"("excerpt": {"rendered": "<p>An editor&#8217;s words &hellip;</p>"})")).summary == "An editor’s words …");
}

TEST_CASE("escaped markup in a post stays text, and no script, handler or unsafe link comes through") {
  const std::string json = write_json(article_of(fixture("wordpress-post")));
  CHECK(json.find("<script> 只是文字") != std::string::npos);
  CHECK(json.find("alert") == std::string::npos);
  CHECK(json.find("javascript") == std::string::npos);
  CHECK(json.find("https://town.example/2025/07/bridge-plan/") != std::string::npos);
  CHECK(tells(read_json_text(fixture("wordpress-post")).report, "javascript:alert(1)"));
}

TEST_CASE("the picture of a post has its size, its text and its caption") {
  const Image hero = article_of(fixture("wordpress-post")).hero;
  CHECK(hero.src == "https://town.example/wp-content/uploads/bridge.jpg");
  CHECK(hero.alt == "新桥全景");
  CHECK(plain_text(hero.caption) == "新桥全景");
  CHECK(hero.width == 2048);
  const Article head = article_of(post(R"("yoast_head_json": {"og_image": [{"url": "https://town.example/og.jpg", "width": 1200, "height": "630"}], "author": "周"})"));
  CHECK(head.hero.height == 630);
  CHECK(head.authors == std::vector<std::string>{"周"});
}

TEST_CASE("what the API may not show of an author or a picture is passed over") {
  const Article article = article_of(fixture("wordpress-list"));
  CHECK(article.authors.empty());
  CHECK(article.hero.src.empty());
}
