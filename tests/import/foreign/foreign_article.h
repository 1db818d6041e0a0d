// Reading JSON of others in tests.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>
#include <utility>

#include "article/foreign/read_foreign.h"
#include "golden.h"

namespace offprint::tests {

inline std::string fixture(std::string_view name) { return project_file("tests/import/foreign/fixtures/" + std::string(name) + ".json"); }

// What was read, with its report; `format` kAuto: what it looks like.
struct ForeignRead {
  Result<Article> article = refusal(ErrorCode::kUnknownFormat, "");
  Report report;
};

inline ForeignRead read_json_text(std::string_view json, Importing importing = {}, Format format = Format::kAuto) {
  ForeignRead out;
  const Result<JsonTree> tree = parse_json(json);
  if (!tree) {
    out.article = tree.error();
    return out;
  }
  out.article = read_foreign(tree.value(), format == Format::kAuto ? look_at_json(tree.value()) : format, importing);
  out.report = std::move(importing.report);
  return out;
}

inline Article article_of(std::string_view json, Importing importing = {}, Format format = Format::kAuto) {
  ForeignRead read = read_json_text(json, std::move(importing), format);
  INFO((read.article.ok() ? std::string() : read.article.error().message));
  REQUIRE(read.article.ok());
  return std::move(read.article).value();
}

inline Error error_of(std::string_view json, Importing importing = {}, Format format = Format::kAuto) {
  const ForeignRead read = read_json_text(json, std::move(importing), format);
  REQUIRE_FALSE(read.article.ok());
  return read.article.error();
}

inline Importing at_item(std::string item) {
  Importing importing;
  importing.item = std::move(item);
  return importing;
}

inline Importing at_time(std::string now) {
  Importing importing;
  importing.now = std::move(now);
  return importing;
}

// The text of the top-level paragraph at `index`.
inline std::string paragraph_at(const Article& article, std::size_t index) {
  REQUIRE(index < article.blocks.size());
  const Paragraph* paragraph = std::get_if<Paragraph>(&article.blocks[index].value);
  REQUIRE(paragraph != nullptr);
  return plain_text(paragraph->runs);
}

inline bool tells(const Report& report, std::string_view words) {
  for (const ReportEntry& entry : report.entries()) {
    if (to_line(entry).find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace offprint::tests
