// Where the pages are cut: the cheapest of all ways to cut the article (CSS Fragmentation 3, CLREQ 孤行不成页).
#pragma once

#include <deque>
#include <vector>

#include "pages/page_costs.h"

namespace offprint {

// A page: the strips [first_strip, end_strip), at least one. From the top it shows what it repeats, then the flow from `top` to `bottom`, the picture of its last strip
// lower by `shrink` and what stands below it in that strip up by as much.
struct PageRange {
  std::uint32_t first_strip = 0;
  std::uint32_t end_strip = 0;
  LayoutUnit top = 0;
  LayoutUnit bottom = 0;
  std::int32_t head = -1;           // in StripList::heads: what it repeats; -1: nothing
  LayoutUnit repeated_height = 0;
  LayoutUnit shrink = 0;
  LayoutUnit height() const { return bottom - top - shrink + repeated_height; }  // what is used of the page
};

// Cuts a pile of strips into pages, as it grows. Every strip is on exactly one page; one that is higher than the page has one to itself. Of all ways to cut, the
// cheapest by PageCosts is taken; of equally cheap ones that with the fewest pages, then that with the latest breaks.
//
// Pages are settled when every way that may still win begins with them, or after twelve more pages; then they stay. They don't depend on the portions in which
// the strips came. Linear: a strip is weighed as a page's end against at most about 64 beginnings, one in each 64th of a page.
class PageBreaker {
 public:
  // `list` outlives the breaker.
  PageBreaker(const StripList& list, LayoutUnit page_height);

  // The strips before `end_strip` are in the list.
  void add(std::uint32_t end_strip);

  // All strips are, and no other comes.
  void finish();

  // The settled pages.
  const std::vector<PageRange>& pages() const { return pages_; }

  // How many pages were weighed so far: what the time goes with.
  std::uint64_t weighed() const { return weighed_; }

 private:
  // A strip that may begin a page, with the cheapest pages before it.
  struct Start {
    std::int64_t cost = 0;
    std::int64_t lateness = 0;       // sum of the pages' ends
    std::uint32_t page_count = 0;
    std::uint32_t strip = 0;
    std::uint32_t first_end = 0;     // where the first page that is not settled ends; `settled_` where there is none
    LayoutUnit repeated = 0;         // on top of the page
    LayoutUnit top = 0;
  };

  void take(std::uint32_t strip);
  void drop_full(std::uint32_t strip);
  void settle();
  void settle_page(std::uint32_t end);
  void drop_others(std::uint32_t first_end);
  std::uint32_t end_after_settled(std::uint32_t strip) const;
  Start best_start(std::uint32_t strip);
  void begin_at(Start start);
  void thin_out();
  std::uint32_t previous(std::uint32_t strip) const { return previous_[strip - settled_]; }
  PageRange page(std::uint32_t first, std::uint32_t end) const;
  static bool is_better(const Start& a, const Start& b);

  const StripList& list_;
  PageCosts costs_;
  std::vector<PageRange> pages_;
  std::uint32_t next_strip_ = 0;
  std::uint32_t settled_ = 0;            // strips on settled pages
  std::uint32_t settled_count_ = 0;      // their number of pages
  std::deque<Start> live_;               // the starts whose page has room left, from the earliest to the latest
  std::deque<std::uint32_t> previous_;   // for each strip from `settled_` on: where the page before it begins
  std::int64_t least_ = 0;               // cost of the cheapest live start
  LayoutUnit most_repeated_ = 0;
  std::uint64_t weighed_ = 0;
};

// The pages of all strips at once.
std::vector<PageRange> paginate_strips(const StripList& list, LayoutUnit page_height);

// All strips on one page, for reading on: as high as the flow. No strips: no page.
std::vector<PageRange> scroll_strips(const StripList& list);

// The strips whose top is in [top, bottom), as a page from the first one's top to the next one's, so that slices that follow one another leave no gap; no strips
// where there are none. O(log strips).
PageRange slice_strips(const StripList& list, LayoutUnit top, LayoutUnit bottom);

}  // namespace offprint
