// Which faces a text is drawn with where no host page says it.
#pragma once

#include <string>
#include <string_view>

#include "text/font.h"

namespace offprint {

// A CSS font list for a family in a language (BCP 47): Chinese in both scripts, Japanese and Korean have faces of their own first, since the same code points
// are drawn otherwise in each; other text has a Latin face first. Ends with a generic name.
std::string font_stack(FontFamily family, std::string_view lang);

}  // namespace offprint
