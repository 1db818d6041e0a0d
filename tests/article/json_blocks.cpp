#include "golden.h"
#include "reading.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::string nested_quotes(int depth) {
  std::string text;
  for (int i = 1; i < depth; ++i) text += R"({"kind":"quote","blocks":[)";
  text += R"({"kind":"paragraph","text":"x"})";
  for (int i = 1; i < depth; ++i) text += "]}";
  return with_blocks(text);
}

std::string nested_lists(int lists) {
  std::string text;
  for (int i = 0; i < lists; ++i) text += R"({"kind":"list","items":[{"blocks":[)";
  text += R"({"kind":"table","rows":[[{"runs":[{"text":"x","marks":["em"]}]}]]})";
  for (int i = 0; i < lists; ++i) text += "]}]}";
  return with_blocks(text);
}

std::size_t total(const ReadResult& result, ReportKind kind) { return result.report.total(kind); }

}  // namespace

TEST_CASE("every member and every kind comes back as it was written") {
  Article article;
  article.title = "T \"q\" \\ 汉";
  article.subtitle = "S";
  article.source = {"N", "https://n.example/"};
  article.authors = {"A", "B"};
  article.dateline = "D";
  article.published = "2025-07-18";
  article.modified = "2025-07-18T10:30:00+08:00";
  article.canonical = "https://n.example/1";
  article.lang = "zh-Hans";
  article.summary = "Sum";
  article.tags = {"t"};
  article.hero = {"h.jpg", "alt", {{"cap", 0, "", ""}}, "credit", 3, 2};
  article.scan_caption = "scan";
  article.rights = "r";
  const Runs runs{{"a ", 0, "", ""}, {"b", static_cast<Marks>(bit(Mark::kStrong) | bit(Mark::kU)), "#x", ""}, {"漢", 0, "", "hàn"}};
  article.blocks = {{Heading{3, "x", runs}}, {Paragraph{runs, "n"}}, {Quote{{{Paragraph{runs}}, {Rule{}}}, runs}},
                    {List{true, -5, {{{{Paragraph{runs}}, {List{false, 1, {{{{Paragraph{runs}}}}}}}}}}}},
                    {Image{"https://n.example/i.png", "alt", runs, "c", 0, 0}},
                    {Table{runs, {{{runs, true}, {{}, true}}, {{{}, false}, {runs, false}}}}},
                    {Code{"a\n\tb \"\\", "cpp"}}, {Rule{}}, {Disclaimer{runs}}};
  const std::string bytes = write_json(article);
  const ReadResult result = read_good(bytes);
  CHECK(result.article == article);
  CHECK(result.report.empty());
  CHECK(write_json(result.article) == bytes);
  expect_golden("every-kind.article.json", bytes);
}

TEST_CASE("an empty article is a version, a title and no blocks") {
  CHECK(write_json({}) == "{\n  \"offprint\": 1,\n  \"title\": \"\",\n  \"blocks\": []\n}\n");
  CHECK(read_good(write_json({})).article == Article{});
}

