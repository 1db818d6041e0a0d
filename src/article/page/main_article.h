// Which part of a web page is its article.
#pragma once

#include <string>

#include "article/html/html_tree.h"
#include "article/html/read_html.h"

namespace offprint {

// The main article of a page.
struct MainArticle {
  HtmlSelection selection;  // no roots: there is none
  std::string title;        // as the page shows it, without the site's name; empty: none found
  HtmlIndex heading = 0;    // the element that shows the title, left out of the selection; 0: none
};

// Finds it, without navigation, comments, advertising and what else stands around it. Never fails; takes time linear in the tree.
MainArticle find_main_article(const HtmlTree& tree);

}  // namespace offprint
