// How much of one text is in another, words counted and their order left aside.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "article/html/html_tree.h"
#include "article/html/read_html.h"

namespace offprint::tests {

// How often each word stands in a text: parted by white space and punctuation, in lower case; a Han character or kana is a word.
using Words = std::map<std::string, int>;

void add_words(Words& words, std::string_view text);

// Of all that is inside a node but scripts and styles, and of a selection.
Words words_of(const HtmlTree& tree, HtmlIndex index);
Words words_of(const HtmlTree& tree, const HtmlSelection& selection);

// Shares of the words found that are expected, and of the words expected that are found; and their harmonic mean. 1 where both are empty.
struct Match {
  double precision = 0, recall = 0, f1 = 0;
};
Match match(const Words& found, const Words& expected);

}  // namespace offprint::tests
