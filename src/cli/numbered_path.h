// Names of files that are written by the number.
#pragma once

#include <string>
#include <string_view>

namespace offprint::cli {

// Whether `path` has a place for a number: "%d", or "%03d" for three digits at least. Everything else in the name stands for itself.
bool has_number_place(std::string_view path);

// `path` with `number` in that place; as it is where it has none.
std::string numbered_path(std::string path, int number);

}  // namespace offprint::cli
