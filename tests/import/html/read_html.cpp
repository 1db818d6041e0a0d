// Pages and articles with what they say of themselves.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "article/html/info_line.h"
#include "article/html/page_date.h"
#include "article/html/page_lead.h"
#include "article/html/page_metadata.h"
#include "article/html/read_html.h"
#include "article/read.h"
#include "golden.h"
#include "reading_html.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

Article read_good_html(std::string_view html, std::string base = {}) {
  Importing importing;
  importing.base = std::move(base);
  Result<Article> result = read_html(html, importing);
  INFO((result.ok() ? std::string() : result.error().message));
  REQUIRE(result.ok());
  return std::move(result).value();
}

// The article and what was left out of it.
std::string dump_of(const std::string& name, const std::string& base) {
  Importing importing;
  importing.base = base;
  const Result<Article> result = read_html(project_file("tests/import/html/" + name), importing);
  REQUIRE(result.ok());
  CHECK(read_article(write_json(result.value())).value().article == result.value());
  std::string out = dump_text(result.value());
  for (const ReportEntry& entry : importing.report.entries()) out += "-- " + to_line(entry) + '\n';
  return out;
}

}  // namespace

TEST_CASE("pages of the common systems come out as the golden files have them") {
  expect_golden("wechat.import.txt", dump_of("wechat.html", ""));
  expect_golden("wordpress.import.txt", dump_of("wordpress.html", "https://bike.example/first-bike/"));
  expect_golden("amp.import.txt", dump_of("amp.html", ""));
}

TEST_CASE("a line of source, author and date is known by its labels, and nothing else is") {
  const auto line = read_info_line("来源：极客网 作者：张三、李四 2025-07-18 10:30");
  REQUIRE(line.has_value());
  CHECK(line->source == "极客网");
  CHECK(line->authors == std::vector<std::string>{"张三", "李四"});
  CHECK(line->published == "2025-07-18T10:30");
  CHECK(read_info_line("2025年07月18日 10:30 新华网")->source == "新华网");
  CHECK(read_info_line("发布时间：2025-07-18 | 更新时间：2025-07-19 | 阅读：1024")->modified == "2025-07-19");
  CHECK(read_info_line("By Jane Doe | July 18, 2025").has_value());
  CHECK(read_info_line("文/王五")->authors == std::vector<std::string>{"王五"});
  for (const std::string_view text : {"据来源：某人说，此事不实。", "2025年7月18日，他在北京出生，后来去了很远的地方", "正文第一段", "作者在书中写道：人生如梦",
                                      "", "来源：这是一句很长很长的话，讲的是从前有一座山，山里有一座庙，庙里有一个老和尚在讲故事，讲的是从前"}) {
    INFO(text);
    CHECK_FALSE(read_info_line(text).has_value());
  }
}

TEST_CASE("dates are found in the forms that pages use") {
  CHECK(date_of("2025-07-18T10:30:00+0800") == "2025-07-18T10:30:00+08:00");
  CHECK(date_of("2025-07-18 10:30:00") == "2025-07-18T10:30:00");
  CHECK(date_of("发布于 2025/7/8 9:05") == "2025-07-08T09:05");
  CHECK(date_of("2025年7月18日 10时30分") == "2025-07-18T10:30");
  CHECK(date_of("July 18, 2025") == "2025-07-18");
  CHECK(date_of("2025-07-18T02:30:00.123Z") == "2025-07-18T02:30:00.123Z");
  CHECK(date_of("08.04.2015 12:46") == "2015-04-08T12:46");
  CHECK(date_of("2025-13-18").empty());
  CHECK(date_of("12025-07-18").empty());
  CHECK(date_of("soon").empty());
}

TEST_CASE("a page's metadata becomes the fields") {
  const Article article = read_good_html(
      "<html lang=zh_cn><head><title>标题在这里_科技_某某网</title><meta name=author content='张三'><meta property=article:published_time "
      "content='2025-07-18T10:30:00+08:00'>"
      "<meta property=og:site_name content=某某网><link rel=canonical href='https://example.org/1'><meta name=keywords content='甲,乙'><meta name=description "
      "content='说的是另一件事'>"
      "<meta property=og:image "
      "content='/a/big-picture.jpg'></head><body><article><h1>标题在这里</h1><p>正文第一段，有一点长。</p><p>第二段。</p></article></body>");
  CHECK(article.title == "标题在这里");
  CHECK(article.authors == std::vector<std::string>{"张三"});
  CHECK(article.published == "2025-07-18T10:30:00+08:00");
  CHECK(article.source.name == "某某网");
  CHECK(article.canonical == "https://example.org/1");
  CHECK(article.tags == std::vector<std::string>{"甲", "乙"});
  CHECK(article.summary == "说的是另一件事");
  CHECK(article.lang == "zh-CN");
  CHECK(article.hero.src == "https://example.org/a/big-picture.jpg");
  CHECK(shape_of(article.blocks) == "p{正文第一段，有一点长。} p{第二段。}");
}

