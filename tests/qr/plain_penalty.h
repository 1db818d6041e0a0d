// The penalties of section 7.8.3 written the plain way, a module at a time, to compare the fast way with.
#pragma once

#include <vector>

namespace offprint::qr {

using Modules = std::vector<std::vector<bool>>;  // [y][x], dark is true

int plain_penalty(const Modules& modules);

}  // namespace offprint::qr
