#include <algorithm>
#include <random>

#include "article/limits.h"
#include "article/utf8.h"
#include "golden.h"
#include "reading_markdown.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::string fixture() { return project_file("tests/import/markdown/fixtures/wharf.md"); }

const Runs& runs_of(const Article& article, std::size_t index) {
  REQUIRE(article.blocks.size() > index);
  return std::get<Paragraph>(article.blocks[index].value).runs;
}

std::string paragraph(std::string_view markdown) { return plain_text(runs_of(markdown_of(markdown).article, 0)); }

// How deep blocks stand; a block in a list is two deeper.
int depth_of(const std::vector<Block>& blocks) {
  int depth = blocks.empty() ? 0 : 1;
  for (const Block& block : blocks) {
    if (const Quote* quote = std::get_if<Quote>(&block.value)) depth = std::max(depth, 1 + depth_of(quote->blocks));
    if (const List* list = std::get_if<List>(&block.value)) {
      for (const ListItem& item : list->items) depth = std::max(depth, 2 + depth_of(item.blocks));
    }
  }
  return depth;
}

void survives(std::string_view markdown) {
  const Article article = markdown_of(markdown).article;
  const std::string json = write_json(article);
  REQUIRE(is_valid_utf8(json));
  const Result<ReadResult> again = read_article(json);
  INFO((again.ok() ? std::string() : again.error().message));
  REQUIRE(again.ok());
  CHECK(again.value().article == article);
  CHECK(again.value().report.empty());
}

}  // namespace

TEST_CASE("a whole text becomes the article that the golden shows") {
  const MarkdownRead read = markdown_of(fixture());
  std::string text = dump_text(read.article);
  for (const ReportEntry& entry : read.report.entries()) text += to_line(entry) + '\n';
  expect_golden("markdown.txt", text);
}

TEST_CASE("a text is written and read again as the same article, wherever it was cut off") {
  const std::string markdown = fixture();
  survives(markdown);
  for (std::size_t size = 0; size < markdown.size(); size += 100) {
    std::size_t end = size;
    while ((static_cast<unsigned char>(markdown[end]) & 0xC0) == 0x80) --end;
    INFO(end);
    survives(std::string_view(markdown).substr(0, end));
  }
}

TEST_CASE("the title is that of the front matter, else the first heading of level 1, which leaves the body") {
  CHECK(markdown_of("# One\n\ntwo").article.title == "One");
  CHECK(markdown_of("# One\n\ntwo").article.blocks.size() == 1);
  CHECK(markdown_of("zero\n\nOne *and* a half\n===\n\n# Two").article.title == "One and a half");
  CHECK(markdown_of("---\ntitle: A\n---\n# One").article.title == "A");
  CHECK(markdown_of("## One").article.title.empty());
}

TEST_CASE("a picture alone is a picture, and one in a text stands after it") {
  CHECK(dumped("![a *b*](https://a.example/p.png \"c\")") == dumped("[![a b](https://a.example/p.png \"c\")](https://a.example/)"));
  const Article article = markdown_of("x ![a &amp; b](https://a.example/p.png \"c\") y").article;
  CHECK(plain_text(runs_of(article, 0)) == "x y");
  const Image& image = std::get<Image>(article.blocks.at(1).value);
  CHECK(image.src == "https://a.example/p.png");
  CHECK(image.alt == "a & b");
  CHECK(plain_text(image.caption) == "c");
  CHECK(markdown_of("## A ![](p.png)\n\n| a |\n|---|\n| ![](q.png) |").article.blocks.size() == 4);
}

TEST_CASE("marks and links are those of the runs") {
  const Article article = markdown_of("**a *b*** `c` ~~d~~ [e](https://a.example/x?y=1&amp;z) <https://b.example/> www.c.example").article;
  const Runs& runs = runs_of(article, 0);
  const auto run = [&](std::string_view text) {
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const Run& one) { return one.text == text; });
    REQUIRE(found != runs.end());
    return *found;
  };
  CHECK(runs.at(0).marks == bit(Mark::kStrong));
  CHECK(run("b").marks == (bit(Mark::kStrong) | bit(Mark::kEm)));
  CHECK(run("c").marks == bit(Mark::kCode));
  CHECK(run("d").marks == bit(Mark::kS));
  CHECK(run("e").href == "https://a.example/x?y=1&z");
  CHECK(run("https://b.example/").href == "https://b.example/");
  CHECK(run("www.c.example").href == "http://www.c.example");
}

