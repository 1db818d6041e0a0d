// What a page costs: how its end is cut, how much of it stays empty, how much its last picture has to give.
#pragma once

#include "pages/strips.h"

namespace offprint {

// How the strips of a page stand on it.
struct PageFit {
  LayoutUnit repeated = 0;   // height of the table head that is drawn again on top
  LayoutUnit shrink = 0;     // how much lower the last strip's picture is drawn
  LayoutUnit used = 0;       // of the page's height, both taken into account
  bool fits = false;         // or is a strip that is higher than the page, by itself
};

// The costs at one page height. All are integers, 0 where there is nothing to mind; about 300 is a single hyphen at a page's end, 5,000 a single line
// of a paragraph on one side or a page that is 55 % full, and a heading parted from its text is dearer than dozens of nearly empty pages.
class PageCosts {
 public:
  // In 1/64 px; less than 1 is taken as 1.
  explicit PageCosts(LayoutUnit page_height);

  LayoutUnit page_height() const { return height_; }

  // What is repeated where a page begins with `strip`: nothing where it would leave the strip no room.
  LayoutUnit repeated_before(const StripList& list, std::uint32_t strip) const;

  // The strips [first, end) on a page; `repeated` from above, for `first`.
  PageFit fit(const StripList& list, std::uint32_t first, std::uint32_t end, LayoutUnit repeated) const;

  // What stays empty: nothing up to 8 % of the page, about two lines; from there on the square, so that several pages a bit short are cheaper than one that is half
  // empty.
  std::int64_t of_slack(std::int64_t slack) const;

  // The break after the strip, and a picture in it that gives `shrink`.
  std::int64_t of_end(const Strip& strip, LayoutUnit shrink) const;

  // A page that is followed by others, and the last one: that may be as empty as it is, but should not hold the code alone, or one or two lines.
  std::int64_t of_page(const Strip& last, const PageFit& fit) const;
  std::int64_t of_last_page(const StripList& list, std::uint32_t first, std::uint32_t end, const PageFit& fit) const;

 private:
  LayoutUnit height_;
  LayoutUnit free_slack_;
  std::int64_t slack_scale_;  // slack to 1/1024 of the page, times 2^36
};

}  // namespace offprint
