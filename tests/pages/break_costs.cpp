// What a break costs, by what it parts.
#include <catch2/catch_test_macros.hpp>

#include "laid_pages.h"
#include "pages/strips.h"

using namespace offprint;
using namespace offprint::tests;
using enum BreakCost;

namespace {

constexpr LayoutUnit kPage = from_px(700);

Block quote_of(std::vector<Block> blocks, std::string cite = {}) { return {Quote{std::move(blocks), cite.empty() ? Runs{} : runs_of(std::move(cite))}}; }

Block list_of(std::vector<std::vector<Block>> items) {
  List list;
  for (std::vector<Block>& item : items) list.items.push_back({std::move(item)});
  return {list};
}

// The costs after each strip but the last.
std::vector<BreakCost> costs_of(const Article& article, LayoutUnit page_height = kPage) {
  const Laid laid(article, 350);
  std::vector<BreakCost> costs;
  for (const Strip& strip : make_strips(laid.layout.flow(), laid.out, page_height).strips) costs.push_back(strip.cost_after);
  costs.pop_back();
  return costs;
}

std::vector<BreakCost> costs_of(std::vector<Block> blocks, LayoutUnit page_height = kPage) { return costs_of(article_of(std::move(blocks)), page_height); }

using Costs = std::vector<BreakCost>;

}  // namespace

TEST_CASE("two lines of a paragraph stay on each side, so one of three is not cut") {
  CHECK(costs_of({lines_of(1), lines_of(1)}) == Costs{kFree});
  CHECK(costs_of({lines_of(2)}) == Costs{kStrong});
  CHECK(costs_of({lines_of(3)}) == Costs{kStrong, kStrong});
  CHECK(costs_of({lines_of(4)}) == Costs{kStrong, kFree, kStrong});
  CHECK(costs_of({lines_of(6)}) == Costs{kStrong, kFree, kFree, kFree, kStrong});
}

TEST_CASE("a heading stays with what follows, another heading included, and is not cut") {
  CHECK(costs_of({lines_of(1), {Heading{2, {}, runs_of("标题")}}, lines_of(1)}) == Costs{kFree, kNever});
  CHECK(costs_of({{Heading{2, {}, runs_of("标题")}}, {Heading{3, {}, runs_of("标题")}}, lines_of(1)}) == Costs{kNever, kNever});
  CHECK(costs_of({{Heading{2, {}, runs_of(repeated("长标题", 12))}}, lines_of(1)}) == Costs{kNever, kNever, kNever});
}

TEST_CASE("what is above the article stays with its beginning") {
  Article article = article_of({lines_of(1)});
  article.title = "标题";
  article.subtitle = "副题";
  article.tags = {"科技"};
  article.published = "2025-07-18";
  CHECK(costs_of(article) == Costs(5, kNever));  // kicker, title, subtitle, byline, rule
}

TEST_CASE("a rule between paragraphs belongs to neither, one over a disclaimer belongs to it") {
  CHECK(costs_of({lines_of(1), {Rule{}}, lines_of(1)}) == Costs{kFree, kWeak});
  CHECK(costs_of({lines_of(1), {Disclaimer{runs_of("声明")}}}) == Costs{kFree, kNever});
}

TEST_CASE("a figure is one strip with its caption, as long as it is no higher than the page") {
  CHECK(costs_of({lines_of(1), image_of(300, 200, "说明"), lines_of(1)}) == Costs{kFree, kFree});
  CHECK(costs_of({image_of(300, 200, "说明"), lines_of(1)}, from_px(210)) == Costs{kNever, kFree});
}

TEST_CASE("a table's caption and head stay with its first row; other rows may part") {
  CHECK(costs_of({table_of(1, 3, 2, "格", "说明")}) == Costs{kNever, kNever, kFree, kFree});
  CHECK(costs_of({table_of(0, 3)}) == Costs{kFree, kFree});
  CHECK(costs_of({table_of(2, 2)}) == Costs{kNever, kNever, kFree});
  // Where all rows are header cells, none is a head.
  CHECK(costs_of({table_of(3, 0)}) == Costs{kFree, kFree});
}

TEST_CASE("a lead-in stays with the first item of its list; after another colon a break is only a pity") {
  CHECK(costs_of({paragraph_of("如下："), list_of({{paragraph_of("一。")}, {paragraph_of("二。")}})}) == Costs{kNever, kFree});
  CHECK(costs_of({paragraph_of("Such as:"), list_of({{paragraph_of("一。")}, {paragraph_of("二。")}})}) == Costs{kNever, kFree});
  CHECK(costs_of({paragraph_of("如下。"), list_of({{paragraph_of("一。")}})}) == Costs{kFree});
  CHECK(costs_of({paragraph_of("他说："), lines_of(1)}) == Costs{kWeak});
  CHECK(costs_of({list_of({{paragraph_of("一：")}, {paragraph_of("二。")}})}) == Costs{kWeak});
  CHECK(costs_of({list_of({{paragraph_of("一："), list_of({{paragraph_of("一。")}})}})}) == Costs{kNever});
}

