// Parameters that say who clicked where, not which article it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace offprint::share {

// Whether a parameter of this name, as it stands in a query, only tells of where a reader came from. The table names who sets each of them.
bool is_tracking(std::string_view name);

// `query` without such parameters, what remains as it was; the names that were left out are appended to `dropped`.
std::string without_tracking(std::string_view query, std::vector<std::string>& dropped);

}  // namespace offprint::share
