// Pages that have text and are no articles all the same.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/html/html_tree.h"
#include "article/html/read_html.h"
#include "article/page/text_weights.h"

namespace offprint {

struct Expected {
  std::string_view title;
  std::uint32_t least_prose = 0;  // letters of running text, of a page that has links; one that has none may be as short as it likes
};

// Whether what was found is too little to be an article, the few words of an error or a login page, or a list of other articles: many headings that are links, each over a few
// lines. `weights` are without what is left out.
bool is_no_article(const HtmlTree& tree, const HtmlSelection& selection, const std::vector<TextWeight>& weights, const Expected& expected);

}  // namespace offprint
