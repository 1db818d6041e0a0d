// Apple News Format as an article: `article.json` of a bundle.
#pragma once

#include "article/article.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "result.h"

namespace offprint {

// Whether `tree` looks like an article of Apple News: its `components` have roles, or it has `components` beside `layout` or `identifier`.
bool looks_like_apple_news(const JsonTree& tree);

// Reads metadata and components; layouts and styles are looks, but for inline styles that are marks. A component of a role that has no place in an article is
// left out, which is reported. A picture of the bundle is named relative to the article. Errors: kWrongType, kMissingField, kNoArticle.
Result<Article> read_apple_news(const JsonTree& tree, Importing& importing);

}  // namespace offprint
