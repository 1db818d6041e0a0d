#include <algorithm>
#include <utility>

#include "text/bidi.h"
#include "text/lines.h"
#include "text/spacing.h"
#include "text/sum_items.h"

namespace offprint {
namespace {

// An item about to be placed: where it is, and what is behind it.
struct Placed {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t span;
  LayoutUnit width;
  LayoutUnit even;         // space behind it by the even widening between Han
  LayoutUnit other;        // any other space behind it, the natural gap included
  bool is_single;
  bool is_tab;             // of preformatted text: drawn by its place alone
  std::uint8_t level;
  const FittedItem* fitted;
};

// Gathers items into fragments. Letter-spacing puts the same space behind every cluster, so a spaced fragment takes single clusters
// between Han only, and one more that has another space or none behind it, since what follows is placed by its own x.
class Gatherer {
 public:
  explicit Gatherer(LayoutUnit x) : x_(x) {}

  void add(const Placed& item) {
    const bool spaced = item.even > 0 && item.other == 0 && item.is_single;
    if (item.fitted || item.is_tab || !continues(item, spaced)) open(item);
    Fragment& fragment = fragments_.back();
    fragment.end = item.end;
    fragment.natural += item.width;
    fragment.advance += item.width;
    if (item.fitted) fit(*item.fitted, item.end - item.begin, fragment);
    else if (spaced || fragment.gaps > 0) add_gap(fragment, spaced ? item.even : -1);
    x_ += item.width + item.even + item.other;
    closed_ = closed_ || item.fitted || item.is_tab || (!spaced && (item.even != 0 || item.other != 0 || fragment.gaps > 0));
    ends_.back() = x_;
  }

  std::vector<Fragment> take() { return std::move(fragments_); }

  // Where the space behind each fragment ends, which is where the next begins.
  const std::vector<LayoutUnit>& ends() const { return ends_; }
  const std::vector<std::uint8_t>& levels() const { return levels_; }

 private:
  void open(const Placed& item) {
    fragments_.push_back({item.begin, item.begin, item.span, x_, 0, 0, 0, 0, item.level % 2 == 1, false});
    ends_.push_back(x_);
    levels_.push_back(item.level);
    closed_ = false;
  }

  bool continues(const Placed& item, bool spaced) const {
    if (fragments_.empty() || closed_) return false;
    const Fragment& fragment = fragments_.back();
    if (fragment.span != item.span || levels_.back() != item.level) return false;
    return fragment.gaps > 0 ? spaced || item.is_single : !spaced;
  }

  // A cluster without a space of its own gets the space of those before it.
  static void add_gap(Fragment& fragment, LayoutUnit space) {
    if (space < 0) space = (fragment.advance - fragment.natural) / static_cast<LayoutUnit>(fragment.gaps);
    fragment.advance += space;
    ++fragment.gaps;
  }

  // Text under wider ruby is spread: half a space before, whole ones between its characters (JLREQ section 3.3.6).
  static void fit(const FittedItem& fitted, std::uint32_t characters, Fragment& fragment) {
    fragment.natural = fitted.glyphs;
    if (!fitted.has_ruby()) return;
    fragment.ruby = fitted.ruby;
    const LayoutUnit free = fragment.advance - fitted.glyphs;
    const auto count = static_cast<LayoutUnit>(characters);
    fragment.advance = fitted.glyphs;
    if (free <= 0) return;
    fragment.x += free / count / 2;
    fragment.advance += free / count * count;
    fragment.gaps = characters;
  }

  std::vector<Fragment> fragments_;
  std::vector<LayoutUnit> ends_;
  std::vector<std::uint8_t> levels_;
  LayoutUnit x_;
  bool closed_ = false;
};

// Of a line without right-to-left text, none.
std::vector<VisualRun> runs_of(const TextBlock& block, const ItemList& list, const Line& line) {
  if (list.levels.empty()) return {};
  const Direction direction = list.right_to_left ? Direction::kRightToLeft : Direction::kLeftToRight;
  return visual_runs(block.text, list.levels, direction, line.begin, line.text_end);
}

// As rule L1 leaves it.
std::uint8_t level_at(const std::vector<VisualRun>& runs, std::uint32_t at) {
  for (const VisualRun& run : runs) {
    if (at >= run.begin && at < run.end) return run.level;
  }
  return 0;
}

// Moves the fragments of a line with right-to-left text to where rule L2 of UAX #9 has them.
void reorder(const std::vector<VisualRun>& runs, const Gatherer& gatherer, std::vector<Fragment>& fragments) {
  const LayoutUnit left = fragments.front().x;
  LayoutUnit x = left;
  std::vector<LayoutUnit> starts;
  for (const Fragment& fragment : fragments) starts.push_back(fragment.x);
  for (const VisualRun& run : runs) {
    const bool backwards = run.level % 2 == 1;
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < fragments.size(); ++i) {
      if (fragments[i].begin >= run.begin && fragments[i].begin < run.end) inside.push_back(i);
    }
    if (backwards) std::reverse(inside.begin(), inside.end());
    for (const std::size_t i : inside) {
      const LayoutUnit whole = gatherer.ends()[i] - starts[i];
      fragments[i].x = backwards ? x + whole - fragments[i].advance : x;
      x += whole;
    }
  }
}

}  // namespace

std::vector<Fragment> place_line(const TextBlock& block, const ItemList& list, const Line& line) {
  if (line.first_item == line.end_item) return {};
  const std::vector<AddedSpace> added = space_out(list, line);
  const std::vector<VisualRun> runs = runs_of(block, list, line);
  Gatherer gatherer(line.x - list.items[line.first_item].left_blank());
  auto span = static_cast<std::uint32_t>(&span_at(block, line.begin) - block.spans.data());
  const FittedItem* fitted = list.fitted.data();
  const FittedItem* const fitted_end = fitted + list.fitted.size();
  fitted = std::lower_bound(fitted, fitted_end, line.begin, [](const FittedItem& item, std::uint32_t begin) { return item.begin < begin; });
  for (std::uint32_t i = line.first_item; i < line.end_item; ++i) {
    const Item& item = list.items[i];
    while (block.spans[span].end <= item.begin) ++span;
    Placed placed{item.begin, list.items[i + 1].begin, span, item.width, 0, 0, item.is_single, false, 0, nullptr};
    placed.is_tab = list.preformatted && block.text[item.begin] == U'\t';
    if (i + 1 < line.end_item) {
      const AddedSpace& space = added[i - line.first_item];
      placed.even = space.everywhere;
      placed.other = space.other + boundary_after(list, i).gap;
    }
    if (!runs.empty()) placed.level = level_at(runs, item.begin);
    if (fitted < fitted_end && fitted->begin == item.begin) placed.fitted = fitted++;
    gatherer.add(placed);
  }
  std::vector<Fragment> fragments = gatherer.take();
  fragments.back().hyphen = line.hyphenated;
  if (!runs.empty()) reorder(runs, gatherer, fragments);
  return fragments;
}

}  // namespace offprint
