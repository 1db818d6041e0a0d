#include "article/read_json.h"

#include <utility>

#include "article/field_values.h"
#include "article/json_reader.h"
#include "article/url.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {

[[gnu::noinline]] Result<ReadResult> read_json(std::string_view bytes, const ReadOptions& options) {
  Result<JsonTree> tree = parse_json(bytes);
  if (!tree) return tree.error();
  JsonReader reader(tree.value(), bytes, options.base);
  ReadResult result;
  if (!reader.read_article(result.article)) return *reader.error();
  result.report = reader.take_report();
  return result;
}

bool JsonReader::read_article(Article& article) {
  if (!expect(0, JsonKind::kObject) || !read_version(0)) return false;
  skip_unknown(0, {"$schema", "offprint", "title", "subtitle", "source", "authors", "dateline", "published", "modified",
                   "canonical", "lang", "summary", "tags", "hero", "scan_caption", "rights", "blocks"});
  if (require(0, "title") == 0) return false;
  if (!read_metadata(0, article)) return false;
  const JsonIndex blocks = require(0, "blocks");
  return blocks != 0 && read_blocks(blocks, 1, article.blocks);
}

bool JsonReader::read_version(JsonIndex root) {
  const JsonIndex version = require(root, "offprint");
  if (version == 0 || !expect(version, JsonKind::kInteger)) return false;
  if (tree_.integer(version) == 1) return true;
  return fail(version, ErrorCode::kUnsupportedVersion, "This build reads version 1 of the article format.");
}

[[gnu::noinline]] bool JsonReader::read_metadata(JsonIndex root, Article& article) {
  if (!read_line(root, "title", article.title) || !read_line(root, "subtitle", article.subtitle) ||
      !read_source(root, article.source) || !read_lines(root, "authors", article.authors) ||
      !read_line(root, "dateline", article.dateline) || !read_date(root, "published", article.published) ||
      !read_date(root, "modified", article.modified) || !read_url(root, "canonical", article.canonical) ||
      !read_line(root, "lang", article.lang) || !read_line(root, "summary", article.summary) ||
      !read_lines(root, "tags", article.tags) || !read_hero(root, article.hero) ||
      !read_line(root, "scan_caption", article.scan_caption) || !read_line(root, "rights", article.rights)) {
    return false;
  }
  if (!article.canonical.empty() && !is_http_url(article.canonical)) {
    report(ReportKind::kDropped, tree_.find(root, "canonical"), "A canonical address has to be http or https.",
           article.canonical);
    article.canonical.clear();
  }
  if (!article.lang.empty() && !is_language_tag(article.lang)) {
    report(ReportKind::kDropped, tree_.find(root, "lang"), "This is not a language tag such as zh-Hans.", article.lang);
    article.lang.clear();
  }
  return true;
}

bool JsonReader::read_source(JsonIndex object, Source& out) {
  const JsonIndex source = tree_.find(object, "source");
  if (source == 0) return true;
  if (!expect(source, JsonKind::kObject)) return false;
  skip_unknown(source, {"name", "url"});
  if (!read_line(source, "name", out.name) || !read_url(source, "url", out.url)) return false;
  if (out.url.empty()) return true;
  if (is_http_url(out.url)) return true;
  report(ReportKind::kDropped, tree_.find(source, "url"), "A source's address has to be http or https.", out.url);
  out.url.clear();
  return true;
}

bool JsonReader::read_hero(JsonIndex root, Image& out) {
  const JsonIndex hero = tree_.find(root, "hero");
  if (hero == 0) return true;
  if (!expect(hero, JsonKind::kObject) || !read_image(hero, out)) return false;
  if (out.src.empty()) out = {};
  return true;
}

bool JsonReader::read_line(JsonIndex object, std::string_view name, std::string& out) {
  const JsonIndex value = tree_.find(object, name);
  if (value == 0) return true;
  if (!expect(value, JsonKind::kString)) return false;
  out = collapse_white_space(clean(value));
  return true;
}

