#include <limits>

#include "text/line_fit.h"

namespace offprint {
namespace {

// How far a paragraph is looked into.
struct Effort {
  std::size_t most_starts;  // of the next line, that are kept
  int most_ends;            // that are tried for each
  std::int32_t hopeless;    // a start that costs so much more than the cheapest is not kept, unless it is the second
};

// Nearly all paragraphs come out as well with little effort as with much. One in which a line stays rough is looked into again.
constexpr Effort kLittle = {4, 4, 200};
constexpr Effort kMuch = {8, 5, 4'000};
constexpr std::int32_t kRough = 350;

// Ends with a line that costs more are not tried once there are two: lines get only looser from there on.
constexpr std::int32_t kLoose = 150;

// A character and its marks, in items. What would be left for the last line is looked at when the line before is ended: later, the ways around would
// be forgotten.
constexpr std::uint32_t kLongestOrphan = 24;

// So many starts are remembered before a paragraph's beginning is settled.
constexpr std::size_t kMostNodes = 1024;

constexpr std::int32_t kEndless = std::numeric_limits<std::int32_t>::max();

// A way to set the text up to an item, the cheapest that was found with its number of lines.
struct Node {
  std::uint32_t item;      // the next line's first
  std::uint32_t before;    // index of the node that the line before starts at
  std::int32_t cost;
  std::uint8_t hyphens;    // hyphenated lines in a row
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
      least_ = std::min(least_, node.cost);
      return;
    }
    for (std::size_t i = size_; i > at; --i) nodes_[i] = nodes_[i - 1];
    nodes_[at] = node;
    ++size_;
    least_ = std::min(least_, node.cost);
  }

  // Leaves the cheapest ones.
  void prune(const Effort& effort) {
    if (size_ <= 2) return;
    const std::int32_t most = std::max(least_ + effort.hopeless, second_least());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      if (nodes_[i].cost <= most) nodes_[kept++] = nodes_[i];
    }
    size_ = kept;
    while (size_ > effort.most_starts) remove_dearest();
  }

  std::int32_t least_cost() const { return least_; }

  void clear() {
    size_ = 0;
    least_ = kEndless;
  }
  bool empty() const { return size_ == 0; }
  const Node* begin() const { return nodes_; }
  const Node* end() const { return nodes_ + size_; }

 private:
  // The least cost but that of one node, so that two are kept.
  std::int32_t second_least() const {
    std::int32_t least = kEndless;
    std::int32_t second = kEndless;
    for (std::size_t i = 0; i < size_; ++i) {
      second = std::min(second, std::max(least, nodes_[i].cost));
      least = std::min(least, nodes_[i].cost);
    }
    return second;
  }

  void remove_dearest() {
    std::size_t dearest = 0;
    for (std::size_t i = 1; i < size_; ++i) {
      if (nodes_[i].cost >= nodes_[dearest].cost) dearest = i;
    }
    --size_;
    for (std::size_t i = dearest; i < size_; ++i) nodes_[i] = nodes_[i + 1];
  }

  Node nodes_[kMuch.most_starts * (static_cast<std::size_t>(kMuch.most_ends) + kLongestOrphan + 1)];
  std::size_t size_ = 0;
  std::int32_t least_ = kEndless;
};

// Weighs the ways to set the items between two forced line ends, line by line.
class OptimumBreaker {
 public:
  OptimumBreaker(const ItemList& list, const Measure& measure) : list_(list), measure_(measure) {}

  LineEnds run() {
    std::uint32_t begin = 0;
    reserve();
    for (const std::uint32_t forced : list_.forced) {
      break_segment(begin, forced);
      begin = forced;
    }
    return std::move(ends_);
  }

