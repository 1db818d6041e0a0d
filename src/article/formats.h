// What an input is: the names of the formats, and how each is known by sight.
#pragma once

#include <optional>
#include <string_view>

#include "article/read.h"

namespace offprint {

// The format's name as --from and `type` take it: "auto", "html", "json-ld", "wordpress". Static storage.
std::string_view name_of(Format format);

// The format of this name or MIME type ("text/html; charset=gbk", "application/feed+json"), in any case; nothing where there is none. A MIME type
// that says no more than JSON or XML is kAuto.
std::optional<Format> format_named(std::string_view name);

// The format that `text` looks like by its first characters: kText, kHtml, kMarkdown (front matter, or a first line that begins "# "), kRss, kAtom; kAuto where that takes
// a parser: what begins as JSON does, XML of another kind. UTF-8 without a byte order mark.
Format look_at(std::string_view text);

// The format as people call it: "HTML", "a JSON Feed". Static storage.
std::string_view title_of(Format format);

// What a file of bytes is by its first ones, where that is nothing to read: "a PDF file". Static storage.
std::optional<std::string_view> sight_of(std::string_view bytes);

}  // namespace offprint
