#include <catch2/catch_test_macros.hpp>

#include "composing.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr LayoutUnit kColumn = (600 * kEmUnits + 500) / 1000;  // of the builtin code font

// Where the fragment or the part of it that is `word` begins on the line.
LayoutUnit left_of(const Composed& composed, std::string_view word) {
  for (const Line& line : composed.lines) {
    for (const Cell& cell : composed.cells(line)) {
      if (cell.text == word) return cell.left;
    }
  }
  return -1;
}

bool is_at_column(LayoutUnit x, int column) { return std::abs(x - column * kColumn) <= column; }

}  // namespace

TEST_CASE("a tab goes to the next tab stop, four spaces apart") {
  for (const auto& [text, column] : {std::pair{"\tx", 4}, {"a\tx", 4}, {"abc\tx", 4}, {"abcd\tx", 8}, {"\t\tx", 8}, {"a\tb\tx", 8}, {"  \tx", 4}}) {
    INFO(text);
    CHECK(is_at_column(left_of(compose_at(code_block(text), 1'000), "x"), column));
  }
}

TEST_CASE("tab stops are counted from each line's start") {
  const Composed composed = compose_at(code_block("abcdef\n\tx\nab\ty"), 1'000);
  CHECK(is_at_column(left_of(composed, "x"), 4));
  CHECK(is_at_column(left_of(composed, "y"), 4));
}

TEST_CASE("a tab is a fragment of its own, as wide as it has to be") {
  const Composed composed = compose_at(code_block("int\ta;\tb;"), 1'000);
  int tabs = 0;
  for (const Fragment& fragment : composed.fragments(composed.lines[0])) {
    const std::string text = composed.text_of(fragment);
    CHECK((text == "\t" || text.find('\t') == std::string::npos));
    tabs += text == "\t";
  }
  CHECK(tabs == 2);
}

TEST_CASE("spaces in code are kept where they stand") {
  const Composed composed = compose_at(code_block("    return a  +  b;"), 1'000);
  CHECK(composed.texts()[0] == "    return a  +  b;");
  CHECK(is_at_column(left_of(composed, "return"), 4));
}

TEST_CASE("code is not justified, whatever its alignment says") {
  TextBlock block = code_block("one two three four five six seven eight nine ten eleven twelve thirteen");
  block.alignment = Alignment::kJustify;
  const Composed composed = compose_at(std::move(block), 240);
  REQUIRE(composed.lines.size() > 2);
  for (const Line& line : composed.lines) {
    CHECK(line.width == line.natural);
    for (const Fragment& fragment : composed.fragments(line)) CHECK(fragment.advance == fragment.natural);
  }
}

TEST_CASE("nothing is squeezed or trimmed in preformatted text, and nothing put between Han and Latin") {
  TextBlock block = block_of("“天地”，（AWS）的。”");
  block.preformatted = true;
  const Composed composed = compose_at(std::move(block), 1'000);
  LayoutUnit sum = 0;
  for (std::size_t i = 0; i < composed.list.size(); ++i) sum += composed.list.items[i].width;
  CHECK(composed.lines[0].width == sum);
  CHECK(composed.cells(composed.lines[0]).front().left == 0);
}

TEST_CASE("a line feed ends a line, an empty line is one, and joined lines are the text") {
  const Composed composed = compose_at(code_block("a\n\n\nb\n"), 1'000);
  CHECK(composed.texts() == std::vector<std::string>{"a", "", "", "b"});
  CHECK(composed.is_whole());
}

TEST_CASE("a line of code that is too long is broken, and no line is too wide") {
  for (const char* text : {"auto result = compute_the_total(of_all_the, arguments, that_there_are);", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                           "\t\t\t\t\t\t\t\t\t\tx", "x = 天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往"}) {
    const Composed composed = compose_at(code_block(text), 150);
    INFO(text);
    CHECK(composed.is_whole());
    CHECK(composed.lines.size() > 1);
    for (const Line& line : composed.lines) CHECK(line.width <= from_px(150));
  }
}

TEST_CASE("no character of code is left alone at the end for an orphan's sake") {
  // Breaking earlier would move what the author has aligned.
  const Composed composed = compose_at(code_block("aaaa bbbb cccc d"), 160);
  CHECK(composed.is_whole());
  CHECK(composed.texts() == std::vector<std::string>{"aaaa bbbb cccc", "d"});
}

TEST_CASE("outside code a tab is a space between words") {
  CHECK(compose_at(block_of("a\tb", "en"), 1'000).lines[0].width == compose_at(block_of("a b", "en"), 1'000).lines[0].width);
}