TEST_CASE("a link that may not be followed leaves its text, and a picture that may not be loaded goes") {
  const MarkdownRead read = markdown_of("[a](javascript:alert(1)) [b](&#106;avascript:x) [c](relative) ![d](vbscript:x) ![e](data:text/html;base64,AAAA)");
  CHECK(plain_text(runs_of(read.article, 0)) == "a b c");
  CHECK(read.article.blocks.size() == 1);
  CHECK(runs_of(read.article, 0).size() == 1);
  CHECK(read.report.total(ReportKind::kDropped) == 5);
  CHECK(read.report.entries().at(0).place == "line 1");
}

TEST_CASE("a line wrapped between Han characters is joined without a space, any other with one") {
  CHECK(paragraph("亚马逊\n云计算") == "亚马逊云计算");
  CHECK(paragraph("亚马逊，\n**云**计算") == "亚马逊，云计算");
  CHECK(paragraph("one\ntwo") == "one two");
  CHECK(paragraph("用 AWS\n云计算") == "用 AWS 云计算");
}

TEST_CASE("a hard break begins a paragraph, and is a space in a heading or a cell") {
  CHECK(markdown_of("one  \ntwo\\\nthree<br>four").article.blocks.size() == 4);
  const Table table = std::get<Table>(markdown_of("| a<br>b |\n|---|\n| c |").article.blocks.at(0).value);
  CHECK(plain_text(table.rows.at(0).at(0).runs) == "a b");
}

TEST_CASE("references are resolved") {
  CHECK(paragraph("&copy;&nbsp;&#20013;&#x4E2D; &nosuch; &#0; &#x110000; &lt;b>") == "©\u00A0中中 &nosuch; \uFFFD \uFFFD <b>");
  CHECK(paragraph("&hellip;a&NotEqualTilde;&ensp;b") == "\u2026a\u2242\u0338\u2002b");
}

TEST_CASE("HTML in a paragraph and between paragraphs is read as HTML") {
  const Article article = markdown_of("H<sub>2</sub>O **and** <u>more</u><script>x()</script>\n\n<div>\n<p>One</p><p onclick=x>Two</p>\n</div>\n\nThree").article;
  const Runs& runs = runs_of(article, 0);
  CHECK(plain_text(runs) == "H2O and more");
  CHECK(runs.at(1).marks == bit(Mark::kSub));
  CHECK(runs.at(3).marks == bit(Mark::kStrong));
  CHECK(article.blocks.size() == 4);
  CHECK(paragraph("a <!-- comment --> b") == "a b");
  CHECK(markdown_of("<!-- comment\n\nover lines -->").article.blocks.empty());
  CHECK(plain_text(std::get<Heading>(markdown_of("## a <em>b</em>").article.blocks.at(0).value).runs) == "a b");
}

TEST_CASE("a table of HTML with empty lines in it is one table") {
  const Article article = markdown_of("<table>\n<tr><td>a</td></tr>\n\n<tr><td>b</td></tr>\n</table>").article;
  REQUIRE(article.blocks.size() == 1);
  CHECK(std::get<Table>(article.blocks[0].value).rows.size() == 2);
}

TEST_CASE("lists keep their start and their tasks, and what is empty is not there") {
  const Article article = markdown_of("7. a\n8. b\n\n   c\n9.\n\n- [x] d\n- [ ] e\n\n>\n").article;
  REQUIRE(article.blocks.size() == 2);
  const List& numbers = std::get<List>(article.blocks[0].value);
  CHECK(numbers.ordered);
  CHECK(numbers.start == 7);
  CHECK(numbers.items.size() == 2);
  CHECK(numbers.items[1].blocks.size() == 2);
  const List& tasks = std::get<List>(article.blocks[1].value);
  CHECK(plain_text(std::get<Paragraph>(tasks.items.at(0).blocks.at(0).value).runs) == "☑ d");
  CHECK(plain_text(std::get<Paragraph>(tasks.items.at(1).blocks.at(0).value).runs) == "☐ e");
  CHECK(std::get<List>(markdown_of("999999999. a").article.blocks.at(0).value).start == kMaxListStart);
}

