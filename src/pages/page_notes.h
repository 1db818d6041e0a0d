// What could not stand on the pages as it was laid out. Nothing is ever left out: these say what was done instead.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pages/page_breaker.h"

namespace offprint {

struct PageNote {
  enum class Kind : std::uint8_t {
    kSliced,     // a table row, a figure or the card of the code is higher than the page, and cut between lines at the end of this one
    kScaled,     // a picture or the code is higher than the page, and drawn smaller; a code may then be too small to scan
    kOverflows,  // a line, or what is beside a code, is higher than the page, and stands over its lower edge
    kShrunk,     // a picture gave way a little, to have its place on this page
  };
  Kind kind = Kind::kSliced;
  int page = 0;   // 0-based
  int block = 0;  // number in Flow::blocks: what it is about; of what is sliced, the block in which it is
  bool operator==(const PageNote&) const = default;
};

// "sliced", "scaled", "overflows", "shrunk".
std::string_view name_of(PageNote::Kind kind);

// Adds what there is to say about page `number`. Of a page cut from `list` at `page_height`.
void append_notes(const StripList& list, const PageRange& range, int number, LayoutUnit page_height, std::vector<PageNote>& notes);

// The notes of all pages, in their order.
std::vector<PageNote> notes_of(const StripList& list, const std::vector<PageRange>& pages, LayoutUnit page_height);

// [{"kind":"sliced","page":3,"block":12},…]
std::string to_json(const std::vector<PageNote>& notes);

}  // namespace offprint