TEST_CASE("short forms are read") {
  const Article article = read_good(with_blocks(R"({"kind":"paragraph","text":"a"},{"kind":"quote","text":"b","cite":"c"},
      {"kind":"list","items":["d",{"text":"e"},{"runs":["f",{"text":"g","marks":["em"]}]}]},{"kind":"table","rows":[["h",{"text":"i","header":true}]]})")).article;
  REQUIRE(article.blocks.size() == 4);
  CHECK(std::get<Quote>(article.blocks[1].value).cite[0].text == "c");
  CHECK(std::get<List>(article.blocks[2].value).items.size() == 3);
  CHECK(std::get<Table>(article.blocks[3].value).rows[0][1].header);
  CHECK(read_good(write_json(article)).article == article);
}

TEST_CASE("a wrong type is an error with its pointer and line") {
  struct Case {
    std::string json;
    const char* pointer;
  };
  for (const Case& one : {
           Case{R"({"offprint":1,"title":1,"blocks":[]})", "/title"},
           Case{R"({"offprint":"1","title":"","blocks":[]})", "/offprint"},
           Case{R"({"offprint":1,"title":"","blocks":{}})", "/blocks"},
           Case{R"({"offprint":1,"title":"","tags":["a",2],"blocks":[]})", "/tags/1"},
           Case{R"({"offprint":1,"title":"","lang":null,"blocks":[]})", "/lang"},
           Case{with_blocks(R"({"kind":"paragraph","runs":"x"})"), "/blocks/0/runs"},
           Case{with_blocks(R"({"kind":"paragraph","runs":[1]})"), "/blocks/0/runs/0"},
           Case{with_blocks(R"({"kind":"paragraph","runs":[{"text":"a","marks":"em"}]})"), "/blocks/0/runs/0/marks"},
           Case{with_blocks(R"({"kind":"rule"},{"kind":"heading","level":"2","text":"a"})"), "/blocks/1/level"},
           Case{with_blocks(R"({"kind":"heading","level":2.5,"text":"a"})"), "/blocks/0/level"},
           Case{with_blocks(R"({"kind":"list","items":[[]]})"), "/blocks/0/items/0"},
           Case{with_blocks("7"), "/blocks/0"},
       }) {
    INFO(one.json);
    const Error error = read_bad(one.json);
    CHECK(error.code == ErrorCode::kWrongType);
    CHECK(error.pointer == one.pointer);
    CHECK(error.offset.has_value());
  }
  CHECK(read_bad("{\"offprint\":1,\n\"title\":2,\n\"blocks\":[]}").line == 2);
  ReadOptions json;
  json.format = Format::kJson;
  CHECK(read_bad("[1]", json).code == ErrorCode::kWrongType);
}

TEST_CASE("a required member that is missing is an error with its pointer") {
  struct Case {
    std::string json;
    const char* pointer;
  };
  for (const Case& one : {Case{R"({"title":"","blocks":[]})", "/offprint"}, Case{R"({"offprint":1,"blocks":[]})", "/title"},
                          Case{R"({"offprint":1,"title":""})", "/blocks"}, Case{with_blocks("{}"), "/blocks/0/kind"},
                          Case{with_blocks(R"({"kind":"image"})"), "/blocks/0/src"},
                          Case{with_blocks(R"({"kind":"paragraph"})"), "/blocks/0/runs"},
                          Case{with_blocks(R"({"kind":"paragraph","runs":[{}]})"), "/blocks/0/runs/0/text"},
                          Case{with_blocks(R"({"kind":"quote"})"), "/blocks/0/blocks"}}) {
    INFO(one.json);
    ReadOptions json;
    json.format = Format::kJson;
    const Error error = read_bad(one.json, json);
    CHECK(error.code == ErrorCode::kMissingField);
    CHECK(error.pointer == one.pointer);
  }
}

TEST_CASE("what was not said to be ours and is not is of an unknown format: it takes the importer") {
  CHECK(read_bad(R"({"a":1})").code == ErrorCode::kUnknownFormat);
  CHECK(read_bad("<p>Text</p>").code == ErrorCode::kUnknownFormat);
  CHECK(read_bad("---\ntitle: A\n---\nText").code == ErrorCode::kUnknownFormat);
  CHECK(read_good("<编者按>标题\n正文。").article.title == "<编者按>标题");
}

TEST_CASE("another version is refused") {
  const Error error = read_bad(R"({"offprint":2,"title":"","blocks":[]})");
  CHECK(error.code == ErrorCode::kUnsupportedVersion);
  CHECK(error.pointer == "/offprint");
}

TEST_CASE("unknown members and kinds are left out and counted") {
  const ReadResult result = read_good(R"({"offprint":1,"title":"","onload":"x","blocks":[{"kind":"video","src":"x"},{"kind":"rule","style":"y"}]})");
  CHECK(total(result, ReportKind::kSkipped) == 3);
  CHECK(result.article.blocks.size() == 1);
  CHECK(write_json(result.article).find("onload") == std::string::npos);
}

TEST_CASE("an unsafe link goes, its text stays") {
  const ReadResult result = read_good(with_blocks(R"({"kind":"paragraph","runs":[{"text":"click","marks":["em"],"href":"java\u0000script:x"}]})"));
  const Run run = blocks_of<Paragraph>(result.article).at(0).runs.at(0);
  CHECK(run.text == "click");
  CHECK(run.href.empty());
  CHECK(run.marks == bit(Mark::kEm));
  REQUIRE(total(result, ReportKind::kDropped) == 1);
  CHECK(result.report.entries()[0].place == "/blocks/0/runs/0/href");
}

TEST_CASE("unsafe images and addresses go") {
  const ReadResult result = read_good(R"({"offprint":1,"title":"","canonical":"ftp://a.example","source":{"name":"n","url":"javascript:x"},
      "hero":{"src":"data:image/svg+xml;base64,AA"},"blocks":[{"kind":"image","src":"javascript:x"}]})");
  CHECK(total(result, ReportKind::kDropped) == 4);
  CHECK(result.article.canonical.empty());
  CHECK(result.article.source == Source{"n", ""});
  CHECK(result.article.hero == Image{});
  CHECK(result.article.blocks.empty());
}

TEST_CASE("values out of range are clamped or dropped, and reported") {
  const ReadResult result = read_good(R"({"offprint":1,"title":"","lang":"zh_Hans","published":"yesterday","blocks":[
      {"kind":"heading","level":9,"id":"a","text":"x"},{"kind":"heading","id":"a","text":"y"},{"kind":"heading","id":"b c","text":"z"},
      {"kind":"list","ordered":true,"start":99999999999999999999,"items":["x"]},{"kind":"image","src":"a.png","width":-1,"height":1e9}]})");
  CHECK(total(result, ReportKind::kDropped) == 4);
  const auto headings = blocks_of<Heading>(result.article);
  CHECK(headings[0].level == 6);
  CHECK(headings[1].id.empty());
  CHECK(headings[2].id.empty());
  CHECK(blocks_of<Image>(result.article)[0].width == 0);
  CHECK(blocks_of<Image>(result.article)[0].height == 0);
}

