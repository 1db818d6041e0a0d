// Front matter as the metadata of an article.
#pragma once

#include "article/article.h"
#include "article/importing.h"
#include "article/markdown/front_matter.h"

namespace offprint {

// Fills what the fields say of the article; the address that they give becomes `importing.base`. Fields that are not known are reported, one by one.
void read_front_metadata(const FrontMatter& matter, Importing& importing, Article& article);

}  // namespace offprint
