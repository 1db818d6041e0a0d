// What the words in an element's `class` and `id` say of it. Not a standard but what sites have come to use; words are looked up whole ("header" has no "ad" in it), in
// names written any way: `post-content`, `post_content`, `postContent`, `PostContent`.
#pragma once

#include <cstdint>

#include "article/html/html_tree.h"

namespace offprint {

// What a word says, as a set of bits.
enum class WordSense : std::uint8_t {
  kArticle = 1 << 0,   // the text itself: "article", "post", "body", "正文"
  kFurniture = 1 << 1, // what stands around it: "sidebar", "related", "share", "推荐"
  kComments = 1 << 2,  // what readers say of it: "comments", "disqus", "评论"
  kAside = 1 << 3,     // small print of the article itself: "byline", "timestamp", "tags"
  kMedia = 1 << 4,     // pictures and their captions
  kUnseen = 1 << 5,    // only read out: "sr-only"
  kEmbed = 1 << 6,     // a post from elsewhere that the text shows: "tweet", "embed"
  kTitle = 1 << 7,     // a headline that is no heading: "title", "标题"
};
using WordSenses = std::uint8_t;

constexpr bool has(WordSenses senses, WordSense sense) { return (senses & static_cast<WordSenses>(sense)) != 0; }

// The senses of all words of an element. Words that tell what an element has or lacks ("has-sidebar", "no-comments") say nothing; nor do names that are longer than 200 bytes,
// and what is behind the 32nd word.
WordSenses senses_of(const HtmlTree& tree, HtmlIndex element);

}  // namespace offprint
