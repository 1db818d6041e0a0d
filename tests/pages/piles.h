// Piles of strips made up for the tests of page breaks.
#pragma once

#include <vector>

#include "pages/page_breaker.h"

namespace offprint::tests {

// Strips of one height, with what a break after each costs.
inline StripList pile_of(const std::vector<BreakCost>& costs, LayoutUnit height = 10) {
  StripList list;
  for (const BreakCost cost : costs) {
    Strip strip;
    strip.top = list.strips.empty() ? 0 : list.strips.back().bottom;
    strip.bottom = strip.top + height;
    strip.cost_after = cost;
    list.strips.push_back(strip);
  }
  return list;
}

// Strips of these heights, one below the other.
inline StripList pile_of_heights(const std::vector<LayoutUnit>& heights) {
  StripList list = pile_of(std::vector<BreakCost>(heights.size(), BreakCost::kFree));
  LayoutUnit y = 0;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    list.strips[i].top = y;
    list.strips[i].bottom = y += heights[i];
  }
  return list;
}

inline std::vector<std::uint32_t> ends_of(const std::vector<PageRange>& pages) {
  std::vector<std::uint32_t> ends;
  for (const PageRange& page : pages) ends.push_back(page.end_strip);
  return ends;
}

using Ends = std::vector<std::uint32_t>;

// Pseudo-random numbers, the same on every machine.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed * 2 + 1) {}
  int below(int count) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(count));
  }
  int between(int least, int most) { return least + below(most - least + 1); }

 private:
  std::uint64_t state_;
};

}  // namespace offprint::tests
