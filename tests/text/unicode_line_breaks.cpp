// Line breaks against Unicode's own cases. Those that differ are in line-break-differences.txt, each under its reason.
#include <catch2/catch_test_macros.hpp>

#include <map>

#include "text/line_breaks.h"
#include "unicode_data.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr std::string_view kCases = "auxiliary/LineBreakTest.txt";

std::vector<bool> line_breaks(std::u32string_view text) {
  std::vector<bool> breaks;
  for (const BreakKind kind : find_line_breaks(text, "", Kinsoku::kNone)) {
    breaks.push_back(kind == BreakKind::kAllowed || kind == BreakKind::kForced);
  }
  return breaks;
}

// The differing cases, each line with the rule it is listed under, such as "LB25".
std::map<std::string, std::string> listed_differences() {
  std::map<std::string, std::string> listed;
  std::string rule;
  for (const std::string& line : lines_of(project_file("tests/text/line-break-differences.txt"))) {
    if (line.starts_with("## ")) rule = line.substr(3, line.find(':') - 3);
    else if (!line.empty() && line[0] != '#') {
      INFO(line);
      CHECK(listed.emplace(line, rule).second);
    }
  }
  return listed;
}

// Whether a rule is what a case differs by: the reasons of the list, as conditions on the two characters.
class Reasons {
 public:
  bool explains(const std::string& rule, const BreakCase& unicode, std::size_t i) const {
    const std::string& before = line_break_.of(base_before(unicode.text, i));
    const std::string& after = line_break_.of(unicode.text[i + 1]);
    if (rule == "LB1") return before == "CJ" || after == "CJ";
    if (rule == "LB25") return unicode.breaks[i] && is_number_pair(before, after);
    if (rule == "LB30b") return !unicode.breaks[i] && after == "EM" && is_reserved_picture(base_before(unicode.text, i));
    return false;
  }

 private:
  // Rule LB9: a combining mark counts as what it stands on.
  char32_t base_before(std::u32string_view text, std::size_t i) const {
    while (i > 0 && (line_break_.of(text[i]) == "CM" || line_break_.of(text[i]) == "ZWJ")) --i;
    return text[i];
  }

  static bool is_number_pair(const std::string& before, const std::string& after) {
    if (before == "CL" || before == "CP") return after == "PO" || after == "PR";
    if (before == "PO" || before == "PR") return after == "OP";
    return (before == "IS" || before == "SY") && after == "NU";
  }

  bool is_reserved_picture(char32_t c) const { return pictographic_.of(c) == "Extended_Pictographic" && category_.of(c) == "Cn"; }

  UnicodeProperty line_break_{"LineBreak.txt", "XX"};
  UnicodeProperty category_{"extracted/DerivedGeneralCategory.txt", "Cn"};
  UnicodeProperty pictographic_{"emoji/emoji-data.txt", "", "Extended_Pictographic"};
};

}  // namespace

TEST_CASE("UAX #14 alone breaks as Unicode's cases do, or differs for a reason that is listed") {
  need_unicode_files({kCases});
  const std::vector<BreakCase> cases = break_cases(kCases);
  REQUIRE(cases.size() == 7654);
  std::map<std::string, std::string> listed = listed_differences();
  std::map<std::string, int> differing;
  std::size_t agreeing = 0;
  for (const BreakCase& unicode : cases) {
    INFO(unicode.line);
    const bool agrees = line_breaks(unicode.text) == unicode.breaks;
    const auto entry = listed.find(unicode.line);
    if (agrees) ++agreeing;
    if (agrees == (entry != listed.end())) FAIL_CHECK((agrees ? "listed, and agrees" : "differs, and is not listed"));
    if (entry == listed.end()) continue;
    ++differing[entry->second];
    listed.erase(entry);
  }
  for (const auto& [line, rule] : listed) FAIL_CHECK("listed, and no case of the file: " << line);
  std::string by_rule;
  for (const auto& [rule, count] : differing) by_rule += ", " + std::to_string(count) + " by " + rule;
  WARN("LineBreakTest: " << agreeing << " of " << cases.size() << " cases agree" << by_rule);
}

TEST_CASE("a case differs only where the reason it is listed under applies") {
  need_unicode_files({kCases, "LineBreak.txt", "extracted/DerivedGeneralCategory.txt"});
  if (!read_file(unicode_path("emoji/emoji-data.txt"))) SKIP("emoji/emoji-data.txt is missing: install unicode-data (Debian)");
  const Reasons reasons;
  for (const auto& [line, rule] : listed_differences()) {
    const BreakCase unicode = break_case_of(line);
    const std::vector<bool> ours = line_breaks(unicode.text);
    INFO(rule << ": " << line);
    REQUIRE(ours.size() == unicode.breaks.size());
    for (std::size_t i = 0; i + 1 < ours.size(); ++i) {
      if (ours[i] != unicode.breaks[i] && !reasons.explains(rule, unicode, i)) FAIL_CHECK("but not at the break after code point " << i);
    }
  }
}
