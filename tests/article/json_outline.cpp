#include <catch2/catch_test_macros.hpp>

#include "article/json_outline.h"
#include "article/json_tree.h"

using namespace offprint;

namespace {

const std::string kLong = "一二三四五六七八九十, forty bytes and more";

}  // namespace

TEST_CASE("long plain strings are left out, short ones and those with escapes stand") {
  const JsonOutline outline = outline_json("{\"a\": \"" + kLong + "\", \"b\": \"short\", \"c\": \"" + kLong + "\\n\", \"" + kLong + "\": 1}");
  CHECK(outline.text == "{\"a\": \"\", \"b\": \"short\", \"c\": \"" + kLong + "\\n\", \"\": 1}");
  CHECK(outline.omissions.size() == 2);
}

TEST_CASE("every byte of an outline is found in the source") {
  const std::string source = "[\"" + kLong + "\",1,\"" + kLong + kLong + "\",\"\",\"x\\\"y\"]";
  const JsonOutline outline = outline_json(source);
  for (std::size_t i = 0; i < outline.text.size(); ++i) {
    INFO(i);
    CHECK(source[outline.to_source(i)] == outline.text[i]);
  }
  CHECK(outline.to_source(outline.text.size()) == source.size());
}

TEST_CASE("a tree has the same texts, keys and places whether strings are long or short") {
  for (const std::string& text : {std::string("s"), kLong, kLong + kLong}) {
    const std::string source = "{\"" + text + "\": [\"" + text + "\", 7, {\"k\": \"" + text + "\"}], \"e\": \"\"}";
    const Result<JsonTree> result = parse_json(source);
    REQUIRE(result);
    const JsonTree& tree = result.value();
    const JsonIndex array = tree.find(0, text);
    REQUIRE(array != 0);
    CHECK(source[tree.offset(array)] == '[');
    const JsonIndex first = tree.first(array);
    CHECK(tree.text(first) == text);
    CHECK(tree.offset(first) == 5 + text.size() + 2 + text.size());  // its closing quote
    const JsonIndex number = tree.next(first);
    CHECK(tree.integer(number) == 7);
    CHECK(tree.text(tree.find(tree.next(number), "k")) == text);
    CHECK(tree.text(tree.find(0, "e")).empty());
  }
}

TEST_CASE("an error behind a long string is told where it is") {
  const std::string source = "[\"" + kLong + "\",\n tru]";
  const Error error = parse_json(source).error();
  CHECK(error.code == ErrorCode::kBadJson);
  CHECK(error.offset == source.size() - 1);
  CHECK(error.line == 2u);
}

TEST_CASE("a string that never ends, and one with a control character, are errors") {
  CHECK(parse_json("[\"" + kLong).error().code == ErrorCode::kBadJson);
  CHECK(parse_json("[\"" + kLong + "\n\"]").error().code == ErrorCode::kBadJson);
  CHECK(parse_json("[\"" + kLong + "\\").error().code == ErrorCode::kBadJson);
}
