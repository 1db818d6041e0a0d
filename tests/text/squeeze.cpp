#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>

#include "composing.h"
#include "random_text.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

// The width of `text` between two Han, without them, in quarters of an em.
int quarters_inside(std::string_view text, std::string_view lang = "zh-Hans") {
  return (set_width("天" + std::string(text) + "地", lang) - 2 * kEmUnits) * 4 / kEmUnits;
}

int quarters(std::string_view text, std::string_view lang = "zh-Hans") { return set_width(text, lang) * 4 / kEmUnits; }

// What lies between the items of a line, by the two of them.
std::map<std::string, LayoutUnit> spaces_of(const Composed& composed) {
  REQUIRE(composed.lines.size() == 1);
  std::map<std::string, LayoutUnit> spaces;
  const std::vector<Cell> cells = composed.cells(composed.lines[0]);
  for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
    if (!cells[i].is_space) spaces[cells[i].text + "|" + cells[i + 1].text] = cells[i + 1].ink_left - cells[i].ink_right;
    else spaces[cells[i - 1].text + "|" + cells[i + 1].text] = cells[i + 1].ink_left - cells[i - 1].ink_right;
  }
  return spaces;
}

LineEnds break_nowhere(const ItemList& list, const Measure&) { return {static_cast<std::uint32_t>(list.size())}; }

// One line with a place of each kind, and the places by the step in which they give, with what each may give.
struct Step {
  std::vector<std::string> places;
  LayoutUnit most;
};
constexpr std::string_view kAllKinds = "天·地（玄）黄，宇ab cd宙。洪荒、日月；盈昃？辰";
const std::vector<Step> kSteps = {
    {{"ab|cd"}, 302 - kEmUnits / 4},  // a space of the builtin font is 302 units
    {{"天|·", "·|地"}, kEmUnits / 4},
    {{"地|（", "）|黄"}, kEmUnits / 2},
    {{"，|宇", "、|日", "；|盈"}, kEmUnits / 2},
    {{"宇|ab", "cd|宙"}, kEmUnits / 8},
    {{"。|洪", "？|辰"}, kEmUnits / 2},
};

}  // namespace

TEST_CASE("two marks in a row take one and a half em") {
  for (const char* pair : {"。”", "），", "）、", "”（", "》、", "：“", "，“", "“《", "》”", "）。", "！？", "？”", "；（", "。）", "」「"}) {
    INFO(pair);
    CHECK(quarters_inside(pair) == 6);
  }
}

TEST_CASE("three marks in a row take two em, six three and a half") {
  CHECK(quarters_inside("！！！") == 8);
  CHECK(quarters_inside("：“《") == 8);
  CHECK(quarters_inside("。”）") == 8);
  CHECK(quarters_inside("》。”“《（") == 14);
}

TEST_CASE("of two marks in a row the blank between them goes: the brackets hug what they hold") {
  CHECK(space_between("天（“地”）玄", "（", "“") == 0);
  CHECK(space_between("天（“地”）玄", "“", "地") == 0);
  CHECK(space_between("天（“地”）玄", "地", "”") == 0);
  CHECK(space_between("天（“地”）玄", "”", "）") == 0);
  CHECK(space_between("天。”“地", "”", "“") == kEmUnits / 2);
}

TEST_CASE("a mark by itself takes an em") {
  for (const char* mark : {"。", "，", "、", "：", "；", "！", "？", "”", "“", "（", "）", "《", "》"}) {
    INFO(mark);
    CHECK(quarters_inside(mark) == 4);
  }
}

TEST_CASE("a mark at a line's end is half an em, an opening one at its start too") {
  for (const char* mark : {"。", "，", "、", "：", "；", "！", "？", "”", "）", "》"}) {
    INFO(mark);
    CHECK(quarters("天地" + std::string(mark)) == 10);
  }
  CHECK(quarters("“天地") == 10);
  CHECK(quarters("（天地）") == 12);
  CHECK(quarters("（天地）。") == 14);
}

TEST_CASE("the ink of a line begins at its left edge and ends at its right edge") {
  const Composed composed = compose_at(justified_block("他说了：“当亚马逊云计算部门的员工收到邮件时，整个行业都清楚。”（《论语》、《孟子》，）“好。”"), 10 * kEmPx);
  REQUIRE(composed.lines.size() > 3);
  for (const Line& line : composed.lines) {
    INFO(composed.text_of(line));
    const std::vector<Cell> cells = composed.cells(line);
    CHECK(cells.front().ink_left == line.x);
    CHECK(std::abs(cells.back().ink_right - line.x - line.width) <= 1);
  }
}

TEST_CASE("the blanks of Traditional pause marks are on both sides, and no more than the outer one is trimmed") {
  CHECK(space_between("天，地", "天", "，", "zh-Hant") == kEmUnits / 4);
  CHECK(space_between("天，地", "，", "地", "zh-Hant") == kEmUnits / 4);
  CHECK(space_between("天。地", "。", "地", "zh-TW") == kEmUnits / 4);
  CHECK(quarters("天地。", "zh-Hant") == 11);
  CHECK(quarters("天地）", "zh-Hant") == 10);
  CHECK(quarters("（天地", "zh-HK") == 10);
}

