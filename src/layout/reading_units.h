// How much of an article there is to read: Han and kana characters, and words of other scripts.
#pragma once

#include <cstdint>
#include <string_view>

#include "layout/flow.h"

namespace offprint {

struct TextCount {
  int characters = 0;
  int words = 0;
  bool operator==(const TextCount&) const = default;
};

// Counts texts, a code point at a time.
class TextCounter {
 public:
  void add(char32_t c);
  void end_text() { in_word_ = false; }  // no word goes on in the next text
  TextCount count() const { return count_; }

 private:
  TextCount count_;
  bool in_word_ = false;
};

// How long it takes to read, in milliseconds: 400 characters a minute, or 230 words.
std::int32_t reading_milliseconds(TextCount count);

struct ReadingUnits {
  TextCount before;
  TextCount all;
};

// What stands before the code point `offset` of block `block`, and all: headings, paragraphs, table cells, as in the byline. Nothing is before a block less than 0, all
// before one that there is not. Linear.
ReadingUnits reading_units(const Flow& flow, int block, std::uint32_t offset);

}  // namespace offprint
