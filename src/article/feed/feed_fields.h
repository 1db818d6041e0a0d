// Elements of a feed as fields of an article, alike in RSS and Atom.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/importing.h"

namespace offprint {

// The text of an element as one line, controls dropped; read as HTML where it holds tags or references, as it does in most feeds. Empty: none.
std::string feed_line(pugi::xml_node element, Importing& importing);

// `text` as one line, controls dropped, which is reported.
std::string clean_line(std::string text, Importing& importing);

// Appends a name or tag that is not empty and not there yet, to 256; those after are left out, which is reported.
void add_name(std::vector<std::string>& names, std::string name, Importing& importing);

// Sets `out` where it is empty and the element holds a date; what is none is reported.
void take_date(pugi::xml_node element, std::string& out, Importing& importing);

// Sets `out` where it is empty and `written` is a language tag ("zh_CN" as "zh-CN"); what is none is reported.
void take_language(std::string_view written, std::string& out, Importing& importing);

// A text that may be HTML or plain as blocks.
std::vector<Block> feed_blocks(std::string_view text, Importing& importing);

// Empties a summary that says no more than the body does: its beginning, cut off, or all of it. Reports it.
void drop_idle_summary(Article& article, Importing& importing);

}  // namespace offprint
