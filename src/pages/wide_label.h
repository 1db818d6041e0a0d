// What code or a table that scrolls sideways is called, for those who do not see it.
#pragma once

#include <string>

#include "layout/flow.h"

namespace offprint {

// The table that `container` is or stands in; -1: none.
int table_around(const Flow& flow, int container);

// The caption of the table that `container` is or stands in, or "table" in the article's language; around code "code".
std::string wide_label(const Flow& flow, int container);

}  // namespace offprint