 private:
  // About as much as will be needed, so that nothing grows step by step.
  void reserve() {
    if (list_.size() == 0) return;
    const std::size_t lines = list_.items.back().x / static_cast<std::uint32_t>(std::max(measure_.width, 1)) + list_.forced.size() + 1;
    if (lines > list_.size()) return;
    ends_.reserve(lines + lines / 8 + 1);
    nodes_.reserve(std::min((lines + 1) * kLittle.most_starts, kMostNodes));
    guessed_length_ = static_cast<std::uint32_t>(list_.size() / lines);
  }

  void break_segment(std::uint32_t begin, std::uint32_t limit) {
    limit_ = limit;
    const std::size_t lines_before = ends_.size();
    effort_ = kLittle;
    find_ways(begin);
    if (!is_rough(best_)) return trace(best_);
    effort_ = kMuch;
    ends_.resize(lines_before);
    find_ways(begin);
    trace(best_);
  }

  // Whether a line on the way to `end` is rough that another way might not need.
  bool is_rough(const Node& end) const {
    for (const Node* node = &end; node->item != nodes_.front().item; node = &nodes_[node->before]) {
      if (node->cost - nodes_[node->before].cost > kRough) return true;
    }
    return false;
  }

  // Fills `nodes_` and `best_`.
  void find_ways(std::uint32_t begin) {
    best_.cost = kEndless;
    restart({begin, 0, 0, 0});
    while (!current_->empty() && current_->least_cost() < best_.cost) {
      if (nodes_.size() >= kMostNodes && best_.cost == kEndless) settle();
      next_->clear();
      for (const Node& start : *current_) {
        nodes_.push_back(start);
        if (start.cost < best_.cost) extend(start, static_cast<std::uint32_t>(nodes_.size() - 1));
      }
      next_->prune(effort_);
      std::swap(current_, next_);
    }
  }

  void restart(Node node) {
    node.cost = 0;
    node.before = 0;
    nodes_.clear();
    current_->clear();
    current_->add(node);
  }

  // In a paragraph of hundreds of lines, what is cheapest so far is settled: memory stays small, and sums of costs do.
  void settle() {
    const Node cheapest = *std::min_element(current_->begin(), current_->end(), [](const Node& a, const Node& b) { return a.cost < b.cost; });
    trace(cheapest);
    restart(cheapest);
  }

  // Tries the ends of a line that starts at `start`: from the last that can be squeezed in, backwards until lines get too loose.
  void extend(const Node& start, std::uint32_t index) {
    width_ = measure_.width - (start.item == 0 ? measure_.first_indent : 0);
    const std::uint32_t last = last_fitting(start.item);
    int tried = 0;  // those that leave an orphan do not count: what is needed is a way around it
    bool possible = false;
    LastResort resort;
    std::uint32_t end = last;
    for (; end > start.item && tried < effort_.most_ends; --end) {
      const BreakKind kind = end == limit_ ? BreakKind::kForced : list_.items[end - 1].break_after;
      if (kind == BreakKind::kNone) continue;
      const bool third_hyphen = kind == BreakKind::kHyphen && start.hyphens >= kMostHyphensInARow;
      if (kind == BreakKind::kEmergency || third_hyphen) {
        std::uint32_t& place = third_hyphen ? resort.hyphen : resort.emergency;
        if (place == 0 && !possible && fits(start.item, end)) place = end;
        continue;
      }
      const Trial trial = try_end(start, index, end, kind);
      if (trial.cost == kTooWide) continue;
      possible = true;
      if (!trial.leaves_orphan) ++tried;
      if (trial.cost > kLoose && tried >= 2) break;
    }
    if (!possible) resort_to(resort, start, index, last);
  }

  // The last ends that fit, of kinds that are taken where there is no other.
  struct LastResort {
    std::uint32_t hyphen = 0;     // the third in a row; 0: none
    std::uint32_t emergency = 0;
  };

