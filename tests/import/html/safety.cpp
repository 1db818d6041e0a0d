// What hostile or broken HTML becomes: an article whose every address is safe and that is read back as it was written, or an error.
#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "article/html/read_html.h"
#include "article/read.h"
#include "article/url.h"
#include "article/utf8.h"
#include "golden.h"
#include "reading_html.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::optional<std::string> corpus(const std::string& name) { return read_file(std::string(OFFPRINT_ROOT) + "/../shared/corpus/" + name); }

void check_runs(const Runs& runs) {
  for (const Run& run : runs) {
    if (!run.href.empty() && !is_safe_link(run.href)) FAIL_CHECK("unsafe link: " << run.href);
  }
}

void check_blocks(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) check_runs(heading->runs);
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) check_runs(paragraph->runs);
    if (const auto* disclaimer = std::get_if<Disclaimer>(&block.value)) check_runs(disclaimer->runs);
    if (const auto* image = std::get_if<Image>(&block.value)) {
      CHECK(is_safe_image(image->src));
      check_runs(image->caption);
    }
    if (const auto* quote = std::get_if<Quote>(&block.value)) {
      check_runs(quote->cite);
      check_blocks(quote->blocks);
    }
    if (const auto* list = std::get_if<List>(&block.value)) {
      for (const ListItem& item : list->items) check_blocks(item.blocks);
    }
    if (const auto* table = std::get_if<Table>(&block.value)) {
      check_runs(table->caption);
      for (const auto& row : table->rows) {
        for (const TableCell& cell : row) check_runs(cell.runs);
      }
    }
  }
}

// What is written is read back as it was.
void check_article(const Article& article) {
  check_blocks(article.blocks);
  CHECK((article.canonical.empty() || is_http_url(article.canonical)));
  CHECK((article.source.url.empty() || is_http_url(article.source.url)));
  CHECK((article.hero.src.empty() || is_safe_image(article.hero.src)));
  const Result<ReadResult> again = read_article(write_json(article));
  INFO((again.ok() ? std::string() : again.error().message));
  REQUIRE(again.ok());
  const Article& read = again.value().article;
  if (read != article) FAIL_CHECK("read back differently:\n" << write_json(article) << "\n" << write_json(read));
}

Article as_blocks(const std::string& html, std::string base = {}) {
  Importing importing;
  importing.base = std::move(base);
  Article article;
  article.title = "T";
  article.blocks = html_blocks(html, importing);
  return article;
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

void check_payload(const std::string& payload) {
  if (!is_valid_utf8(payload)) return;
  INFO(payload);
  for (const std::string& html :
       {payload, "<p>before " + payload + " after</p>", "<table><tr><td>" + payload + "<td>x</table>", "<figure><img src=a.png><figcaption>" + payload}) {
    for (const char* const base : {"", "https://example.org/a"}) check_article(as_blocks(html, base));
  }
  Importing importing;
  check_runs(html_runs(payload, importing));
}

std::vector<std::string> payloads() {
  std::vector<std::string> out;
  if (const auto bytes = corpus("xss/dompurify-expect.json")) {
    for (const nlohmann::json& one : nlohmann::json::parse(*bytes)) out.push_back(one.at("payload").get<std::string>());
  }
  const auto lines = corpus("xss/owasp-vectors.txt");
  for (std::size_t start = 0; lines && start < lines->size();) {
    const std::size_t end = std::min(lines->find('\n', start), lines->size());
    out.push_back(lines->substr(start, end - start));
    start = end + 1;
  }
  return out;
}

}  // namespace

TEST_CASE("no payload gets an unsafe address into an article, and all are read back as written") {
  const std::vector<std::string> all = payloads();
  if (all.empty()) SKIP("the corpus xss is not here");
  CHECK(all.size() > 350);
  for (const std::string& payload : all) check_payload(payload);
}

TEST_CASE("text of scripts and styles is in no block") {
  for (const char* const html :
       {"<script>KEY</script>", "<style>KEY</style>", "<svg><script>KEY</script></svg>", "<p><script>KEY</script></p>",
        "<table><tr><td><script>KEY</script>a<td>b</table>", "<h2><style>KEY</style>a</h2>", "<pre><script>KEY</script>a</pre>",
        "<math><annotation-xml encoding='text/html'><script>KEY</script></annotation-xml></math>", "<noscript><style>KEY</style></noscript>",
        "<ruby>a<rt><script>KEY</script></rt></ruby>", "<iframe srcdoc='<script>KEY</script>'></iframe>", "<template>KEY</template>"}) {
    INFO(html);
    CHECK(write_json(as_blocks(html)).find("KEY") == std::string::npos);
  }
}

TEST_CASE("piles of elements end, and what comes of them is an article") {
  for (const std::string& html :
       {repeated("<p>soup ", 125'000), repeated("<div>", 300'000) + "x", repeated("<table><tr><td>", 5'000) + "x",
        repeated("<a href=https://example.org/>x</a> ", 100'000), repeated("<blockquote>", 5'000) + "x", repeated("<ul><li>", 5'000) + "x",
        repeated("<b><p>x", 2'000), repeated("<ruby>a<rt>b", 5'000), repeated("<figure><figcaption>x", 3'000), repeated("x<br>", 100'000),
        repeated("<td>x", 50'000), repeated("<h1 id=a><a name=b>", 3'000),
        "<table>" + repeated("<tr><td rowspan=9999999 colspan=99999999>x", 3'000) + "</table>", repeated("<q>", 3'000) + "x",
        repeated("<span aria-hidden=true>x", 3'000)}) {
    INFO(html.substr(0, 40));
    check_article(as_blocks(html));
  }
}

TEST_CASE("payloads in a whole article are read back as written, or there is no article") {
  const std::vector<std::string> all = payloads();
  if (all.empty()) SKIP("the corpus xss is not here");
  for (const std::string& payload : all) {
    if (!is_valid_utf8(payload)) continue;
    INFO(payload);
    for (const std::string& html : {payload, "<html><head><title>" + payload + "</title><meta property=og:image content=\"" + payload +
                                                 "\"></head><body><article><h1>" + payload + "</h1><p>" + payload}) {
      Importing importing;
      const Result<Article> result = read_html(html, importing);
      if (result.ok()) check_article(result.value());
      else CHECK(result.error().code == ErrorCode::kNoArticle);
    }
  }
}

TEST_CASE("a page that breaks off anywhere is an article or an error") {
  for (const std::string name : {"wechat.html", "wordpress.html", "amp.html"}) {
    const std::string page = project_file("tests/import/html/" + name);
    for (std::size_t size = 0; size < page.size(); size += 100) {
      std::size_t end = size;
      while (end > 0 && (static_cast<unsigned char>(page[end]) & 0xC0) == 0x80) --end;
      INFO(name << " cut at " << end);
      Importing importing;
      const Result<Article> result = read_html(std::string_view(page).substr(0, end), importing);
      if (result.ok()) check_article(result.value());
      else CHECK(result.error().code == ErrorCode::kNoArticle);
    }
  }
}
