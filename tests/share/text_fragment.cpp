#include "share/text_fragment.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace offprint::share;

namespace {

const std::vector<std::u32string_view> kChinese = {U"标题", U"清晨，渡轮靠岸。没有人下船，也没有人上船。", U"没有人下船，他说。后来有人来了；天也亮了。"};
const std::vector<std::u32string_view> kEnglish = {U"The harbour", U"The late boat is back. It came at 7.30 in the morning, and nobody left it.",
                                                   U"The late boat is back. People wave."};

}  // namespace

TEST_CASE("what divides the parts of a directive is escaped in them") {
  CHECK(encode_directive_text("a-b, c & d") == "a%2Db%2C%20c%20%26%20d");
  CHECK(encode_directive_text("50% (ok) #1") == "50%25%20(ok)%20%231");
  CHECK(encode_directive_text("渡") == "%E6%B8%A1");
  CHECK(text_fragment("  a b ") == ":~:text=a%20b");
  CHECK(text_fragment(" ").empty());
}

TEST_CASE("a quote begins with the sentence and ends at a mark or a word's end") {
  CHECK(find_quote(kChinese, 1, 12, 512) == "没有人下船");
  CHECK(find_quote(kChinese, 2, 15, 512) == "后来有人来了");
  CHECK(find_quote(kEnglish, 1, 30, 512) == "It came at 7.30");
  CHECK(find_quote(kEnglish, 1, 0, 512) == "The late boat");
}

TEST_CASE("a quote grows until it is met at its place first") {
  CHECK(find_quote(kChinese, 2, 0, 512) == "没有人下船，他说");
  CHECK(find_quote(kEnglish, 2, 0, 512) == "The late boat is back. People");
}

TEST_CASE("a place without a sentence of its own has no quote") {
  CHECK(find_quote(kChinese, 0, 0, 512).empty());        // too short
  CHECK(find_quote(kChinese, 7, 0, 512).empty());        // no such block
  CHECK(find_quote(kChinese, 1, 9000, 512).empty());     // behind the last sentence
  CHECK(find_quote(kChinese, 2, 0, 50).empty());         // too long once escaped
  CHECK(find_quote({U"同一句话说两次。", U"同一句话说两次。"}, 1, 0, 512).empty());
  CHECK(find_quote({U""}, 0, 0, 512).empty());
}
