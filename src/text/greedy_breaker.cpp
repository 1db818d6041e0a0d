#include "text/line_fit.h"

namespace offprint {
namespace {

constexpr std::uint32_t kNowhere = UINT32_MAX;

bool is_good(BreakKind kind) { return kind == BreakKind::kAllowed || kind == BreakKind::kReluctant || kind == BreakKind::kForced; }

// The places on the current line where it could still be ended, best kind first.
struct Candidates {
  std::uint32_t allowed = kNowhere;
  std::uint32_t third_hyphen = kNowhere;  // of lines in a row: better than breaking a word anywhere
  std::uint32_t emergency = kNowhere;
  std::uint32_t any = kNowhere;

  std::uint32_t best() const {
    if (allowed != kNowhere) return allowed;
    if (third_hyphen != kNowhere) return third_hyphen;
    return emergency != kNowhere ? emergency : any;
  }
};

// Sets one line after the other.
class GreedyBreaker {
 public:
  GreedyBreaker(const ItemList& list, const Measure& measure) : list_(list), measure_(measure) {}

  LineEnds run() {
    std::uint32_t begin = 0;
    for (const std::uint32_t forced : list_.forced) {
      break_segment(begin, forced);
      begin = forced;
    }
    return std::move(ends_);
  }

 private:
  // The items up to a forced line end.
  void break_segment(std::uint32_t first, std::uint32_t limit) {
    const std::size_t lines_before = ends_.size();
    const std::uint32_t begin = first;
    hyphens_ = 0;
    while (first < limit) {
      width_ = measure_.width - (first == 0 ? measure_.first_indent : 0);
      const std::uint32_t end = line_end(first, limit);
      hyphens_ = list_.items[end - 1].break_after == BreakKind::kHyphen ? hyphens_ + 1 : 0;
      ends_.push_back(end);
      first = end;
    }
    if (ends_.size() - lines_before > 1 && !list_.preformatted) mend_orphan(ends_.size() - lines_before > 2 ? ends_[ends_.size() - 3] : begin, limit);
  }

  std::uint32_t line_end(std::uint32_t first, std::uint32_t limit) const {
    Candidates candidates;
    for (std::uint32_t end = first + 1; end <= limit; ++end) {
      const Item& last = list_.items[end - 1];
      if (end > first + 1 && !last.is_space && too_wide(first, end)) {
        const std::uint32_t drawn_in = is_break(candidates, end - 1) ? kNowhere : squeezed_end(first, end, limit);
        return drawn_in != kNowhere ? drawn_in : candidates.best();
      }
      note(first, end, candidates);
    }
    return limit;
  }

  bool too_wide(std::uint32_t first, std::uint32_t end) const {
    const Item& start = list_.items[first];
    const Item& last = list_.items[end - 1];
    const LayoutUnit trimmed = list_.rules.trims_line_end ? last.right_blank() : 0;
    return static_cast<LayoutUnit>(last.x - start.x) + last.width - start.left_blank() - trimmed > width_;
  }

  static bool is_break(const Candidates& candidates, std::uint32_t end) { return candidates.allowed == end; }

  void note(std::uint32_t first, std::uint32_t end, Candidates& candidates) const {
    const BreakKind kind = list_.items[end - 1].break_after;
    candidates.any = end;
    if (is_good(kind)) candidates.allowed = end;
    if (kind == BreakKind::kEmergency) candidates.emergency = end;
    if (kind != BreakKind::kHyphen || fit_line(list_, first, end).natural > width_) return;
    if (hyphens_ < kMostHyphensInARow) candidates.allowed = end;
    else candidates.third_hyphen = end;
  }

  // 先挤进: the next place where the line may end, where squeezing brings it in.
  std::uint32_t squeezed_end(std::uint32_t first, std::uint32_t end, std::uint32_t limit) const {
    if (!measure_.justified) return kNowhere;
    while (end < limit && !is_good(list_.items[end - 1].break_after)) {
      if (fit_line(list_, first, end).natural > width_ + list_.em * 2) return kNowhere;
      ++end;
    }
    const LineFit fit = fit_line(list_, first, end);
    return fit.natural - fit.shrink <= width_ + hanging_width(list_, first, end) ? end : kNowhere;
  }

  // 孤字不成行: the line before the last gives a character up.
  void mend_orphan(std::uint32_t first, std::uint32_t limit) {
    std::uint32_t& end = ends_[ends_.size() - 2];
    if (!is_orphan(list_, end, limit)) return;
    for (std::uint32_t earlier = end - 1; earlier > first; --earlier) {
      if (fit_line(list_, earlier, limit).natural > measure_.width) return;
      if (!is_good(list_.items[earlier - 1].break_after) || is_orphan(list_, earlier, limit)) continue;
      end = earlier;
      return;
    }
  }

  const ItemList& list_;
  const Measure& measure_;
  LineEnds ends_;
  LayoutUnit width_ = 0;
  int hyphens_ = 0;  // hyphenated lines in a row
};

}  // namespace

LineEnds break_greedily(const ItemList& list, const Measure& measure) { return GreedyBreaker(list, measure).run(); }

}  // namespace offprint
