#include "article/feed/feed_date.h"
#include "reading_feed.h"

using namespace offprint;
using namespace offprint::tests;

TEST_CASE("an item is chosen by its id, by its link, by its number, and the first where nothing is asked for") {
  const std::string xml =
      "<rss><channel><item><title>A</title><guid>1</guid></item><item><title>B</title><link>https://a.example/b</link></item><item><title>C</title><guid>0</guid></item></channel></rss>";
  CHECK(feed_of(xml).article.title == "A");
  CHECK(feed_of(xml, "1").article.title == "A");
  CHECK(feed_of(xml, "https://a.example/b#x").article.title == "B");
  CHECK(feed_of(xml, "2").article.title == "C");
  CHECK(feed_of(xml, "0").article.title == "C");
  const Result<Article> none = try_feed(xml, "D");
  REQUIRE_FALSE(none.ok());
  CHECK(none.error().code == ErrorCode::kNoItem);
  CHECK(none.error().message.find("\"D\"") != std::string::npos);
  CHECK_FALSE(try_feed(xml, "3").ok());
}

TEST_CASE("elements are known by their namespace, whatever the prefix") {
  const FeedRead read = feed_of(
      "<rss xmlns:x='http://purl.org/rss/1.0/modules/content/' xmlns:content='https://other.example/'><channel><item xmlns:y='http://purl.org/dc/elements/1.1/'>"
      "<y:creator>A</y:creator><content:encoded>no</content:encoded><x:encoded>yes</x:encoded></item></channel></rss>");
  CHECK(paragraph(read.article, 0) == "yes");
  CHECK(read.article.authors == std::vector<std::string>{"A"});
}

TEST_CASE("a prefix that nobody declares means what it usually does") {
  CHECK(paragraph(feed_of("<rss><channel><item><content:encoded>yes</content:encoded></item></channel></rss>").article, 0) == "yes");
}

TEST_CASE("a description is the text where there is no other, else a summary") {
  const FeedRead alone = feed_of(rss("<description>One &amp;amp; two</description>"));
  CHECK(paragraph(alone.article, 0) == "One & two");
  CHECK(alone.article.summary.empty());
  const FeedRead both = feed_of(rss("<description>&lt;b&gt;Short&lt;/b&gt; form</description><content:encoded>The long form.</content:encoded>"));
  CHECK(paragraph(both.article, 0) == "The long form.");
  CHECK(both.article.summary == "Short form");
}

TEST_CASE("a summary that only repeats the body is left out") {
  const FeedRead same = feed_of(rss("<description>The whole text.</description><content:encoded>&lt;p&gt;The whole text.&lt;/p&gt;</content:encoded>"));
  CHECK(same.article.summary.empty());
  CHECK(same.report.total(ReportKind::kSkipped) == 1);
  CHECK(feed_of(rss("<description>The whole...</description><content:encoded>The whole text.</content:encoded>")).article.summary.empty());
}

TEST_CASE("a title is read as HTML where it is, and as it stands where it is not") {
  CHECK(feed_of(rss("<title>A &amp;lt; B &amp;#8217;s</title>")).article.title == "A < B ’s");
  CHECK(feed_of(rss("<title><![CDATA[Tom & Jerry]]></title>")).article.title == "Tom & Jerry");
  CHECK(feed_of(rss("<title>The &lt;em&gt;new&lt;/em&gt; one</title>")).article.title == "The new one");
  CHECK(feed_of(rss("<title>\n  1 &lt; 2  </title>")).article.title == "1 < 2");
}

TEST_CASE("markup that was not escaped is read all the same") {
  CHECK(paragraph(feed_of(rss("<description><p>One <b>two</b> <i>three</i></p><p>Four</p></description>")).article, 0) == "One two three");
}

TEST_CASE("an author is a name, not an e-mail address") {
  const auto authors = [](std::string_view item) { return feed_of(rss("<title>A</title>" + std::string(item))).article.authors; };
  CHECK(authors("<author>a@b.example (Li Lei)</author>") == std::vector<std::string>{"Li Lei"});
  CHECK(authors("<author>Li Lei &lt;a@b.example&gt;</author>") == std::vector<std::string>{"Li Lei"});
  CHECK(authors("<author>李雷</author><dc:creator>韩梅梅</dc:creator>") == std::vector<std::string>{"韩梅梅"});
  CHECK(authors("<author>a@b.example</author>").empty());
}

TEST_CASE("dates of RFC 822 become ISO 8601") {
  CHECK(feed_date("Fri, 18 Jul 2025 10:30:00 +0800") == "2025-07-18T10:30:00+08:00");
  CHECK(feed_date("18 Jul 25 10:30 EST") == "2025-07-18T10:30:00-05:00");
  CHECK(feed_date("Sat, 01 Jan 00 1:05:09 GMT") == "2000-01-01T01:05:09Z");
  CHECK(feed_date("1 Feb 99 00:00:00 PDT") == "1999-02-01T00:00:00-07:00");
  CHECK(feed_date("Fri, 18 July 2025 10:30:00 GMT+8") == "2025-07-18T10:30:00+08:00");
  CHECK(feed_date("Fri, 18 Jul 2025 10:30:00 XYZ") == "2025-07-18T10:30:00");
  CHECK(feed_date("Fri, 18 Jul 2025") == "2025-07-18");
  CHECK(feed_date("2025-07-18 10:30:00") == "2025-07-18T10:30:00");
  CHECK(feed_date("2025-07-18T10:30:00Z") == "2025-07-18T10:30:00Z");
  CHECK(feed_date("Thu, 31 Feb 2025 10:30:00 GMT").empty());
  CHECK(feed_date("soon").empty());
  CHECK(feed_date("").empty());
  const FeedRead read = feed_of(rss("<title>A</title><pubDate>soon</pubDate>"));
  CHECK(read.article.published.empty());
  CHECK(read.report.total(ReportKind::kDropped) == 1);
}

