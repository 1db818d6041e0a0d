// What the steps that make an item list share.
#pragma once

#include "text/items.h"

namespace offprint {

// Writes `x`, `shrink`, `stretch` and `places` of every item, `forced` and `widest`, from the items' widths.
void sum_items(ItemList& list);

// The span that holds the code point `at`, which is less than the text's length.
const TextSpan& span_at(const TextBlock& block, std::uint32_t at);

}  // namespace offprint
