#include "text/bidi.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

using namespace offprint;

namespace {

constexpr auto kLtr = Direction::kLeftToRight;
constexpr auto kRtl = Direction::kRightToLeft;

// The levels in base 36, one digit a code point.
std::string levels_of(std::u32string_view text, Direction paragraph) {
  std::string digits;
  for (const std::uint8_t level : embedding_levels(text, paragraph)) digits += "0123456789abcdefghijklmnopqrstuvwxyz"[std::min<int>(level, 35)];
  return digits;
}

std::vector<VisualRun> runs_of(std::u32string_view text, Direction paragraph, std::size_t begin, std::size_t end) {
  return visual_runs(text, embedding_levels(text, paragraph), paragraph, begin, end);
}

std::vector<VisualRun> runs_of(std::u32string_view text, Direction paragraph) { return runs_of(text, paragraph, 0, text.size()); }

// The line [begin, end) as it is seen, every character where it is drawn.
std::u32string drawn(std::u32string_view text, Direction paragraph, std::size_t begin, std::size_t end) {
  std::u32string seen;
  for (const VisualRun& run : runs_of(text, paragraph, begin, end)) {
    std::u32string part(text.substr(run.begin, run.end - run.begin));
    if (run.level % 2 == 1) std::reverse(part.begin(), part.end());
    seen += part;
  }
  return seen;
}

std::u32string drawn(std::u32string_view text, Direction paragraph) { return drawn(text, paragraph, 0, text.size()); }

double seconds_for(std::u32string_view text) {
  const auto begin = std::chrono::steady_clock::now();
  const auto levels = embedding_levels(text, kLtr);
  CHECK(visual_runs(text, levels, kLtr, 0, text.size()).size() > 0);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// What Unicode's tests expect of one paragraph set on one line. A level of -1 is written x: rule X9 removes the character.
struct Expected {
  std::vector<int> levels;
  std::vector<std::size_t> order;
};

// Whether the text, on one line, has the levels after L1 and the order that is expected.
bool conforms(std::u32string_view text, Direction paragraph, const Expected& expected) {
  std::vector<int> levels(text.size(), -2);
  std::vector<std::size_t> order;
  for (const VisualRun& run : runs_of(text, paragraph)) {
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      levels[i] = run.level;
      const std::uint32_t at = run.level % 2 == 1 ? run.end - 1 - (i - run.begin) : i;
      if (expected.levels[at] >= 0) order.push_back(at);
    }
  }
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (expected.levels[i] >= 0 ? levels[i] != expected.levels[i] : levels[i] < 0) return false;
  }
  return order == expected.order;
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, separator);) fields.push_back(field);
  return fields;
}

std::vector<int> levels_in(const std::string& field) {
  std::vector<int> levels;
  std::istringstream stream(field);
  for (std::string word; stream >> word;) levels.push_back(word == "x" ? -1 : std::stoi(word));
  return levels;
}

std::vector<std::size_t> order_in(const std::string& field) {
  std::vector<std::size_t> order;
  std::istringstream stream(field);
  for (std::size_t index = 0; stream >> index;) order.push_back(index);
  return order;
}

std::u32string text_in(const std::string& field) {
  std::u32string text;
  std::istringstream stream(field);
  for (std::string word; stream >> word;) text += static_cast<char32_t>(std::stoul(word, nullptr, 16));
  return text;
}

constexpr const char* kMissing = " is missing: install unicode-data (Debian) to have Unicode's own tests run";

}  // namespace

TEST_CASE("text of left-to-right scripts is known at a glance") {
  CHECK_FALSE(may_be_right_to_left(U""));
  CHECK_FALSE(may_be_right_to_left(U"“天地玄黄”——7 月, naïve café…  Ωμέγα Кириллица かな 한글 हिन्दी ไทย 𠀀 😀 ！"));
  CHECK_FALSE(may_be_right_to_left(std::u32string{0xFFFFFFFF, 0x110000, 0xD800, 0xFFFD, 0xFEFF, 0xE0001}));
  for (const char32_t c : U"אبܐ߀࠰\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFB1D\uFDFD\uFE70\U00010800\U00010E60\U0001E800\U0001EE00") {
    if (c == 0) continue;
    CAPTURE(static_cast<unsigned>(c));
    CHECK(may_be_right_to_left(std::u32string(3, U'天') + c + U"地"));
  }
}

