// Counts what is wrong with set lines. It knows nothing of what has set them: it is given characters and where each was drawn, and has its own
// lists of marks, from CLREQ's tables, and its own notion of what is Han and what is Latin.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace offprint::tests {

// A user-perceived character as drawn. Lengths in CSS px, from the paragraph's left edge.
struct SetCluster {
  std::uint32_t begin = 0;  // code points of the paragraph's text
  std::uint32_t end = 0;
  double x = 0;
  double advance = 0;       // its own, without any space behind it
};

struct SetLine {
  std::uint32_t begin = 0;     // code points
  std::uint32_t text_end = 0;  // what is drawn ends here
  std::uint32_t end = 0;       // spaces at the line's end included; the next line begins here
  bool last = false;           // last of the paragraph, or before a forced line end
  double hyphen = 0;           // width of a hyphen that is drawn behind the last cluster and is not in the text; 0: none
  std::vector<SetCluster> clusters;
};

struct SetParagraph {
  std::u32string_view text;
  double em = 0;
  double measure = 0;
  double indent = 0;           // of the first line
  bool justified = false;
  bool preformatted = false;   // orphans and stretching are of no meaning
  std::vector<SetLine> lines;
};

enum class Fault : std::uint8_t {
  kForbiddenStart,  // a mark that must not start a line does
  kForbiddenEnd,    // a mark that must not end a line does
  kText,            // a character is lost, doubled or out of order
  kTooWide,         // ink beyond the measure by more than 0.5 px, on either side
  kNotFlush,        // a justified line's ink does not end within 0.5 px of the measure
  kOrphan,          // the last of several lines is one Han, marks not counted
  kThirdHyphen,     // a line that ends with a hyphen, and so do the two before it
  kOverlap,         // ink over the ink of the cluster before
  kWordSpaced,      // space inside a word, a number, —— or ……
};
inline constexpr std::size_t kFaults = 9;
inline constexpr std::array<const char*, kFaults> kFaultNames = {
    "forbidden at start", "forbidden at end", "text lost", "too wide", "not flush", "orphans", "third hyphens", "overlaps", "spaced inside words"};

// What was counted. Stretch is what is between two clusters beyond the natural space there, in em: the widest place of a line.
struct Totals {
  // A line and what makes it worth looking at.
  struct Example {
    double stretch = 0;
    std::string text;
  };

  long paragraphs = 0;
  long lines = 0;
  long clusters = 0;
  long justified = 0;   // lines that are set to the measure
  long placeless = 0;   // of justified paragraphs, not the last, but nothing in them can be widened
  long long_lines = 0;  // justified, to a measure of 14 em and more
  long even_lines = 0;  // of these, those whose widest place is stretched by 1/4 em at most
  double stretch_sum = 0;
  std::array<long, kFaults> counts = {};
  std::array<std::vector<std::string>, kFaults> examples;  // the first few different ones
  std::vector<Example> loosest;                             // of the long lines, five different ones, loosest first

  long count(Fault fault) const { return counts[static_cast<std::size_t>(fault)]; }
  double even_percentage() const { return long_lines == 0 ? 100 : 100.0 * static_cast<double>(even_lines) / static_cast<double>(long_lines); }
  double mean_stretch() const { return long_lines == 0 ? 0 : stretch_sum / static_cast<double>(long_lines); }
  double worst_stretch() const { return loosest.empty() ? 0 : loosest.front().stretch; }
};

// Looks at every line of `paragraph` and adds to `totals`.
void check_paragraph(const SetParagraph& paragraph, Totals& totals);

// The totals as text, with the examples.
std::string to_string(const Totals& totals);

}  // namespace offprint::tests