TEST_CASE("an attached picture leads where the text does not show it") {
  const auto hero = [](std::string_view item) { return feed_of(rss(item)).article.hero.src; };
  CHECK(hero("<title>A</title><enclosure url='/a.jpg' type='image/jpeg'/>") == "https://news.example/a.jpg");
  CHECK(hero("<enclosure url='/a.jpg' type='image/jpeg'/><description>&lt;p&gt;x&lt;/p&gt;&lt;img src='/a.jpg'&gt;</description>").empty());
  CHECK(hero("<title>A</title><media:thumbnail url='https://a.example/s.jpg'/><media:content url='https://a.example/l.jpg' medium='image'/>") == "https://a.example/l.jpg");
  CHECK(hero("<title>A</title><enclosure url='/a.mp3' type='audio/mpeg'/>").empty());
  CHECK(hero("<title>A</title><enclosure url='javascript:1' type='image/png'/>").empty());
}

TEST_CASE("the address of an item is its link, or its guid where that is one") {
  const auto canonical = [](std::string_view item) { return feed_of(rss(item)).article.canonical; };
  CHECK(canonical("<title>A</title><link>/a</link><guid>https://b.example/</guid>") == "https://news.example/a");
  CHECK(canonical("<title>A</title><guid>https://b.example/</guid>") == "https://b.example/");
  CHECK(canonical("<title>A</title><guid isPermaLink='false'>https://b.example/</guid>").empty());
  CHECK(canonical("<title>A</title><link>javascript:alert(1)</link>").empty());
}

TEST_CASE("an item of another feed names that as its source") {
  const Article article = feed_of(rss("<title>A</title><source url='https://b.example/feed'>B</source>")).article;
  CHECK(article.source.name == "B");
  CHECK(article.source.url.empty());
}

TEST_CASE("entities of a document type are never expanded") {
  std::string xml = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ha'>";
  for (int i = 1; i < 30; ++i) {
    const std::string inner = "&a" + std::to_string(i - 1) + ";";
    xml += "<!ENTITY a" + std::to_string(i) + " '" + inner + inner + "'>";
  }
  xml += "<!ENTITY file SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>x &a29; &file;</title></item></channel></rss>";
  CHECK(feed_of(xml).article.title == "x &a29; &file;");
}

TEST_CASE("XML that is no feed is named by its root, and what is not well-formed by line and offset") {
  const auto error = [](std::string_view xml, Format format = Format::kAuto) {
    const Result<Article> article = try_feed(xml, "", format);
    REQUIRE_FALSE(article.ok());
    return article.error();
  };
  CHECK(error("<svg xmlns='http://www.w3.org/2000/svg'/>").code == ErrorCode::kUnknownFormat);
  CHECK(error("<opml/>").message.find("<opml>") != std::string::npos);
  CHECK(error("<urlset/>").code == ErrorCode::kUnknownFormat);
  CHECK(error("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><x/></rdf:RDF>").code == ErrorCode::kUnknownFormat);
  CHECK(error(rss("<title>A</title>"), Format::kAtom).code == ErrorCode::kUnknownFormat);
  CHECK(error("<rss><channel><title>A</title></channel></rss>").code == ErrorCode::kNoArticle);
  CHECK(error("<rss><channel><item/></channel></rss>").code == ErrorCode::kNoArticle);
  const Error bad = error("<rss>\n<channel>\n</rss>");
  CHECK(bad.code == ErrorCode::kBadXml);
  CHECK(bad.line == 3);
  CHECK(bad.offset.value() > 16);
  CHECK(error("").code == ErrorCode::kBadXml);
  CHECK(error("plain").code == ErrorCode::kBadXml);
}

TEST_CASE("nesting of any depth is walked, not recursed into") {
  constexpr std::size_t kDepth = 300'000;
  std::string deep;
  for (std::size_t i = 0; i < kDepth; ++i) deep += "<b>";
  deep += "x";
  for (std::size_t i = 0; i < kDepth; ++i) deep += "</b>";
  CHECK(feed_of(rss("<title>A</title><description>" + deep + "</description>")).article.title == "A");
  CHECK(feed_of(atom("<title>" + deep + "</title>")).article.title == "x");
}

TEST_CASE("of ten thousand items each is found, the last one too") {
  constexpr int kCount = 10'000;
  std::string xml = "<rss><channel>";
  for (int i = 0; i < kCount; ++i) {
    const std::string number = std::to_string(i);
    xml += "<item><title>A" + number + "</title><guid>id" + number + "</guid><description>Text</description></item>";
  }
  xml += "</channel></rss>";
  for (const std::string number : {"0", "4999", "9999"}) {
    CHECK(feed_of(xml, "id" + number).article.title == "A" + number);
    CHECK(feed_of(xml, number).article.title == "A" + number);
  }
}

TEST_CASE("names and tags are kept to a number that nobody has") {
  std::string item = "<title>A</title>";
  for (int i = 0; i < 2000; ++i) item += "<category>t" + std::to_string(i) + "</category>";
  const FeedRead read = feed_of(rss(item));
  CHECK(read.article.tags.size() == 256);
  CHECK(read.report.total(ReportKind::kTruncated) == 2000 - 256);
}
