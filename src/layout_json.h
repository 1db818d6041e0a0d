// The layout as JSON, for scripts and for the checks of other engines: what `offprint layout` prints.
#pragma once

#include <string>

#include "offprint.h"

namespace offprint {

// {"width","height","font_size","pages":[{"index","lines":[…],"boxes":[…]}],"notes":[{"kind","page","block"}],"blocks":[{"kind","text"}]}. Lengths in CSS px; "start" and "end" in
// code points of the block's text; "text" the line's characters, "natural" its width before justification. A page that goes on with a table has its
// head's lines in "repeated", as in "lines": they are no text of this page. Of a paginated article.
std::string layout_json(const Offprint& article);

}  // namespace offprint
