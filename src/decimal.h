// Lengths as decimal text, without floating point.
#pragma once

#include <cstdint>
#include <string>

#include "units.h"

namespace offprint {

// `thousandths` / 1000 without zeros at the end: 17500 is "17.5".
std::string decimal(std::int64_t thousandths);

// A length in CSS px, to the nearest thousandth: 1120 units are "17.5". What two equal lengths give is equal.
std::string px_text(LayoutUnit units);

}  // namespace offprint
