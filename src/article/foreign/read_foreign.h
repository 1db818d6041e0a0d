// The JSON of others' systems as articles. What of each is mapped to what: docs/inputs.md.
#pragma once

#include "article/article.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "article/read.h"

namespace offprint {

// Which of the JSON formats `tree` holds, by its members; kAuto: none that is known. kJson: canonical.
Format look_at_json(const JsonTree& tree);

// Reads it as `format`, one of the JSON formats but kJson. Errors: kWrongType, kMissingField, kNoArticle, kNoItem, kWithheld, kUnknownFormat.
Result<Article> read_foreign(const JsonTree& tree, Format format, Importing& importing);

}  // namespace offprint
