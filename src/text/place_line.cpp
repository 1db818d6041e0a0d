#include <utility>

#include "text/lines.h"

namespace offprint {
namespace {

// `total` shared out over `count` places so that the first `k` places together have the k-th part, rounded once.
LayoutUnit share(LayoutUnit total, std::int64_t k, std::int64_t count) {
  return count == 0 ? 0 : static_cast<LayoutUnit>(total * k / count);
}

// Walks the line from left to right and knows how much was added so far.
class Spacing {
 public:
  Spacing(const ItemList& list, const Line& line) : line_(line) {
    for (std::uint32_t i = line.first_item; i + 1 < line.end_item; ++i) count(list.items[i].stretch_after, total_);
  }

  // What is added behind an item of this kind; to be called for each item in order.
  LayoutUnit next(Stretch stretch) {
    const LayoutUnit before = added();
    count(stretch, seen_);
    return added() - before;
  }

 private:
  struct Counts {
    int word_spaces = 0;
    int han_latin = 0;
    int all = 0;
  };

  static void count(Stretch stretch, Counts& counts) {
    if (stretch == Stretch::kNone) return;
    ++counts.all;
    if (stretch == Stretch::kWordSpace) ++counts.word_spaces;
    if (stretch == Stretch::kHanLatin) ++counts.han_latin;
  }

  LayoutUnit added() const {
    return share(line_.word_spaces, seen_.word_spaces, total_.word_spaces) +
           share(line_.han_latin, seen_.han_latin, total_.han_latin) + share(line_.everywhere, seen_.all, total_.all);
  }

  const Line& line_;
  Counts total_;
  Counts seen_;
};

// Gathers items into fragments. Letter-spacing puts the same space behind every cluster, so a spaced fragment takes single clusters
// between Han only, and one more that has another space or none behind it, since what follows is placed by its own x.
class Gatherer {
 public:
  void add(const Item& item, std::uint32_t end, LayoutUnit space) {
    const bool spaced = space > 0 && item.stretch_after == Stretch::kHanHan;
    if (!continues(item, spaced)) {
      fragments_.push_back({item.begin, item.begin, item.span, x_, 0, 0, 0});
      closed_ = false;
    }
    Fragment& fragment = fragments_.back();
    fragment.end = end;
    fragment.natural += item.width;
    fragment.advance += item.width;
    if (spaced || fragment.gaps > 0) add_gap(fragment, spaced ? space : -1);
    x_ += item.width + space;
    closed_ = closed_ || (!spaced && (space > 0 || fragment.gaps > 0));
  }

  void start_at(LayoutUnit x) { x_ = x; }
  std::vector<Fragment> take() { return std::move(fragments_); }

 private:
  bool continues(const Item& item, bool spaced) const {
    if (fragments_.empty() || closed_) return false;
    const Fragment& fragment = fragments_.back();
    if (fragment.span != item.span) return false;
    return fragment.gaps > 0 ? spaced || item.is_single : !spaced;
  }

  // A cluster without a space of its own gets the space of those before it.
  static void add_gap(Fragment& fragment, LayoutUnit space) {
    if (space < 0) space = (fragment.advance - fragment.natural) / static_cast<LayoutUnit>(fragment.gaps);
    fragment.advance += space;
    ++fragment.gaps;
  }

  std::vector<Fragment> fragments_;
  LayoutUnit x_ = 0;
  bool closed_ = false;
};

}  // namespace

std::vector<Fragment> place_line(const ItemList& list, const Line& line) {
  Spacing spacing(list, line);
  Gatherer gatherer;
  gatherer.start_at(line.x);
  for (std::uint32_t i = line.first_item; i < line.end_item; ++i) {
    const Item& item = list.items[i];
    const LayoutUnit space = i + 1 < line.end_item ? spacing.next(item.stretch_after) : 0;
    gatherer.add(item, list.items[i + 1].begin, space);
  }
  return gatherer.take();
}

}  // namespace offprint
