// What elements of a page's body say of the article by their attributes: `itemprop`, `rel`, `datetime`, and classes that mean a byline, a date, a subtitle.
#pragma once

#include <string_view>

#include "article/html/html_tree.h"
#include "article/html/page_metadata.h"
#include "article/importing.h"

namespace offprint {

// Sets or adds to `data`; an element that has been read with all that is in it is appended to `data.shown`. What stands in running text is left alone, so are
// readers' comments.
void read_marked_elements(const HtmlTree& tree, Importing& importing, PageData& data);

// Whether one of the words of a list that is parted by spaces is `word`.
bool lists_word(std::string_view list, std::string_view word);

}  // namespace offprint
