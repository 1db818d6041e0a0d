// Pages that have text and are no articles all the same.
#pragma once

#include <string_view>
#include <vector>

#include "article/html/html_tree.h"
#include "article/html/read_html.h"
#include "article/page/text_weights.h"

namespace offprint {

// Whether what was found is too little to be an article, the few words of an error or a login page, or a list of other articles: many headings that are links, each over a few
// lines. `weights` are without what is left out.
bool is_no_article(const HtmlTree& tree, const HtmlSelection& selection, const std::vector<TextWeight>& weights, std::string_view title);

}  // namespace offprint
