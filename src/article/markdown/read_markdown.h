// Markdown with front matter as an article.
#pragma once

#include <string_view>

#include "article/article.h"
#include "article/importing.h"
#include "result.h"

namespace offprint {

// Reads CommonMark with tables, strikethrough, autolinks and footnotes as plain text; front matter in the simple forms of YAML and TOML or in JSON (front_matter.h). HTML in it is
// read as HTML is (html/read_html.h). Never fails on any UTF-8.
Article read_markdown(std::string_view markdown, Importing& importing);

}  // namespace offprint
