// Short texts that stand around articles everywhere: over lists of other articles, on buttons, before advertising.
#pragma once

#include <string_view>

namespace offprint {

// Whether a text is nothing but such a label ("Advertisement", "Share this", "相关阅读："), or begins with one that leads away and a colon ("Read more: …"). Case and white space do
// not matter.
bool is_label(std::string_view text);
bool begins_with_lead(std::string_view text);

}  // namespace offprint
