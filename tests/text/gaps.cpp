#include <catch2/catch_test_macros.hpp>

#include "composing.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr LayoutUnit kGap = kEmUnits / 4;
constexpr LayoutUnit kTypedSpace = (278 * kEmUnits + 500) / 1000;  // of the builtin font

LayoutUnit space_with(Autospace autospace, std::string_view text, std::string_view left, std::string_view right) {
  TextBlock block = block_of(text);
  block.autospace = autospace;
  return space_between(compose_at(std::move(block), 1'000), left, right);
}

// `text` with the code points [begin, end) in another font.
TextBlock with_font(std::string_view text, std::uint32_t begin, std::uint32_t end, const Font& font) {
  TextBlock block = block_of(text);
  const auto size = static_cast<std::uint32_t>(block.text.size());
  block.spans.clear();
  if (begin > 0) block.spans.push_back({0, begin, Font{}, 0});
  block.spans.push_back({begin, end, font, 1});
  if (end < size) block.spans.push_back({end, size, Font{}, 2});
  return block;
}

constexpr Font kBold{FontFamily::kText, false, 17, 700};
constexpr Font kSmall{FontFamily::kText, false, 11, 400};

}  // namespace

TEST_CASE("a quarter of an em is put between Han and Latin letters and digits") {
  CHECK(space_between("天A地", "天", "A") == kGap);
  CHECK(space_between("天A地", "A", "地") == kGap);
  CHECK(space_between("在7月", "在", "7") == kGap);
  CHECK(space_between("在7月", "7", "月") == kGap);
  CHECK(space_between("天é地", "天", "é") == kGap);
  CHECK(space_between("天Ω地", "天", "Ω") == kGap);
  CHECK(space_between("天Ж地", "Ж", "地") == kGap);
}

TEST_CASE("a single typed space between Han and Latin is replaced by the gap") {
  CHECK(space_between("天 A 地", "天", "A") == kGap);
  CHECK(space_between("天 A 地", "A", "地") == kGap);
  CHECK(set_width("在 7 月") == set_width("在7月"));
}

TEST_CASE("other typed spaces are kept") {
  CHECK(space_between("天  A", "天", "A") > kTypedSpace);
  CHECK(space_between("天 地", "天", "地") == kTypedSpace);
  CHECK(space_between("ab cd", "ab", "cd") == kTypedSpace);
}

TEST_CASE("no gap is put at a line's edges") {
  CHECK(set_width("A") == compose_at(block_of("A", "en"), 1'000).lines[0].width);
  const Composed composed = compose_at(justified_block("一二三四五六七八九十abc甲乙丙丁戊己庚辛"), 10 * kEmPx);
  REQUIRE(composed.texts()[1].starts_with("abc"));
  CHECK(composed.cells(composed.lines[0]).back().right == from_px(10 * kEmPx));
  CHECK(composed.cells(composed.lines[1]).front().left == 0);
}

TEST_CASE("a space typed where a line ends is swallowed with its gap") {
  const Composed composed = compose_at(justified_block("一二三四五六七八九十 abc甲乙丙丁戊己庚辛"), 10 * kEmPx);
  REQUIRE(composed.texts()[1].starts_with("abc"));
  CHECK(composed.cells(composed.lines[0]).back().right == from_px(10 * kEmPx));
  CHECK(composed.lines[1].begin == 11);
}

TEST_CASE("no gap is put beside marks, and none inside brackets") {
  CHECK(space_between("天（AWS）地", "（", "AWS") == 0);
  CHECK(space_between("天（AWS）地", "AWS", "）") == 0);
  CHECK(space_between("天，A", "，", "A") == kEmUnits / 2);
  CHECK(space_between("A。天", "A", "。") == 0);
  CHECK(space_between("天—A", "—", "A") == 0);
  CHECK(space_between("天……A", "……", "A") == 0);
  CHECK(space_between("天(A)", "天", "(A)") == 0);
  CHECK(space_between("天“A”地", "“", "A") == 0);
}

TEST_CASE("full-width letters and digits are Han to their neighbours, so nothing is put beside them") {
  CHECK(space_between("天Ａ地", "天", "Ａ") == 0);
  CHECK(space_between("Ａb", "Ａ", "b") == 0);
}

TEST_CASE("kana have gaps, small ones, prolonged ones and iteration marks too") {
  CHECK(space_between("あA", "あ", "A", "ja") == kGap);
  CHECK(space_between("ユーザーID", "ー", "ID", "ja") == kGap);
  CHECK(space_between("ファA", "ァ", "A", "ja") == kGap);
  CHECK(space_between("人々A", "々", "A", "ja") == kGap);
}

TEST_CASE("a superscript has no gap: it belongs to what is before it") {
  CHECK(space_between(compose_at(with_font("天2地", 1, 2, kSmall), 1'000), "天", "2") == 0);
  CHECK(space_between(compose_at(with_font("天2地", 1, 2, kSmall), 1'000), "2", "地") == 0);
}

TEST_CASE("a gap goes across a bold boundary, and is not bold") {
  CHECK(space_between(compose_at(with_font("天A地", 1, 2, kBold), 1'000), "天", "A") == kGap);
  CHECK(space_between(compose_at(with_font("天A地", 1, 2, kBold), 1'000), "A", "地") == kGap);
  CHECK(space_between(compose_at(with_font("天 A 地", 1, 3, kBold), 1'000), "天", "A") == kGap);
  CHECK(space_between(compose_at(with_font("天 A 地", 2, 4, kBold), 1'000), "A", "地") == kGap);
  CHECK(space_between(compose_at(with_font("天 A 地", 2, 3, kBold), 1'000), "天", "A") == kGap);
}

TEST_CASE("autospace alpha leaves digits alone, and the spaces typed beside them") {
  CHECK(space_with(Autospace::kAlpha, "天A", "天", "A") == kGap);
  CHECK(space_with(Autospace::kAlpha, "天7", "天", "7") == 0);
  CHECK(space_with(Autospace::kAlpha, "7天", "7", "天") == 0);
  CHECK(space_with(Autospace::kAlpha, "天 7", "天", "7") == kTypedSpace);
  CHECK(space_with(Autospace::kAlpha, "天 A", "天", "A") == kGap);
}

TEST_CASE("autospace none puts no gap and keeps what was typed") {
  CHECK(space_with(Autospace::kNone, "天A", "天", "A") == 0);
  CHECK(space_with(Autospace::kNone, "天7", "天", "7") == 0);
  CHECK(space_with(Autospace::kNone, "天 A", "天", "A") == kTypedSpace);
}

TEST_CASE("hangul has spaces of its own and no gaps") {
  CHECK(space_between("가A", "가", "A", "ko") == 0);
  CHECK(space_between("가 A", "가", "A", "ko") == kTypedSpace);
  CHECK(space_between("天A", "天", "A", "ko") == 0);
  CHECK(space_between("가A나", "A", "나", "zh-Hans") == 0);
}

TEST_CASE("Han in Western text has no gap") { CHECK(space_between("天A", "天", "A", "en") == 0); }

TEST_CASE("a combining mark is part of the letter that the gap is beside") {
  CHECK(space_between("e\u0301天", "e\u0301", "天") == kGap);
  CHECK(space_between("天\u0301A", "天\u0301", "A") == kGap);
}
