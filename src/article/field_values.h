// The grammars of metadata values, for every reader.
#pragma once

#include <string_view>

namespace offprint {

// Whether `text` is an ISO 8601 date or a date with time as `Article::published` takes it: "2025-07-18",
// "2025-07-18T10:30", "2025-07-18T10:30:00.5+08:00", "…Z". Month, day and time in their range; years 0001 to 9999.
bool is_iso_date(std::string_view text);

// Whether `text` has the form of a BCP 47 language tag: subtags of 1 to 8 letters or digits joined by hyphens, the first
// of 2 to 8 letters, 35 bytes at most. The registry is not consulted.
bool is_language_tag(std::string_view text);

// Whether `text` can be the fragment name of a block: 1 to kMaxIdBytes bytes without white space, controls, quotes,
// "<", ">" and "&".
bool is_fragment_id(std::string_view text);

}  // namespace offprint
