#include "text/spacing.h"

#include <algorithm>

namespace offprint {
namespace {

// A total shared out over a sequence of weights: each takes the part that its weight, with all before it, has of the whole.
class Share {
 public:
  void count(LayoutUnit weight) { whole_ += weight; }
  std::int64_t whole() const { return whole_; }

  // Takes at most the whole of `rest`, and returns what is left of it.
  LayoutUnit fill(LayoutUnit rest) {
    total_ = std::min<std::int64_t>(rest, whole_);
    return rest - static_cast<LayoutUnit>(total_);
  }
  // Takes all, however much.
  void fill_all(LayoutUnit rest) { total_ = rest; }

  LayoutUnit next(LayoutUnit weight) {
    if (whole_ == 0) return 0;
    const std::int64_t before = total_ * seen_ / whole_;
    seen_ += weight;
    return static_cast<LayoutUnit>(total_ * seen_ / whole_ - before);
  }

 private:
  std::int64_t whole_ = 0;
  std::int64_t seen_ = 0;
  std::int64_t total_ = 0;
};

class Squeezer {
 public:
  Squeezer(const ItemList& list, const Line& line) : list_(list), line_(line) {
    for (std::uint32_t i = line.first_item; i + 1 < line.end_item; ++i) {
      const Boundary boundary = boundary_after(list, i);
      share_of(boundary.step).count(boundary.shrink);
    }
    LayoutUnit rest = line.natural - line.width;
    // What a mark at the line's end may give is not between items: it stands over the edge, and nothing moves.
    if (!list.rules.trims_line_end) rest -= std::min(rest, list.items[line.end_item - 1].right_blank());
    for (Share& share : shares_) rest = share.fill(rest);
  }

  std::vector<AddedSpace> run() {
    std::vector<AddedSpace> added;
    for (std::uint32_t i = line_.first_item; i + 1 < line_.end_item; ++i) {
      const Boundary boundary = boundary_after(list_, i);
      added.push_back({0, -share_of(boundary.step).next(boundary.shrink)});
    }
    return added;
  }

 private:
  Share& share_of(Squeeze step) { return shares_[static_cast<std::size_t>(step)]; }

  const ItemList& list_;
  const Line& line_;
  std::array<Share, kSqueezeSteps> shares_;
};

class Stretcher {
 public:
  Stretcher(const ItemList& list, const Line& line) : list_(list), line_(line) {
    for (std::uint32_t i = line.first_item; i + 1 < line.end_item; ++i) {
      const Boundary boundary = boundary_after(list, i);
      if (boundary.stretch == Stretch::kNone) continue;
      share_of(boundary.stretch).count(boundary.most_stretch);
      all_.count(1);
      if (boundary.stretch == Stretch::kHanHan) han_.count(1);
    }
    LayoutUnit rest = line.width - line.natural;
    // The last line takes over what the line before it has between Han, nothing else.
    if (!line.last) rest = han_latin_.fill(word_spaces_.fill(rest));
    const auto most_han = static_cast<LayoutUnit>(std::min<std::int64_t>(han_.whole() * list.em / 4, rest));
    han_.fill_all(most_han);
    all_.fill_all(rest - most_han);
  }

  std::vector<AddedSpace> run() {
    std::vector<AddedSpace> added;
    for (std::uint32_t i = line_.first_item; i + 1 < line_.end_item; ++i) {
      const Boundary boundary = boundary_after(list_, i);
      AddedSpace space;
      if (boundary.stretch != Stretch::kNone) {
        const LayoutUnit everywhere = all_.next(1);
        if (boundary.stretch == Stretch::kHanHan) space.everywhere = everywhere + han_.next(1);
        else space.other = everywhere + share_of(boundary.stretch).next(boundary.most_stretch);
      }
      added.push_back(space);
    }
    return added;
  }

 private:
  Share& share_of(Stretch stretch) {
    if (stretch == Stretch::kWordSpace) return word_spaces_;
    return stretch == Stretch::kHanLatin ? han_latin_ : nothing_;
  }

  const ItemList& list_;
  const Line& line_;
  Share word_spaces_;
  Share han_latin_;
  Share han_;
  Share all_;
  Share nothing_;
};

}  // namespace

std::vector<AddedSpace> space_out(const ItemList& list, const Line& line) {
  if (line.end_item <= line.first_item) return {};
  return line.width < line.natural ? Squeezer(list, line).run() : Stretcher(list, line).run();
}

}  // namespace offprint
