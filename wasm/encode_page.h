// A display list as the wire format of wire.h.
#pragma once

#include <string>

#include "offprint.h"

namespace offprint::wire {

// The bytes of page `index` of a paginated article. 4-byte aligned when the string's data is, as std::string's is.
std::string encode_page(const Offprint& article, int index);

}  // namespace offprint::wire
