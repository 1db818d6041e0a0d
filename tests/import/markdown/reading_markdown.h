// What the tests of this folder have in common: Markdown read, and what was told of it.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

#include "article/markdown/read_markdown.h"
#include "article/read.h"

namespace offprint::tests {

struct MarkdownRead {
  Article article;
  Report report;
};

inline MarkdownRead markdown_of(std::string_view markdown) {
  MarkdownRead read;
  Importing importing;
  read.article = read_markdown(markdown, importing);
  read.report = std::move(importing.report);
  return read;
}

// The article as lines, without a line feed at the end.
inline std::string dumped(std::string_view markdown) { return dump_text(markdown_of(markdown).article); }

}  // namespace offprint::tests
