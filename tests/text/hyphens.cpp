#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "composing.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr Breaker kBreakers[] = {break_greedily, break_optimally};
constexpr LayoutUnit kHyphen = (333 * kEmUnits + 500) / 1000;  // of the builtin font

constexpr std::string_view kEnglish =
    "Considerable hyphenation opportunities characterise international communications, representing extraordinary "
    "typographical responsibility; nevertheless, conventional justification algorithms underestimate unsatisfactory "
    "interpretation, particularly regarding multidimensional representation and administrative infrastructure.";

TextBlock hyphenated(std::string_view text, std::string_view lang = "en", Alignment alignment = Alignment::kJustify) {
  TextBlock block = block_of(text, lang);
  block.alignment = alignment;
  block.hyphenated = true;
  return block;
}

int hyphens_in(const Composed& composed) {
  return static_cast<int>(std::count_if(composed.lines.begin(), composed.lines.end(), [](const Line& line) { return line.hyphenated; }));
}

// Whether some line ends inside the word at some of the widths from 170 px on.
bool is_ever_parted(const TextBlock& block, std::string_view word) {
  const std::size_t begin = block.text.find(to_utf32(word));
  REQUIRE(begin != std::u32string::npos);
  const std::size_t end = begin + to_utf32(word).size();
  for (int width = 170; width < 600; width += 3) {
    for (const Breaker breaker : kBreakers) {
      for (const Line& line : compose_at(block, width, breaker).lines) {
        if (line.end > begin && line.end < end) return true;
      }
    }
  }
  return false;
}

// The lines of a justified paragraph that ends where `text` would be broken: Han before it up to each place of a line, and more behind.
int lines_parting(std::string_view before, std::string_view after, Breaker breaker) {
  int parted = 0;
  for (std::size_t lead = 8; lead < 40; ++lead) {
    std::u32string text;
    for (std::size_t i = 0; i < lead; ++i) text += static_cast<char32_t>(0x4E00 + i);
    text += to_utf32(before);
    const auto at = static_cast<std::uint32_t>(text.size());
    text += to_utf32(after);
    for (int i = 0; i < 30; ++i) text += static_cast<char32_t>(0x5000 + i);
    TextBlock block = block_of(std::move(text));
    block.alignment = Alignment::kJustify;
    for (int width = 20 * kEmPx; width < 21 * kEmPx; width += 4) {
      for (const Line& line : compose_at(block, width, breaker).lines) parted += line.end == at;
    }
  }
  return parted;
}

}  // namespace

TEST_CASE("English words are hyphenated where the paragraph asks for it, and only there") {
  for (const Breaker breaker : kBreakers) {
    CHECK(hyphens_in(compose_at(hyphenated(kEnglish), 180, breaker)) > 0);
    CHECK(hyphens_in(compose_at(justified_block(kEnglish, "en"), 180, breaker)) == 0);
  }
}

TEST_CASE("a hyphenated line says so at its last fragment, and the hyphen's width is part of the line's") {
  for (const Breaker breaker : kBreakers) {
    for (int width = 170; width < 300; width += 7) {
      const Composed composed = compose_at(hyphenated(kEnglish), width, breaker);
      for (const Line& line : composed.lines) {
        const std::vector<Fragment> fragments = composed.fragments(line);
        for (std::size_t i = 0; i < fragments.size(); ++i) CHECK(fragments[i].hyphen == (line.hyphenated && i + 1 == fragments.size()));
        const LayoutUnit drawn = fragments.back().x + fragments.back().advance + (line.hyphenated ? kHyphen : 0);
        CHECK(drawn == line.x + line.width);
        CHECK(drawn <= from_px(width));
      }
    }
  }
}

TEST_CASE("the hyphen is not in the text: joined lines are the paragraph") {
  const Composed composed = compose_at(hyphenated(kEnglish), 180);
  CHECK(composed.is_whole());
  for (const std::string& text : composed.texts()) CHECK(!text.ends_with("-"));
}

