// A document of ProseMirror or of an editor built on it (TipTap and others), as an article: {"type": "doc", "content": […]}.
#pragma once

#include "article/article.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "result.h"

namespace offprint {

// Whether `tree` is such a document, or an object that has one as `doc`, `content` or `body`.
bool looks_like_prose_mirror(const JsonTree& tree);

// Reads the nodes of ProseMirror's basic, list and table schemas and of TipTap's extensions, their names in either spelling ("bulletList", "bullet_list"). Of
// a node that is not known the content is read; one without content is left out, which is reported. Fields of the object around the document are read by
// `read_document_fields`; the title else by `take_title`. Errors: kWrongType, kMissingField, kNoArticle.
Result<Article> read_prose_mirror(const JsonTree& tree, Importing& importing);

}  // namespace offprint
