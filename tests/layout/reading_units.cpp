// What is counted of an article, before a place and in all, and its headings.
#include "layout/reading_units.h"

#include <catch2/catch_test_macros.hpp>

#include "laying.h"
#include "layout/byline.h"
#include "layout/outline.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

Block heading_of(std::string text, int level, std::string id = {}) { return {Heading{level, std::move(id), runs_of(std::move(text))}}; }

Flow flow_of(std::vector<Block> blocks) { return build_flow(article_of(std::move(blocks)), {}); }

}  // namespace

TEST_CASE("a place has before it what stands before it, half a word counting as one") {
  const Flow flow = flow_of({heading_of("标题", 2), paragraph_of("一二 three, four's 五")});
  CHECK(reading_units(flow, 0, 0).before == TextCount{0, 0});
  CHECK(reading_units(flow, 0, 1).before == TextCount{1, 0});
  CHECK(reading_units(flow, 1, 0).before == TextCount{2, 0});
  CHECK(reading_units(flow, 1, 5).before == TextCount{4, 1});
  CHECK(reading_units(flow, 1, 99).before == TextCount{5, 2});
  CHECK(reading_units(flow, 1, 5).all == TextCount{5, 2});
}

TEST_CASE("outside the article there is nothing before, or all of it") {
  const Flow flow = flow_of({paragraph_of("一二三"), paragraph_of("四五")});
  CHECK(reading_units(flow, -1, 5).before == TextCount{0, 0});
  CHECK(reading_units(flow, 2, 0).before == TextCount{5, 0});
  CHECK(reading_units(flow, 2'000'000'000, 0).before == TextCount{5, 0});
  CHECK(reading_units(Flow(), 0, 0).all == TextCount{0, 0});
}

TEST_CASE("code, captions, small print and the head are not counted, lists, quotes and cells are") {
  Image image;
  image.src = "https://news.example/1.jpg";
  image.caption = runs_of("图片说明");
  Table table;
  table.caption = runs_of("表");
  table.rows = {{{runs_of("甲"), true}, {runs_of("乙"), false}}};
  Article article = article_of({{Code{"int main", {}}}, {image}, {table}, {Disclaimer{runs_of("免责")}}, {Quote{{paragraph_of("引")}, runs_of("某人")}},
                                {List{false, 1, {ListItem{{paragraph_of("项")}}}}}});
  article.title = "不算";
  CHECK(reading_units(build_flow(article, {}), 0, 0).all == TextCount{4, 0});
}

TEST_CASE("no word goes on in the next block") {
  CHECK(reading_units(flow_of({paragraph_of("one"), paragraph_of("two")}), 0, 0).all == TextCount{0, 2});
}

TEST_CASE("the time is the byline's") {
  CHECK(reading_milliseconds({400, 0}) == 60'000);
  CHECK(reading_milliseconds({0, 230}) == 60'000);
  CHECK(reading_milliseconds({2'000'000'000, 2'000'000'000}) == 2'147'483'647);
  std::string text;
  for (int i = 0; i < 1400; ++i) text += "字";
  Article article = article_of({paragraph_of(text)});
  article.title = "题";
  CHECK(make_byline(article) == "约 1,400 字，4 分钟");
  CHECK(reading_milliseconds(reading_units(build_flow(article, {}), 0, 0).all) == 210'000);
}

TEST_CASE("the outline has the headings in reading order, those in quotes too") {
  Article article = article_of({heading_of("一 \"甲\"", 2, "a"), paragraph_of("文"), {Quote{{heading_of("二", 3)}, {}}}});
  article.title = "题";
  // Before them stand the title, the byline and a rule.
  CHECK(outline_json(build_flow(article, {})) == R"([{"block":3,"level":2,"text":"一 \"甲\"","id":"a"},{"block":5,"level":3,"text":"二","id":""}])");
  CHECK(outline_json(Flow()) == "[]");
}
