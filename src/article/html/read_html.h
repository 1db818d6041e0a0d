// HTML as it stands in others' articles: pieces of it for the readers of other formats, and the whole.
//
// By construction an allow-list: what has no place in `Article` is not there afterwards. What was left out and carried text or a picture is reported.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/html/html_tree.h"
#include "article/importing.h"
#include "article/read.h"

namespace offprint {

// A fragment as blocks: WordPress's `content.rendered`, `content:encoded`, a body of ninjs. A text that stands in no block is a paragraph.
std::vector<Block> html_blocks(std::string_view html, Importing& importing);

// A fragment as the runs of one paragraph: the text of an Editor.js block, a caption. Blocks in it are parted by spaces.
Runs html_runs(std::string_view html, Importing& importing);

// A fragment as plain text, references resolved, white space collapsed: a title, an excerpt.
std::string html_text(std::string_view html);

// A fragment, an article or a whole page, with its metadata. `html` is UTF-8. Error: kNoArticle.
Result<Article> read_html(std::string_view html, Importing& importing);

// What of a tree is read: the nodes under `roots`, in this order, without those whose `left_out` is set (all that is inside them goes with them).
struct HtmlSelection {
  std::vector<HtmlIndex> roots;
  std::vector<bool> left_out;  // by index; may be shorter than the tree: the rest is not left out
};

// What is selected, as blocks.
std::vector<Block> blocks_of(const HtmlTree& tree, const HtmlSelection& selection, Importing& importing);

}  // namespace offprint
