// Grapheme clusters against Unicode's own cases.
#include <catch2/catch_test_macros.hpp>

#include "article/utf8.h"
#include "text/characters.h"
#include "text/clusters.h"
#include "unicode_data.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::vector<bool> cluster_ends(std::u32string_view text) {
  const std::vector<std::uint8_t> ends = find_cluster_ends(text);
  if (ends.empty()) return std::vector<bool>(text.size(), true);
  return {ends.begin(), ends.end()};
}

std::string marked_clusters(std::string_view text) {
  const std::u32string code_points = to_utf32(text);
  const std::vector<bool> ends = cluster_ends(code_points);
  std::string marked;
  for (std::size_t i = 0; i < code_points.size(); ++i) {
    marked += to_utf8(std::u32string_view(code_points).substr(i, 1));
    if (ends[i] && i + 1 < code_points.size()) marked += '|';
  }
  return marked;
}

}  // namespace

TEST_CASE("a grapheme cluster ends where Unicode's cases say, in all of them") {
  need_unicode_files({"auxiliary/GraphemeBreakTest.txt"});
  const std::vector<BreakCase> cases = break_cases("auxiliary/GraphemeBreakTest.txt");
  REQUIRE(cases.size() == 602);
  for (const BreakCase& unicode : cases) {
    INFO(unicode.line);
    REQUIRE(unicode.text.size() == unicode.breaks.size());
    CHECK(cluster_ends(unicode.text) == unicode.breaks);
  }
}

TEST_CASE("the cases of clusters hold with Chinese on both sides, where Unicode has a break beside Han") {
  need_unicode_files({"auxiliary/GraphemeBreakTest.txt"});
  for (const BreakCase& unicode : break_cases("auxiliary/GraphemeBreakTest.txt")) {
    const std::u32string text = U"国，" + unicode.text;
    std::vector<bool> ends = cluster_ends(text);
    INFO(unicode.line);
    REQUIRE(ends.size() == text.size());
    CHECK(ends[0]);
    CHECK(std::vector<bool>(ends.begin() + 2, ends.end()) == unicode.breaks);
  }
}

TEST_CASE("where no code point may join a cluster, no two of them do") {
  need_unicode_files({"auxiliary/GraphemeBreakProperty.txt"});
  const UnicodeProperty cluster_break("auxiliary/GraphemeBreakProperty.txt", "Other");
  // Two code points of these stay together by no rule of UAX #29. Carriage return is not one of them: it joins a line feed.
  const std::vector<std::string> alone = {"Other", "Control", "LF"};
  int joining = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const bool is_alone = std::find(alone.begin(), alone.end(), cluster_break.of(c)) != alone.end();
    if (is_alone) continue;
    ++joining;
    INFO(std::hex << static_cast<std::uint32_t>(c) << " is " << cluster_break.of(c));
    if (!may_join_cluster(c)) FAIL_CHECK("it joins clusters");
  }
  CHECK(joining > 12'000);  // 11 172 of them syllables of hangul
}

TEST_CASE("text of Han, kana and Latin is known to be without clusters, and is not looked at further") {
  CHECK(find_cluster_ends(U"").empty());
  CHECK(find_cluster_ends(U"在7月，AWS说：“好的——”、カタカナ。\n").empty());
  CHECK(find_cluster_ends(U"Cafe\u0301").size() == 5);
}

TEST_CASE("clusters stay whole: marks, joined emoji, flags, jamo, conjuncts") {
  CHECK(marked_clusters("e\u0301国か\u3099ん") == "e\u0301|国|か\u3099|ん");
  CHECK(marked_clusters("好👩‍🚀👍🏽！") == "好|👩‍🚀|👍🏽|！");
  CHECK(marked_clusters("🇨🇳🇯🇵🇰") == "🇨🇳|🇯🇵|🇰");
  CHECK(marked_clusters("\u1112\u1161\u11ab한") == "\u1112\u1161\u11ab|한");
  CHECK(marked_clusters("葛\U000E0100城") == "葛\U000E0100|城");
  CHECK(marked_clusters("क्षत") == "क्ष|त");  // rule GB9c, of Unicode 15.1
}

TEST_CASE("values that are no code points are clusters of their own") {
  const std::u32string text = {U'e', 0x301, static_cast<char32_t>(0xFFFFFFFF), 0xD800, 0x110000, U'e', 0x301};
  CHECK(find_cluster_ends(text) == std::vector<std::uint8_t>{0, 1, 1, 1, 1, 0, 1});
}
