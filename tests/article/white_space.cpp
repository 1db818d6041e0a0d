#include "article/white_space.h"

#include <catch2/catch_test_macros.hpp>

#include "article/field_values.h"
#include "article/report.h"
#include "article/utf8.h"

using namespace offprint;

TEST_CASE("white space is collapsed as HTML does") {
  CHECK(collapse_white_space("  a \t\r\n b\f ") == "a b");
  CHECK(collapse_white_space("a\xC2\xA0 b") == "a\xC2\xA0 b");
  CHECK(collapse_white_space(" \n ") == "");
}

TEST_CASE("white space is collapsed across runs") {
  Runs runs{{" a ", 0, "", ""}, {" b", bit(Mark::kEm), "", ""}, {" ", 0, "", ""}, {"", 0, "", ""}, {" ", 0, "", ""}};
  normalize_runs(runs);
  CHECK(runs == Runs{{"a ", 0, "", ""}, {"b", bit(Mark::kEm), "", ""}});
}

TEST_CASE("runs that are alike are joined, ruby stays apart") {
  Runs runs{{"a", 0, "", ""}, {"b", 0, "", ""}, {"漢", 0, "", "k"}, {"字", 0, "", "k"}};
  normalize_runs(runs);
  CHECK(runs == Runs{{"ab", 0, "", ""}, {"漢", 0, "", "k"}, {"字", 0, "", "k"}});
}

TEST_CASE("controls and overrides of direction are dropped") {
  std::string text = "a\x01" "b\xE2\x80\xAE" "c\xE2\x81\xA6" "d\xE2\x80\x8F";
  CHECK(drop_controls(text) == 3);
  CHECK(text == "abcd\xE2\x80\x8F");
}

TEST_CASE("code keeps its lines and tabs") {
  std::string text = "a\r\n\tb\rc\n\n";
  normalize_code(text);
  CHECK(text == "a\n\tb\nc");
}

TEST_CASE("UTF-8 is well formed or it is not") {
  for (const char* good : {"", "a", "é", "汉", "😀", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"}) CHECK(is_valid_utf8(good));
  for (const char* bad : {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\xAF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
                          "\xE6\xB1", "\xFF", "\xC3("}) {
    CHECK_FALSE(is_valid_utf8(bad));
  }
  CHECK(find_bad_utf8("汉\xFF") == 3);
}

TEST_CASE("every code point survives the way to UTF-8 and back") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string bytes;
    append_utf8(bytes, c);
    std::size_t position = 0;
    const char32_t decoded = decode_utf8(bytes, position);
    if (decoded != c || position != bytes.size()) FAIL(static_cast<unsigned>(c));
  }
  std::string surrogate;
  append_utf8(surrogate, 0xD800);
  CHECK(surrogate == "\xEF\xBF\xBD");
}

TEST_CASE("trimming takes ideographic spaces too") {
  CHECK(trim("　 a b　\n") == "a b");
  CHECK(trim("　") == "");
  CHECK(trim("\x80\x80") == "\x80\x80");
}

TEST_CASE("dates, language tags and fragment names") {
  for (const char* good : {"2025-07-18", "2024-02-29", "2025-07-18T10:30", "2025-07-18T10:30:00Z", "2025-07-18T10:30:00.123+08:00"}) {
    INFO(good);
    CHECK(is_iso_date(good));
  }
  for (const char* bad : {"", "2025", "2025-7-18", "2025-02-29", "2025-13-01", "2025-07-18 10:30", "2025-07-18T25:00", "2025-07-18T", "x2025-07-18",
                          "2025-07-18T10:30+", "0000-01-01", "2025-00-01"}) {
    INFO(bad);
    CHECK_FALSE(is_iso_date(bad));
  }
  for (const char* good : {"zh", "zh-Hans", "en-GB", "sr-Latn-RS", "x-klingon"}) CHECK(is_language_tag(good) == (good[0] != 'x'));
  for (const char* bad : {"", "e", "zh_Hans", "zh-", "-zh", "1a", "toolonglanguage"}) CHECK_FALSE(is_language_tag(bad));
  CHECK(is_fragment_id("节-1"));
  for (const char* bad : {"", "a b", "a\"b", "<a>", "a&b"}) CHECK_FALSE(is_fragment_id(bad));
}

TEST_CASE("a report keeps its first entries and counts them all") {
  Report report;
  for (std::size_t i = 0; i < Report::kMaxEntries + 5; ++i) report.add({ReportKind::kDropped, "Gone.", "", "", "", 2});
  CHECK(report.entries().size() == Report::kMaxEntries);
  CHECK(report.unlisted() == 5);
  CHECK(report.total(ReportKind::kDropped) == 2 * (Report::kMaxEntries + 5));
  CHECK(report.total(ReportKind::kTidied) == 0);
}

TEST_CASE("a report line says kind, place, what, how many, before and after") {
  CHECK(to_line({ReportKind::kTidied, "Quotes were paired.", "a\nb", "c", "line 3", 2}) ==
        "tidied: line 3: Quotes were paired. (2) [a b] -> [c]");
}
