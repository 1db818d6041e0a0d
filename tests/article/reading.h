// What the tests of this folder have in common: short ways to read.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

#include "article/read.h"

namespace offprint::tests {

// Reads what has to be readable.
inline ReadResult read_good(std::string_view bytes, const ReadOptions& options = {}) {
  Result<ReadResult> result = read_article(bytes, options);
  INFO((result.ok() ? std::string() : result.error().message));
  REQUIRE(result.ok());
  return std::move(result).value();
}

// Reads what has to be refused.
inline Error read_bad(std::string_view bytes, const ReadOptions& options = {}) {
  const Result<ReadResult> result = read_article(bytes, options);
  REQUIRE_FALSE(result.ok());
  return result.error();
}

// An article in JSON around these blocks.
inline std::string with_blocks(std::string_view blocks) {
  return R"({"offprint": 1, "title": "T", "blocks": [)" + std::string(blocks) + "]}";
}

// All blocks of a kind, in order, not those inside others.
template <class T>
std::vector<T> blocks_of(const Article& article) {
  std::vector<T> out;
  for (const Block& block : article.blocks) {
    if (const T* value = std::get_if<T>(&block.value)) out.push_back(*value);
  }
  return out;
}

}  // namespace offprint::tests
