// A display list as the wire format of wire.h.
#pragma once

#include <string>

#include "pages/display_list.h"

namespace offprint::wire {

// What the header says of a page beside what is on it.
struct PageNumbers {
  int count = 0;      // pages of the layout; 0: not known yet
  int font_size = 0;  // of body text, CSS px
};

// The bytes of a page. 4-byte aligned when the string's data is, as std::string's is.
std::string encode_page(const DisplayList& list, const Flow& flow, PageNumbers numbers);

}  // namespace offprint::wire
