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

// Looks at what the page says of itself (`og:title`, `dcterms.title` and their like, `<title>`) and at its headings. A heading is the headline when it says the same or, where it is the
// only one of its level, when nothing else says anything. The name of the site is what stands before or behind a separator ("|", " - ", "_", ": ") in `<title>` and not in the others.
PageTitle find_page_title(const HtmlTree& tree, const std::vector<bool>& left_out);

}  // namespace offprint
