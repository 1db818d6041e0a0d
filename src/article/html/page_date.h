// Dates as pages give them: in metadata, in attributes, and in lines of text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

// A date with or without a time, somewhere in a text.
struct FoundDate {
  std::size_t at = 0;    // bytes before it
  std::size_t size = 0;  // bytes it takes
  std::string iso;       // as `Article::published` takes it
};

// The first numeric date of `text`: "2025-07-18", "2025/7/18 10:30", "2025.07.18", "2025年7月18日 10时30分", "2025-07-18T10:30:00+0800". A time without a zone
// is given without one.
std::optional<FoundDate> find_date(std::string_view text);

// The date that `text` is, whatever stands around it in metadata: what `find_date` finds, "July 18, 2025", "18 July 2025 10:30", "18.07.2025". Empty where it
// is none.
std::string date_of(std::string_view text);

}  // namespace offprint
