// Posts and pages of the Ghost Content API (https://ghost.org/docs/content-api/). Which member becomes what: docs/inputs.md.
#pragma once

#include "article/article.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "result.h"

namespace offprint {

// Whether the tree is an answer with `posts`, `pages` or `errors`, or one post of such an answer.
bool looks_like_ghost(const JsonTree& tree);

// The post that `importing.item` names by `id`, `uuid`, `slug`, `url` or number. Errors: kWrongType; kNoArticle where there are none; kNoItem; kWithheld where it is not
// published, or for members only and without any text.
Result<Article> read_ghost(const JsonTree& tree, Importing& importing);

}  // namespace offprint
