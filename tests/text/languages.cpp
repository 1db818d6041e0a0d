#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "composing.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr Breaker kBreakers[] = {break_greedily, break_optimally};

struct Edges {
  std::u32string first;  // what lines but the first begin with
  std::u32string last;   // what lines but the last end with
  bool starts_with(char32_t c) const { return first.find(c) != std::u32string::npos; }
  bool ends_with(char32_t c) const { return last.find(c) != std::u32string::npos; }
};

// The characters at the edges of the lines of `text` at many widths, in both breakers.
Edges edges_of(std::string_view text, std::string_view lang, Kinsoku kinsoku = Kinsoku::kBasic) {
  Edges edges;
  TextBlock block = block_of(text, lang);
  block.kinsoku = kinsoku;
  for (const Alignment alignment : {Alignment::kJustify, Alignment::kStart}) {
    block.alignment = alignment;
    for (int width = 6 * kEmPx; width < 16 * kEmPx; width += 3) {
      for (const Breaker breaker : kBreakers) {
        const Composed composed = compose_at(block, width, breaker);
        for (const Line& line : composed.lines) {
          if (line.begin > 0) edges.first += block.text[line.begin];
          if (!line.last) edges.last += block.text[line.text_end - 1];
        }
      }
    }
  }
  return edges;
}

// Han with `mark` in many places, so that it would come to a line's edge often.
std::string scattered(std::string_view mark) {
  std::string text;
  for (int i = 0; i < 12; ++i) {
    text += to_utf8(std::u32string{static_cast<char32_t>(0x4E00 + i), static_cast<char32_t>(0x5000 + i), static_cast<char32_t>(0x6000 + i)});
    if (i % 3 == 0) text += "天";
    text += mark;
  }
  return text + "完了";
}

bool never_starts(std::string_view mark, Kinsoku kinsoku, std::string_view lang = "zh-Hans") {
  return !edges_of(scattered(mark), lang, kinsoku).starts_with(to_utf32(mark)[0]);
}

bool never_ends(std::string_view mark, Kinsoku kinsoku, std::string_view lang = "zh-Hans") {
  return !edges_of(scattered(mark), lang, kinsoku).ends_with(to_utf32(mark).back());
}

}  // namespace

TEST_CASE("basic: pause, closing, connecting marks and interpuncts never start a line") {
  for (const char* mark : {"。", "，", "、", "：", "；", "！", "？", "”", "）", "》", "」", "』", "】", "·", "～", "–", "々", "％", "℃", ",", ")", "!"}) {
    INFO(mark);
    CHECK(never_starts(mark, Kinsoku::kBasic));
  }
}

TEST_CASE("basic: a single dash connects, so it never starts a line") { CHECK(never_starts("—", Kinsoku::kBasic)); }

TEST_CASE("basic: opening marks and prefixes never end a line") {
  for (const char* mark : {"“", "‘", "（", "《", "「", "『", "【", "￥", "("}) {
    INFO(mark);
    CHECK(never_ends(mark, Kinsoku::kBasic));
  }
}

TEST_CASE("basic: a solidus may end a line, and a dash may stand at either edge; an ellipsis stays with what it follows") {
  CHECK(!never_ends("／", Kinsoku::kBasic));
  CHECK(!never_starts("——", Kinsoku::kBasic));
  CHECK(!never_ends("——", Kinsoku::kBasic));
  CHECK(never_starts("……", Kinsoku::kBasic));  // UAX #14, rule LB22
  CHECK(!never_ends("……", Kinsoku::kBasic));
}

TEST_CASE("gb: a solidus neither starts nor ends a line") {
  CHECK(never_starts("／", Kinsoku::kGb));
  CHECK(never_ends("／", Kinsoku::kGb));
  CHECK(never_starts("/", Kinsoku::kGb));
  CHECK(never_ends("/", Kinsoku::kGb));
}

TEST_CASE("gb: what basic forbids is forbidden, dashes are free") {
  CHECK(never_starts("。", Kinsoku::kGb));
  CHECK(never_ends("（", Kinsoku::kGb));
  CHECK(!never_starts("——", Kinsoku::kGb));
}

TEST_CASE("strict: dashes and ellipses never start a line, but end it") {
  for (const char* mark : {"——", "……", "⸺"}) {
    INFO(mark);
    CHECK(never_starts(mark, Kinsoku::kStrict));
    CHECK(!never_ends(mark, Kinsoku::kStrict));
  }
}

TEST_CASE("none: lines end as UAX 14 alone has it") {
  CHECK(!never_starts("～", Kinsoku::kNone));
  CHECK(never_starts("。", Kinsoku::kNone));
  CHECK(!never_ends("／", Kinsoku::kNone));
}

