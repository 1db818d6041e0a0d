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
  kAuto,  // what the input looks like (formats.h)
  kText,  // plain text, by the rules of import_text.h
  kJson,  // article.schema.json
  // What follows is read by `import_article` only.
  kHtml,          // a fragment, an article, or a whole page
  kMarkdown,      // CommonMark with tables and front matter
  kJsonLd,        // schema.org Article and its kinds, alone or in @graph
  kWordPress,     // a post of the REST API, or a list of posts
  kJsonFeed,      // JSON Feed 1 and 1.1
  kRss,           // RSS 2.0, 0.9x and 1.0
  kAtom,          // RFC 4287
  kEditorJs,      // Editor.js output
  kNinjs,         // IPTC ninjs 1, 2 and 3
  kProseMirror,   // a ProseMirror or TipTap document
  kPortableText,  // Portable Text, an array or in a document's `body`
  kGhost,         // a post of the Ghost Content API
  kAppleNews,     // Apple News Format
};

struct ReadOptions {
  Format format = Format::kAuto;
  std::optional<bool> tidy;  // put punctuation right (tidy.h); not said: for text yes, for everything else no
  std::string base;          // http(s) URL that relative links and images are resolved against; empty: images stay
                             // relative, relative links are dropped
  std::string item = {};     // which of several articles, of a feed for one: its id, its link, or its number from 0; empty: the first
  std::string charset = {};  // the encoding that the transport names (`charset` of Content-Type); empty: none. A byte order mark is stronger
  std::string now = {};      // ISO 8601 date and time, for what is embargoed until a time; empty: nothing that has an embargo is given out
};

struct ReadResult {
  Article article;
  Report report;
};

// Reads an article in canonical JSON or as plain text; what looks like another format, and every other `format`, is kUnknownFormat, whose sentence names it. A byte order mark is skipped. Takes time linear in the input, keeps nothing of it.
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
