// schema.org Article and its kinds as JSON-LD: https://schema.org/Article. Which property becomes what: docs/inputs.md.
#pragma once

#include "article/article.h"
#include "article/html/html_tree.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "result.h"

namespace offprint {

// Whether the tree is JSON-LD: an object, or the first of an array, has `@context`, `@graph` or `@type`.
bool looks_like_linked_data(const JsonTree& tree);

// The article in the tree; of several the one that `importing.item` names by `@id`, `url` or number, otherwise the one that says most. Errors: kNoArticle, kNoItem.
Result<Article> read_linked_data(const JsonTree& tree, Importing& importing);

// Fills an article that was read from a page with what the page's `<script type="application/ld+json">` say of it. Scripts that are no JSON even after a repair are
// reported and passed over. False: none of them tells of this article.
//
// Which node: the one whose address is `article.canonical` or `importing.base`; else the one whose headline is the title; else the only one.
//
// Which holds, where both have it:
//   the node    published, modified, authors, source
//   the page    canonical, lang, title (but what a page puts behind the node's headline, " - Example News", goes), subtitle, summary, tags, rights, blocks, and the
//               leading picture, whose missing size, text, caption and credit come from the node where it names the same
bool overlay_linked_data(const HtmlTree& page, Article& article, Importing& importing);

}  // namespace offprint
