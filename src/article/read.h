// Every way into an article, and the two ways out as text.
//
//   bytes ── read_article ──▶ Article + Report ── write_json ──▶ canonical JSON (article.schema.json)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "article/article.h"
#include "article/limits.h"
#include "article/report.h"
#include "result.h"

namespace offprint {

enum class Format : std::uint8_t {
  kAuto,  // JSON where the first character that is not white space is "{", else text
  kText,  // plain text, by the rules of import_text.h
  kJson,  // article.schema.json
};

struct ReadOptions {
  Format format = Format::kAuto;
  std::optional<bool> tidy;  // put punctuation right (tidy.h); not said: for text yes, for JSON no
  std::string base;          // http(s) URL that relative links and images are resolved against; empty: images stay
                             // relative, relative links are dropped
};

struct ReadResult {
  Article article;
  Report report;
};

// Reads an article from any bytes. A byte order mark is skipped. Takes time linear in the input, keeps nothing of it.
//
// Errors: kEmptyInput; kInputTooLarge over kMaxInputBytes; kBadUtf8 (the sentence names UTF-16 and GBK where it looks
// like them); kNulByte; kBadOption where `base` is no http(s) URL; and for JSON kBadJson, kDuplicateKey, kTooDeep,
// kWrongType, kMissingField, kUnsupportedVersion. `offset` is that of the byte at fault, or of the last byte of the
// value at fault; `line` its line.
//
// What is merely unsafe, unknown or out of range does not fail: it is dropped, clamped or skipped, and reported.
Result<ReadResult> read_article(std::string_view bytes, const ReadOptions& options = {});

// The article as canonical JSON: UTF-8, two spaces of indent, members in the order of article.schema.json, empty ones
// left out, a line feed at the end. The same article always gives the same bytes, and reading them gives the same
// article.
std::string write_json(const Article& article);

// One line for each metadata field and each block, nested blocks indented by two spaces: for goldens and for people. Not meant
// to be read back.
std::string dump_text(const Article& article);

}  // namespace offprint