bool JsonReader::read_url(JsonIndex object, std::string_view name, std::string& out) {
  const JsonIndex value = tree_.find(object, name);
  if (value == 0) return true;
  if (!expect(value, JsonKind::kString)) return false;
  std::string_view url = tree_.text(value);
  while (!url.empty() && is_html_space(static_cast<unsigned char>(url.front()))) url.remove_prefix(1);
  while (!url.empty() && is_html_space(static_cast<unsigned char>(url.back()))) url.remove_suffix(1);
  out = url.starts_with('#') ? std::string(url) : resolve_url(base_, url);
  return true;
}

bool JsonReader::read_lines(JsonIndex object, std::string_view name, std::vector<std::string>& out) {
  const JsonIndex list = tree_.find(object, name);
  if (list == 0) return true;
  if (!expect(list, JsonKind::kArray)) return false;
  for (JsonIndex value = tree_.first(list); value != 0; value = tree_.next(value)) {
    if (!expect(value, JsonKind::kString)) return false;
    std::string line = collapse_white_space(clean(value));
    if (!line.empty()) out.push_back(std::move(line));
  }
  return true;
}

bool JsonReader::read_bool(JsonIndex object, std::string_view name, bool& out) {
  const JsonIndex value = tree_.find(object, name);
  if (value == 0) return true;
  if (!expect(value, JsonKind::kBool)) return false;
  out = tree_.integer(value) != 0;
  return true;
}

bool JsonReader::read_integer(JsonIndex object, std::string_view name, std::int64_t& out) {
  const JsonIndex value = tree_.find(object, name);
  if (value == 0) return true;
  if (!expect(value, JsonKind::kInteger)) return false;
  out = tree_.integer(value);
  return true;
}

bool JsonReader::read_date(JsonIndex object, std::string_view name, std::string& out) {
  if (!read_line(object, name, out)) return false;
  if (out.empty() || is_iso_date(out)) return true;
  report(ReportKind::kDropped, tree_.find(object, name), "This is not an ISO 8601 date such as 2025-07-18.", out);
  out.clear();
  return true;
}

JsonIndex JsonReader::require(JsonIndex object, std::string_view name) {
  const JsonIndex value = tree_.find(object, name);
  if (value == 0) {
    fail(object, ErrorCode::kMissingField, "The member \"" + std::string(name) + "\" is missing.");
    error_->pointer += '/';
    error_->pointer += name;
  }
  return value;
}

bool JsonReader::expect(JsonIndex value, JsonKind kind) {
  if (tree_.kind(value) == kind) return true;
  return fail(value, ErrorCode::kWrongType,
              "Expected " + std::string(name_of(kind)) + ", found " + std::string(name_of(tree_.kind(value))) + ".");
}

bool JsonReader::fail(JsonIndex value, ErrorCode code, std::string message) {
  const std::size_t offset = tree_.offset(value);
  error_ = Error{code, std::move(message), tree_.pointer(value), offset, line_at(bytes_, offset)};
  return false;
}

void JsonReader::skip_unknown(JsonIndex object, Names known) {
  for (JsonIndex member = tree_.first(object); member != 0; member = tree_.next(member)) {
    bool found = false;
    for (const std::string_view name : known) found = found || tree_.key(member) == name;
    if (!found) report(ReportKind::kSkipped, member, "This member is not part of the format.");
  }
}

void JsonReader::report(ReportKind kind, JsonIndex place, std::string what, std::string_view before) {
  report_.add({kind, std::move(what), std::string(before), "", tree_.pointer(place)});
}

std::string JsonReader::clean(JsonIndex value) {
  std::string text(tree_.text(value));
  if (const std::size_t dropped = drop_controls(text); dropped > 0) {
    report_.add({ReportKind::kDropped, "Control characters were taken out.", "", "", tree_.pointer(value),
                 static_cast<std::uint32_t>(dropped)});
  }
  return text;
}

}  // namespace offprint
