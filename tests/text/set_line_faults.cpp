// The checker is checked: lines made by hand, with one thing wrong in each, and what it counts.
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <initializer_list>

#include "set_line_checker.h"

using namespace offprint::tests;

namespace {

constexpr double kEm = 10;
constexpr double kMeasure = 140;  // 14 Han
constexpr std::u32string_view kHan = U"天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁";

double advance_of(char32_t c) { return c == U' ' ? kEm / 4 : c < 0x2000 && c != U'·' && c != U'°' ? kEm / 2 : kEm; }

// Lines that end behind the given characters, each cluster where the one before ends.
SetParagraph set(std::u32string_view text, std::initializer_list<std::uint32_t> ends) {
  SetParagraph paragraph{text, kEm, kMeasure, 0, true, false, {}};
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    SetLine line;
    line.begin = begin;
    line.text_end = line.end = end;
    line.last = end == text.size();
    double x = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
      line.clusters.push_back({i, i + 1, x, advance_of(text[i])});
      x += advance_of(text[i]);
    }
    paragraph.lines.push_back(line);
    begin = end;
  }
  return paragraph;
}

Totals check(const SetParagraph& paragraph) {
  Totals totals;
  check_paragraph(paragraph, totals);
  return totals;
}

// Whether nothing but `fault` was counted, and that once.
bool is_only(const Totals& totals, Fault fault) {
  for (std::size_t i = 0; i < kFaults; ++i) {
    if (totals.counts[i] != (i == static_cast<std::size_t>(fault) ? 1 : 0)) return false;
  }
  return true;
}

bool is_faultless(const Totals& totals) {
  for (const long count : totals.counts) {
    if (count != 0) return false;
  }
  return true;
}

// Fourteen Han, then a second line that starts with `start`.
std::u32string with_start(std::u32string_view start) { return std::u32string(kHan.substr(0, 14)) + std::u32string(start) + U"甲乙丙"; }

// Thirteen Han and a mark of one em, then a second line that starts with `next`.
std::u32string with_end(char32_t mark, std::u32string_view next) {
  return std::u32string(kHan.substr(0, 13)) + std::u32string(1, mark) + std::u32string(next) + U"甲乙丙";
}

void move_from(SetLine& line, std::size_t first, double by) {
  for (std::size_t i = first; i < line.clusters.size(); ++i) line.clusters[i].x += by;
}

}  // namespace

TEST_CASE("the checker finds nothing in lines that are right") {
  const Totals totals = check(set(kHan, {14, 28}));
  CHECK(is_faultless(totals));
  CHECK(totals.lines == 2);
  CHECK(totals.justified == 1);
  CHECK(totals.long_lines == 1);
  CHECK(totals.even_percentage() == 100);
}

TEST_CASE("the checker counts each mark that must not start a line") {
  for (const char32_t mark : std::u32string_view(U"。．，、：；！？”’）》〉」』】〗〕］｝～–—·・‧々ー％‰℃°／,.:;!?)]}%-/")) {
    INFO(static_cast<std::uint32_t>(mark));
    const std::u32string text = with_start(std::u32string_view(&mark, 1));
    CHECK(check(set(text, {14, static_cast<std::uint32_t>(text.size())})).count(Fault::kForbiddenStart) == 1);
  }
  const std::u32string ellipsis = std::u32string(kHan.substr(0, 13)) + U"……甲乙丙";
  CHECK(is_only(check(set(ellipsis, {14, 18})), Fault::kForbiddenStart));
}

TEST_CASE("the checker lets a line start with what may start it") {
  for (const std::u32string_view start : {U"——", U"……", U"一", U"A"}) {
    const std::u32string text = with_start(start);
    CHECK(is_faultless(check(set(text, {14, static_cast<std::uint32_t>(text.size())}))));
  }
  std::u32string text = with_start(U" .deb");
  SetParagraph paragraph = set(text, {15, static_cast<std::uint32_t>(text.size())});
  paragraph.lines[0].text_end = 14;
  paragraph.lines[0].clusters.pop_back();
  CHECK(is_faultless(check(paragraph)));
}

TEST_CASE("the checker counts each mark that must not end a line") {
  for (const char32_t mark : std::u32string_view(U"“‘（《〈「『【〖〔［｛")) {
    INFO(static_cast<std::uint32_t>(mark));
    CHECK(is_only(check(set(with_end(mark, U"甲"), {14, 18})), Fault::kForbiddenEnd));
  }
  CHECK(is_only(check(set(with_end(U'￥', U"5"), {14, 18})), Fault::kForbiddenEnd));
  CHECK(is_faultless(check(set(with_end(U'￥', U"甲"), {14, 18}))));
}

TEST_CASE("the checker counts characters that are lost, doubled or out of order") {
  SetParagraph lost = set(kHan, {14, 28});
  lost.lines[1].begin = 15;
  lost.lines[1].clusters.erase(lost.lines[1].clusters.begin());
  move_from(lost.lines[1], 0, -kEm);
  CHECK(is_only(check(lost), Fault::kText));

  SetParagraph swallowed = set(kHan, {14, 28});
  swallowed.lines[1].text_end = 27;
  swallowed.lines[1].clusters.pop_back();
  CHECK(is_only(check(swallowed), Fault::kText));

  SetParagraph undrawn = set(kHan, {14, 28});
  undrawn.lines[1].clusters.erase(undrawn.lines[1].clusters.begin() + 5);
  CHECK(is_only(check(undrawn), Fault::kText));

  SetParagraph doubled = set(kHan, {14, 28});
  doubled.lines[1].clusters[3].begin = 16;
  CHECK(is_only(check(doubled), Fault::kText));

  SetParagraph swapped = set(kHan, {14, 28});
  std::swap(swapped.lines[1].clusters[3].x, swapped.lines[1].clusters[4].x);
  CHECK(check(swapped).count(Fault::kText) == 1);

  CHECK(check(set(kHan, {14, 20})).count(Fault::kText) == 1);
}

