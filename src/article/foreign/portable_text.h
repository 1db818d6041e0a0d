// Portable Text (Sanity) as an article: an array of blocks, alone or as the body of a document.
#pragma once

#include "article/article.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "result.h"

namespace offprint {

// Whether `tree` is an array of Portable Text blocks, or a document, or a query's `result`, that has one as its body.
bool looks_like_portable_text(const JsonTree& tree);

// Reads blocks with their spans, marks and lists, and the objects between them that are pictures, code, tables and rules; an object of another type is left
// out, which is reported, unless it holds Portable Text itself. Fields of the document are read by `read_document_fields`; the title else by `take_title`.
// Of several documents one is chosen (item_choice.h). Errors: kWrongType, kMissingField, kNoArticle, kNoItem; kWithheld for a draft.
Result<Article> read_portable_text(const JsonTree& tree, Importing& importing);

}  // namespace offprint
