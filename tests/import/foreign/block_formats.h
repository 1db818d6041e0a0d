// What the tests of the formats that are trees of blocks have in common.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/article.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "article/read.h"
#include "golden.h"

namespace offprint::tests {

using ReadTree = Result<Article> (*)(const JsonTree&, Importing&);

inline std::string block_fixture(std::string_view name) { return project_file("tests/import/foreign/fixtures/" + std::string(name) + ".json"); }

// What has to be readable, and what was said about it.
struct BlockRead {
  Article article;
  Report report;
};

inline BlockRead read_blocks_of(std::string_view json, ReadTree read, const std::string& base = {}) {
  const Result<JsonTree> tree = parse_json(json);
  INFO(json);
  REQUIRE(tree.ok());
  Importing importing;
  importing.base = base;
  Result<Article> article = read(tree.value(), importing);
  INFO((article.ok() ? std::string() : article.error().message));
  REQUIRE(article.ok());
  return {std::move(article).value(), std::move(importing.report)};
}

inline Error block_error_of(std::string_view json, ReadTree read) {
  const Result<JsonTree> tree = parse_json(json);
  REQUIRE(tree.ok());
  Importing importing;
  const Result<Article> article = read(tree.value(), importing);
  REQUIRE_FALSE(article.ok());
  CHECK_FALSE(article.error().message.empty());
  return article.error();
}

// Whether an entry of this kind has `excerpt` in what it tells.
inline bool told(const Report& report, ReportKind kind, std::string_view excerpt) {
  for (const ReportEntry& entry : report.entries()) {
    if (entry.kind == kind && to_line(entry).find(excerpt) != std::string::npos) return true;
  }
  return false;
}

inline void expect_block_golden(const std::string& name, const BlockRead& read) {
  std::string text = dump_text(read.article);
  for (const ReportEntry& entry : read.report.entries()) text += to_line(entry) + '\n';
  expect_golden("foreign-" + name + ".txt", text);
}

inline void check_reads_back(const Article& article) {
  const Result<ReadResult> again = read_article(write_json(article));
  INFO((again.ok() ? std::string() : again.error().message));
  REQUIRE(again.ok());
  CHECK(again.value().article == article);
  CHECK(again.value().report.empty());
}

// Reads what is left of a text that was cut at every 100th byte; a cut text that is closed again by the brackets that are open, too.
inline void check_cut(std::string_view json, ReadTree read) {
  std::string open;  // closing brackets, innermost last
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (i % 100 == 0) CHECK_FALSE((i > 0 && parse_json(json.substr(0, i)).ok()));
    const char c = json[i];
    if (in_string) {
      if (c == '\\') ++i;
      else if (c == '"') in_string = false;
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '{' || c == '[') open += c == '{' ? '}' : ']';
    if (c != '}' && c != ']') continue;
    open.pop_back();
    const std::string closed = std::string(json.substr(0, i + 1)) + std::string(open.rbegin(), open.rend());
    const Result<JsonTree> tree = parse_json(closed);
    REQUIRE(tree.ok());
    Importing importing;
    const Result<Article> article = read(tree.value(), importing);
    if (article.ok()) check_reads_back(article.value());
    else CHECK_FALSE(article.error().message.empty());
  }
}

// The fixture with each of its values in turn replaced by one of another type: an article or an error, which reads back.
inline void check_wrong_types(std::string_view json, ReadTree read) {
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] != ':') continue;
    std::size_t end = json.find_first_not_of(' ', i + 1);
    if (end == std::string_view::npos || json[end] != '"') continue;
    end = json.find('"', end + 1);
    if (json[end - 1] == '\\') continue;
    for (const std::string_view other : {"7", "[1]", "{\"text\":{}}", "null", "true"}) {
      const std::string changed = std::string(json.substr(0, i + 1)) + std::string(other) + std::string(json.substr(end + 1));
      const Result<JsonTree> tree = parse_json(changed);
      if (!tree.ok()) continue;
      Importing importing;
      const Result<Article> article = read(tree.value(), importing);
      if (article.ok()) check_reads_back(article.value());
      else CHECK_FALSE(article.error().message.empty());
    }
  }
}

inline std::string text_of(const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) return plain_text(paragraph->runs);
  if (const auto* heading = std::get_if<Heading>(&block.value)) return plain_text(heading->runs);
  return {};
}

// The block at this place, which has to be of this kind.
template <class T>
const T& block_at(const std::vector<Block>& blocks, std::size_t at) {
  REQUIRE(at < blocks.size());
  const T* value = std::get_if<T>(&blocks[at].value);
  REQUIRE(value != nullptr);
  return *value;
}

}  // namespace offprint::tests
