// RSS and Atom: one item of a feed as an article.
#pragma once

#include <string_view>

#include "article/article.h"
#include "article/importing.h"
#include "article/read.h"

namespace offprint {

// Reads the item `importing.item` (its id, its link, or its number from 0; empty: the first) of a feed. `format`: kRss, kAtom, or kAuto, by the root. `xml` is UTF-8,
// whatever encoding it declares. Errors: kBadXml with line and offset, kNoItem, kNoArticle (no items), kUnknownFormat (XML of another kind, named by its root).
Result<Article> read_feed(std::string_view xml, Format format, Importing& importing);

}  // namespace offprint
