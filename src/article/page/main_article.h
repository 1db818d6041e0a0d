// Which part of a web page is its article.
//
//   1  what is not seen goes           scripts, controls, what is hidden                                furniture.h
//   2  the headline is found           the heading that says what og:title or <title> says              page_title.h
//   3  what stands around goes         nav, footer, aside; what its class calls "sidebar", "评论"       furniture.h, class_words.h
//   4  the text is weighed             blocks of some length, with stops, mostly not links              text_weights.h
//   5  the article's element is found  down from the root, each time to the child that holds most       candidates.h
//   6  what stands in between goes     lists of links, labels, bylines, bare headings                   litter.h, labels.h
//   7  it is asked whether it is one   too short, an error, a login, a list of teasers: none            no_article.h
//
// What a name says (3) holds only as long as what bears it does not hold much of the text; comments are left out at any length. Where nothing is found, a second look does not
// listen to names, and a third reads what is hidden: these have to find more text. A home page has no article, not even its longest teaser. Between the headline and the text, first
// lines and the leading picture are part of the article; lines on its author, its date and its tags are not.
#pragma once

#include <string>

#include "article/html/html_tree.h"
#include "article/html/read_html.h"

namespace offprint {

// The main article of a page.
struct MainArticle {
  HtmlSelection selection;  // no roots: there is none; `left_out` has the size of the tree
  std::string title;        // as the page tells it, without the site's name; empty: none found; may be there without an article
  HtmlIndex heading = 0;    // the element that shows the title, left out of the selection; 0: none
};

// Finds it, without navigation, comments, advertising and what else stands around it. Never fails; takes time linear in the tree.
MainArticle find_main_article(const HtmlTree& tree);

}  // namespace offprint
