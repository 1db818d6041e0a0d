// The page breaker by itself, on piles of strips.
#include <algorithm>
#include <string>
#include <vector>

#include "any_pile.h"
#include "pages/page_notes.h"
#include "targets.h"

namespace offprint::fuzz {
namespace {

constexpr int kMostStrips = 300;

void check_pages_of(const StripList& list, const std::vector<PageRange>& pages, LayoutUnit height) {
  std::uint32_t next = 0;
  for (const PageRange& page : pages) {
    require(page.first_strip == next, "every strip is on one page");
    require(page.end_strip > page.first_strip, "no page is empty");
    next = page.end_strip;
    const Strip& last = list.strips[page.end_strip - 1];
    require(page.shrink >= 0 && page.shrink <= last.gives, "a picture gives no more than it can");
    require(page.end_strip - page.first_strip == 1 || page.height() <= std::max(height, 1), "only a strip by itself is higher than the page");
    require(page.height() <= std::max(height, list.strips[page.first_strip].bottom - page.top) || page.end_strip - page.first_strip > 1, "and then nothing stands above it");
  }
  require(next == list.strips.size(), "no strip is left out");
}

bool are_same(const PageRange& a, const PageRange& b) {
  return a.first_strip == b.first_strip && a.end_strip == b.end_strip && a.head == b.head && a.repeated_height == b.repeated_height && a.shrink == b.shrink;
}

bool are_same(const std::vector<PageRange>& a, const std::vector<PageRange>& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const PageRange& x, const PageRange& y) { return are_same(x, y); });
}

}  // namespace

StripList any_pile(Bytes& bytes) {
  StripList list;
  LayoutUnit y = 0;
  while (!bytes.empty() && list.strips.size() < kMostStrips) {
    const int kind = bytes.byte();
    Strip strip;
    strip.top = y += kind % 8 == 0 ? bytes.below(64) : 0;
    strip.bottom = y += bytes.byte();
    strip.cost_after = static_cast<BreakCost>(kind / 8 % 4);
    strip.kind = static_cast<StripKind>(kind / 32 % 3);
    strip.cuts_kept = kind % 7 == 0;
    if (kind >= 240) strip.gives = (strip.bottom - strip.top) * 2 / 5;
    if (strip.gives > 0) strip.picture = 0;
    const auto number = static_cast<std::uint32_t>(list.strips.size());
    if (kind % 16 == 3) list.heads.push_back({number, number + 1, strip.bottom - strip.top});
    else if (kind % 2 == 1) strip.head = static_cast<std::int32_t>(list.heads.size()) - 1;
    list.strips.push_back(strip);
  }
  return list;
}

void check_breaks(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const LayoutUnit height = bytes.below(2) == 0 ? bytes.below(2000) : bytes.below(64) * 1000;
  const int portion = bytes.between(1, 40);
  StripList list = any_pile(bytes);
  // As strips come: a head is no higher than a third of the page.
  for (Strip& strip : list.strips) {
    if (strip.head >= 0 && list.heads[static_cast<std::size_t>(strip.head)].height > height / 3) strip.head = -1;
  }
  const std::vector<PageRange> pages = paginate_strips(list, height);
  check_pages_of(list, pages, height);
  require(are_same(paginate_strips(list, height), pages), "the same strips give the same pages");

  PageBreaker breaker(list, height);
  std::vector<PageRange> settled;
  for (std::uint32_t end = 0; end < list.strips.size(); end += static_cast<std::uint32_t>(portion)) {
    breaker.add(end);
    require(breaker.pages().size() >= settled.size(), "a settled page stays");
    require(std::equal(settled.begin(), settled.end(), breaker.pages().begin(), [](const PageRange& a, const PageRange& b) { return are_same(a, b); }),
            "a settled page does not change");
    settled = breaker.pages();
  }
  breaker.finish();
  require(are_same(breaker.pages(), pages), "the portions don't matter");
  require(breaker.weighed() <= 66 * list.strips.size(), "the work goes with the strips");
  for (const PageNote& note : notes_of(list, pages, height)) require(note.page >= 0 && note.page < static_cast<int>(pages.size()), "a note is of a page");
}

}  // namespace offprint::fuzz
