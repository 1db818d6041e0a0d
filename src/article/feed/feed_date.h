// Dates as feeds write them.
#pragma once

#include <string>
#include <string_view>

namespace offprint {

// A date of RFC 822 as RFC 2822, section 4.3, reads it, as ISO 8601: "Fri, 18 Jul 2025 10:30:00 +0800", "18 Jul 25 10:30 EST"; years of two digits from 1950 to 2049. A zone that is not
// known is left out. Else what `iso_date` reads. Empty where it is none.
std::string feed_date(std::string_view written);

}  // namespace offprint
