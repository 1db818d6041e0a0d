// Documents of ProseMirror and TipTap.
#include "article/foreign/prose_mirror.h"

#include "block_formats.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::string with_nodes(std::string_view nodes) { return R"({"type":"doc","content":[)" + std::string(nodes) + "]}"; }
BlockRead read(std::string_view nodes) { return read_blocks_of(with_nodes(nodes), read_prose_mirror); }
std::string paragraph(std::string_view inside) { return R"({"type":"paragraph","content":[)" + std::string(inside) + "]}"; }
std::string marked(std::string_view mark) { return paragraph(R"({"type":"text","text":"甲","marks":[{"type":")" + std::string(mark) + R"("}]})"); }

}  // namespace

TEST_CASE("ProseMirror documents become the articles that their goldens show") {
  for (const std::string name : {"prose-mirror", "prose-mirror-basic"}) {
    const BlockRead whole = read_blocks_of(block_fixture(name), read_prose_mirror);
    expect_block_golden(name, whole);
    check_reads_back(whole.article);
  }
}

TEST_CASE("a ProseMirror document that was cut, or has values of other types, is an error or an article") {
  for (const std::string name : {"prose-mirror", "prose-mirror-basic"}) {
    check_cut(block_fixture(name), read_prose_mirror);
    check_wrong_types(block_fixture(name), read_prose_mirror);
  }
}

TEST_CASE("a ProseMirror document is known by its root, or by the one inside an object") {
  const auto looks = [](std::string_view json) { return looks_like_prose_mirror(parse_json(json).value()); };
  CHECK(looks(with_nodes("")));
  CHECK(looks(R"({"doc":{"type":"doc","content":[]},"title":"a"})"));
  CHECK(looks(R"({"content":{"type":"doc","content":[]}})"));
  CHECK_FALSE(looks(R"({"content":[{"type":"doc"}]})"));
  CHECK_FALSE(looks(R"({"type":"docs","content":[]})"));
  CHECK_FALSE(looks(R"(["doc"])"));
}

TEST_CASE("marks of ProseMirror are marks by either name, looks are none") {
  const std::pair<std::string_view, Mark> known[] = {{"bold", Mark::kStrong}, {"strong", Mark::kStrong}, {"italic", Mark::kEm}, {"em", Mark::kEm}, {"strike", Mark::kS},
                                                     {"underline", Mark::kU}, {"code", Mark::kCode}, {"subscript", Mark::kSub}, {"superscript", Mark::kSup}, {"highlight", Mark::kMark}};
  for (const auto& [name, mark] : known) {
    INFO(name);
    const BlockRead one = read(marked(name));
    CHECK(block_at<Paragraph>(one.article.blocks, 0).runs == Runs{Run{"甲", bit(mark), "", ""}});
    CHECK(one.report.empty());
  }
  CHECK(read(marked("textStyle")).report.empty());
  const BlockRead unknown = read(marked("sparkle") + "," + marked("sparkle"));
  CHECK(unknown.report.total(ReportKind::kSkipped) == 1);
  CHECK(told(unknown.report, ReportKind::kSkipped, "sparkle"));
}

TEST_CASE("text of ProseMirror is text, whatever it looks like, and unsafe links are taken off it") {
  const BlockRead one = read(paragraph(R"x({"type":"text","text":"<b>甲</b>\u0000\u202e","marks":[{"type":"link","attrs":{"href":"java\nscript:alert(1)"}}]})x"));
  CHECK(block_at<Paragraph>(one.article.blocks, 0).runs == Runs{Run{"<b>甲</b>", 0, "", ""}});
  CHECK(told(one.report, ReportKind::kDropped, "A link that may not be followed"));
  CHECK(told(one.report, ReportKind::kDropped, "Control characters"));
  const BlockRead picture = read(paragraph(R"({"type":"text","text":"甲"})") + R"(,{"type":"image","attrs":{"src":"javascript:1"}},{"type":"image"})");
  CHECK(picture.article.blocks.size() == 1);
  CHECK(picture.report.total(ReportKind::kDropped) == 2);
}

TEST_CASE("a node that is not known is looked through, one without content is left out and told") {
  const BlockRead blocks = read(R"({"type":"columns","content":[{"type":"column","content":[)" + paragraph(R"({"type":"text","text":"甲"})") + R"(]},{"type":"column","content":[{"type":"text","text":"乙"}]}]},
    {"type":"poll","attrs":{"id":1}},7)");
  REQUIRE(blocks.article.blocks.size() == 2);
  CHECK(text_of(blocks.article.blocks[1]) == "乙");
  CHECK(told(blocks.report, ReportKind::kSkipped, "/content/1: A node of a type that is not known was left out. [poll]"));
  CHECK(told(blocks.report, ReportKind::kSkipped, "/content/2: Expected a node, found an integer."));
  const BlockRead inside = read(paragraph(R"({"type":"text","text":"甲"},{"type":"gloss","content":[{"type":"text","text":"乙"}]},{"type":"text","text":"丙"})"));
  REQUIRE(inside.article.blocks.size() == 1);
  CHECK(text_of(inside.article.blocks[0]) == "甲乙丙");
}

