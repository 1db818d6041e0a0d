#include <nlohmann/json.hpp>

#include <functional>

#include "article/url.h"
#include "article/utf8.h"
#include "article/white_space.h"
#include "golden.h"
#include "reading.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::optional<std::string> corpus(const std::string& name) {
  return read_file(std::string(OFFPRINT_ROOT) + "/../shared/corpus/" + name);
}

// An article that has the string wherever a string may stand.
std::string article_with(const std::string& text) {
  const nlohmann::json json = {
      {"offprint", 1}, {"title", text}, {"canonical", text}, {"source", {{"name", text}, {"url", text}}}, {"hero", {{"src", text}}},
      {"blocks", {{{"kind", "paragraph"}, {"runs", {{{"text", text + "."}, {"href", text}, {"ruby", text}}}}},
                  {{"kind", "image"}, {"src", text}, {"alt", text}},
                  {{"kind", "heading"}, {"id", text}, {"text", text + "."}}}}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string clean(std::string text) {
  drop_controls(text);
  return collapse_white_space(text);
}

void check_safe(const Article& article) {
  CHECK((article.canonical.empty() || is_http_url(article.canonical)));
  CHECK((article.source.url.empty() || is_http_url(article.source.url)));
  CHECK((article.hero.src.empty() || is_safe_image(article.hero.src)));
  for (const Paragraph& paragraph : blocks_of<Paragraph>(article)) {
    for (const Run& run : paragraph.runs) CHECK((run.href.empty() || is_safe_link(run.href)));
  }
  for (const Image& image : blocks_of<Image>(article)) CHECK(is_safe_image(image.src));
}

// The quoted values and the tails behind "=" of a payload: where its addresses are.
std::vector<std::string> candidates(const std::string& payload) {
  std::vector<std::string> out{payload};
  for (std::size_t i = 0; i < payload.size(); ++i) {
    if (payload[i] == '=') out.push_back(payload.substr(i + 1));
    if (payload[i] != '"' && payload[i] != '\'') continue;
    const std::size_t end = payload.find(payload[i], i + 1);
    if (end != std::string::npos) out.push_back(payload.substr(i + 1, end - i - 1));
  }
  return out;
}

bool runs_script(const std::string& url) {
  std::string plain;
  for (const char c : url) {
    if (static_cast<unsigned char>(c) > 0x20) plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return plain.starts_with("javascript:") || plain.starts_with("vbscript:") || plain.starts_with("data:text") ||
         plain.starts_with("data:image/svg");
}

void check_payload(const std::string& payload) {
  for (const std::string& one : candidates(payload)) {
    if (!is_valid_utf8(one)) continue;
    INFO(one);
    CHECK_FALSE((runs_script(one) && (is_safe_link(one) || is_safe_image(one))));
    check_safe(read_good(article_with(one)).article);
  }
}

}  // namespace

TEST_CASE("naughty strings stay as they are but for white space and controls") {
  const auto bytes = corpus("text/blns.json");
  if (!bytes) SKIP("the corpus text/blns.json is not here");
  const nlohmann::json strings = nlohmann::json::parse(*bytes);
  CHECK(strings.size() > 500);
  for (const nlohmann::json& one : strings) {
    const std::string text = one.get<std::string>();
    INFO(text);
    const Article article = read_good(article_with(text)).article;
    CHECK(article.title == clean(text));
    CHECK(plain_text(blocks_of<Paragraph>(article).at(0).runs) == clean(text + "."));
    for (const Image& image : blocks_of<Image>(article)) CHECK(image.alt == clean(text));
    check_safe(article);
    CHECK(read_good(write_json(article)).article == article);
    const Result<ReadResult> as_text = read_article("标题\n\n" + text + "\n");
    CHECK((as_text.ok() || as_text.error().code == ErrorCode::kNulByte));
  }
}

TEST_CASE("nothing unsafe survives the DOMPurify payloads") {
  const auto bytes = corpus("xss/dompurify-expect.json");
  if (!bytes) SKIP("the corpus xss/dompurify-expect.json is not here");
  const nlohmann::json cases = nlohmann::json::parse(*bytes);
  CHECK(cases.size() > 200);
  for (const nlohmann::json& one : cases) check_payload(one.at("payload").get<std::string>());
}

TEST_CASE("nothing unsafe survives the filter evasion sheet") {
  const auto bytes = corpus("xss/owasp-vectors.txt");
  if (!bytes) SKIP("the corpus xss/owasp-vectors.txt is not here");
  for (std::size_t start = 0; start < bytes->size();) {
    const std::size_t end = std::min(bytes->find('\n', start), bytes->size());
    check_payload(bytes->substr(start, end - start));
    start = end + 1;
  }
}

TEST_CASE("the check for scripts can fail") {
  CHECK(runs_script("java\tscript:alert(1)"));
  CHECK(runs_script(" JavaScript:alert(1)"));
}
