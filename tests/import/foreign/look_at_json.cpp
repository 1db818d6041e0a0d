// Which format a JSON text is, by its members.
#include "foreign_article.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

Format look(std::string_view json) {
  const Result<JsonTree> tree = parse_json(json);
  REQUIRE(tree.ok());
  return look_at_json(tree.value());
}

}  // namespace

TEST_CASE("every fixture looks like what it is") {
  CHECK(look(fixture("json-ld-news")) == Format::kJsonLd);
  CHECK(look(fixture("json-ld-graph")) == Format::kJsonLd);
  CHECK(look(fixture("json-ld-live")) == Format::kJsonLd);
  CHECK(look(fixture("json-ld-paywall")) == Format::kJsonLd);
  CHECK(look(fixture("wordpress-post")) == Format::kWordPress);
  CHECK(look(fixture("wordpress-list")) == Format::kWordPress);
  CHECK(look(fixture("wordpress-missing")) == Format::kWordPress);
  CHECK(look(fixture("json-feed")) == Format::kJsonFeed);
  CHECK(look(fixture("json-feed-1")) == Format::kJsonFeed);
  CHECK(look(fixture("ninjs-1")) == Format::kNinjs);
  CHECK(look(fixture("ninjs-2")) == Format::kNinjs);
  CHECK(look(fixture("ninjs-3")) == Format::kNinjs);
  CHECK(look(fixture("ghost-post")) == Format::kGhost);
  CHECK(look(fixture("ghost-missing")) == Format::kGhost);
}

TEST_CASE("what an editor wrote is told apart by the shape of its tree") {
  CHECK(look(R"({"offprint": 1, "title": "a", "blocks": [], "@type": "Article"})") == Format::kJson);
  CHECK(look(R"({"type": "doc", "content": [{"type": "paragraph"}]})") == Format::kProseMirror);
  CHECK(look(R"([{"_type": "block", "children": []}])") == Format::kPortableText);
  CHECK(look(R"({"_type": "post", "body": [{"_type": "block", "children": []}]})") == Format::kPortableText);
  CHECK(look(R"({"time": 1, "version": "2.28.0", "blocks": [{"type": "paragraph", "data": {"text": "a"}}]})") == Format::kEditorJs);
  CHECK(look(R"({"version": "1.7", "identifier": "a", "title": "a", "language": "en", "layout": {"columns": 7, "width": 1024}, "components": [{"role": "body", "text": "a"}]})") == Format::kAppleNews);
}

TEST_CASE("JSON that is no article looks like nothing") {
  for (const std::string_view json : {"{}", "[]", "null", "\"text\"", "3", "[1, 2]", R"({"title": "a", "body": "b"})", R"({"code": 0, "message": "ok", "content": "x"})", R"({"items": [1]})",
                                      R"({"posts": [1]})", R"({"uri": "x", "type": "text"})", R"([[]])"}) {
    INFO(json);
    CHECK(look(json) == Format::kAuto);
  }
  CHECK(error_of("{}").code == ErrorCode::kUnknownFormat);
}