TEST_CASE("no code point that gives a level to a left-to-right paragraph is overlooked") {
  // Beside a digit and a sign, each on a line of its own.
  std::u32string text;
  for (char32_t c = 0; c <= 0x110000; ++c) {
    if (!may_be_right_to_left(std::u32string_view(&c, 1))) text += {c, U'1', U' ', U'+', c, U'\n'};
  }
  const auto levels = embedding_levels(text, kLtr);
  const auto wrong = std::find_if(levels.begin(), levels.end(), [](std::uint8_t level) { return level != 0; });
  CHECK(text.size() > 6 * 1000000);
  CHECK(wrong == levels.end());
}

TEST_CASE("the first strong character decides on a paragraph's direction") {
  CHECK(paragraph_direction(U"", kLtr) == kLtr);
  CHECK(paragraph_direction(U"", kRtl) == kRtl);
  CHECK(paragraph_direction(U"123 … (4)", kRtl) == kRtl);
  CHECK(paragraph_direction(U"123 … (4)", kLtr) == kLtr);
  CHECK(paragraph_direction(U"“7” שלום world", kLtr) == kRtl);
  CHECK(paragraph_direction(U"٧ world سلام", kRtl) == kLtr);
  CHECK(paragraph_direction(U"天 שלום", kRtl) == kLtr);
  CHECK(paragraph_direction(U"\u200F天", kLtr) == kRtl);
}

TEST_CASE("what stands in an isolate does not decide on the paragraph's direction") {
  CHECK(paragraph_direction(U"\u2068שלום\u2069 world", kRtl) == kLtr);
  CHECK(paragraph_direction(U"\u2067ש\u2066ל\u2069ש\u2069 world", kRtl) == kLtr);
  CHECK(paragraph_direction(U"\u2067never closed, שלום", kRtl) == kRtl);
  CHECK(paragraph_direction(U"\u2069\u2069שלום", kLtr) == kRtl);
  CHECK(paragraph_direction(U"\u2067closed by the line's end\nשלום", kLtr) == kRtl);
}

TEST_CASE("words of the other direction have the next level") {
  CHECK(levels_of(U"", kLtr) == "");
  CHECK(levels_of(U"天地", kLtr) == "00");
  CHECK(levels_of(U"天地", kRtl) == "22");
  CHECK(levels_of(U"a בג b", kLtr) == "001100");
  CHECK(levels_of(U"a בג b", kRtl) == "211112");
  CHECK(levels_of(U"ב 12 ג", kLtr) == "112211");
  CHECK(levels_of(U"a ٧", kLtr) == "002");
}

TEST_CASE("brackets take the direction of what they enclose or stand in") {
  CHECK(levels_of(U"אב(גד[&ef].)gh", kLtr) == "11011000000000");
  CHECK(levels_of(U"אב(גד[&ef].)gh", kRtl) == "11111112211122");
}

TEST_CASE("a line of both directions is drawn in visual order") {
  CHECK(drawn(U"他说 שלום 了", kLtr) == U"他说 םולש 了");
  CHECK(drawn(U"他说 שלום 了", kRtl) == U"了 םולש 他说");
  CHECK(drawn(U"אבג 123 דהו", kRtl) == U"והד 123 גבא");
  CHECK(drawn(U"abc", kLtr) == U"abc");
  CHECK(runs_of(U"", kLtr).empty());
  CHECK(runs_of(U"a בג b", kLtr) == std::vector<VisualRun>{{0, 2, 0}, {2, 4, 1}, {4, 6, 0}});
  CHECK(runs_of(U"a בג b", kRtl) == std::vector<VisualRun>{{5, 6, 2}, {1, 5, 1}, {0, 1, 2}});
}

