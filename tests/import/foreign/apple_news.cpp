// Apple News Format.
#include "article/foreign/apple_news.h"

#include "block_formats.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::string with_components(std::string_view components, std::string_view more = "") {
  return R"({"version":"1.9","identifier":"a","title":"题")" + std::string(more) + R"(,"layout":{},"components":[)" + std::string(components) + "]}";
}
BlockRead read(std::string_view components, std::string_view more = "") { return read_blocks_of(with_components(components, more), read_apple_news); }
constexpr std::string_view kBody = R"({"role":"body","text":"一"})";

}  // namespace

TEST_CASE("an article of Apple News becomes the article that its golden shows") {
  const BlockRead whole = read_blocks_of(block_fixture("apple-news"), read_apple_news);
  expect_block_golden("apple-news", whole);
  check_reads_back(whole.article);
}

TEST_CASE("an article of Apple News that was cut, or has values of other types, is an error or an article") {
  check_cut(block_fixture("apple-news"), read_apple_news);
  check_wrong_types(block_fixture("apple-news"), read_apple_news);
}

TEST_CASE("Apple News is known by components with roles") {
  const auto looks = [](std::string_view json) { return looks_like_apple_news(parse_json(json).value()); };
  CHECK(looks(with_components("")));
  CHECK(looks(R"({"components":[{"role":"body"}]})"));
  CHECK_FALSE(looks(R"({"components":[{"type":"body"}]})"));
  CHECK_FALSE(looks(R"({"components":{}})"));
  CHECK_FALSE(looks("[]"));
}

TEST_CASE("plain text is parted at line feeds, its additions are links and its obvious styles marks, by UTF-16 units") {
  const BlockRead plain = read(R"({"role":"body","text":"😀甲乙丙\n丁戊","additions":[{"type":"link","rangeStart":3,"rangeLength":4,"URL":"https://a.example/"},
    {"type":"link","rangeStart":4,"rangeLength":9,"URL":"https://b.example/"},{"type":"link","rangeStart":0,"rangeLength":2,"URL":"javascript:1"},{"type":"link","rangeStart":-3,"rangeLength":2,"URL":"https://c.example/"}],
    "inlineTextStyles":[{"rangeStart":2,"rangeLength":2,"textStyle":{"fontStyle":"italic"}},{"rangeStart":3,"rangeLength":1,"textStyle":"loud"},{"rangeStart":7,"rangeLength":9,"textStyle":{"textColor":"red"}}]})",
                               R"(,"textStyles":{"loud":{"fontName":"Helvetica-Bold"}})");
  REQUIRE(plain.article.blocks.size() == 2);
  CHECK(block_at<Paragraph>(plain.article.blocks, 0).runs ==
        Runs{Run{"😀", 0, "", ""}, Run{"甲", bit(Mark::kEm), "", ""}, Run{"乙", bit(Mark::kEm) | bit(Mark::kStrong), "https://a.example/", ""}, Run{"丙", 0, "https://a.example/", ""}});
  CHECK(block_at<Paragraph>(plain.article.blocks, 1).runs == Runs{Run{"丁", 0, "https://a.example/", ""}, Run{"戊", 0, "", ""}});
  CHECK(told(plain.report, ReportKind::kDropped, "javascript:1"));
}

TEST_CASE("text of Apple News is HTML, Markdown or plain, as its format says") {
  const Article html = read(R"({"role":"body","format":"html","text":"<p>甲<script>alert(1)</script></p><p><em>乙</em></p>"})").article;
  REQUIRE(html.blocks.size() == 2);
  CHECK(block_at<Paragraph>(html.blocks, 1).runs == Runs{Run{"乙", bit(Mark::kEm), "", ""}});
  const Article plain = read(R"({"role":"body","text":"<p>甲</p> **乙**"})").article;
  CHECK(text_of(plain.blocks.at(0)) == "<p>甲</p> **乙**");
  const Article heading = read(R"({"role":"heading3","format":"html","text":"<b>甲</b>&amp;"})").article;
  CHECK(block_at<Heading>(heading.blocks, 0).level == 3);
  CHECK(text_of(heading.blocks.at(0)) == "甲&");
}

