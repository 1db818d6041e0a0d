// A string as JSON, for everything that writes JSON.
#pragma once

#include <string>
#include <string_view>

namespace offprint {

// Appends `text` (UTF-8) as a JSON string with its quotes: the two characters that must be escaped, and the C0 controls (RFC 8259,
// section 7); everything else stands as it is.
void append_json_string(std::string& out, std::string_view text);

}  // namespace offprint
