// JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/): one item as an article. Which member becomes what: docs/inputs.md.
#pragma once

#include "article/article.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "result.h"

namespace offprint {

// Whether the tree says that it is one, or has the shape of one: `items` that have `content_html` or `content_text`, or one such item alone.
bool looks_like_json_feed(const JsonTree& tree);

// The item that `importing.item` names by `id`, `url`, `external_url` or number. Errors: kWrongType, kNoArticle where there are no items, kNoItem.
Result<Article> read_json_feed(const JsonTree& tree, Importing& importing);

}  // namespace offprint
