#include "cli/numbered_path.h"

namespace offprint::cli {
namespace {

struct NumberPlace {
  std::size_t at = std::string::npos;
  std::size_t size = 0;
  std::size_t digits = 0;  // at least so many
};

NumberPlace find_number_place(std::string_view path) {
  for (std::size_t at = path.find('%'); at != std::string_view::npos; at = path.find('%', at + 1)) {
    const std::string_view rest = path.substr(at);
    if (rest.starts_with("%d")) return {at, 2, 0};
    if (rest.size() >= 4 && rest[1] == '0' && rest[2] >= '1' && rest[2] <= '9' && rest[3] == 'd') {
      return {at, 4, static_cast<std::size_t>(rest[2] - '0')};
    }
  }
  return {};
}

}  // namespace

bool has_number_place(std::string_view path) { return find_number_place(path).at != std::string::npos; }

std::string numbered_path(std::string path, int number) {
  const NumberPlace place = find_number_place(path);
  if (place.at == std::string::npos) return path;
  std::string digits = std::to_string(number);
  if (digits.size() < place.digits) digits.insert(0, place.digits - digits.size(), '0');
  return path.replace(place.at, place.size, digits);
}

}  // namespace offprint::cli