TEST_CASE("paragraphs have names as headings have, each once in the article, in lists and quotes too") {
  const ReadResult result = read_good(with_blocks(R"({"kind":"heading","id":"a","text":"x"},{"kind":"paragraph","id":"n1","text":"y"},
      {"kind":"paragraph","id":"a","text":"taken by a heading"},{"kind":"heading","id":"n1","text":"taken by a paragraph"},
      {"kind":"paragraph","id":"b c","text":"no name"},{"kind":"disclaimer","id":"d","text":"has none"},
      {"kind":"quote","blocks":[{"kind":"paragraph","id":"n1","text":"z"},{"kind":"paragraph","id":"n2","text":"z"}]},
      {"kind":"list","items":[{"blocks":[{"kind":"paragraph","id":"n3","text":"z"}]}]})"));
  const auto paragraphs = blocks_of<Paragraph>(result.article);
  CHECK(paragraphs[0].id == "n1");
  CHECK(paragraphs[1].id.empty());
  CHECK(paragraphs[2].id.empty());
  CHECK(blocks_of<Heading>(result.article)[1].id.empty());
  const Quote quote = blocks_of<Quote>(result.article)[0];
  CHECK(std::get<Paragraph>(quote.blocks[0].value).id.empty());
  CHECK(std::get<Paragraph>(quote.blocks[1].value).id == "n2");
  CHECK(total(result, ReportKind::kDropped) == 4);
  CHECK(total(result, ReportKind::kSkipped) == 1);
  CHECK(result.report.entries()[0].place == "/blocks/2/id");
  CHECK(read_good(write_json(result.article)).article == result.article);
}

TEST_CASE("table rows get the same number of cells, at most 64") {
  std::string wide;
  for (int i = 0; i < 70; ++i) wide += i == 0 ? "\"x\"" : ",\"x\"";
  const ReadResult result = read_good(with_blocks(R"({"kind":"table","rows":[["a"],["b","c"],[]]},{"kind":"table","rows":[[)" + wide + "]]}"));
  const auto tables = blocks_of<Table>(result.article);
  for (const auto& row : tables[0].rows) CHECK(row.size() == 2);
  CHECK(tables[1].rows[0].size() == 64);
  CHECK(total(result, ReportKind::kClamped) == 2);
  CHECK(total(result, ReportKind::kTruncated) == 1);
}

TEST_CASE("blocks nest 32 deep and no deeper") {
  const Article deepest = read_good(nested_quotes(32)).article;
  CHECK(read_good(write_json(deepest)).article == deepest);
  CHECK(read_bad(nested_quotes(33)).code == ErrorCode::kTooDeep);
  CHECK(read_bad(nested_quotes(5000)).code == ErrorCode::kTooDeep);
  const Article lists = read_good(nested_lists(15)).article;
  CHECK(read_good(write_json(lists)).article == lists);
  CHECK(read_bad(nested_lists(16)).code == ErrorCode::kTooDeep);
}

TEST_CASE("blocks over the limit are left out and reported") {
  std::string blocks = R"({"kind":"rule"})";
  for (int i = 0; i < 200'000; ++i) blocks += R"(,{"kind":"rule"})";
  const ReadResult result = read_good(with_blocks(blocks));
  CHECK(result.article.blocks.size() == 200'000);
  CHECK(total(result, ReportKind::kTruncated) == 1);
}

TEST_CASE("empty blocks are left out and reported") {
  const ReadResult result = read_good(with_blocks(R"({"kind":"paragraph","runs":[" \n "]},{"kind":"list","items":[""]},{"kind":"table","rows":[[]]},{"kind":"code","text":"\n"})"));
  CHECK(result.article.blocks.empty());
  CHECK(total(result, ReportKind::kDropped) == 5);
}

TEST_CASE("relative links need a base") {
  const std::string json = with_blocks(R"({"kind":"paragraph","runs":[{"text":"a","href":"/b"}]})");
  CHECK(blocks_of<Paragraph>(read_good(json).article)[0].runs[0].href.empty());
  ReadOptions options;
  options.base = "https://n.example/x/y";
  CHECK(blocks_of<Paragraph>(read_good(json, options).article)[0].runs[0].href == "https://n.example/b");
  options.base = "not a url";
  CHECK(read_bad(json, options).code == ErrorCode::kBadOption);
}

TEST_CASE("JSON is tidied only where it is asked for") {
  const std::string json = with_blocks(R"({"kind":"paragraph","text":"先停,再走"})");
  CHECK(plain_text(blocks_of<Paragraph>(read_good(json).article)[0].runs) == "先停,再走");
  ReadOptions options;
  options.tidy = true;
  CHECK(plain_text(blocks_of<Paragraph>(read_good(json, options).article)[0].runs) == "先停，再走");
}
