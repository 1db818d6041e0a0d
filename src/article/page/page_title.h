// The headline of a page.
#pragma once

#include <string>
#include <vector>

#include "article/html/html_tree.h"

namespace offprint {

struct PageTitle {
  std::string text;       // white space collapsed, without the name of the site; empty: none
  HtmlIndex heading = 0;  // the heading that shows it; 0: none does
};

// Looks at what the page says of itself (Dublin Core's title, `og:title` and their like, `<title>`) and at what looks like a heading and is not `left_out`: h1, h2, `itemprop=headline`, what
// its class calls a title. The headline is the one that says most nearly the same. Where none does, the only h1 is the headline if `og:title` and its like are missing. The title is
// given as the page tells it, without what is parted from the heading by "|", " - ", "_" and their like, and without the name of the site (`og:site_name`, or short ends of `<title>`).
PageTitle find_page_title(const HtmlTree& tree, const std::vector<bool>& left_out);

}  // namespace offprint
