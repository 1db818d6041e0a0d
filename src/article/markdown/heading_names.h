// Fragment names of headings.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "article/article.h"

namespace offprint {

// Takes "{#name}" or "{#name .class}" off the end of a heading, as Pandoc, Hugo and kramdown have it, and gives the name; empty: none that may be one.
std::string take_heading_id(Runs& runs);

// The name that GitHub gives a heading: lower case, spaces as hyphens, letters, digits, "-" and "_" kept, other punctuation left out. Empty where nothing is left or it is too long.
std::string heading_name(std::string_view text);

// `name`, with "-1", "-2" … behind it where it is taken; it is taken from now on.
std::string free_name(std::string name, std::set<std::string, std::less<>>& taken);

}  // namespace offprint