TEST_CASE("Markdown of Apple News is read as Markdown is") {
  const Article article = read(R"({"role":"body","format":"markdown","text":"甲 **乙** [丙](https://a.example/)\n\n丁"},{"role":"heading2","format":"markdown","text":"*戊*"},
    {"role":"body","format":"markdown","text":"# 己\n\n庚"})").article;
  REQUIRE(article.blocks.size() == 5);
  CHECK(block_at<Paragraph>(article.blocks, 0).runs[1] == Run{"乙", bit(Mark::kStrong), "", ""});
  CHECK(block_at<Paragraph>(article.blocks, 0).runs[3].href == "https://a.example/");
  CHECK(block_at<Heading>(article.blocks, 2).runs == Runs{Run{"戊", bit(Mark::kEm), "", ""}});
  CHECK(block_at<Heading>(article.blocks, 3).level == 1);
  CHECK(article.title == "题");
}

TEST_CASE("containers are looked through, components without a place are left out and told") {
  const BlockRead all = read(R"({"role":"container","components":[{"role":"chapter","components":[{"role":"aside","components":[{"role":"body","text":"甲"}]}]}]},
    {"role":"tweet","URL":"https://social.example/1"},{"role":"medium_rectangle_advertisement"},{"text":"x"},7,{"role":"body","text":"乙","hidden":true},{"role":"container","components":3})");
  REQUIRE(all.article.blocks.size() == 1);
  CHECK(told(all.report, ReportKind::kSkipped, "[tweet https://social.example/1]"));
  CHECK(told(all.report, ReportKind::kSkipped, "[medium_rectangle_advertisement]"));
  CHECK(told(all.report, ReportKind::kSkipped, "/components/3: A component without a role"));
  CHECK(told(all.report, ReportKind::kSkipped, "/components/4: Expected a component, found an integer."));
  CHECK(told(all.report, ReportKind::kSkipped, "A hidden component was left out. [body]"));
  CHECK(told(all.report, ReportKind::kSkipped, "/components/6/components"));
}

TEST_CASE("a picture of the bundle is named relative to the article, by its base where there is one") {
  const std::string photo = with_components(R"({"role":"photo","URL":"bundle://a.jpg"},{"role":"photo","URL":"javascript:1"},{"role":"photo"})");
  const BlockRead bare = read_blocks_of(photo, read_apple_news);
  REQUIRE(bare.article.blocks.size() == 1);
  CHECK(block_at<Image>(bare.article.blocks, 0).src == "a.jpg");
  CHECK(told(bare.report, ReportKind::kClamped, "bundle://a.jpg"));
  CHECK(bare.report.total(ReportKind::kDropped) == 2);
  CHECK(block_at<Image>(read_blocks_of(photo, read_apple_news, "https://a.example/n/article.json").article.blocks, 0).src == "https://a.example/n/a.jpg");
  const BlockRead tricky = read(std::string(kBody) + R"x(,{"role":"photo","URL":"bundle://javascript:alert(1)"})x");
  CHECK(tricky.article.blocks.size() == 1);
}

TEST_CASE("the thumbnail leads the article only where no picture does") {
  const std::string_view metadata = R"(,"metadata":{"thumbnailURL":"https://a.example/t.jpg"})";
  CHECK(read(kBody, metadata).article.hero.src == "https://a.example/t.jpg");
  CHECK(read(R"({"role":"photo","URL":"https://a.example/p.jpg"})", metadata).article.hero.src.empty());
}

TEST_CASE("a caption and a photographer belong to the picture before them, else they are text") {
  const Article article = read(R"({"role":"caption","text":"甲"},{"role":"image","URL":"https://a.example/p.jpg"},{"role":"caption","text":"乙"},{"role":"photographer","text":"丙"},{"role":"caption","text":"丁"})").article;
  REQUIRE(article.blocks.size() == 3);
  CHECK(text_of(article.blocks[0]) == "甲");
  CHECK(plain_text(block_at<Image>(article.blocks, 1).caption) == "乙");
  CHECK(block_at<Image>(article.blocks, 1).credit == "丙");
  CHECK(text_of(article.blocks[2]) == "丁");
}

TEST_CASE("authors are those of the metadata, else those of a byline") {
  const std::string byline = std::string(kBody) + R"(,{"role":"byline","text":"By Jane Doe and John Roe | July 18"})";
  CHECK(read(byline).article.authors == std::vector<std::string>{"Jane Doe", "John Roe"});
  const BlockRead named = read(byline, R"(,"metadata":{"authors":["甲"]})");
  CHECK(named.article.authors == std::vector<std::string>{"甲"});
  CHECK(told(named.report, ReportKind::kSkipped, "Jane Doe"));
  CHECK(read(std::string(kBody) + R"(,{"role":"author","text":"文/张三、李四"})").article.authors == std::vector<std::string>{"张三", "李四"});
}

TEST_CASE("the headline is the title that readers see, a second one is a heading") {
  const BlockRead titles = read(R"({"role":"title","text":"看见的题"},{"role":"title","text":"又一个"})");
  CHECK(titles.article.title == "看见的题");
  CHECK(told(titles.report, ReportKind::kSkipped, "[题]"));
  CHECK(block_at<Heading>(titles.article.blocks, 0).level == 1);
  CHECK(read(kBody).article.title == "题");
}

TEST_CASE("a data table has a row for each record and its descriptors as header") {
  const Article article = read(R"({"role":"datatable","data":{"descriptors":[{"key":"b","label":"乙"},{"key":"a","label":{"type":"formatted_text","text":"甲"}},7,{"key":"none"}],
    "records":[{"a":1,"b":-2.50},{"a":true,"c":"x"},3]}})").article;
  const Table& table = block_at<Table>(article.blocks, 0);
  REQUIRE(table.rows.size() == 3);
  CHECK(plain_text(table.rows[0][1].runs) == "甲");
  CHECK(table.rows[0][0].header);
  CHECK(plain_text(table.rows[1][0].runs) == "-2.50");
  CHECK(plain_text(table.rows[1][1].runs) == "1");
  CHECK(table.rows[2][0].runs.empty());
  CHECK(table.rows[2].size() == 3);
}

TEST_CASE("what is no article of Apple News is an error with its place") {
  CHECK(block_error_of("[1]", read_apple_news).code == ErrorCode::kWrongType);
  CHECK(block_error_of("{}", read_apple_news).code == ErrorCode::kMissingField);
  const Error wrong = block_error_of("{\"title\":\"a\",\n\"components\":\"b\"}", read_apple_news);
  CHECK(wrong.code == ErrorCode::kWrongType);
  CHECK(wrong.pointer == "/components");
  CHECK(wrong.line == 2u);
  CHECK(block_error_of(with_components(R"({"role":"map"})"), read_apple_news).code == ErrorCode::kNoArticle);
}
