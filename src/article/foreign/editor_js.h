// What Editor.js saves, as an article: {"time", "version", "blocks": [{"id", "type", "data", "tunes"}]}.
#pragma once

#include "article/article.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "result.h"

namespace offprint {

// Whether `tree` looks like Editor.js output: its `blocks` have a `type` and `data`, or are none yet, beside `time` and `version`.
bool looks_like_editor_js(const JsonTree& tree);

// Reads the blocks of the tools that editorjs.io lists; HTML in their texts is read as HTML is. A block of another type, or without what its type needs, is
// left out, which is reported. The title is the root's `title`, else by `take_title` (block_flow.h). Errors: kWrongType, kMissingField, kNoArticle.
Result<Article> read_editor_js(const JsonTree& tree, Importing& importing);

}  // namespace offprint
