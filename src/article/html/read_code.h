// Preformatted text of foreign HTML as code.
#pragma once

#include "article/article.h"
#include "article/html/html_reading.h"

namespace offprint {

// The text of `pre` and its forebears as it stands, a line for each `br`, each block and each of several `code` in it, with the language that a class or
// attribute names ("language-x", "lang-x", "brush: x", "highlight-source-x", data-lang).
Code read_code(HtmlReading& reading, HtmlIndex element);

}  // namespace offprint