TEST_CASE("a list item would rather be whole, and so would a quote") {
  CHECK(costs_of({list_of({{lines_of(4)}, {paragraph_of("二。")}})}) == Costs{kStrong, kWeak, kWeak, kStrong, kFree});
  CHECK(costs_of({list_of({{paragraph_of("一。"), paragraph_of("二。")}, {paragraph_of("三。")}})}) == Costs{kWeak, kFree});
  CHECK(costs_of({quote_of({paragraph_of("一。"), paragraph_of("二。")}), lines_of(1)}) == Costs{kWeak, kFree});
  CHECK(costs_of({quote_of({list_of({{paragraph_of("一。")}, {paragraph_of("二。")}})})}) == Costs{kWeak});
}

TEST_CASE("a quote stays with who said it") {
  CHECK(costs_of({quote_of({paragraph_of("一。")}, "某人"), lines_of(1)}) == Costs{kStrong, kFree});
}

TEST_CASE("code may be cut between any two lines, a single one is only a pity") {
  CHECK(costs_of({{Code{"a\nb\nc\nd", {}}}}) == Costs{kWeak, kFree, kWeak});
}

TEST_CASE("a page does not end with a hyphen if it need not") {
  std::string text = repeated("extraordinarily characteristic considerations ", 20);
  const Article article = article_of({paragraph_of(text)}, "en");
  const Laid laid(article, 200);
  const StripList list = make_strips(laid.layout.flow(), laid.out, kPage);
  const std::vector<Line>& lines = laid.laid(0).lines;
  int hyphens = 0;
  for (std::size_t i = 1; i + 2 < lines.size(); ++i) {
    hyphens += lines[i].hyphenated;
    CHECK(list.strips[i].cost_after == (lines[i].hyphenated ? kWeak : kFree));
  }
  CHECK(hyphens > 0);
}

TEST_CASE("the card of the code is one strip; on a page that is lower it is cut, and every cut parts what belongs together") {
  Article article = article_of({lines_of(1)});
  Laid laid(article, 350);
  ArticleLayout layout(article, {.scan_url = "https://news.example/1"}, laid.widths);
  const LaidOut& out = layout.lay_out({350, 560}, laid.measurer);
  const StripList whole = make_strips(layout.flow(), out, kPage);
  REQUIRE(whole.strips.size() == 2);
  CHECK(whole.strips[1].kind == StripKind::kCard);
  CHECK(whole.strips[1].picture == -1);
  const StripList low = make_strips(layout.flow(), out, from_px(100));
  REQUIRE(low.strips.size() == 2);
  CHECK(low.strips[1].picture == 1);
  CHECK(low.strips[1].gives == from_px(48));
}

TEST_CASE("strips are the same in whatever portions the blocks come") {
  Article article = article_of({lines_of(3), table_of(1, 4, 3, "格", "说明"), image_of(300, 200, "说明"), quote_of({lines_of(2), list_of({{lines_of(2)}, {lines_of(1)}})}), lines_of(5)});
  article.title = "标题";
  for (const int page : {20, 60, 200, 700}) {
    const Laid laid(article, 350);
    const Flow& flow = laid.layout.flow();
    const StripList whole = make_strips(flow, laid.out, from_px(page));
    StripMaker maker(flow, laid.out, from_px(page));
    for (std::size_t end = 1; end < flow.blocks.size(); ++end) {
      const int container = flow.blocks[end].container;
      if (container < 0 || (flow.containers[static_cast<std::size_t>(container)].parent < 0 && flow.blocks[end - 1].container < container)) maker.add(end);
      CHECK(maker.list().strips.size() < whole.strips.size());
    }
    maker.finish();
    const StripList& parts = maker.list();
    REQUIRE(parts.strips.size() == whole.strips.size());
    CHECK(parts.heads.size() == whole.heads.size());
    for (std::size_t i = 0; i < parts.strips.size(); ++i) {
      const Strip& a = parts.strips[i];
      const Strip& b = whole.strips[i];
      CHECK((a.top == b.top && a.bottom == b.bottom && a.end_piece == b.end_piece && a.cost_after == b.cost_after && a.head == b.head && a.gives == b.gives));
    }
  }
}
