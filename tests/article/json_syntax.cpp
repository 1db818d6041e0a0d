#include <filesystem>
#include <fstream>

#include "article/json_tree.h"
#include "article/utf8.h"
#include "golden.h"
#include "reading.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

ErrorCode code_of(std::string_view text) {
  const Result<JsonTree> result = parse_json(text);
  REQUIRE_FALSE(result.ok());
  return result.error().code;
}

}  // namespace

TEST_CASE("the JSON parsing test suite: what must be accepted is, what must be refused is") {
  const std::filesystem::path folder = std::string(OFFPRINT_ROOT) + "/../shared/corpus/json/nst";
  if (!std::filesystem::exists(folder)) SKIP("the corpus json/nst is not here");
  int accepted = 0, refused = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    const std::string bytes = read_file(entry.path()).value();
    const Result<JsonTree> parsed = parse_json(bytes);
    // RFC 8259 lets a name stand twice; this reader does not.
    const bool ok = parsed.ok() || parsed.error().code == ErrorCode::kDuplicateKey;
    INFO(name);
    if (name.starts_with("y_")) CHECK(ok);
    if (name.starts_with("n_")) CHECK_FALSE(ok);
    accepted += name.starts_with("y_");
    refused += name.starts_with("n_");
    (void)read_article(bytes);
  }
  CHECK(accepted == 95);
  CHECK(refused == 188);
}

TEST_CASE("values are found by name and pointer") {
  const JsonTree tree = parse_json(R"({"a/b": [1, {"c~": "é\u00e9"}, true], "n": null, "f": 1.5, "w": 640.0})").value();
  const JsonIndex list = tree.find(0, "a/b");
  REQUIRE(list != 0);
  const JsonIndex second = tree.next(tree.first(list));
  const JsonIndex text = tree.find(second, "c~");
  CHECK(tree.text(text) == "éé");
  CHECK(tree.pointer(text) == "/a~1b/1/c~0");
  CHECK(tree.next(tree.next(second)) == 0);
  CHECK(tree.kind(tree.find(0, "n")) == JsonKind::kNull);
  CHECK(tree.kind(tree.find(0, "f")) == JsonKind::kFraction);
  CHECK(tree.integer(tree.find(0, "w")) == 640);
  CHECK(tree.find(0, "missing") == 0);
  CHECK(tree.pointer(0) == "");
}

TEST_CASE("a name that stands twice is refused with its pointer") {
  const Result<JsonTree> result = parse_json("{\"a\": [0, {\"b\": 1,\n \"c\": 2, \"b\": 3}]}");
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().code == ErrorCode::kDuplicateKey);
  CHECK(result.error().pointer == "/a/1/b");
  CHECK(result.error().line == 2);
}

TEST_CASE("bytes that are no JSON text get an error with their place") {
  CHECK(code_of("") == ErrorCode::kEmptyInput);
  CHECK(code_of(" \n\t") == ErrorCode::kEmptyInput);
  CHECK(code_of(std::string_view("123\0", 4)) == ErrorCode::kNulByte);
  CHECK(code_of("\"\xFF\"") == ErrorCode::kBadUtf8);
  CHECK(code_of("\"\xED\xA0\x80\"") == ErrorCode::kBadUtf8);
  CHECK(code_of("\"\\ud800\"") == ErrorCode::kBadJson);
  CHECK(code_of("{\"a\":1,}") == ErrorCode::kBadJson);
  CHECK(code_of("// no\n1") == ErrorCode::kBadJson);
  const Error error = parse_json("{\n  \"a\": tru\n}").error();
  CHECK(error.code == ErrorCode::kBadJson);
  CHECK(error.line == 2);
  CHECK(error.offset.value() >= 9);
  CHECK(error.offset.value() <= 12);
  CHECK(error.message.find("invalid literal") != std::string::npos);
}

TEST_CASE("an error's sentence is UTF-8 even where the parser stopped inside a character") {
  for (const char* text : {"{\"a\": 30e+\xE8\xA8\x98}", "[\xE8\xA8\x98]", "[1e999]", "[\"\\\xE8\xA8\x98\"]"}) {
    const Error error = parse_json(text).error();
    INFO(error.message);
    CHECK(error.code == ErrorCode::kBadJson);
    CHECK(is_valid_utf8(error.message));
  }
}

TEST_CASE("a million arrays deep is too deep, and says so at once") {
  CHECK(code_of(std::string(1'000'000, '[')) == ErrorCode::kTooDeep);
  CHECK(code_of(std::string(1'000'000, '[') + std::string(1'000'000, ']')) == ErrorCode::kTooDeep);
  CHECK(parse_json(std::string(72, '[') + std::string(72, ']')).ok());
  CHECK(code_of(std::string(73, '[') + std::string(73, ']')) == ErrorCode::kTooDeep);
  std::string objects;
  for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
  CHECK(code_of(objects) == ErrorCode::kTooDeep);
}

TEST_CASE("limits of size") {
  CHECK(code_of(std::string(16 * 1024 * 1024 + 1, ' ')) == ErrorCode::kInputTooLarge);
  std::string many = "[0";
  for (int i = 0; i < 2'000'000; ++i) many += ",0";
  CHECK(code_of(many + "]") == ErrorCode::kInputTooLarge);
}

TEST_CASE("an object with many names is read in linear time") {
  std::string many = "{\"x\":0";
  for (int i = 0; i < 200000; ++i) many += ",\"" + std::to_string(i) + "\":0";
  CHECK(parse_json(many + "}").ok());
}

TEST_CASE("line ends of all three kinds count") {
  CHECK(line_at("a\r\nb\nc\rd", 0) == 1);
  CHECK(line_at("a\r\nb\nc\rd", 3) == 2);
  CHECK(line_at("a\r\nb\nc\rd", 7) == 4);
}
