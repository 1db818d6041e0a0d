// What the readers of others' JSON make of single values.
#include "article/foreign/json_fields.h"

#include "article/limits.h"
#include "foreign_article.h"

using namespace offprint;
using namespace offprint::tests;

TEST_CASE("a date is read in every form that systems write, and nothing else is") {
  CHECK(iso_date("2025-07-18") == "2025-07-18");
  CHECK(iso_date("2025-07-18T10:30:00+08:00") == "2025-07-18T10:30:00+08:00");
  CHECK(iso_date("2025-07-18T10:30:00.123Z") == "2025-07-18T10:30:00.123Z");
  CHECK(iso_date("2025-07-18 10:30:00") == "2025-07-18T10:30:00");
  CHECK(iso_date("2025-07-18T10:30:00+0800") == "2025-07-18T10:30:00+08:00");
  CHECK(iso_date("2025-07-18 10:30:00 -05") == "2025-07-18T10:30:00-05:00");
  CHECK(iso_date("2025-07-18 10:30:00 UTC") == "2025-07-18T10:30:00Z");
  CHECK(iso_date("2025-07-18t10:30z") == "2025-07-18T10:30Z");
  CHECK(iso_date("20250718T103000+0800") == "2025-07-18T10:30:00+08:00");
  CHECK(iso_date(" 20250718 ") == "2025-07-18");
  CHECK(iso_date("2025/7/18 10:30") == "2025-07-18T10:30");
  CHECK(iso_date("2025年7月18日") == "2025-07-18");
  CHECK(iso_date("July 18, 2025") == "2025-07-18");
  for (const std::string_view none : {"", "0000-00-00 00:00:00", "2025-02-30", "-0001-11-30T00:00:00Z", "1752805800", "昨天", "2025-07-18T25:00:00Z", "+08:00", "Z", "2025"}) {
    INFO(none);
    CHECK(iso_date(none).empty());
  }
}

TEST_CASE("moments are compared by their offset") {
  CHECK(seconds_of_date("1970-01-01T00:00:00Z", 0) == 0);
  CHECK(seconds_of_date("2000-03-01", 0) == 951868800);
  CHECK(seconds_of_date("2024-02-29T23:59:59Z", 0) == 1709251199);
  CHECK(seconds_of_date("2025-07-18T10:30:00+08:00", 0) == seconds_of_date("2025-07-18T02:30:00Z", 0));
  CHECK(seconds_of_date("2025-07-18T02:30:00.5-03:30", 0) == seconds_of_date("2025-07-18T06:00Z", 0));
  CHECK(seconds_of_date("2025-07-18T10:30", 3600) == seconds_of_date("2025-07-18T09:30Z", 0));
}

TEST_CASE("blank lines part paragraphs, single line ends only where there are none") {
  const auto texts = [](std::string_view text) {
    Importing importing;
    std::string out;
    for (const Block& block : text_blocks(text, importing)) out += plain_text(std::get<Paragraph>(block.value).runs) + '|';
    return out;
  };
  CHECK(texts("a\nb\n\nc") == "a b|c|");
  CHECK(texts("a\r\nb\rc") == "a|b|c|");
  CHECK(texts("a\n \t\nb\n\n\n\nc\n") == "a|b|c|");
  CHECK(texts("\n\n　a　\n\n") == "a|");
  CHECK(texts(" \n ").empty());
  CHECK(texts("a\x01\xE2\x80\xAE" "b") == "ab|");
}

TEST_CASE("a text is HTML only where it has a tag of an element that articles are made of") {
  CHECK(holds_html("<p>a</p>"));
  CHECK(holds_html("a<br/>b"));
  CHECK(holds_html("a <IMG src=x>"));
  CHECK_FALSE(holds_html("a < b and b > c"));
  CHECK_FALSE(holds_html("vector<int> and <张三>"));
  CHECK_FALSE(holds_html("&lt;p&gt;a&lt;/p&gt;"));
  CHECK_FALSE(holds_html("1 <p"));
}

TEST_CASE("a member of another type is passed over and reported with its pointer, and the next name is tried") {
  const std::string json = R"({"a": 7, "b": [], "c": " x\u0001\ny ", "d": null, "w": "640px", "h": 480.0, "big": 1e9, "names": [{"name": "甲"}, "乙", "甲", 3, null]})";
  const Result<JsonTree> tree = parse_json(json);
  REQUIRE(tree.ok());
  Importing importing;
  JsonFields fields(tree.value(), importing);
  CHECK(fields.line(0, {"d", "a", "b", "c"}) == "x y");
  CHECK(importing.report.total(ReportKind::kSkipped) == 2);
  CHECK(importing.report.total(ReportKind::kDropped) == 1);
  CHECK(importing.report.entries()[0].place == "/a");
  CHECK(importing.report.entries()[1].place == "/b");
  CHECK(fields.id(0, {"a"}) == "7");
  CHECK(fields.side(0, {"w"}) == 640);
  CHECK(fields.side(0, {"h"}) == 480);
  CHECK(fields.side(0, {"big"}) == 0);
  CHECK(fields.names(0, {"none", "names"}) == std::vector<std::string>{"甲", "乙"});
  CHECK(tells(importing.report, "/names/3"));
}

TEST_CASE("what a sentence names of a foreign text is one short line") {
  CHECK(excerpt_of(" a\n\x01 b ") == "a b");
  CHECK(excerpt_of(std::string(1000, 'x')) == std::string(80, 'x'));
}

TEST_CASE("a list of a hundred thousand names takes no time to speak of") {
  std::string json = R"({"names": [)";
  for (int i = 0; i < 100'000; ++i) json += (i == 0 ? "\"n" : ",\"n") + std::to_string(i) + '"';
  json += "]}";
  const Result<JsonTree> tree = parse_json(json);
  REQUIRE(tree.ok());
  Importing importing;
  // One more than an article has, so that it is told at the end.
  CHECK(JsonFields(tree.value(), importing).names(0, {"names"}).size() == kMaxNames + 1);
}
