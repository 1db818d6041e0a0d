// A pile of strips, as a fuzzer's bytes have it.
#pragma once

#include "bytes.h"
#include "pages/strips.h"

namespace offprint::fuzz {

// Of at most about 300 strips of up to 255 units, with gaps, every cost and kind, pictures that give, and tables with heads.
StripList any_pile(Bytes& bytes);

}  // namespace offprint::fuzz
