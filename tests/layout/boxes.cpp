#include <catch2/catch_test_macros.hpp>
#include <litehtml.h>

#include "laying.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

TableCell cell_of(std::string text, bool header = false) { return {runs_of(std::move(text)), header}; }

std::string han(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "字";
  return text;
}

}  // namespace

TEST_CASE("blocks stand one below the other, none over another") {
  const Laid laid(article_of({{Heading{2, "", runs_of("标题")}}, paragraph_of(han(100)), {Rule{}}, paragraph_of(han(40))}), 340);
  LayoutUnit bottom = 0;
  for (const LaidBlock& block : laid.out.blocks) {
    CHECK(block.box.y >= bottom);
    bottom = block.box.bottom();
  }
  CHECK(laid.out.height >= bottom);
}

TEST_CASE("a paragraph is as high as its lines") {
  const Laid laid(article_of({paragraph_of(han(100))}), 340);
  CHECK(laid.laid(0).lines.size() == 5);
  CHECK(laid.laid(0).box.height == from_px(5 * 30));
  CHECK(laid.laid(0).box.width == from_px(340));
}

TEST_CASE("a quote is indented, a list more for each level") {
  List inner{false, 1, {{{paragraph_of("里")}}}};
  List outer{true, 1, {{{paragraph_of("外"), {inner}}}}};
  const Laid laid(article_of({{Quote{{paragraph_of("引")}, runs_of("某人")}}, {outer}}), 340);
  CHECK(laid.laid(0).box.x == from_px(20));
  CHECK(laid.laid(2).box.x == from_px(34));
  CHECK(laid.laid(3).box.x == from_px(68));
  CHECK(laid.block(1).role == Role::kCite);
}

TEST_CASE("the cells of a row stand side by side, columns share the width by what is in them") {
  Table table;
  table.rows = {{cell_of("年", true), cell_of("说明", true)}, {cell_of("2025"), cell_of(han(60))}};
  const Laid laid(article_of({{table}}), 340);
  REQUIRE(laid.out.blocks.size() == 4);
  CHECK(laid.laid(0).box.y == laid.laid(1).box.y);
  CHECK(laid.laid(1).box.x > laid.laid(0).box.x + laid.laid(0).box.width);
  CHECK(laid.laid(3).box.width > laid.laid(2).box.width);
  CHECK(laid.laid(2).lines.size() == 1);
  CHECK(laid.laid(3).box.x + laid.laid(3).box.width <= from_px(340));
}

TEST_CASE("an image keeps its ratio, fills the column, and is no higher than it may be") {
  Image image;
  image.src = "a.jpg";
  image.width = 1200;
  image.height = 800;
  const Laid wide(article_of({{image}}), 300);
  CHECK(wide.laid(0).box.width == from_px(300));
  CHECK(wide.laid(0).box.height == from_px(200));
  const Laid low(article_of({{image}}), 300, 100);
  CHECK(low.laid(0).box.height == from_px(100));
  CHECK(low.laid(0).box.width == from_px(150));
  CHECK(low.laid(0).box.x == from_px(75));
}

TEST_CASE("a picture whose size is not known has a box reserved, a small one stays small") {
  Image unknown;
  unknown.src = "a.jpg";
  const Laid laid(article_of({{unknown}}), 300);
  CHECK(laid.laid(0).box.height == from_px(200));
  Image icon = unknown;
  icon.width = icon.height = 32;
  CHECK(Laid(article_of({{icon}}), 300).laid(0).box.width == from_px(32));
}

TEST_CASE("laid out again at a width that was had before, everything is where it was") {
  WidthTable widths;
  BuiltinMeasurer measurer(true);
  const Article article = article_of({paragraph_of(han(333)), {Quote{{paragraph_of(han(77))}, {}}}, paragraph_of(han(5))});
  ArticleLayout layout(article, {}, widths);
  const LaidOut first = layout.lay_out({350, 560}, measurer);
  layout.lay_out({211, 560}, measurer);
  const LaidOut& again = layout.lay_out({350, 560}, measurer);
  REQUIRE(again.height == first.height);
  for (std::size_t i = 0; i < first.blocks.size(); ++i) {
    CHECK(again.blocks[i].box.y == first.blocks[i].box.y);
    CHECK(again.blocks[i].lines.size() == first.blocks[i].lines.size());
  }
}

TEST_CASE("an empty article, and one of nothing but a rule, have a layout") {
  CHECK(Laid(article_of({}), 350).out.height == 0);
  CHECK(Laid(article_of({{Rule{}}}), 1).out.blocks.size() == 1);
}

TEST_CASE("lists nested as deep as an article allows are laid out") {
  Block block = paragraph_of("底");
  for (int depth = 0; depth < 31; ++depth) block = {List{false, 1, {{{block}}}}};
  CHECK(Laid(article_of({block}), 320).out.blocks.size() == 1);
}

TEST_CASE("no character is lost where insets use up the width") {
  List list{false, 1, {{{paragraph_of("里面的字")}}}};
  for (const int width : {1, 20, 34, 35, 50}) {
    INFO(width);
    const Laid laid(article_of({{Quote{{paragraph_of("引用的字，很长的一段")}, {}}}, {list}, {Code{"int a;", ""}}}), width);
    for (std::size_t i = 0; i < laid.out.blocks.size(); ++i) {
      REQUIRE_FALSE(laid.laid(i).lines.empty());
      CHECK(laid.laid(i).lines.back().end == laid.block(i).text.text.size());
      if (i > 0) CHECK(laid.laid(i).box.y >= laid.laid(i - 1).box.bottom());
    }
  }
}

TEST_CASE("the card of the code stays inside the column, its address is broken where it has to be") {
  WidthTable widths;
  BuiltinMeasurer measurer(true);
  FlowOptions options;
  options.scan_url = "https://m.fromgeek.com/t/703845";
  ArticleLayout layout(article_of({paragraph_of("字")}), options, widths);
  for (const int width : {200, 240, 280, 320, 350}) {
    INFO(width);
    const LaidOut& out = layout.lay_out({width, 560}, measurer);
    for (const LaidBlock& block : out.blocks) {
      for (const Line& line : block.lines) CHECK(block.box.x + line.x + line.width <= from_px(width));
    }
  }
}

TEST_CASE("litehtml numbers its names when it is first asked, with the numbers that its constants have") {
  CHECK(litehtml::_id("") == litehtml::empty_id);
  CHECK(litehtml::_id("*") == litehtml::star_id);
  CHECK(litehtml::_id("border-color") == litehtml::_border_color_);
  CHECK(litehtml::_s(litehtml::_counter_increment_) == "counter-increment");
}
