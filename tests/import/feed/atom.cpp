#include "reading_feed.h"

using namespace offprint;
using namespace offprint::tests;

TEST_CASE("a text of Atom is what its type says") {
  const auto title = [](std::string_view element) { return feed_of(atom(element)).article.title; };
  CHECK(title("<title>A &amp;amp; &lt;b&gt;</title>") == "A &amp; <b>");
  CHECK(title("<title type='text'>a</title>") == "a");
  CHECK(title("<title type='html'>A &amp;amp; &lt;b&gt;c&lt;/b&gt;</title>") == "A & c");
  CHECK(title("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>b</b> <i>c</i></div></title>") == "A b c");
}

TEST_CASE("content is HTML, XHTML or text, and a summary stands in for it") {
  const auto first = [](std::string_view entry) { return paragraph(feed_of(atom(entry)).article, 0); };
  CHECK(first("<content type='html'>&lt;p&gt;One &amp;amp; two&lt;/p&gt;</content>") == "One & two");
  CHECK(first("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>1 &lt; 2</p></div></content>") == "1 < 2");
  CHECK(first("<content>One\n\n&lt;Two&gt;</content>") == "One");
  CHECK(first("<summary type='html'>&lt;p&gt;Short&lt;/p&gt;</summary>") == "Short");
  const FeedRead both = feed_of(atom("<summary>Short</summary><content>Long and longer</content>"));
  CHECK(both.article.summary == "Short");
  CHECK(paragraph(both.article, 0) == "Long and longer");
}

TEST_CASE("content that is at another address or is no text is reported") {
  const FeedRead away = feed_of(atom("<title>A</title><content src='https://b.example/page'/>"));
  CHECK(away.article.blocks.empty());
  CHECK(away.article.canonical == "https://b.example/page");
  CHECK(away.report.total(ReportKind::kSkipped) == 2);
  CHECK(feed_of(atom("<title>A</title><content type='image/png'>AAAA</content>")).report.total(ReportKind::kSkipped) == 2);
}

TEST_CASE("addresses are resolved by xml:base, else by the page of the entry") {
  const auto link = [](const Article& article) {
    REQUIRE_FALSE(article.blocks.empty());
    return std::get<Paragraph>(article.blocks[0].value).runs.at(0).href;
  };
  const std::string content = "<content type='html'>&lt;a href='x.html'&gt;x&lt;/a&gt;</content>";
  CHECK(link(feed_of(atom("<link href='https://news.example/2025/a.html'/>" + content)).article) == "https://news.example/2025/x.html");
  CHECK(link(feed_of("<entry xmlns='http://www.w3.org/2005/Atom' xml:base='https://b.example/c/'>" + content + "</entry>").article) == "https://b.example/c/x.html");
  CHECK(link(feed_of("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://b.example/'><entry xml:base='c/'><link href='d'/>" + content + "</entry></feed>").article) ==
        "https://b.example/c/x.html");
}

TEST_CASE("what an entry does not say of itself its source or its feed says") {
  const FeedRead read = feed_of(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='zh_CN'><title>F</title><author><name>Feed</name></author><rights>R</rights><entry><title>A</title></entry>"
      "<entry><title>B</title><author><name>Own</name></author><source><title>S</title><author><name>Src</name></author></source></entry></feed>");
  CHECK(read.article.authors == std::vector<std::string>{"Feed"});
  CHECK(read.article.source.name == "F");
  CHECK(read.article.rights == "R");
  CHECK(read.article.lang == "zh-CN");
}

TEST_CASE("the source that an entry was taken from goes before the feed") {
  const Article article = feed_of(atom("<title>B</title><source><title>S</title><link href='https://s.example/'/><author><name>Src</name></author></source>")).article;
  CHECK(article.source.name == "S");
  CHECK(article.source.url == "https://s.example/");
  CHECK(article.authors == std::vector<std::string>{"Src"});
}

TEST_CASE("Atom 0.3 is read by its mode") {
  const FeedRead read = feed_of(
      "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title mode='escaped' type='text/html'>A &amp;amp; B</title><issued>2004-01-02T03:04:05Z</issued><modified>2004-02-02T03:04:05Z</modified>"
      "<content type='application/xhtml+xml' mode='xml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Old</p></div></content></entry></feed>");
  CHECK(read.article.title == "A & B");
  CHECK(read.article.published == "2004-01-02T03:04:05Z");
  CHECK(read.article.modified == "2004-02-02T03:04:05Z");
  CHECK(paragraph(read.article, 0) == "Old");
}
