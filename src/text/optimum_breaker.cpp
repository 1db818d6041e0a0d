#include <limits>

#include "text/line_fit.h"

namespace offprint {
namespace {

// How many starts of a line are kept, and how many ends are tried for each.
constexpr std::size_t kMostStarts = 5;
constexpr int kMostEnds = 5;

// A way to set the text up to an item, the cheapest that was found with its number of lines.
struct Node {
  std::uint32_t item = 0;      // the next line's first
  std::uint32_t before = 0;    // index of the node that the line before starts at
  std::int32_t cost = 0;
  std::uint8_t hyphens = 0;    // hyphenated lines in a row
};

// The starts of the lines with one number, in the order of the text.
class Generation {
 public:
  // A cheaper way to the same item replaces the dearer one.
  void add(const Node& node) {
    std::size_t at = size_;
    while (at > 0 && nodes_[at - 1].item > node.item) --at;
    if (at > 0 && nodes_[at - 1].item == node.item) {
      if (node.cost < nodes_[at - 1].cost) nodes_[at - 1] = node;
      return;
    }
    for (std::size_t i = size_; i > at; --i) nodes_[i] = nodes_[i - 1];
    nodes_[at] = node;
    ++size_;
  }

  // Leaves the cheapest ones.
  void prune() {
    while (size_ > kMostStarts) {
      std::size_t dearest = 0;
      for (std::size_t i = 1; i < size_; ++i) {
        if (nodes_[i].cost >= nodes_[dearest].cost) dearest = i;
      }
      --size_;
      for (std::size_t i = dearest; i < size_; ++i) nodes_[i] = nodes_[i + 1];
    }
  }

  std::int32_t least_cost() const {
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    for (std::size_t i = 0; i < size_; ++i) least = std::min(least, nodes_[i].cost);
    return least;
  }

  void clear() { size_ = 0; }
  bool empty() const { return size_ == 0; }
  const Node* begin() const { return nodes_; }
  const Node* end() const { return nodes_ + size_; }

 private:
  Node nodes_[kMostStarts * (kMostEnds + 3)];
  std::size_t size_ = 0;
};

// Weighs the ways to set the items between two forced line ends, line by line.
class OptimumBreaker {
 public:
  OptimumBreaker(const ItemList& list, const Measure& measure) : list_(list), measure_(measure) {}

  LineEnds run() {
    std::uint32_t begin = 0;
    for (const std::uint32_t forced : list_.forced) {
      break_segment(begin, forced);
      begin = forced;
    }
    return std::move(ends_);
  }

 private:
  void break_segment(std::uint32_t begin, std::uint32_t limit) {
    limit_ = limit;
    nodes_.clear();
    best_ = {};
    best_.cost = std::numeric_limits<std::int32_t>::max();
    guess_ = begin + guessed_length_;
    current_.clear();
    current_.add({begin, 0, 0, 0});
    while (!current_.empty() && current_.least_cost() < best_.cost) {
      next_.clear();
      rebase();
      for (const Node& start : current_) {
        nodes_.push_back(start);
        if (start.cost < best_.cost) extend(start, static_cast<std::uint32_t>(nodes_.size() - 1));
      }
      next_.prune();
      std::swap(current_, next_);
    }
    trace(begin);
  }

  // Costs are sums over the paragraph; what all ways have in common is taken off, so that none overflows however long it is.
  void rebase() {
    const std::int32_t least = current_.least_cost();
    if (least < (1 << 24)) return;
    Generation lighter;
    for (Node node : current_) {
      node.cost -= least;
      lighter.add(node);
    }
    current_ = lighter;
    if (best_.cost != std::numeric_limits<std::int32_t>::max()) best_.cost -= least;
  }

