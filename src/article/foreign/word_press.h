// Posts and pages of WordPress's REST API (/wp-json/wp/v2/posts), with or without `_embed`. Which member becomes what: docs/inputs.md.
#pragma once

#include "article/article.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "result.h"

namespace offprint {

// Whether the tree is a post, a list that begins with one, or the API's answer that there is none.
bool looks_like_word_press(const JsonTree& tree);

// The post, or of a list the one that `importing.item` names by `id`, `slug`, `link` or number. Errors: kNoArticle, kNoItem; kWithheld where a password protects the post or
// it is not published; kMissingField.
Result<Article> read_word_press(const JsonTree& tree, Importing& importing);

}  // namespace offprint
