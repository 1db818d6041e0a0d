// What stands before a Markdown text and says what it is: front matter.
//
// Read are YAML's simple forms between "---" and "---" or "...", TOML's between "+++" and "+++", and a JSON object. What is nested is flattened: `author: {name: X}` and
// `authors: [{name: X}]` are fields "author.name" and "authors.name".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

struct FrontField {
  std::string key;                  // lower case, joined by dots where it was nested
  std::vector<std::string> values;  // as they stand, quotes and escapes resolved; none is empty
};

struct FrontMatter {
  std::vector<FrontField> fields;  // each key once, in order; at most kMaxFrontFields
  std::size_t size = 0;            // bytes of `markdown` that it takes, its fences included; 0: there is none
};

inline constexpr std::size_t kMaxFrontFields = 256;
inline constexpr std::size_t kMaxFrontValues = 4096;

// The front matter at the front of `markdown`. What opens like one and is not closed, or does not begin with a key, is text. Never fails.
FrontMatter read_front_matter(std::string_view markdown);

}  // namespace offprint