TEST_CASE("a word is parted where its patterns allow it") {
  for (int width = 170; width < 400; width += 5) {
    const Composed composed = compose_at(hyphenated("The quick brown fox likes hyphenation, and hyphenation likes it."), width);
    for (const Line& line : composed.lines) {
      if (!line.hyphenated) continue;
      const std::string text = composed.text_of(line);
      INFO(text);
      CHECK((text.ends_with("hy") || text.ends_with("hyphen")));
    }
  }
}

TEST_CASE("no more than two lines in a row are hyphenated where the longest word fits the measure") {
  for (const Breaker breaker : kBreakers) {
    for (int width = 130; width < 320; ++width) {
      int in_a_row = 0;
      int most = 0;
      for (const Line& line : compose_at(hyphenated(kEnglish), width, breaker).lines) {
        in_a_row = line.hyphenated ? in_a_row + 1 : 0;
        most = std::max(most, in_a_row);
      }
      INFO((breaker == break_greedily ? "greedy at " : "optimum at ") << width);
      CHECK(most <= 2);
    }
  }
}

TEST_CASE("a soft hyphen is a place for a hyphen even where words are not parted, and is not seen elsewhere") {
  const TextBlock block = block_of("一二三四五六七 in\u00ADcon\u00ADse\u00ADquen\u00ADtial 八九十");
  for (const Breaker breaker : kBreakers) {
    const Composed composed = compose_at(block, 12 * kEmPx - 4, breaker);
    REQUIRE(composed.lines.size() == 2);
    CHECK(composed.lines[0].hyphenated);
    CHECK(composed.texts()[0].ends_with("\u00AD"));
  }
  const Composed whole = compose_at(block, 1'000);
  CHECK(!whole.lines[0].hyphenated);
  CHECK(whole.lines[0].width == set_width("一二三四五六七 inconsequential 八九十"));
}

TEST_CASE("English words in Chinese text are hyphenated as English ones") {
  CHECK(is_ever_parted(hyphenated("当亚马逊云计算部门的员工清晨收到 administrative 邮件时，整个科技行业都清楚。", "zh-Hans"), "administrative"));
}

TEST_CASE("words in capitals, names with digits and parts of addresses are never hyphenated") {
  const auto block = [](std::string_view word) {
    return hyphenated("当亚马逊云计算部门的员工清晨收到 " + std::string(word) + " 邮件时，整个科技行业都清楚。", "zh-Hans");
  };
  for (const char* word : {"ADMINISTRATION", "iPhoneApplication", "Generation4all", "administrator@example", "example.administration", "documentation_generation"}) {
    INFO(word);
    for (int width = 200; width < 500; width += 3) CHECK(hyphens_in(compose_at(block(word), width)) == 0);
  }
}

TEST_CASE("an address is broken behind its marks, without a hyphen") {
  const std::string_view address = "https://www.example.com/news/2025/07/18/aws-layoffs_report?id=12&lang=zh";
  constexpr std::string_view kMarks = "/?&=-_.";
  std::string ends;
  for (int width = 170; width < 700; ++width) {
    const TextBlock block = hyphenated("当亚马逊云计算部门的员工（见 " + std::string(address) + "）清晨收到邮件时，整个科技行业都清楚。", "zh-Hans");
    const std::size_t begin = block.text.find(U"https");
    const Composed composed = compose_at(block, width);
    for (const Line& line : composed.lines) {
      CHECK(!line.hyphenated);
      if (line.end <= begin || line.end >= begin + address.size()) continue;
      ends += static_cast<char>(block.text[line.end - 1]);
      CHECK(kMarks.find(ends.back()) != std::string_view::npos);
    }
  }
  for (const char mark : kMarks) {
    INFO(mark);
    CHECK(ends.find(mark) != std::string::npos);
  }
}

TEST_CASE("a path is broken behind its marks, without a hyphen") {
  for (int width = 170; width < 400; width += 5) {
    const TextBlock block = hyphenated("文件在 /usr/local/share/offprint/hyphenation_patterns.txt 里，请先看过再改。", "zh-Hans");
    const std::size_t begin = block.text.find(U"/usr");
    for (const Line& line : compose_at(block, width).lines) {
      CHECK(!line.hyphenated);
      const bool inside = line.end > begin + 1 && line.end < begin + 53;
      if (inside) CHECK(std::u32string_view(U"/_.").find(block.text[line.end - 1]) != std::u32string_view::npos);
    }
  }
}

TEST_CASE("a number is never parted from its marks or its unit") {
  for (const auto& [before, after] : {std::pair{"1,299", ".50元"}, {"1,", "299.50元"}, {"3.5", "亿"}, {"40", "%"}, {"40", "％"}, {"16", "GB"}, {"5", "nm"},
                                      {"$", "5"}, {"￥", "5"}, {"00:", "00:00"}, {"120 ", "万元"}, {"-", "3度"}}) {
    INFO(before << "|" << after);
    for (const Breaker breaker : kBreakers) CHECK(lines_parting(before, after, breaker) == 0);
  }
}

TEST_CASE("dates, units, product names and people's names are broken reluctantly") {
  for (const auto& [before, after] : {std::pair{"8", "月1日"}, {"8月", "1日"}, {"2025年", "8月"}, {"8 ", "月 1 日"}, {"8 月 ", "1 日"}, {"2025 年 ", "8 月"},
                                      {"iPhone ", "17"}, {"17 ", "Pro"}, {"16 ", "GB"}, {"5 ", "nm"}, {"安迪·", "贾西"}}) {
    INFO(before << "|" << after);
    const std::u32string text = to_utf32("天" + std::string(before) + std::string(after) + "地");
    CHECK(find_line_breaks(text, "zh-Hans", Kinsoku::kBasic)[to_utf32(before).size()] == BreakKind::kReluctant);
  }
}

TEST_CASE("optimum: short dates, units and product names are parted half as often as other text of their widths at most") {
  struct Pair {
    const char* before;
    const char* after;
    const char* free_before;
    const char* free_after;
  };
  for (const Pair& pair : {Pair{"8", "月1日", "8", "天1地"}, {"8月", "1日", "8天", "1地"}, {"8 ", "月 1 日", "8 ", "天 1 地"}, {"8 月 ", "1 日", "8 天 ", "1 地"},
                           {"17 ", "Pro", "un ", "Pro"}, {"16 ", "GB", "un ", "GB"}, {"5 ", "nm", "n ", "nm"}}) {
    INFO(pair.before << "|" << pair.after);
    const int parted = lines_parting(pair.before, pair.after, break_optimally);
    const int freely = lines_parting(pair.free_before, pair.free_after, break_optimally);
    CHECK(parted * 2 <= freely);
  }
}

TEST_CASE("a date may be parted where nothing else helps") {
  CHECK(compose_at(justified_block("2025年12月25日10时30分59秒"), 10 * kEmPx).lines.size() == 2);
}

TEST_CASE("a note mark stays with what it notes") {
  for (const char* note : {"[1]", "[12]", "[1][2]"}) {
    INFO(note);
    for (const Breaker breaker : kBreakers) {
      CHECK(lines_parting("的结论", std::string(note) + "是", breaker) == 0);
      CHECK(lines_parting("说。", std::string(note) + "他", breaker) == 0);
    }
  }
}

TEST_CASE("preformatted text has no hyphens, soft ones included") {
  TextBlock block = code_block("administration_of in\u00ADcon\u00ADse\u00ADquen\u00ADtial administration typographical considerations");
  block.hyphenated = true;
  int hyphens = 0;
  for (int width = 100; width < 400; width += 3) hyphens += hyphens_in(compose_at(block, width));
  CHECK(hyphens == 0);
}

TEST_CASE("a paragraph that ends with a soft hyphen has no hyphen behind it") {
  for (const Breaker breaker : kBreakers) CHECK(hyphens_in(compose_at(block_of("hyphen\u00AD", "en"), 500, breaker)) == 0);
}
