// What stands around the text in an article's body and is a field of its own: title, info line, leading picture, tags.
#pragma once

#include "article/article.h"
#include "article/html/page_metadata.h"
#include "article/importing.h"

namespace offprint {

// Where there is no title yet: takes the first block as one, if it is a heading, or a short line that ends no sentence and that something follows.
void take_title_line(Article& article);

// Takes out the lines near the front that say no more than where the article is from, who wrote it, and when (info_line.h), and sets the fields that are empty.
// Reported where a line holds more than the fields took.
void take_info_lines(Article& article, Importing& importing);

// Takes out the line near the end that lists tags behind 标签, 关键词 or Tags, which become the article's where it has none.
void take_tag_line(Article& article, Importing& importing);

// Takes the first picture, where it stands before the second paragraph and is large or has a caption; otherwise `other`, if it is not in the body too and does
// not look like a site's logo.
void take_hero(Article& article, const Image& other);

// Whether two addresses are of one picture, in whatever size.
bool is_same_picture(std::string_view one, std::string_view other);

// Whether a summary only repeats how a text begins.
bool repeats_beginning(std::string_view summary, std::string_view text);

}  // namespace offprint
