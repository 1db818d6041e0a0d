// The lines of a plain text, each with what it is by itself: an implementation detail of import_text.h, where the rules stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/report.h"

namespace offprint {

enum class LineKind : std::uint8_t {
  kTitle,
  kTitleAgain,
  kSummary,
  kDate,
  kScanCaption,
  kDisclaimer,
  kImage,
  kCaption,
  kSource,
  kAuthor,
  kSubtitle,
  kHeading,
  kRule,
  kParagraph,
};

struct TextLine {
  std::string text;  // white space collapsed, controls dropped, not empty
  std::uint32_t number = 0;
  LineKind kind = LineKind::kParagraph;
  std::string value;  // the ISO date of kDate, the names of kSource and kAuthor
};

// The lines that are not blank, kinds not yet told. Line ends are LF, CR LF and CR.
std::vector<TextLine> split_lines(std::string_view text, Report& report);

// Tells the kinds; the first line becomes the title.
void classify_lines(std::vector<TextLine>& lines);

// "line 12".
std::string place_of(const TextLine& line);

}  // namespace offprint
