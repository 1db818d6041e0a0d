// What may stand in the text of a run, and how white space is collapsed on the way in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "article/article.h"

namespace offprint {

// Removes C0 controls (but not tab, line feed, form feed and carriage return) and the bidirectional embeddings,
// overrides and isolates U+202A–202E and U+2066–2069, which can make a text read otherwise than it is. Gives the number
// of characters removed. Keeps the marks U+200E and U+200F.
std::size_t drop_controls(std::string& text);

// `text` with every stretch of HTML white space, U+0085, U+2028 and U+2029 as one space, none at the ends: the text of
// a metadata field.
std::string collapse_white_space(std::string_view text);

// Brings runs into the form of the model: white space collapsed across runs, none at the ends, no empty run, runs that
// are alike joined (not those with ruby). Idempotent.
void normalize_runs(Runs& runs);

// Line ends as U+000A, no C0 controls but line feed and tab, no line feed at the end: the text of `Code`. Gives the
// number of characters dropped.
std::size_t normalize_code(std::string& text);

}  // namespace offprint