TEST_CASE("microdata says who wrote it and when") {
  const Article article = read_good_html(
      "<article itemscope><h1 itemprop=headline>Title</h1><span itemprop=author itemscope><span itemprop=name>Jane Doe</span></span><meta "
      "itemprop=datePublished content=2025-07-18>"
      "<div itemprop=publisher itemscope><meta itemprop=name content='The Paper'></div><div itemprop=articleBody><p>Text of it.</p></div></article>");
  CHECK(article.title == "Title");
  CHECK(article.authors == std::vector<std::string>{"Jane Doe"});
  CHECK(article.published == "2025-07-18");
  CHECK(article.source.name == "The Paper");
  CHECK(shape_of(article.blocks) == "p{Text of it.}");
}

TEST_CASE("a time in a sentence stays in it") {
  const Article article = read_good_html(
      "<h1>T</h1><p>On <time datetime=2024-01-02>2 January</time> the court heard the case that everybody in the town had been waiting for since the "
      "spring.</p>");
  CHECK(shape_of(article.blocks).find("On 2 January the court") != std::string::npos);
  CHECK(article.published.empty());
}

TEST_CASE("a fragment's title is its first heading or short first line, or there is none") {
  CHECK(read_good_html("<h2>标题</h2><p>正文。</p>").title == "标题");
  CHECK(read_good_html("<p>一个短标题</p><p>正文在这里。</p>").title == "一个短标题");
  CHECK(read_good_html("<p>这一段以句号结束。</p><p>正文在这里。</p>").title.empty());
}

TEST_CASE("a description that repeats the beginning is no summary") {
  const std::string page = "<head><meta name=description content='从县城坐车往北，过了第三座桥…'></head><h1>书店</h1><p>从县城坐车往北，过了第三座桥，路就变窄了。</p>";
  CHECK(read_good_html(page).summary.empty());
}

TEST_CASE("a picture is the hero or in the body, never both") {
  const std::string head = "<head><meta property=og:image content='https://e.example/u/harbour-1200x630.jpg'></head><h1>T</h1>";
  const Article body = read_good_html(head + "<p>One.</p><p>Two.</p><p>Three.</p><img src='https://e.example/u/harbour-800x600.jpg'>");
  CHECK(body.hero.src.empty());
  const Article lead = read_good_html(head + "<figure><img src='https://e.example/u/other.jpg'><figcaption>C</figcaption></figure><p>One.</p>");
  CHECK(lead.hero.src == "https://e.example/u/other.jpg");
  CHECK(plain_text(lead.hero.caption) == "C");
  CHECK(shape_of(lead.blocks) == "p{One.}");
  CHECK(read_good_html(head + "<p>One.</p>").hero.src == "https://e.example/u/harbour-1200x630.jpg");
}

TEST_CASE("a page with nothing to read is no article") {
  for (const std::string_view html : {"<script>x</script>", "<html><body></body></html>", "<p hidden>", "<!-- x -->"}) {
    Importing importing;
    const Result<Article> result = read_html(html, importing);
    INFO(html);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::kNoArticle);
    CHECK_FALSE(result.error().message.empty());
  }
}

TEST_CASE("base resolves what is relative, a page's own address does where there is none") {
  CHECK(read_good_html("<head><base href='https://e.example/x/'></head><h1>T</h1><p><a href=y>l</a></p>", "https://other.example/").blocks[0] ==
        Block{Paragraph{{{"l", 0, "https://e.example/x/y", ""}}, ""}});
  CHECK(read_good_html("<head><link rel=canonical href='https://e.example/a/b'></head><h1>T</h1><p><a href=y>l</a></p>").blocks[0] ==
        Block{Paragraph{{{"l", 0, "https://e.example/a/y", ""}}, ""}});
}
