// An article of any length that is the same on every machine, made of a seed's sentences.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "article/article.h"

namespace offprint::bench {

// At least `han` Han characters: the sentences of `seed` in a fixed, shuffled order, in paragraphs of about 120 characters, a heading
// before every eighth. `seed` is an article in Chinese.
Article make_up_article(const Article& seed, std::size_t han);

// Han characters (U+4E00 to U+9FFF) of UTF-8 text.
std::size_t count_han(std::string_view text);

}  // namespace offprint::bench