TEST_CASE("the checker counts lines whose ink goes beyond the measure, not their blanks") {
  SetParagraph wide = set(kHan, {14, 28});
  move_from(wide.lines[1], 13, 0.6);
  CHECK(is_only(check(wide), Fault::kTooWide));

  SetParagraph left = set(kHan, {14, 28});
  left.lines[1].clusters[0].x = -0.6;
  CHECK(is_only(check(left), Fault::kTooWide));

  const std::u32string text = with_end(U'。', U"甲");
  SetParagraph standing_over = set(text, {14, 18});
  move_from(standing_over.lines[0], 1, kEm / 2);
  CHECK(is_faultless(check(standing_over)));
  standing_over.lines[0].hyphen = 3;
  CHECK(check(standing_over).count(Fault::kTooWide) == 1);
}

TEST_CASE("the checker counts justified lines that do not end at the measure") {
  SetParagraph ragged = set(kHan, {13, 28});
  ragged.lines[1].clusters.pop_back();
  ragged.lines[1].text_end = ragged.lines[1].end = 27;
  ragged.text = kHan.substr(0, 27);
  CHECK(is_only(check(ragged), Fault::kNotFlush));
  ragged.justified = false;
  CHECK(is_faultless(check(ragged)));
}

TEST_CASE("the checker counts last lines of one character") {
  CHECK(is_only(check(set(kHan.substr(0, 15), {14, 15})), Fault::kOrphan));
  CHECK(is_only(check(set(std::u32string(kHan.substr(0, 15)) + U"。”", {14, 17})), Fault::kOrphan));
  CHECK(is_faultless(check(set(kHan.substr(0, 16), {14, 16}))));
  CHECK(is_faultless(check(set(std::u32string(kHan.substr(0, 15)) + U"AI", {14, 17}))));
  CHECK(is_faultless(check(set(kHan.substr(0, 1), {1}))));
}

TEST_CASE("the checker counts a third hyphen in a row") {
  SetParagraph paragraph = set(kHan, {7, 14, 21, 28});
  paragraph.justified = false;
  for (std::size_t i = 0; i < 2; ++i) paragraph.lines[i].hyphen = 3;
  CHECK(is_faultless(check(paragraph)));
  paragraph.lines[2].hyphen = 3;
  CHECK(is_only(check(paragraph), Fault::kThirdHyphen));
}

TEST_CASE("the checker counts ink over ink") {
  SetParagraph paragraph = set(kHan, {14, 28});
  paragraph.lines[0].clusters[5].x -= 1;
  CHECK(is_only(check(paragraph), Fault::kOverlap));

  const std::u32string text = U"说：“好";
  SetParagraph marks = set(text, {4});
  move_from(marks.lines[0], 2, -kEm);  // ： and “ are half a cell each
  CHECK(is_faultless(check(marks)));
  move_from(marks.lines[0], 2, -1);
  CHECK(is_only(check(marks), Fault::kOverlap));
}

TEST_CASE("the checker counts space inside words and dashes") {
  SetParagraph word = set(U"amazon", {6});
  move_from(word.lines[0], 3, 1);
  CHECK(is_only(check(word), Fault::kWordSpaced));
  SetParagraph dash = set(U"天——地", {4});
  move_from(dash.lines[0], 2, 1);
  CHECK(is_only(check(dash), Fault::kWordSpaced));
}

TEST_CASE("the checker measures stretching against the natural gap") {
  const auto widest = [](std::u32string_view line, std::size_t place, double gap) {
    const std::u32string text = std::u32string(line) + U"甲乙";
    SetParagraph paragraph = set(text, {static_cast<std::uint32_t>(line.size()), static_cast<std::uint32_t>(text.size())});
    move_from(paragraph.lines[0], place, gap);
    return check(paragraph).worst_stretch();
  };
  using Catch::Matchers::WithinAbs;
  CHECK_THAT(widest(U"天地玄黄", 2, 3), WithinAbs(0.3, 1e-9));
  CHECK_THAT(widest(U"天地AI", 2, 4), WithinAbs(0.15, 1e-9));         // 1/4 em of it is natural
  CHECK_THAT(widest(U"天地 AI", 3, 1.5), WithinAbs(0.15, 1e-9));      // a typed space stands for the gap
  CHECK_THAT(widest(U"“good day”", 6, 2), WithinAbs(0.2, 1e-9));      // beyond the space itself
  CHECK_THAT(widest(U"天。“地", 2, 0), WithinAbs(0.5, 1e-9));          // of two marks half an em is to be taken away
}

TEST_CASE("the checker tells even lines from loose ones") {
  SetParagraph paragraph = set(kHan, {12, 28});
  for (std::size_t i = 1; i < 12; ++i) move_from(paragraph.lines[0], i, 20.0 / 11);
  CHECK(check(paragraph).even_percentage() == 100);
  paragraph = set(kHan, {11, 28});
  for (std::size_t i = 1; i < 11; ++i) move_from(paragraph.lines[0], i, 3);
  CHECK(check(paragraph).even_percentage() == 0);
}