  void resort_to(const LastResort& resort, const Node& start, std::uint32_t index, std::uint32_t last) {
    const bool hyphenated = resort.hyphen > 0;
    std::uint32_t end = hyphenated ? resort.hyphen : resort.emergency;
    if (end == 0) end = any_end(start.item, last);
    const auto hyphens = static_cast<std::uint8_t>(hyphenated ? std::min(start.hyphens + 1, 100) : 0);
    add({end, index, start.cost + cost_of_break(BreakKind::kEmergency) + loose_cost(start.item, end), hyphens});
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

  struct Trial {
    std::int32_t cost = kTooWide;  // of the fit
    bool leaves_orphan = false;
  };

  Trial try_end(const Node& start, std::uint32_t index, std::uint32_t end, BreakKind kind) {
    const LineFit fit = fit_line(list_, start.item, end);
    std::int32_t cost = 0;
    if (end < limit_ || fit.natural > width_) {
      cost = cost_of_fit(fit, width_, list_.em, measure_.justified);
      if (cost == kTooWide && fit.natural - fit.shrink > width_) {
        const LayoutUnit hanging = hanging_width(list_, start.item, end);
        if (hanging > 0) cost = cost_of_fit(fit, width_ + hanging, list_.em, measure_.justified);
      }
      if (cost == kTooWide) return {};
    }
    const std::int32_t fit_cost = cost;
    cost += cost_of_break(kind);
    const bool leaves_orphan = end < limit_ && limit_ - end <= kLongestOrphan && is_orphan(list_, end, limit_);
    if (leaves_orphan) cost += kOrphanCost;
    std::uint8_t hyphens = 0;
    if (kind == BreakKind::kHyphen) {
      hyphens = static_cast<std::uint8_t>(std::min(start.hyphens + 1, 100));
    }
    add({end, index, start.cost + cost, hyphens});
    return {fit_cost, leaves_orphan};
  }

  void add(const Node& node) {
    if (node.item < limit_) {
      next_->add(node);
    } else if (node.cost < best_.cost) {
      best_ = node;
    }
  }

  // One past the last item that a line from `first` on could hold, all its spaces and marks squeezed; at least first + 1. Ends lie about a
  // line's length behind their starts, so it is looked for from the length of the line before on.
  std::uint32_t last_fitting(std::uint32_t first) {
    std::uint32_t end = std::min(std::max(first + guessed_length_, first + 1), limit_);
    const Item& start = list_.items[first];
    const LayoutUnit room = width_ + start.left_blank();
    const auto holds = [&](std::uint32_t k) {
      const Item& item = list_.items[k - 1];
      const LayoutUnit over = item.is_space || item.hangs ? item.width : item.right_blank();
      const auto width = static_cast<LayoutUnit>(item.x - start.x) + item.width - over;
      return width - (measure_.justified ? static_cast<LayoutUnit>(item.shrink - start.shrink) : 0) <= room;
    };
    while (end < limit_ && holds(end + 1)) ++end;
    while (end > first + 1 && !holds(end)) --end;
    guessed_length_ = end - first;
    return end;
  }

  // The line ends on the way to `end`, from the segment's start or from where it was settled last.
  void trace(const Node& end) {
    const std::size_t first_line = ends_.size();
    const std::uint32_t start = nodes_.front().item;
    for (const Node* node = &end; node->item != start; node = &nodes_[node->before]) ends_.push_back(node->item);
    std::reverse(ends_.begin() + static_cast<std::ptrdiff_t>(first_line), ends_.end());
  }

  const ItemList& list_;
  const Measure& measure_;
  LineEnds ends_;
  std::vector<Node> nodes_;       // every start that lines were looked for from, since the last that is settled
  Generation generations_[2];
  Generation* current_ = &generations_[0];
  Generation* next_ = &generations_[1];
  Effort effort_ = kLittle;
  Node best_ = {};                // the cheapest way to the segment's end
  std::uint32_t limit_ = 0;       // the segment's end
  std::uint32_t guessed_length_ = 0;
  LayoutUnit width_ = 0;
};

}  // namespace

LineEnds break_optimally(const ItemList& list, const Measure& measure) { return OptimumBreaker(list, measure).run(); }

}  // namespace offprint
