// Where words are in an article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/flow.h"

namespace offprint {

// The code points [begin, end) of a block's text.
struct TextRange {
  int block = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const TextRange&) const = default;
};

// The places where `words` (UTF-8) stand in one block, in reading order, not overlapping, at most `most`. White space is of no account, nor are small and capital letters (of
// Latin, Greek, Cyrillic) and full-width forms of ASCII. Nothing but white space is nowhere. Linear in the article.
std::vector<TextRange> find_text(const Flow& flow, std::string_view words, std::size_t most);

}  // namespace offprint
