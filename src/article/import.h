// Every way into an article: what others write, as one `Article`.
//
//   bytes ─ encoding.h ─▶ UTF-8 ─ formats.h ─▶ Format ─┬─ HTML            html/ (fragment), page/ (whole page)
//                                                      ├─ JSON of others  foreign/
//                                                      ├─ feeds           feed/
//                                                      ├─ Markdown        markdown/
//                                                      └─ canonical JSON and text: read.h
//
// Each gives the same `Article`, by the same policy of addresses (url.h) and the same limits (limits.h), and writes what it left out into the `Report`. What is mapped to
// what: docs/inputs.md.
#pragma once

#include "article/read.h"

namespace offprint {

// Reads an article in any format of `Format`. The bytes are UTF-8; encoding.h makes them so. NUL characters are taken out of HTML, feeds and Markdown.
//
// Errors: those of `read_article`, and kBadXml, kNoArticle, kNoItem, kWithheld, kUnknownEncoding; kUnknownFormat where the input is not what
// `options.format` says, with a sentence that names what it looks like.
Result<ReadResult> import_article(std::string_view bytes, const ReadOptions& options = {});

}  // namespace offprint