  // Tries the ends of a line that starts at `start`: from the last that can be squeezed in, backwards until lines get too loose.
  void extend(const Node& start, std::uint32_t index) {
    width_ = measure_.width - (start.item == 0 ? measure_.first_indent : 0);
    const std::uint32_t last = last_fitting(start.item);
    int tried = 0;
    std::uint32_t emergency = 0;
    std::uint32_t end = last;
    for (; end > start.item && tried < kMostEnds; --end) {
      const BreakKind kind = end == limit_ ? BreakKind::kForced : list_.items[end - 1].break_after;
      if (kind == BreakKind::kNone) continue;
      if (kind == BreakKind::kEmergency) {
        if (emergency == 0 && tried == 0 && fits(start.item, end)) emergency = end;
        continue;
      }
      const std::int32_t cost = try_end(start, index, end, kind);
      if (cost != kTooWide) ++tried;
      if (cost > 1'000 && tried >= 2) break;
    }
    if (tried > 0) return;
    if (emergency == 0) emergency = any_end(start.item, last);
    add({emergency, index, start.cost + cost_of_break(BreakKind::kEmergency) + loose_cost(start.item, emergency), 0});
  }

  // Where nothing allows a break: as much as fits, at least one item.
  std::uint32_t any_end(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t end = last;
    while (end > first + 1 && !fits(first, end)) --end;
    while (end < limit_ && list_.items[end].is_space) ++end;
    return std::max(end, first + 1);
  }

  bool fits(std::uint32_t first, std::uint32_t end) const {
    const LineFit fit = fit_line(list_, first, end);
    return fit.natural - (measure_.justified ? fit.shrink : 0) <= width_;
  }

  // Of two breaks in a word that is too long, that which fills the line.
  std::int32_t loose_cost(std::uint32_t first, std::uint32_t end) const {
    return std::max(0, cost_of_fit(fit_line(list_, first, end), width_, list_.em, measure_.justified)) / 16;
  }

  std::int32_t try_end(const Node& start, std::uint32_t index, std::uint32_t end, BreakKind kind) {
    const LineFit fit = fit_line(list_, start.item, end);
    std::int32_t cost = 0;
    if (end == limit_ && fit.natural <= width_) {
      if (start.item != begin_of_segment() && !list_.preformatted && is_orphan(list_, start.item, end)) cost = kOrphanCost;
    } else {
      cost = cost_of_fit(fit, width_, list_.em, measure_.justified);
      if (cost == kTooWide && fit.natural - fit.shrink > width_) {
        const LayoutUnit hanging = hanging_width(list_, start.item, end);
        if (hanging > 0) cost = cost_of_fit(fit, width_ + hanging, list_.em, measure_.justified);
      }
      if (cost == kTooWide) return kTooWide;
    }
    const std::int32_t fit_cost = cost;
    cost += cost_of_break(kind);
    std::uint8_t hyphens = 0;
    if (kind == BreakKind::kHyphen) {
      hyphens = static_cast<std::uint8_t>(std::min(start.hyphens + 1, 100));
      if (hyphens > kMostHyphensInARow) return kTooWide;
    }
    add({end, index, start.cost + cost, hyphens});
    return fit_cost;
  }

  void add(const Node& node) {
    if (node.item < limit_) {
      next_.add(node);
    } else if (node.cost < best_.cost) {
      best_ = node;
    }
  }

  std::uint32_t begin_of_segment() const { return nodes_.front().item; }

  // One past the last item that a line from `first` on could hold, all its spaces and marks squeezed; at least first + 1. Ends lie about a
  // line's length behind their starts, so it is looked for from the length of the line before on.
  std::uint32_t last_fitting(std::uint32_t first) {
    std::uint32_t end = std::min(std::max(guess_, first + 1), limit_);
    const Item& start = list_.items[first];
    const LayoutUnit room = width_ + list_.em;  // a mark at the end may be trimmed or hang
    const auto holds = [&](std::uint32_t k) {
      const Item& item = list_.items[k - 1];
      const auto width = static_cast<LayoutUnit>(item.x - start.x) + (item.is_space ? 0 : item.width);
      return width - (measure_.justified ? static_cast<LayoutUnit>(item.shrink - start.shrink) : 0) <= room;
    };
    while (end < limit_ && holds(end + 1)) ++end;
    while (end > first + 1 && !holds(end)) --end;
    guess_ = end;
    guessed_length_ = end - first;
    return end;
  }

  void trace(std::uint32_t begin) {
    const std::size_t first_line = ends_.size();
    for (const Node* node = &best_; node->item != begin; node = &nodes_[node->before]) ends_.push_back(node->item);
    std::reverse(ends_.begin() + static_cast<std::ptrdiff_t>(first_line), ends_.end());
  }

  const ItemList& list_;
  const Measure& measure_;
  LineEnds ends_;
  std::vector<Node> nodes_;       // every start that lines were looked for from
  Generation current_;
  Generation next_;
  Node best_;                     // the cheapest way to the segment's end
  std::uint32_t limit_ = 0;       // the segment's end
  std::uint32_t guess_ = 0;
  std::uint32_t guessed_length_ = 0;
  LayoutUnit width_ = 0;
};

}  // namespace

LineEnds break_optimally(const ItemList& list, const Measure& measure) { return OptimumBreaker(list, measure).run(); }

}  // namespace offprint
