// What Editor.js saves.
#include "article/foreign/editor_js.h"

#include "block_formats.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::string with_blocks(std::string_view blocks) { return R"({"time": 1, "version": "2.30", "blocks": [)" + std::string(blocks) + "]}"; }
BlockRead read(std::string_view blocks) { return read_blocks_of(with_blocks(blocks), read_editor_js); }

}  // namespace

TEST_CASE("an Editor.js document becomes the article that its golden shows") {
  const BlockRead whole = read_blocks_of(block_fixture("editor-js"), read_editor_js);
  expect_block_golden("editor-js", whole);
  check_reads_back(whole.article);
}

TEST_CASE("an Editor.js document that was cut, or has values of other types, is an error or an article") {
  check_cut(block_fixture("editor-js"), read_editor_js);
  check_wrong_types(block_fixture("editor-js"), read_editor_js);
}

TEST_CASE("Editor.js is known by its blocks") {
  const auto looks = [](std::string_view json) { return looks_like_editor_js(parse_json(json).value()); };
  CHECK(looks(with_blocks("")));
  CHECK(looks(R"({"blocks":[{"type":"paragraph","data":{"text":"a"}}]})"));
  CHECK_FALSE(looks(R"({"title":"A","blocks":[{"kind":"paragraph","text":"a"}]})"));
  CHECK_FALSE(looks(R"({"blocks":[]})"));
  CHECK_FALSE(looks(R"({"blocks":{"type":"paragraph"}})"));
  CHECK_FALSE(looks(R"([{"type":"paragraph","data":{}}])"));
}

TEST_CASE("a block of Editor.js that is not known is left out, and its type is told") {
  const BlockRead known = read(R"({"type":"paragraph","data":{"text":"一"}},{"type":"poll","data":{"q":"?"}},7,{"data":{}},{"type":"list","data":{"items":"x"}},{"type":"quote","data":[]})");
  CHECK(known.article.blocks.size() == 1);
  CHECK(told(known.report, ReportKind::kSkipped, "/blocks/1: A block of a type that is not known was left out. [poll]"));
  CHECK(told(known.report, ReportKind::kSkipped, "/blocks/2: Expected a block, found an integer."));
  CHECK(told(known.report, ReportKind::kSkipped, "/blocks/3: A block without a type"));
  CHECK(told(known.report, ReportKind::kSkipped, "/blocks/4: A list without items"));
  CHECK(told(known.report, ReportKind::kSkipped, "/blocks/5: A block without data was left out. [quote]"));
}

TEST_CASE("the HTML inside a text of Editor.js is never raw, and its unsafe links are taken off") {
  const Article article = read(R"x({"type":"paragraph","data":{"text":"甲 <b>乙</b> <a href=\"javascript:alert(1)\">丙</a> <img src=x onerror=alert(2)> &lt;i&gt;"}},
    {"type":"header","data":{"text":"<script>alert(3)</script>题","level":3}},{"type":"quote","data":{"text":"<u>丁</u>","caption":"<a href='data:text/html,x'>戊</a>"}},
    {"type":"list","data":{"items":["<style>x</style>己"]}},{"type":"table","data":{"content":[["<iframe src=y></iframe>庚"]]}},
    {"type":"image","data":{"url":"javascript:alert(4)","caption":"辛"}},{"type":"linkTool","data":{"link":"vbscript:x","meta":{"title":"壬"}}})x").article;
  const std::string json = write_json(article);
  for (const std::string_view bad : {"alert", "script", "onerror", "style", "iframe", "data:", "<b>"}) {
    INFO(json);
    CHECK(json.find(bad) == std::string::npos);
  }
  const Runs& runs = block_at<Paragraph>(article.blocks, 0).runs;
  REQUIRE(runs.size() >= 3);
  CHECK(runs[1] == Run{"乙", bit(Mark::kStrong), "", ""});
  CHECK(dump_text(article).find("<i>") != std::string::npos);
}

TEST_CASE("all lists that Editor.js has had are lists, as deep as they are") {
  const Article article = read(R"({"type":"list","data":{"style":"ordered","meta":{"start":5},"items":[{"content":"甲","items":[{"content":"乙","items":[{"content":"丙"}]}]}]}},
    {"type":"list","data":{"style":"checklist","items":[{"content":"丁","meta":{"checked":true},"items":[]}]}},
    {"type":"nestedList","data":{"style":"unordered","items":[{"content":"戊","items":[]},{"content":"","items":[]}]}},
    {"type":"checkList","data":{"items":[{"text":"己","checked":false}]}})").article;
  const List& first = block_at<List>(article.blocks, 0);
  CHECK(first.ordered);
  CHECK(first.start == 5);
  const List& second = block_at<List>(first.items.at(0).blocks, 1);
  CHECK(second.ordered);
  const List& third = block_at<List>(second.items.at(0).blocks, 1);
  CHECK(text_of(third.items.at(0).blocks.at(0)) == "丙");
  CHECK(text_of(block_at<List>(article.blocks, 1).items.at(0).blocks.at(0)) == "☑ 丁");
  CHECK(block_at<List>(article.blocks, 2).items.size() == 1);
  CHECK(text_of(block_at<List>(article.blocks, 3).items.at(0).blocks.at(0)) == "☐ 己");
}

