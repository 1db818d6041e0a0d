// The headings of an article, for a table of contents.
#pragma once

#include <string>

#include "layout/flow.h"

namespace offprint {

// [{"block":3,"level":2,"text":"…","id":"…"},…] in reading order, the title not among them; "id" is empty where a heading has none.
std::string outline_json(const Flow& flow);

}  // namespace offprint
