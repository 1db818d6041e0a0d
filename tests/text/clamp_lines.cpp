#include "text/clamp_lines.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

#include "composing.h"
#include "random_text.h"
#include "text/characters.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

struct Clamped {
  TextBlock block;
  std::vector<Line> lines;
  std::string text() const { return to_utf8(block.text); }
};

Clamped clamp(std::u32string text, int ems, std::size_t lines, bool balanced = false) {
  Clamped result;
  result.block = block_of(std::move(text));
  result.block.balanced = balanced;
  WidthTable widths;
  BuiltinMeasurer measurer(true);
  ItemList list = itemize(result.block, widths);
  widths.measure_new(measurer);
  resolve_widths(result.block, widths, list);
  result.lines = clamp_lines(result.block, list, {ems * kEmUnits, lines, widths, measurer});
  return result;
}

Clamped clamp(std::string_view text, int ems, std::size_t lines) { return clamp(to_utf32(text), ems, lines); }

}  // namespace

TEST_CASE("a text that fits is left as it is") {
  CHECK(clamp("国家安全", 4, 1).text() == "国家安全");
  CHECK(clamp("国家安全", 2, 2).text() == "国家安全");
  CHECK(clamp("", 4, 1).text().empty());
}

TEST_CASE("a longer one ends with dots behind the last that leaves room for them") {
  CHECK(clamp("甲乙丙丁戊己", 4, 1).text() == "甲乙丙…");
  CHECK(clamp("甲乙丙丁戊己庚辛壬癸", 4, 2).text() == "甲乙丙丁戊己庚…");
  CHECK(clamp("甲乙丙丁戊", 4, 1).lines.size() == 1);
}

TEST_CASE("dots stand neither behind a pause mark nor behind an opening bracket") {
  CHECK(clamp("甲乙，丙丁戊己", 4, 1).text() == "甲乙…");
  CHECK(clamp("甲乙“丙丁”戊己", 4, 1).text() == "甲乙…");
  CHECK(clamp("甲。", 1, 1).text() == "甲。");  // nothing to cut it at: it has one line
}

TEST_CASE("dots do not stand inside a word or a number") {
  CHECK(clamp("甲 2025 年 Amazon", 5, 1).text() == "甲 2025…");
  CHECK(clamp("Amazon Amazon Amazon", 5, 1).text() == "Amazon…");
  CHECK(clamp("甲乙丙Amazon", 4, 1).text() == "甲乙丙…");
}

TEST_CASE("a word that no line holds is cut between letters") {
  const Clamped clamped = clamp(std::string(400, 'w'), 6, 2);
  CHECK(clamped.lines.size() == 2);
  CHECK(clamped.text().size() > 8);
  CHECK(clamped.text().ends_with("w…"));
}

TEST_CASE("a cluster is kept whole") {
  const std::string family = "👩‍👩‍👧";
  for (int ems = 3; ems < 12; ++ems) {
    const std::string text = clamp(family + family + family + family + family, ems, 1).text();
    INFO(text);
    std::string whole;
    while (whole.size() + family.size() <= text.size()) whole += family;
    CHECK((text == whole + "…" || text == whole));
  }
}

// Whatever the text: no more lines than asked for, what is kept begins the text, and more of it would not have fitted.
TEST_CASE("the dots stand as late as they can") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const std::u32string text = random_han(seed, 300);
    for (const bool balanced : {false, true}) {
      const int ems = 5 + static_cast<int>(seed % 17);
      const std::size_t most = 1 + seed % 6;
      const Clamped clamped = clamp(text, ems, most, balanced);
      INFO(clamped.text() << " in " << ems << " em, " << most << " lines");
      REQUIRE(clamped.lines.size() <= most);
      std::u32string kept = clamped.block.text;
      REQUIRE(kept.back() == U'…');
      kept.pop_back();
      REQUIRE(text.starts_with(kept));
      // The next place is behind the next character that is no mark, with the marks before it.
      std::size_t next = kept.size();
      while (class_of(text[next]) == CharacterClass::kPause) ++next;
      const Clamped more = clamp(text.substr(0, next + 1) + U"…", ems, 99, balanced);
      CHECK(more.lines.size() > most);
    }
  }
}

TEST_CASE("lines keep the rules of line breaks where the text was cut") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const Clamped clamped = clamp(random_chinese(seed, 200), 6 + static_cast<int>(seed % 10), 3);
    REQUIRE(clamped.lines.size() <= 3);
    for (std::size_t i = 1; i < clamped.lines.size(); ++i) {
      const CharacterClass first = class_of(clamped.block.text[clamped.lines[i].begin]);
      INFO(clamped.text());
      CHECK(first != CharacterClass::kPause);
      CHECK(first != CharacterClass::kClose);
      CHECK(first != CharacterClass::kEllipsis);
    }
  }
}