TEST_CASE("Traditional ！ and ？ fill their cell") {
  CHECK(quarters("天地！", "zh-Hant") == 12);
  CHECK(quarters_inside("？」", "zh-Hant") == 8);
  CHECK(quarters_inside("，」", "zh-Hant") == 7);
  CHECK(quarters_inside("」，", "zh-Hant") == 6);
}

TEST_CASE("the blank between a closing mark and a mark that fills its cell goes too") {
  CHECK(quarters_inside("」！", "zh-Hant") == 6);
  CHECK(quarters_inside("？（", "zh-Hant") == 6);
}

TEST_CASE("a Japanese line keeps the blank of the mark at its end, and gives it first where it is too long") {
  CHECK(quarters("天地。", "ja") == 12);
  CHECK(quarters_inside("」、", "ja") == 6);
  const LayoutUnit width = 21 * kEmUnits / 2;
  const Composed composed = compose_to(justified_block("一二、三四五六七八九。", "ja"), width);
  REQUIRE(composed.lines.size() == 1);
  CHECK(composed.lines[0].width == width);
  CHECK(space_between(composed, "、", "三") == kEmUnits / 2);
}

TEST_CASE("full-width marks in Korean are trimmed as in Simplified Chinese") { CHECK(quarters("天地。", "ko") == 10); }

TEST_CASE("nothing is squeezed or trimmed in Western text") {
  const std::string text = "“(Hello), “world”.”";
  LayoutUnit sum = 0;
  const Composed composed = compose_at(block_of(text, "en"), 1'000);
  for (std::size_t i = 0; i < composed.list.size(); ++i) sum += composed.list.items[i].width;
  CHECK(composed.lines[0].width == sum);
}

TEST_CASE("marks that the font does not draw an em wide are left alone") {
  BuiltinMeasurer latin_marks(false);
  Composed composed{block_of("“天”，“地”"), {}, {}};
  compose_lines(composed, latin_marks, {from_px(1'000), 0}, break_optimally);
  REQUIRE(composed.lines.size() == 1);
  const LayoutUnit quote = (333 * kEmUnits + 500) / 1000;
  CHECK(composed.lines[0].width == 3 * kEmUnits + 4 * quote);
  CHECK(quarters_inside("｡") == 2);
}

TEST_CASE("a line is squeezed in the order of CLREQ, alike within a step") {
  const TextBlock block = justified_block(kAllKinds);
  const Composed natural = compose_at(block, 1'000);
  const std::map<std::string, LayoutUnit> before = spaces_of(natural);
  LayoutUnit all = 0;
  for (const Step& step : kSteps) all += step.most * static_cast<LayoutUnit>(step.places.size());
  for (LayoutUnit taken = 0; taken <= all; taken += 7) {
    INFO("squeezed by " << taken);
    const Composed squeezed = compose_to(block, natural.lines[0].natural - taken, break_nowhere);
    REQUIRE(squeezed.lines.size() == 1);
    CHECK(squeezed.lines[0].width == natural.lines[0].natural - taken);
    std::map<std::string, LayoutUnit> after = spaces_of(squeezed);
    LayoutUnit rest = taken;
    for (const Step& step : kSteps) {
      const auto count = static_cast<LayoutUnit>(step.places.size());
      const LayoutUnit share = std::min(rest, step.most * count);
      for (const std::string& place : step.places) {
        INFO(place);
        const LayoutUnit given = before.at(place) - after.at(place);
        CHECK(given >= share / count);
        CHECK(given <= (share + count - 1) / count);
        after.erase(place);
      }
      rest -= share;
    }
    for (const auto& [place, space] : after) CHECK(space == before.at(place));
  }
}

TEST_CASE("no more is squeezed than the blanks and gaps hold") {
  const TextBlock block = justified_block(kAllKinds);
  const Composed natural = compose_at(block, 1'000);
  LayoutUnit all = 0;
  for (const Step& step : kSteps) all += step.most * static_cast<LayoutUnit>(step.places.size());
  const Composed squeezed = compose_to(block, natural.lines[0].natural - all - kEmUnits, break_nowhere);
  CHECK(squeezed.lines[0].width == natural.lines[0].natural - all);
}

TEST_CASE("nothing that is drawn overlaps, whatever is squeezed") {
  for (const char* lang : {"zh-Hans", "zh-Hant", "ja", "ko"}) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
      TextBlock block = block_of(random_chinese(seed, 300), lang);
      block.alignment = Alignment::kJustify;
      const LayoutUnit width = from_px(170 + static_cast<int>(seed) * 9) + static_cast<LayoutUnit>(seed);
      const Composed composed = compose_to(std::move(block), width);
      for (const Line& line : composed.lines) {
        INFO(lang << ": " << composed.text_of(line));
        std::vector<Cell> cells = composed.cells(line);
        std::erase_if(cells, [](const Cell& cell) { return cell.is_space; });
        LayoutUnit overlap = 0;
        for (std::size_t i = 1; i < cells.size(); ++i) overlap = std::max(overlap, cells[i - 1].ink_right - cells[i].ink_left);
        CHECK(overlap == 0);
        CHECK(cells.back().ink_right <= width + 1);
      }
    }
  }
}
