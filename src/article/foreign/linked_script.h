// The JSON-LD that a page has in its script elements, as one JSON text.
#pragma once

#include <string>
#include <string_view>

#include "article/html/html_tree.h"
#include "article/importing.h"

namespace offprint {

// An array of the contents of the page's `<script type="application/ld+json">`, in document order. One that is no JSON even after `repair_json` is reported and left out.
// Empty: there is none.
std::string linked_scripts(const HtmlTree& page, Importing& importing);

// `script` without the comment or CDATA section that hides it from old browsers, and with what parsers of pages put up with made JSON: control characters inside
// strings, commas behind the last member, escapes that JSON does not have, semicolons at the end. Takes time linear in the text.
std::string repair_json(std::string_view script);

}  // namespace offprint