TEST_CASE("a paragraph is resolved as a whole and each of its lines put in order by itself") {
  const std::u32string_view text = U"abc אבג דהו def";
  CHECK(drawn(text, kLtr, 0, 8) == U"abc גבא ");
  CHECK(drawn(text, kLtr, 8, 15) == U"והד def");
  CHECK(runs_of(text, kLtr, 5, 7) == std::vector<VisualRun>{{5, 7, 1}});
  CHECK(runs_of(text, kLtr, 6, 6).empty());
}

TEST_CASE("spaces at a line's end and before a tab stand on the paragraph's side") {
  CHECK(drawn(U"אבג  ", kLtr) == U"גבא  ");
  CHECK(drawn(U"abc  ", kRtl) == U"  abc");
  CHECK(drawn(U"אב \tגד", kLtr) == U"בא \tדג");
  CHECK(drawn(U"אב\u2067 \u2069 ", kLtr) == U"בא\u2067 \u2069 ");
}

TEST_CASE("nothing reaches over a line feed") {
  CHECK(levels_of(U"\u202Eab\nab", kLtr).substr(1) == "11000");
  CHECK(levels_of(U"\u2067ab\nab\u2069", kLtr) == "0220000");
  CHECK(levels_of(U"א(\n)", kLtr) == "1000");
  CHECK(levels_of(U"א\nא\r\nא\u2029", kLtr) == "1010010");
  CHECK(levels_of(U"a\na", kRtl) == "212");
  CHECK(levels_of(U"\n\n", kRtl) == "11");
}

TEST_CASE("a first-strong isolate has the direction of its own text") {
  CHECK(levels_of(U"a\u2068אב\u2069c", kLtr) == "001100");
  CHECK(levels_of(U"א\u2068ab\u2069ג", kRtl) == "112211");
  CHECK(levels_of(U"א\u2068ab\u2069ג", kLtr) == "112211");
  CHECK(levels_of(U"a\u2068 \u2067א\u2069 b א\u2069c", kLtr) == "002232222300");
  CHECK(levels_of(U"a\u2068\u2068אב\u2069\u2069c", kLtr) == "00233200");
  CHECK(levels_of(U"a\u2068\nאב", kLtr) == "00011");
}

TEST_CASE("a first-strong isolate is the same as one of its direction") {
  std::uint32_t state = 1;
  const std::u32string_view alphabet = U"aא1(\u2066\u2067\u2069\u2069 \n\u202B\u202C";
  for (int round = 0; round < 3000; ++round) {
    std::u32string first_strong, directed;
    std::vector<std::size_t> places;
    for (int i = 0; i < 24; ++i) {
      state = state * 1664525 + 1013904223;
      const std::uint32_t pick = (state >> 16) % (alphabet.size() + 2);
      if (pick >= alphabet.size()) places.push_back(first_strong.size());
      first_strong += pick < alphabet.size() ? alphabet[pick] : U'\u2068';
    }
    directed = first_strong;
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
      // The isolate's own text, up to its PDI, judged as a paragraph is (rule X5c).
      std::size_t end = *place + 1;
      for (int depth = 1; end < directed.size() && directed[end] != U'\n'; ++end) {
        if (directed[end] >= 0x2066 && directed[end] <= 0x2068) ++depth;
        if (directed[end] == 0x2069 && --depth == 0) break;
      }
      const auto inside = std::u32string_view(directed).substr(*place + 1, end - *place - 1);
      directed[*place] = paragraph_direction(inside, kLtr) == kRtl ? U'\u2067' : U'\u2066';
    }
    REQUIRE(embedding_levels(first_strong, kLtr) == embedding_levels(directed, kLtr));
  }
}

TEST_CASE("any values are taken, those that are no code points as U+FFFD") {
  for (const char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}, char32_t{0xFFFD}}) {
    const std::u32string text = {U'א', c, U'ב', c, U'a', c};
    CHECK(levels_of(text, kLtr) == "111000");
    CHECK(levels_of(text, kRtl) == "111121");
    CHECK(runs_of(text, kLtr).size() == 2);
    CHECK(paragraph_direction(text.substr(1), kLtr) == kRtl);
  }
}