TEST_CASE("a picture inside a paragraph stands between its halves, a hard break parts it") {
  const Article article = read(paragraph(R"({"type":"text","text":"甲"},{"type":"image","attrs":{"src":"https://a.example/b.png"}},{"type":"text","text":"乙"},{"type":"hard_break"},{"type":"text","text":"丙"})")).article;
  REQUIRE(article.blocks.size() == 4);
  CHECK(block_at<Image>(article.blocks, 1).src == "https://a.example/b.png");
  CHECK(text_of(article.blocks[3]) == "丙");
}

TEST_CASE("a summary of details is strong as a whole") {
  const Article article = read(R"({"type":"details","content":[{"type":"detailsSummary","content":[{"type":"text","text":"甲"},{"type":"text","text":"乙","marks":[{"type":"bold"}]}]}]})").article;
  CHECK(block_at<Paragraph>(article.blocks, 0).runs == Runs{Run{"甲乙", bit(Mark::kStrong), "", ""}});
}

TEST_CASE("cells that span others leave empty ones, and rows stay on the grid") {
  const auto cell = [](std::string_view text, std::string_view span) {
    return R"({"type":"tableCell","attrs":{)" + std::string(span) + R"(},"content":[{"type":"paragraph","content":[{"type":"text","text":")" + std::string(text) + R"("}]}]})";
  };
  const auto row = [](const std::string& cells) { return R"({"type":"tableRow","content":[)" + cells + "]}"; };
  const Article article = read(R"({"type":"table","content":[)" + row(cell("甲", R"("rowspan":2)") + "," + cell("乙", R"("colspan":2)")) + "," + row(cell("丙", "") + "," + cell("丁", "")) + "," +
                               row(cell("戊", R"("colspan":-1,"rowspan":"x")")) + "]}").article;
  const Table& table = block_at<Table>(article.blocks, 0);
  REQUIRE(table.rows.size() == 3);
  CHECK(plain_text(table.rows[0][1].runs) == "乙");
  CHECK(table.rows[0].size() == 3);
  CHECK(table.rows[1][0].runs.empty());
  CHECK(plain_text(table.rows[1][1].runs) == "丙");
  CHECK(plain_text(table.rows[1][2].runs) == "丁");
  CHECK(plain_text(table.rows[2][0].runs) == "戊");
  const BlockRead wide = read(R"({"type":"table","content":[)" + row(cell("甲", R"("colspan":1000000000,"rowspan":1000000000)")) + "," + row(cell("乙", "")) + "]}");
  CHECK(block_at<Table>(wide.article.blocks, 0).rows.at(0).size() == 64);
}

TEST_CASE("nodes nested deeper than blocks may be are flattened, and read back") {
  std::string list = paragraph(R"({"type":"text","text":"底"})");
  for (int i = 0; i < 16; ++i) list = R"({"type":"bulletList","content":[{"type":"listItem","content":[)" + list + "]}]}";
  const BlockRead deep = read(list);
  CHECK(told(deep.report, ReportKind::kClamped, "nested more than 32 deep"));
  CHECK(dump_text(deep.article).find("底") != std::string::npos);
  check_reads_back(deep.article);
  std::string quote = paragraph(R"({"type":"text","text":"底"})");
  for (int i = 0; i < 32; ++i) quote = R"({"type":"blockquote","content":[)" + quote + "]}";
  check_reads_back(read(quote).article);
}

TEST_CASE("a heading's id is kept once, its level is 1 to 6") {
  const auto heading = [](std::string_view attrs) { return R"({"type":"heading","attrs":{)" + std::string(attrs) + R"(},"content":[{"type":"text","text":"题"}]})"; };
  const std::string nodes = paragraph(R"({"type":"text","text":"甲"})") + "," + heading(R"("level":9,"id":"a")") + "," + heading(R"("level":0,"id":"a")") + "," + heading(R"("level":"3","id":"a b")");
  const Article article = read_blocks_of(R"({"title":"名","doc":)" + with_nodes(nodes) + "}", read_prose_mirror).article;
  CHECK(block_at<Heading>(article.blocks, 1).level == 6);
  CHECK(block_at<Heading>(article.blocks, 1).id == "a");
  CHECK(block_at<Heading>(article.blocks, 2).id.empty());
  CHECK(block_at<Heading>(article.blocks, 3).level == 3);
  CHECK(block_at<Heading>(article.blocks, 3).id.empty());
}

TEST_CASE("what is no ProseMirror document is an error with its place") {
  CHECK(block_error_of("[1]", read_prose_mirror).code == ErrorCode::kWrongType);
  CHECK(block_error_of("{}", read_prose_mirror).code == ErrorCode::kMissingField);
  CHECK(block_error_of(R"({"type":"doc"})", read_prose_mirror).code == ErrorCode::kMissingField);
  const Error wrong = block_error_of("{\"doc\":\n{\"type\":\"doc\",\"content\":\"a\"}}", read_prose_mirror);
  CHECK(wrong.code == ErrorCode::kWrongType);
  CHECK(wrong.pointer == "/doc/content");
  CHECK(wrong.line == 2u);
  CHECK(block_error_of(with_nodes(R"({"type":"paragraph"})"), read_prose_mirror).code == ErrorCode::kNoArticle);
}
