#include <limits>

#include "text/line_fit.h"

namespace offprint {
namespace {

constexpr std::int32_t kEndless = std::numeric_limits<std::int32_t>::max() / 2;

// What it costs to end a line of a title: a line that differs from its fellows by a third costs about as much as one that ends inside a phrase.
constexpr std::int32_t kInsidePhrase = 90;
constexpr std::int32_t kBetweenWords = 30;
constexpr std::int32_t kInsideQuotes = 150;
constexpr float kUnequal = 1'000;

// Chooses the ends of a given number of lines.
class Balancer {
 public:
  Balancer(const ItemList& list, LayoutUnit width, std::size_t lines)
      : list_(list), width_(width), lines_(lines), count_(list.size()), ways_((lines + 1) * (count_ + 1)) {
    fair_ = natural_width(list) / static_cast<LayoutUnit>(lines);
    find_quotes();
  }

  // Empty where these lines cannot hold the text.
  LineEnds run() {
    way(0, 0).cost = 0;
    for (std::size_t line = 0; line < lines_; ++line) {
      for (std::uint32_t first = 0; first < count_; ++first) {
        if (way(line, first).cost < kEndless) extend(line, first);
      }
    }
    LineEnds ends(lines_);
    if (way(lines_, count_).cost >= kEndless) return {};
    auto end = static_cast<std::uint32_t>(count_);
    for (std::size_t line = lines_; line > 0; --line) {
      ends[line - 1] = end;
      end = way(line, end).before;
    }
    return ends;
  }

 private:
  struct Way {
    std::int32_t cost = kEndless;
    std::uint32_t before = 0;
  };

  // The cheapest way to have `line` lines before item `first`.
  Way& way(std::size_t line, std::size_t first) { return ways_[line * (count_ + 1) + first]; }

  void extend(std::size_t line, std::uint32_t first) {
    const std::int32_t so_far = way(line, first).cost;
    for (std::uint32_t end = first + 1; end <= count_; ++end) {
      const LineFit fit = fit_line(list_, first, end);
      if (fit.natural > width_ + list_.em) return;
      const BreakKind kind = list_.items[end - 1].break_after;
      if (fit.natural > width_ || kind == BreakKind::kNone || kind == BreakKind::kEmergency) continue;
      const std::int32_t cost = so_far + squared_cost(std::abs(fair_ - fit.natural), fair_, kUnequal) + cost_of_end(first, end);
      Way& there = way(line + 1, end);
      if (cost < there.cost) there = {cost, first};
    }
  }

  std::int32_t cost_of_end(std::uint32_t first, std::uint32_t end) const {
    if (end == count_) return lines_ > 1 && is_orphan(list_, first, end) ? kOrphanCost : 0;
    const Item& last = list_.items[end - 1];
    const std::int32_t cost = cost_of_break(last.break_after) + (quoted_[end] > 0 ? kInsideQuotes : 0);
    if (last.is_mark) return cost;
    return cost + (last.is_space ? kBetweenWords : kInsidePhrase);
  }

  // How many pairs of brackets or quotation marks are open before each item.
  void find_quotes() {
    quoted_.resize(count_ + 1);
    int open = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      const Item& item = list_.items[i];
      if (item.step == Squeeze::kBracket) open = std::max(0, open + (item.blank_left > 0 ? 1 : -1));
      quoted_[i + 1] = open;
    }
  }

  const ItemList& list_;
  LayoutUnit width_;
  std::size_t lines_;
  std::size_t count_;
  LayoutUnit fair_ = 0;         // a line's share of the text
  std::vector<int> quoted_;
  std::vector<Way> ways_;
};

// Hyphens are not counted while a title is balanced: hardly any has one.
bool has_third_hyphen(const ItemList& list, const LineEnds& ends) {
  int hyphens = 0;
  for (const std::uint32_t end : ends) {
    hyphens = list.items[end - 1].break_after == BreakKind::kHyphen ? hyphens + 1 : 0;
    if (hyphens > kMostHyphensInARow) return true;
  }
  return false;
}

}  // namespace

LineEnds break_into_balance(const ItemList& list, const Measure& measure) {
  LineEnds greedy = break_greedily(list, {measure.width, measure.first_indent, false});
  if (greedy.size() < 2 || list.forced.size() > 1 || measure.first_indent > 0) return greedy;
  LineEnds ends = Balancer(list, measure.width, greedy.size()).run();
  return ends.empty() || has_third_hyphen(list, ends) ? greedy : ends;
}

}  // namespace offprint
