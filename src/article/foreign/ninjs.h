// IPTC ninjs 1, 2 and 3 (https://iptc.org/standards/ninjs/): one news item as an article. Which property becomes what: docs/inputs.md.
#pragma once

#include "article/article.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "result.h"

namespace offprint {

// Whether the tree names the standard, or has `uri` and properties that only a news item has.
bool looks_like_ninjs(const JsonTree& tree);

// The item. Errors: kWrongType; kNoArticle where it is no text and no picture; kWithheld where `pubstatus` is not "usable", and where it is under embargo: `embargoed` is
// later than `importing.now`, is no date, or `now` is empty. A time without an offset counts as the latest that it can be on earth.
Result<Article> read_ninjs(const JsonTree& tree, Importing& importing);

}  // namespace offprint