TEST_CASE("embeddings without end stop at the deepest level") {
  const std::u32string text = std::u32string(500, U'\u202B') + U"a";
  CHECK(embedding_levels(text, kLtr).back() == 126);
  CHECK(runs_of(std::u32string(500, U'\u2067') + U"a", kLtr).back().level <= 126);
}

TEST_CASE("levels of hostile text take no longer than its length") {
  constexpr std::size_t kLength = 300000;
  for (const std::u32string_view pattern : {U"\u2068", U"\u2068\u2068\u2069", U"\u2067א", U"(א[", U"א\n", U"\u202Ba\u202C", U"\u2068\u202Ba", U"אa"}) {
    std::u32string text;
    while (text.size() < kLength) text += pattern;
    CHECK(seconds_for(text) < 5);
  }
}

TEST_CASE("every case of Unicode's BidiCharacterTest.txt has its levels and its order") {
  std::ifstream file("/usr/share/unicode/BidiCharacterTest.txt");
  if (!file) SKIP("BidiCharacterTest.txt" << kMissing);
  int cases = 0;
  std::vector<std::string> wrong;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto fields = split(line + ";", ';');
    const std::u32string text = text_in(fields.at(0));
    const Direction paragraph = fields.at(1) == "2" ? paragraph_direction(text, kLtr) : fields.at(1) == "1" ? kRtl : kLtr;
    const bool right = (paragraph == kRtl) == (fields.at(2) == "1") &&
                       conforms(text, paragraph, {levels_in(fields.at(3)), order_in(fields.at(4))}) &&
                       (may_be_right_to_left(text) || fields.at(3).find_first_not_of("0 x") == std::string::npos || paragraph == kRtl);
    ++cases;
    if (!right) wrong.push_back(line);
  }
  INFO((wrong.empty() ? "" : wrong.front()));
  CHECK(wrong.size() == 0);
  CHECK(cases > 91000);
}

TEST_CASE("every case of Unicode's BidiTest.txt has its levels and its order") {
  std::ifstream file("/usr/share/unicode/BidiTest.txt");
  if (!file) SKIP("BidiTest.txt" << kMissing);
  const std::map<std::string, char32_t> sample = {
      {"L", U'a'},        {"R", U'א'},        {"AL", U'ب'},       {"EN", U'1'},       {"ES", U'+'},       {"ET", U'$'},
      {"AN", U'٧'},       {"CS", U','},       {"B", U'\u2029'},   {"S", U'\t'},       {"WS", U' '},       {"ON", U'!'},
      {"BN", U'\u00AD'},  {"NSM", U'\u0300'}, {"LRE", U'\u202A'}, {"RLE", U'\u202B'}, {"PDF", U'\u202C'}, {"LRO", U'\u202D'},
      {"RLO", U'\u202E'}, {"LRI", U'\u2066'}, {"RLI", U'\u2067'}, {"FSI", U'\u2068'}, {"PDI", U'\u2069'}};
  int cases = 0;
  std::vector<std::string> wrong;
  Expected expected;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("@Levels:")) expected.levels = levels_in(line.substr(8));
    if (line.starts_with("@Reorder:")) expected.order = order_in(line.substr(9));
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    std::u32string text;
    std::istringstream names(line.substr(0, line.find(';')));
    for (std::string name; names >> name;) text += sample.at(name);
    const int directions = std::stoi(line.substr(line.find(';') + 1), nullptr, 16);
    const Direction paragraphs[] = {paragraph_direction(text, kLtr), kLtr, kRtl};
    for (int i = 0; i < 3; ++i) {
      if ((directions & (1 << i)) == 0) continue;
      ++cases;
      if (!conforms(text, paragraphs[i], expected)) wrong.push_back(line + " as " + std::to_string(1 << i));
    }
  }
  INFO((wrong.empty() ? "" : wrong.front()));
  CHECK(wrong.size() == 0);
  CHECK(cases > 770000);
}
