#include "text/breaker.h"

namespace offprint {
namespace {

constexpr std::uint32_t kNowhere = UINT32_MAX;

// The places on the current line where it could still be ended, best kind first.
struct Candidates {
  std::uint32_t allowed = kNowhere;
  std::uint32_t emergency = kNowhere;
  std::uint32_t any = kNowhere;

  std::uint32_t best() const {
    if (allowed != kNowhere) return allowed;
    return emergency != kNowhere ? emergency : any;
  }

  void note(std::uint32_t end, BreakKind kind) {
    any = end;
    if (kind == BreakKind::kAllowed) allowed = end;
    if (kind == BreakKind::kEmergency) emergency = end;
  }
};

}  // namespace

std::vector<std::uint32_t> break_greedily(std::span<const Item> items, const Measure& measure) {
  std::vector<std::uint32_t> ends;
  Candidates candidates;
  LayoutUnit available = measure.width - measure.first_indent;
  LayoutUnit width = 0;
  for (std::uint32_t i = 0; i < items.size();) {
    const Item& item = items[i];
    if (!item.is_space && width + item.width > available && candidates.any != kNowhere) {
      // The overhang is bounded by one unbroken sequence, so going back to the candidate keeps this linear.
      ends.push_back(candidates.best());
      i = ends.back();
      candidates = {};
      width = 0;
      available = measure.width;
      continue;
    }
    width += item.width;
    ++i;
    if (item.break_after == BreakKind::kForced) {
      ends.push_back(i);
      candidates = {};
      width = 0;
      available = measure.width;
    } else {
      candidates.note(i, item.break_after);
    }
  }
  if (ends.empty() ? !items.empty() : ends.back() != items.size()) ends.push_back(static_cast<std::uint32_t>(items.size()));
  return ends;
}

}  // namespace offprint
