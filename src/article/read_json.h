// The canonical JSON format (article.schema.json) as an article.
#pragma once

#include <string_view>

#include "article/read.h"

namespace offprint {

// Reads one article from JSON text without a byte order mark; `options.base` is used, the rest is for the caller.
//
// Strict about types: a member of the wrong type, a required one that is missing (`offprint`, `title`, `blocks`; a
// block's `kind`; `src` of an image) or an `offprint` that is not 1 is an error with its pointer. Lenient about values:
// what is unsafe, unknown, empty or out of range is dropped, skipped or clamped, and reported with its pointer.
//
// Short forms that are read beside the canonical ones: `"text": "…"` in place of `"runs": […]`; `runs`, `text` or a plain
// string in place of a quote's or an item's `blocks`; a plain string as a table cell.
Result<ReadResult> read_json(std::string_view bytes, const ReadOptions& options);

}  // namespace offprint