TEST_CASE("dashes and ellipses are never broken inside, at any level") {
  for (const Kinsoku kinsoku : {Kinsoku::kNone, Kinsoku::kBasic, Kinsoku::kGb, Kinsoku::kStrict}) {
    for (const char* mark : {"——", "……"}) {
      TextBlock block = block_of(scattered(mark));
      block.kinsoku = kinsoku;
      for (int width = 6 * kEmPx; width < 16 * kEmPx; width += 3) {
        for (const Line& line : compose_at(block, width).lines) {
          const bool inside = line.end < block.text.size() && block.text[line.end - 1] == block.text[line.end] && class_of(block.text[line.end]) != CharacterClass::kHan;
          CHECK(!inside);
        }
      }
    }
  }
}

TEST_CASE("Traditional Chinese keeps the same marks from a line's edges") {
  for (const char* mark : {"，", "。", "、", "！", "？", "」", "』", "》", "）"}) CHECK(never_starts(mark, Kinsoku::kBasic, "zh-Hant"));
  for (const char* mark : {"「", "『", "《", "（"}) CHECK(never_ends(mark, Kinsoku::kBasic, "zh-Hant"));
}

TEST_CASE("Japanese: small kana, ー and iteration marks never start a line") {
  for (const char* mark : {"っ", "ャ", "ッ", "ー", "々", "ゝ", "ヶ", "・", "。", "、", "」"}) {
    INFO(mark);
    CHECK(never_starts(mark, Kinsoku::kBasic, "ja"));
  }
  CHECK(never_ends("「", Kinsoku::kBasic, "ja"));
}

TEST_CASE("Japanese: a line may end between any other two kana") { CHECK(marked_breaks("ひらがな", "ja") == "ひ|ら|が|な"); }

TEST_CASE("Japanese lines are justified and are its text") {
  TextBlock block = justified_block("クラウドコンピューティング部門の社員は、七月十七日の朝、「解雇通知」を受け取った。業界全体がそのことを知っている。", "ja");
  const Composed composed = compose_at(block, 12 * kEmPx);
  REQUIRE(composed.lines.size() > 3);
  CHECK(composed.is_whole());
  for (const Line& line : composed.lines) CHECK((line.last || line.width == 12 * kEmUnits));
}

TEST_CASE("Korean: a line ends behind the spaces between words, which are widened first") {
  const std::string_view text = "아마존 클라우드 부문 직원들이 칠월 십칠일 아침에 해고 통보를 받았을 때 업계 전체가 알고 있었다";
  const Composed composed = compose_at(justified_block(text, "ko"), 12 * kEmPx);
  REQUIRE(composed.lines.size() > 2);
  CHECK(composed.is_whole());
  const Composed stretched = compose_at(justified_block("아마존 클라우드 부문 직원들이", "ko"), 12 * kEmPx + 4);
  CHECK(stretched.lines.front().width <= from_px(12 * kEmPx + 4));
}

TEST_CASE("Korean: a word's syllables stay together where the line's spaces can take what is left over") {
  const Composed composed = compose_at(justified_block("가나 다라 마바 사아 자차 카타 파하 거너 더러 머버", "ko"), 11 * kEmPx);
  for (const Line& line : composed.lines) {
    const std::vector<Cell> cells = composed.cells(line);
    LayoutUnit spaces = 0;
    LayoutUnit inside = 0;
    for (std::size_t i = 1; i < cells.size(); ++i) {
      if (cells[i - 1].is_space) spaces = std::max(spaces, cells[i].left - cells[i - 1].left);
      else if (!cells[i].is_space) inside = std::max(inside, cells[i].left - cells[i - 1].right);
    }
    INFO(composed.text_of(line));
    CHECK((inside == 0 || spaces >= kEmUnits / 2));
  }
}

TEST_CASE("a language tag says which marks and gaps there are") {
  using Script = LanguageRules::Script;
  for (const char* tag : {"zh", "zh-Hans", "zh-CN", "ZH-hans-CN", "zh-SG", "zh-Hans-HK", "zh-cmn-Hans"}) {
    INFO(tag);
    CHECK(rules_of(tag).script == Script::kSimplified);
  }
  for (const char* tag : {"zh-Hant", "zh-TW", "zh-HK", "zh-MO", "zh-hant-hk", "zh-yue-Hant", "yue"}) {
    INFO(tag);
    CHECK(rules_of(tag).script == Script::kTraditional);
  }
  CHECK(rules_of("ja-JP").script == Script::kJapanese);
  CHECK(rules_of("ko-KR").script == Script::kKorean);
  for (const char* tag : {"en", "en-GB", "de", "", "-", "zhx", "x-zh", "ar"}) {
    INFO(tag);
    CHECK(rules_of(tag).script == Script::kWestern);
  }
}

TEST_CASE("every language's lines are its text, at any width") {
  for (const char* lang : {"zh-Hans", "zh-Hant", "ja", "ko", "en", "ar", "", "xx-invalid-tag-that-is-long"}) {
    for (int width = 0; width < 400; width += 37) {
      for (const Breaker breaker : kBreakers) {
        CHECK(compose_at(justified_block("天地（AWS）。“好”、it’s ユーザー 가나 —— …… 1,299.50 עברית", lang), width, breaker).is_whole());
      }
    }
  }
}
