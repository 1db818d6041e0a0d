// Portable Text, bare and in documents.
#include "article/foreign/portable_text.h"

#include "block_formats.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

BlockRead read(std::string_view blocks) { return read_blocks_of("[" + std::string(blocks) + "]", read_portable_text); }
std::string block(std::string_view text, std::string_view more = "") {
  return R"({"_type":"block")" + std::string(more) + R"(,"children":[{"_type":"span","text":")" + std::string(text) + R"("}]})";
}
std::string item(std::string_view text, int level, std::string_view kind = "bullet") {
  return block(text, R"(,"listItem":")" + std::string(kind) + R"(","level":)" + std::to_string(level));
}
std::string span(std::string_view marks, std::string_view definitions = "") {
  return R"({"_type":"block","markDefs":[)" + std::string(definitions) + R"(],"children":[{"_type":"span","text":"甲","marks":[)" + std::string(marks) + "]}]}";
}

}  // namespace

TEST_CASE("a document of Portable Text becomes the article that its golden shows") {
  const BlockRead whole = read_blocks_of(block_fixture("portable-text"), read_portable_text);
  expect_block_golden("portable-text", whole);
  check_reads_back(whole.article);
}

TEST_CASE("Portable Text that was cut, or has values of other types, is an error or an article") {
  check_cut(block_fixture("portable-text"), read_portable_text);
  check_wrong_types(block_fixture("portable-text"), read_portable_text);
}

TEST_CASE("Portable Text is known as an array, as the body of a document, and as the result of a query") {
  const auto looks = [](const std::string& json) { return looks_like_portable_text(parse_json(json).value()); };
  CHECK(looks("[" + block("a") + "]"));
  CHECK(looks(R"([{"_type":"image"},)" + block("a") + "]"));
  CHECK(looks(R"({"title":"a","body":[)" + block("a") + "]}"));
  CHECK(looks(R"({"result":[{"_type":"post","content":[)" + block("a") + "]}]}"));
  CHECK_FALSE(looks(R"([{"type":"block"}])"));
  CHECK_FALSE(looks(R"({"body":"a"})"));
  CHECK_FALSE(looks("[]"));
  CHECK(read_blocks_of(R"({"result":{"title":"题","body":[)" + block("一") + "]}}", read_portable_text).article.title == "题");
}

