#include "plain_penalty.h"

#include <cstdlib>

namespace offprint::qr {
namespace {

struct Run {
  bool dark;
  int length;
};

// Runs from the light of one quiet zone to that of the other, both taken to be wider than any pattern.
std::vector<Run> runs_of(const std::vector<bool>& line) {
  const int beyond = 10 * static_cast<int>(line.size());
  std::vector<Run> runs = {{false, beyond}};
  for (const bool dark : line) {
    if (dark != runs.back().dark) runs.push_back({dark, 0});
    ++runs.back().length;
  }
  if (runs.back().dark) runs.push_back({false, 0});
  runs.back().length += beyond;
  return runs;
}

int runs_of_five(const std::vector<bool>& line) {
  int result = 0;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= line.size(); ++i) {
    if (i < line.size() && line[i] == line[begin]) continue;
    const int length = static_cast<int>(i - begin);
    if (length >= 5) result += 3 + length - 5;
    begin = i;
  }
  return result;
}

int finders(const std::vector<bool>& line) {
  const auto runs = runs_of(line);
  int count = 0;
  for (std::size_t i = 1; i + 5 < runs.size(); i += 2) {
    const int unit = runs[i].length;
    if (runs[i + 1].length != unit || runs[i + 2].length != 3 * unit) continue;
    if (runs[i + 3].length != unit || runs[i + 4].length != unit) continue;
    const int before = runs[i - 1].length, after = runs[i + 5].length;
    if (before >= 4 * unit && after >= unit) ++count;
    if (after >= 4 * unit && before >= unit) ++count;
  }
  return count;
}

}  // namespace

int plain_penalty(const Modules& modules) {
  const std::size_t size = modules.size();
  int result = 0, dark = 0;
  for (std::size_t y = 0; y < size; ++y) {
    std::vector<bool> column;
    for (std::size_t i = 0; i < size; ++i) column.push_back(modules[i][y]);
    result += runs_of_five(modules[y]) + runs_of_five(column) + 40 * (finders(modules[y]) + finders(column));
    for (std::size_t x = 0; x < size; ++x) {
      const bool here = modules[y][x];
      dark += here ? 1 : 0;
      if (y + 1 == size || x + 1 == size) continue;
      if (here == modules[y][x + 1] && here == modules[y + 1][x] && here == modules[y + 1][x + 1]) result += 3;
    }
  }
  // Steps of 5 % beyond the first from half, a part of one not counted.
  const int total = static_cast<int>(size * size);
  int steps = 0;
  while (std::abs(100 * dark - 50 * total) > 5 * (steps + 1) * total) ++steps;
  return result + 10 * steps;
}

}  // namespace offprint::qr