TEST_CASE("lists of Editor.js that are nested deeper than blocks may be are flattened, and read back") {
  std::string item = R"({"content":"底"})";
  for (int i = 0; i < 30; ++i) item = R"({"content":"层","items":[)" + item + "]}";
  const BlockRead deep = read(R"({"type":"list","data":{"items":[)" + item + "]}}");
  CHECK(told(deep.report, ReportKind::kClamped, "nested more than 32 deep"));
  CHECK(dump_text(deep.article).find("底") != std::string::npos);
  check_reads_back(deep.article);
}

TEST_CASE("the title is a first header, else the only one of level 1, else none") {
  CHECK(read(R"({"type":"header","data":{"text":"甲","level":2}},{"type":"paragraph","data":{"text":"一"}})").article.title == "甲");
  CHECK(read(R"({"type":"image","data":{"url":"https://a.example/b.png"}},{"type":"header","data":{"text":"甲","level":3}})").article.title == "甲");
  const Article behind = read(R"({"type":"paragraph","data":{"text":"一"}},{"type":"header","data":{"text":"甲","level":1}})").article;
  CHECK(behind.title == "甲");
  CHECK(behind.blocks.size() == 1);
  CHECK(read(R"({"type":"paragraph","data":{"text":"一"}},{"type":"header","data":{"text":"甲","level":1}},{"type":"header","data":{"text":"乙","level":1}})").article.title.empty());
  CHECK(read(R"({"type":"paragraph","data":{"text":"一"}},{"type":"header","data":{"text":"甲","level":2}})").article.title.empty());
  CHECK(read_blocks_of(R"({"title":"丙","blocks":[{"type":"header","data":{"text":"甲","level":2}}]})", read_editor_js).article.title == "丙");
}

TEST_CASE("an embedded frame leaves its caption and a link to its source") {
  const BlockRead embed = read(R"({"type":"embed","data":{"service":"vimeo","source":"https://video.example/1","embed":"https://player.example/1","caption":"短片"}},
    {"type":"embed","data":{"service":"x","source":"https://video.example/2"}})");
  CHECK(block_at<Paragraph>(embed.article.blocks, 0).runs == Runs{Run{"短片", 0, "https://video.example/1", ""}});
  CHECK(block_at<Paragraph>(embed.article.blocks, 1).runs == Runs{Run{"https://video.example/2", 0, "https://video.example/2", ""}});
  CHECK(told(embed.report, ReportKind::kDropped, "An embedded vimeo frame"));
}

TEST_CASE("a warning is a quote under a strong title, whatever marks the title had") {
  const Article article = read(R"({"type":"warning","data":{"title":"甲<b>乙</b>","message":"丙"}})").article;
  const Quote& quote = block_at<Quote>(article.blocks, 0);
  CHECK(block_at<Paragraph>(quote.blocks, 0).runs == Runs{Run{"甲乙", bit(Mark::kStrong), "", ""}});
  CHECK(text_of(quote.blocks.at(1)) == "丙");
}

TEST_CASE("rows of an Editor.js table get the same number of cells, the first is a header where it says so") {
  const BlockRead table = read(R"({"type":"table","data":{"withHeadings":true,"content":[["甲","乙","丙"],["丁"],"x",[]]}},{"type":"table","data":{"content":[["",""]]}},{"type":"paragraph","data":{"text":"一"}})");
  const Table& rows = block_at<Table>(table.article.blocks, 0);
  REQUIRE(rows.rows.size() == 3);
  CHECK(rows.rows[0][2].header);
  CHECK_FALSE(rows.rows[1][0].header);
  CHECK(rows.rows[1].size() == 3);
  CHECK(table.article.blocks.size() == 2);
  CHECK(told(table.report, ReportKind::kClamped, "filled up"));
  std::string cells;
  for (int i = 0; i < 70; ++i) cells += "\"格\",";
  const BlockRead wide = read(R"({"type":"table","data":{"content":[[)" + cells + R"("末"]]}})");
  CHECK(block_at<Table>(wide.article.blocks, 0).rows[0].size() == 64);
  CHECK(told(wide.report, ReportKind::kTruncated, "64 columns"));
}

TEST_CASE("what is no Editor.js document is an error with its place") {
  CHECK(block_error_of("[1]", read_editor_js).code == ErrorCode::kWrongType);
  CHECK(block_error_of("{}", read_editor_js).code == ErrorCode::kMissingField);
  const Error wrong = block_error_of("{\n\"blocks\": 1}", read_editor_js);
  CHECK(wrong.code == ErrorCode::kWrongType);
  CHECK(wrong.pointer == "/blocks");
  CHECK(wrong.line == 2u);
  CHECK(block_error_of(with_blocks(R"({"type":"poll","data":{}})"), read_editor_js).code == ErrorCode::kNoArticle);
}