TEST_CASE("decorators are marks, annotations with an address are links, others are told") {
  const std::pair<std::string_view, Mark> known[] = {{"strong", Mark::kStrong}, {"em", Mark::kEm}, {"code", Mark::kCode}, {"underline", Mark::kU},
                                                     {"strike-through", Mark::kS}, {"sub", Mark::kSub}, {"sup", Mark::kSup}, {"highlight", Mark::kMark}};
  for (const auto& [name, mark] : known) {
    INFO(name);
    CHECK(block_at<Paragraph>(read(span("\"" + std::string(name) + "\"")).article.blocks, 0).runs == Runs{Run{"甲", bit(mark), "", ""}});
  }
  CHECK(block_at<Paragraph>(read(span(R"("k")", R"({"_key":"k","_type":"link","href":"https://a.example/"})")).article.blocks, 0).runs[0].href == "https://a.example/");
  const BlockRead unsafe = read(span(R"("k","strong")", R"({"_key":"k","_type":"link","href":"javascript:x"})"));
  CHECK(block_at<Paragraph>(unsafe.article.blocks, 0).runs == Runs{Run{"甲", bit(Mark::kStrong), "", ""}});
  CHECK(told(unsafe.report, ReportKind::kDropped, "javascript:x"));
  CHECK(told(read(span(R"("k")", R"({"_key":"k","_type":"internalLink"})")).report, ReportKind::kDropped, "internalLink"));
  CHECK(told(read(span(R"("k")", R"({"_key":"k","_type":"comment"})")).report, ReportKind::kSkipped, "comment"));
  CHECK(told(read(span(R"("glow")")).report, ReportKind::kSkipped, "glow"));
}

TEST_CASE("list items with levels become lists inside one another") {
  const Article article = read(item("甲", 1) + "," + item("乙", 3, "number") + "," + item("丙", 2, "number") + "," + item("丁", 1) + "," + item("戊", 1, "number") + "," + block("己")).article;
  REQUIRE(article.blocks.size() == 3);
  const List& outer = block_at<List>(article.blocks, 0);
  REQUIRE(outer.items.size() == 2);
  CHECK(text_of(outer.items[1].blocks.at(0)) == "丁");
  REQUIRE(outer.items[0].blocks.size() == 3);
  CHECK(block_at<List>(outer.items[0].blocks, 1).ordered);
  CHECK(text_of(block_at<List>(outer.items[0].blocks, 2).items.at(0).blocks.at(0)) == "丙");
  CHECK(block_at<List>(article.blocks, 1).ordered);
}

TEST_CASE("levels of Portable Text nest no deeper than blocks may, whatever they say") {
  std::string items;
  for (int level = 1; level <= 400; ++level) items += (level > 1 ? "," : "") + item("层", level * 1000);
  const BlockRead deep = read(items);
  check_reads_back(deep.article);
  CHECK(deep.article.blocks.size() == 1);
  check_reads_back(read(item("甲", -5) + "," + item("乙", 2147483647) + "," + R"({"_type":"block","listItem":"bullet","level":"x","children":[{"_type":"span","text":"丙"}]})").article);
}

TEST_CASE("quotes that follow one another are one, a heading is a heading, another style is a paragraph") {
  const Article article = read(block("甲", R"(,"style":"blockquote")") + "," + block("乙", R"(,"style":"blockquote")") + "," + block("丙", R"(,"style":"lead")") + "," + block("丁", R"(,"style":"h4")") + "," +
                               block("戊", R"(,"style":"blockquote")")).article;
  REQUIRE(article.blocks.size() == 4);
  CHECK(block_at<Quote>(article.blocks, 0).blocks.size() == 2);
  CHECK(text_of(article.blocks[1]) == "丙");
  CHECK(block_at<Heading>(article.blocks, 2).level == 4);
  CHECK(block_at<Quote>(article.blocks, 3).blocks.size() == 1);
}

TEST_CASE("a picture has its address resolved, or is left out and told; its size stands in its name") {
  const BlockRead pictures = read(block("一") + R"(,{"_type":"image","asset":{"_ref":"image-abc-800x600-jpg"}},{"_type":"image","alt":"图","asset":{"_id":"image-abc-800x600-jpg","url":"https://cdn.example/abc-800x600.jpg"}},
    {"_type":"image","url":"https://cdn.example/a.png","width":30,"height":40},{"_type":"image","asset":{"url":"javascript:1"}},{"_type":"image","asset":{"_ref":"image-a-999999x1-jpg","url":"https://cdn.example/b.png"}},
    {"_type":"gallery","images":[{"_type":"image","asset":{"url":"https://cdn.example/c.png","metadata":{"dimensions":{"width":7,"height":8}}}}]})");
  REQUIRE(pictures.article.blocks.size() == 5);
  CHECK(told(pictures.report, ReportKind::kDropped, "/1: A picture without an address was left out; have its asset resolved. [image-abc-800x600-jpg]"));
  const Image& first = block_at<Image>(pictures.article.blocks, 1);
  CHECK(first.width == 800);
  CHECK(first.height == 600);
  CHECK(first.alt == "图");
  CHECK(block_at<Image>(pictures.article.blocks, 2).height == 40);
  CHECK(block_at<Image>(pictures.article.blocks, 3).width == 0);
  CHECK(block_at<Image>(pictures.article.blocks, 4).height == 8);
}

TEST_CASE("an object that is not known is left out and told, one that holds Portable Text is looked through") {
  const BlockRead objects = read(block("一") + R"(,{"_type":"poll","q":"?"},{"_key":"x"},[1],{"_type":"note","body":[)" + block("二") + "]}");
  REQUIRE(objects.article.blocks.size() == 2);
  CHECK(text_of(objects.article.blocks[1]) == "二");
  CHECK(told(objects.report, ReportKind::kSkipped, "/1: An object of a type that is not known was left out. [poll]"));
  CHECK(told(objects.report, ReportKind::kSkipped, "/2: An object without a type"));
  CHECK(told(objects.report, ReportKind::kSkipped, "/3: Expected a block, found an array."));
  const BlockRead inline_object = read(R"({"_type":"block","children":[{"_type":"span","text":"甲"},{"_type":"stock","symbol":"X"},{"_type":"span","text":"乙<b>"}]})");
  CHECK(text_of(inline_object.article.blocks.at(0)) == "甲乙<b>");
  CHECK(told(inline_object.report, ReportKind::kSkipped, "[stock]"));
}

TEST_CASE("a leading picture whose address may not be loaded leaves nothing of itself") {
  const BlockRead document = read_blocks_of(R"({"mainImage":{"alt":"图","caption":"字","asset":{"url":"javascript:1"}},"body":[)" + block("一") + "]}", read_portable_text);
  CHECK(document.article.hero == Image{});
  CHECK(told(document.report, ReportKind::kDropped, "javascript:1"));
  check_reads_back(document.article);
}

TEST_CASE("of several documents one is chosen by its id, its slug and its number; a draft is withheld") {
  const std::string documents = R"({"result":[{"_id":"a","title":"甲","body":[)" + block("一") + R"(]},{"_id":"b","slug":"two","title":"乙","body":[)" + block("二") + R"(]},{"_id":"drafts.c","body":[)" + block("三") + "]}]}";
  const Result<JsonTree> tree = parse_json(documents);
  REQUIRE(tree.ok());
  const auto title_at = [&](const std::string& item) {
    Importing importing;
    importing.item = item;
    const Result<Article> article = read_portable_text(tree.value(), importing);
    return article.ok() ? article.value().title : std::string(name_of(article.error().code));
  };
  CHECK(title_at("") == "甲");
  for (const std::string item : {"b", "two", "1"}) CHECK(title_at(item) == "乙");
  CHECK(title_at("z") == "no-item");
  CHECK(title_at("drafts.c") == "withheld");
  CHECK(looks_like_portable_text(tree.value()));
}

TEST_CASE("what is no Portable Text is an error with its place") {
  CHECK(block_error_of("7", read_portable_text).code == ErrorCode::kWrongType);
  CHECK(block_error_of("{}", read_portable_text).code == ErrorCode::kMissingField);
  CHECK(block_error_of("[]", read_portable_text).code == ErrorCode::kMissingField);
  const Error none = block_error_of(R"({"body":[{"_type":"poll"}]})", read_portable_text);
  CHECK(none.code == ErrorCode::kNoArticle);
  CHECK(none.pointer == "/body");
}
