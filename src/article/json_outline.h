// A JSON text with the contents of its long plain strings left out, so that a parser which looks at every byte several times has few to look at: an article is
// nine tenths text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

struct JsonOutline {
  // A string that stands as "" in the outline.
  struct Omission {
    std::uint32_t quote;  // offset of its opening quote in `text`
    std::uint32_t start;  // of its content in the source, bytes
    std::uint32_t size;
  };

  std::string text;
  std::vector<Omission> omissions;  // ascending

  // Where the byte at `offset` of `text` is in the source; for `text.size()` the source's size.
  std::size_t to_source(std::size_t offset) const;
};

// Leaves out the contents of strings of 16 bytes and more that hold no backslash and no control character, so that they are what they stand for. Where `source` is not
// JSON, its outline is not either, and goes wrong at the same place. `source` has less than 2^32 bytes.
JsonOutline outline_json(std::string_view source);

}  // namespace offprint
