// Text that was wrapped, as one line again.
#pragma once

#include <string_view>

namespace offprint {

// What stands between two lines of a text once they are one: nothing where the first ends and the second begins with a character that takes a full square (Han, kana and the punctuation
// that goes with them), as Chinese is wrapped; else a space. Either may be empty.
std::string_view space_between(std::string_view before, std::string_view after);

}  // namespace offprint
