// One article of each format, whole: what became of it, and of every way to break it.
#include "foreign_article.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

struct Case {
  std::string_view name;
  std::string_view item = {};
};

constexpr Case kCases[] = {{"json-ld-news"}, {"json-ld-graph"}, {"json-ld-live"}, {"json-ld-paywall"}, {"wordpress-post"}, {"wordpress-list", "11"}, {"json-feed"}, {"json-feed", "2"},
                           {"json-feed-1"}, {"ninjs-1"}, {"ninjs-2"}, {"ninjs-3"}, {"ghost-post"}, {"ghost-post", "long"}};

Importing importing_for(const Case& one) {
  Importing importing;
  importing.base = "https://base.example/dir/";
  importing.item = one.item;
  importing.now = "2026-01-01T00:00:00Z";
  return importing;
}

}  // namespace

TEST_CASE("each fixture becomes the article that its golden shows") {
  for (const Case& one : kCases) {
    INFO(one.name << ' ' << one.item);
    const ForeignRead read = read_json_text(fixture(one.name), importing_for(one));
    REQUIRE(read.article.ok());
    std::string text = dump_text(read.article.value());
    if (const Image& hero = read.article.value().hero; !hero.src.empty()) {
      text += "hero: " + std::to_string(hero.width) + 'x' + std::to_string(hero.height) + " [" + hero.alt + "] " + plain_text(hero.caption) + " (" + hero.credit + ")\n";
    }
    for (const ReportEntry& entry : read.report.entries()) text += to_line(entry) + '\n';
    const std::string name = one.item.empty() ? std::string(one.name) : std::string(one.name) + '-' + std::string(one.item);
    expect_golden("foreign-" + name + ".txt", text);
  }
}

TEST_CASE("what was read of each fixture is written and read again as the same article") {
  for (const Case& one : kCases) {
    INFO(one.name << ' ' << one.item);
    const Article article = article_of(fixture(one.name), importing_for(one));
    const Result<ReadResult> again = read_article(write_json(article));
    REQUIRE(again.ok());
    CHECK(again.value().article == article);
    CHECK(again.value().report.empty());
  }
}

TEST_CASE("a fixture that was cut off is an error, wherever it was cut") {
  for (const Case& one : kCases) {
    const std::string json = fixture(one.name);
    for (std::size_t size = 0; size + 2 < json.size(); size += 100) {
      INFO(one.name << " after " << size);
      CHECK_FALSE(read_json_text(std::string_view(json).substr(0, size), importing_for(one)).article.ok());
    }
  }
}

TEST_CASE("whatever stands in the place of a value, what is left is a clean article or an error of one line") {
  for (const Case& one : kCases) {
    const std::string json = fixture(one.name);
    for (std::size_t at = json.find(": "); at != std::string::npos; at = json.find(": ", at + 2)) {
      for (const std::string_view other : {"[]", R"({"name": 7})", R"("\u0000<b>x\n\u202e")"}) {
        std::string broken = json;
        broken.insert(at + 2, std::string(other) + ", \"other\": ");
        const ForeignRead read = read_json_text(broken, importing_for(one), look_at_json(parse_json(json).value()));
        INFO(one.name << " at " << at << ' ' << other);
        if (!read.article.ok()) {
          CHECK_FALSE(read.article.error().message.empty());
          CHECK(read.article.error().message.find('\n') == std::string::npos);
          continue;
        }
        const Result<ReadResult> again = read_article(write_json(read.article.value()));
        REQUIRE(again.ok());
        CHECK(again.value().article == read.article.value());
        CHECK(again.value().report.empty());
      }
    }
  }
}

TEST_CASE("in no format does a body let an unsafe address, a handler or a script through") {
  const std::string html = R"(<p onclick=\"alert(1)\"><a href=\"java\tscript:alert(2)\">a</a> <a href=\"file:///etc/passwd\">b</a> <a href=\"//ok.example/\">c</a></p>)"
                           R"(<img src=\"data:image/svg+xml;base64,PHN2Zz4=\"><img src=\"file:///p.png\"><img src=\"x.png\" onerror=\"alert(3)\"><script>alert(4)</script><style>alert(5)</style>&lt;script&gt;)";
  const std::string inputs[] = {R"({"@type": "Article", "headline": "t", "url": "https://n.example/a/1", "articleBody": ")" + html + "\"}",
                                R"({"link": "https://n.example/a/1", "title": {"rendered": "t"}, "content": {"rendered": ")" + html + "\"}}",
                                R"({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "https://n.example/a/1", "content_html": ")" + html + "\"}]}",
                                R"({"uri": "https://n.example/a/1", "headline": "t", "body_xhtml": ")" + html + "\"}",
                                R"({"posts": [{"uuid": "1", "title": "t", "url": "https://n.example/a/1", "html": ")" + html + "\"}]}"};
  for (const std::string& input : inputs) {
    INFO(input.substr(0, 40));
    const ForeignRead read = read_json_text(input);
    REQUIRE(read.article.ok());
    const std::string json = write_json(read.article.value());
    for (const std::string_view unsafe : {"alert", "script:", "file:", "svg", "onerror"}) {
      INFO(unsafe);
      CHECK(json.find(unsafe) == std::string::npos);
    }
    CHECK(json.find("https://ok.example/") != std::string::npos);
    CHECK(json.find("https://n.example/a/x.png") != std::string::npos);
    CHECK(json.find("<script>") != std::string::npos);
    CHECK(read.report.total(ReportKind::kDropped) >= 3);
    CHECK(tells(read.report, "file:///etc/passwd"));
  }
}
