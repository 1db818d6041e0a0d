// Items of IPTC ninjs 1, 2 and 3.
#include "foreign_article.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::string item(std::string_view members) { return R"({"uri": "urn:x:1", "type": "text", "headline": "a", "body_text": "b", )" + std::string(members) + "}"; }

}  // namespace

TEST_CASE("an item under embargo is withheld until its time has come, and the sentence names the time and the reason") {
  const std::string text = fixture("ninjs-2");
  const Error early = error_of(text, at_time("2025-07-19T01:59:59Z"));
  CHECK(early.code == ErrorCode::kWithheld);
  CHECK(early.pointer == "/embargoed");
  CHECK(early.message.find("2025-07-19T10:00:00+08:00") != std::string::npos);
  CHECK(early.message.find("发布会结束前不得播发") != std::string::npos);
  CHECK(article_of(text, at_time("2025-07-19T02:00:00Z")).title == "荒滩变林带");
  CHECK(article_of(text, at_time("2025-07-19T11:00:00+08:00")).title == "荒滩变林带");
}

TEST_CASE("without a clock nothing that has an embargo is given out") {
  CHECK(error_of(fixture("ninjs-2")).code == ErrorCode::kWithheld);
  CHECK(error_of(item(R"("embargoed": "1999-01-01T00:00:00Z")")).code == ErrorCode::kWithheld);
  CHECK(error_of(item(R"("embargoed": "1999-01-01T00:00:00Z")"), at_time("soon")).code == ErrorCode::kWithheld);
}

TEST_CASE("an embargo that is no date, or no text, does not end") {
  for (const std::string_view until : {"\"tomorrow\"", "7", "true", "{}"}) CHECK(error_of(item("\"embargoed\": " + std::string(until)), at_time("2099-01-01T00:00:00Z")).code == ErrorCode::kWithheld);
  for (const std::string_view none : {"null", "\"\"", "\" \""}) CHECK(article_of(item("\"embargoed\": " + std::string(none))).title == "a");
  // By the standard an item without the time is under no embargo.
  CHECK(article_of(item(R"("embargoedreason": "until six")")).title == "a");
}

TEST_CASE("a time without an offset ends an embargo only where it has come everywhere") {
  const std::string until = item(R"("embargoed": "2025-07-19T10:00:00")");
  CHECK(error_of(until, at_time("2025-07-19T21:59:59Z")).code == ErrorCode::kWithheld);
  CHECK(article_of(until, at_time("2025-07-19T22:00:00Z")).title == "a");
  CHECK(error_of(item(R"("embargoed": "2025-07-19T10:00:00Z")"), at_time("2025-07-19T23:59:59")).code == ErrorCode::kWithheld);
  CHECK(article_of(item(R"("embargoed": "2025-07-19T10:00:00Z")"), at_time("2025-07-20T00:00:00")).title == "a");
}

TEST_CASE("an item that is not usable is withheld") {
  for (const std::string_view status : {"canceled", "withheld", "Canceled", "killed"}) {
    const Error error = error_of(item(R"("pubstatus": ")" + std::string(status) + '"'), at_time("2099-01-01T00:00:00Z"));
    CHECK(error.code == ErrorCode::kWithheld);
    CHECK(error.pointer == "/pubstatus");
    CHECK(error.message.find(status) != std::string::npos);
  }
  CHECK(error_of(item(R"("pubStatus": "canceled")")).code == ErrorCode::kWithheld);
  CHECK(article_of(item(R"("pubstatus": "usable")")).title == "a");
}

TEST_CASE("an item that is no text and no picture is no article") {
  for (const std::string_view type : {"video", "audio", "event"}) {
    const Error error = error_of(R"({"uri": "urn:x:1", "pubstatus": "usable", "headline": "a", "type": ")" + std::string(type) + "\"}");
    CHECK(error.code == ErrorCode::kNoArticle);
    CHECK(error.message.find(type) != std::string::npos);
  }
  CHECK(error_of("[]", {}, Format::kNinjs).code == ErrorCode::kWrongType);
  CHECK(error_of(R"({"uri": "urn:x:1", "type": "text"})", {}, Format::kNinjs).code == ErrorCode::kNoArticle);
}

TEST_CASE("a note to editors is never shown") {
  for (const std::string_view name : {"ninjs-1", "ninjs-2"}) {
    const std::string json = write_json(article_of(fixture(name), at_time("2026-01-01T00:00:00Z")));
    CHECK(json.find("请勿在早六点前播发") == std::string::npos);
    CHECK(json.find("第二稿") == std::string::npos);
  }
}

TEST_CASE("a body in HTML is read before one in plain text, and a format of the agency's own never") {
  const Article article = article_of(fixture("ninjs-2"), at_time("2026-01-01T00:00:00Z"));
  CHECK(paragraph_at(article, 0) == "海边的荒滩上，十年种下三百万株树。");
  const Article plain = article_of(R"({"uri": "urn:x:1", "headlines": [{"value": "a"}], "bodies": [{"contenttype": "application/xml", "value": "<p>x</p>"}, {"contentType": "text/plain", "value": "<b>y</b>"}]})");
  CHECK(paragraph_at(plain, 0) == "<b>y</b>");
}

TEST_CASE("of a picture's renditions the widest that is not too wide is taken, and pictures stand once") {
  const Article one = article_of(fixture("ninjs-1"));
  CHECK(one.hero.src == "https://pics.example/1-w.jpg");
  CHECK(one.hero.credit == "高远");
  const Article two = article_of(fixture("ninjs-2"), at_time("2026-01-01T00:00:00Z"));
  CHECK(two.hero.src == "https://pics.example/belt.jpg");
  const std::string json = write_json(two);
  CHECK(json.find("belt-1200") == json.rfind("belt-1200"));
  CHECK(json.find("autumn.jpg") != std::string::npos);
  CHECK(json.find("killed.jpg") == std::string::npos);
  CHECK(json.find("svg") == std::string::npos);
}