TEST_CASE("code is kept as it stands, with its language") {
  const Code code = std::get<Code>(markdown_of("```c++ title=x\n<b>&amp;</b>\n\na\ttab\n```").article.blocks.at(0).value);
  CHECK(code.language == "c++");
  CHECK(code.text == "<b>&amp;</b>\n\na\ttab");
  CHECK(std::get<Code>(markdown_of("    a\n    b").article.blocks.at(0).value).text == "a\nb");
}

TEST_CASE("a heading has the name that it gives itself, and one from its text where the text links to headings") {
  const auto id = [](std::string_view markdown) { return std::get<Heading>(markdown_of(markdown).article.blocks.at(0).value).id; };
  CHECK(id("## A {#b}") == "b");
  CHECK(id("## A {#b .c}") == "b");
  CHECK(id("## A").empty());
  CHECK(id("## A, b & C?\n\n[x](#a)") == "a-b--c");
  CHECK(id("## 二楼的“茶馆”\n\n[x](#a)") == "二楼的茶馆");
  const Article twice = markdown_of("## A\n\n## A\n\n[x](#a-1)").article;
  CHECK(std::get<Heading>(twice.blocks.at(1).value).id == "a-1");
  CHECK(plain_text(std::get<Heading>(markdown_of("## A {#b}").article.blocks.at(0).value).runs) == "A");
}

TEST_CASE("a footnote stays text") {
  const Article article = markdown_of("a[^1]\n\n[^1]: b\n\n```\n[^1]: c\n```").article;
  CHECK(plain_text(runs_of(article, 0)) == "a[^1]");
  CHECK(plain_text(runs_of(article, 1)) == "[^1]: b");
  CHECK(std::get<Code>(article.blocks.at(2).value).text == "[^1]: c");
}

TEST_CASE("what is nested deeper than an article takes is flattened, and nothing is lost") {
  std::string quotes, lists;
  for (int i = 0; i < 100; ++i) {
    quotes += "> ";
    lists += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- item\n";
  }
  const Article quoted = markdown_of(quotes + "bottom").article;
  CHECK(depth_of(quoted.blocks) == kMaxBlockDepth);
  CHECK(write_json(quoted).find("bottom") != std::string::npos);
  survives(quotes + "bottom");
  const Article listed = markdown_of(lists).article;
  CHECK(depth_of(listed.blocks) <= kMaxBlockDepth);
  const std::string json = write_json(listed);
  std::size_t items = 0;
  for (std::size_t at = json.find("item\""); at != std::string::npos; at = json.find("item\"", at + 1)) ++items;
  CHECK(items == 100);
  survives(lists);
  std::string html;
  for (int i = 0; i < 40; ++i) html += "<blockquote>";
  survives(quotes.substr(0, 40) + html + "<p>x</p>");
  CHECK(depth_of(markdown_of(quotes.substr(0, 40) + html + "<p>x</p>").article.blocks) <= kMaxBlockDepth);
}

TEST_CASE("controls are taken out of texts and reported") {
  const MarkdownRead read = markdown_of("a\x01\x02" "b \xE2\x80\xAE" "c\n\n```\nx\x03\n```");
  CHECK(plain_text(runs_of(read.article, 0)) == "ab c");
  CHECK(std::get<Code>(read.article.blocks.at(1).value).text == "x");
  CHECK(read.report.total(ReportKind::kDropped) == 4);
}

TEST_CASE("pieces of Markdown in any order are an article") {
  std::mt19937 random(5);
  constexpr std::string_view kPieces[] = {"# ", "\n", "\n\n", "> ", "- ", "1. ", "**", "*", "`", "```\n", "[a](b)", "![", "](c)", "<b>", "</b>", "<div>", "| a | b |\n|---|---|\n", "字", "&amp;",
                                          "    ", "---\n", "a: b\n", "+++\n", "{\"a\":", "<!--", "-->", "[x] ", "~~", "\\", "<table><tr><td>", "{#a}", "\t", "https://a.example", "&#9;"};
  for (int round = 0; round < 1500; ++round) {
    std::string markdown;
    for (unsigned i = 0; i < 1 + random() % 30; ++i) markdown += kPieces[random() % std::size(kPieces)];
    INFO(markdown);
    survives(markdown);
  }
}
