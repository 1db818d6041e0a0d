// The JSON-LD in the script elements of a page.
#include "article/foreign/linked_data.h"
#include "article/foreign/linked_script.h"

#include "foreign_article.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr std::string_view kNews = R"({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "山间书店", "url": "https://n.example/1", "datePublished": "2025-07-18T10:00:00+08:00",
  "author": {"name": "李青"}, "publisher": {"@type": "Organization", "name": "某报"}, "image": {"url": "https://p.example/a.jpg", "width": 1200, "height": 800, "caption": "书店门口"},
  "description": "说明", "keywords": ["书"], "inLanguage": "zh", "articleBody": "正文。"})";

std::string script(std::string_view text) { return "<script type=\"application/ld+json\">" + std::string(text) + "</script>"; }

struct Overlaid {
  Article article;
  Report report;
  bool found = false;
};

Overlaid overlay(const std::string& html, Article article = {}, std::string base = {}) {
  Overlaid out{std::move(article), {}, false};
  Importing importing;
  importing.base = std::move(base);
  out.found = overlay_linked_data(HtmlTree::parse(html), out.article, importing);
  out.report = std::move(importing.report);
  return out;
}

}  // namespace

TEST_CASE("an article that a page says little of is filled from its JSON-LD") {
  const Overlaid page = overlay(script(kNews));
  CHECK(page.found);
  CHECK(page.article.title == "山间书店");
  CHECK(page.article.published == "2025-07-18T10:00:00+08:00");
  CHECK(page.article.authors == std::vector<std::string>{"李青"});
  CHECK(page.article.source.name == "某报");
  CHECK(page.article.hero.src == "https://p.example/a.jpg");
  CHECK(page.article.summary == "说明");
  CHECK(page.article.canonical == "https://n.example/1");
  CHECK(page.article.blocks.size() == 1);
  CHECK_FALSE(overlay("<p>none</p>").found);
}

TEST_CASE("dates, authors and the publisher are the JSON-LD's, all else that the page has is the page's") {
  Article shown;
  shown.title = "山间书店 - 某报网";
  shown.published = "2025-07-18";
  shown.authors = {"admin"};
  shown.source.name = "n.example";
  shown.summary = "页面的说明";
  shown.canonical = "https://n.example/1";
  shown.lang = "zh-Hans";
  shown.hero.src = "https://p.example/a.jpg";
  shown.hero.alt = "门口";
  shown.blocks = {Block{Paragraph{{Run{"页面的正文。", 0, {}, {}}}}}};
  const Article said = overlay(script(kNews), shown).article;
  CHECK(said.title == "山间书店");
  CHECK(said.published == "2025-07-18T10:00:00+08:00");
  CHECK(said.authors == std::vector<std::string>{"李青"});
  CHECK(said.source.name == "某报");
  CHECK(said.summary == "页面的说明");
  CHECK(said.lang == "zh-Hans");
  CHECK(said.hero.alt == "门口");
  CHECK(said.hero.width == 1200);
  CHECK(plain_text(said.hero.caption) == "书店门口");
  CHECK(said.blocks == shown.blocks);
  CHECK(said.tags == std::vector<std::string>{"书"});
}

TEST_CASE("a publisher that is named as its own author displaces no author") {
  Article shown;
  shown.authors = {"李青"};
  CHECK(overlay(script(R"({"@type": "Article", "headline": "a", "author": "某报", "publisher": "某报"})"), shown).article.authors == shown.authors);
}

TEST_CASE("of several articles in a page the one that it shows is meant, and none where that is not plain") {
  const std::string two = script(R"([{"@type": "Article", "url": "/1", "headline": "one", "author": "A"}, {"@type": "Article", "url": "/2", "headline": "two", "author": "B"}])");
  CHECK(overlay(two, {}, "https://n.example/2?x#y").found == false);
  CHECK(overlay(two, {}, "https://n.example/2").article.authors == std::vector<std::string>{"B"});
  Article shown;
  shown.title = "one | The Example";
  CHECK(overlay(two, shown).article.authors == std::vector<std::string>{"A"});
  CHECK(overlay(two, shown).article.title == "one");
  CHECK_FALSE(overlay(two).found);
}

TEST_CASE("references lead from one script to another") {
  const Overlaid page = overlay(script(R"({"@type": "Article", "headline": "a", "publisher": {"@id": "#org"}})") + script(R"({"@graph": [{"@type": "Organization", "@id": "#org", "name": "某报"}]})"));
  CHECK(page.article.source.name == "某报");
}

TEST_CASE("a script that is no JSON is reported and passed over, and the next is read") {
  const Overlaid page = overlay(script("{\"@type\": ") + script("{\"a\": 1, \"a\": 2}") + script("  ") + script(kNews));
  CHECK(page.found);
  CHECK(tells(page.report, "script 1 was passed over"));
  CHECK(tells(page.report, "script 2 was passed over"));
  CHECK_FALSE(tells(page.report, "script 3"));
}

TEST_CASE("what pages do to JSON is put right once") {
  const auto title = [](std::string_view text) { return overlay(script(text)).article.title; };
  CHECK(title("<!-- {\"@type\": \"Article\", \"headline\": \"a\"} -->") == "a");
  CHECK(title("//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"a\"}\n//]]>") == "a");
  CHECK(title("/*<![CDATA[*/ {\"@type\": \"Article\", \"headline\": \"a\"} /*]]>*/") == "a");
  CHECK(title("{\"@type\": \"Article\", \"headline\": \"a\nb\tc\"};") == "a b c");
  CHECK(title("{\"@type\": [\"Article\",], \"headline\": \"it\\'s, }\",\n}") == "it's, }");
  CHECK(repair_json("\"a\x01\x1F\\x \\u0041\"") == "\"ax \\u0041\"");
  CHECK(repair_json("\"cut\\") == "\"cut");
  CHECK(tells(overlay(script("{\"@type\": \"Article\", \"headline\": \"a\nb\"}")).report, "was repaired"));
  CHECK_FALSE(tells(overlay(script(kNews)).report, "repaired"));
}

TEST_CASE("only scripts of that type are read") {
  CHECK_FALSE(overlay("<script>" + std::string(kNews) + "</script><script type=\"application/json\">" + std::string(kNews) + "</script>").found);
  CHECK(overlay("<script type=\"Application/LD+JSON; charset=utf-8\">" + std::string(kNews) + "</script>").found);
}
