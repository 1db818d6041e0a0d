// The text of a paragraph as it is gathered: runs with their marks, links and rubies, parted into lines where the HTML has `<br>`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/html/html_reading.h"

namespace offprint {

// What the elements around a text make of it.
struct TextStyle {
  Marks marks = 0;
  std::uint32_t link = 0;    // number of the link, from 1; 0: none
  std::uint8_t quotes = 0;   // how many `q` are around it
  bool small = false;
  bool set_off = false;      // larger than the rest, or in a colour: how some editors write headings
  bool preserved = false;    // white-space: pre-line and the like: a line feed is a line's end
  bool operator==(const TextStyle&) const = default;
};

// A line between two breaks, white space not yet collapsed.
struct TextLineRuns {
  Runs runs;
  bool all_small = true;
  bool all_set_off = true;
  bool filled = false;  // has something to be seen
};

class InlineText {
 public:
  // Keeps the reference.
  explicit InlineText(HtmlReading& reading) : reading_(reading), lines_(1) {}

  TextStyle style;

  // Takes the style that an inline element gives its text, and writes the opening mark of a `q`. The caller puts back the style that was before at its end.
  void open(HtmlIndex element, ElementKind kind);

  // Behind the element's text; `style` is still what `open` made it.
  void close(HtmlIndex element, ElementKind kind);

  void add(std::string_view text);
  void add_break();

  // `annotation` stands over what came since the ruby began, or since the annotation before.
  void annotate(std::string_view annotation);

  bool filled() const { return filled_; }

  // What was gathered; begins anew, with the same style.
  std::vector<TextLineRuns> take();

 private:
  std::uint32_t number_of_link(HtmlIndex anchor);

  HtmlReading& reading_;
  std::vector<TextLineRuns> lines_;
  std::vector<TextStyle> styles_;     // of the runs of the last line
  std::vector<std::string> links_;
  std::size_t ruby_from_ = 0;         // first run of the last line that an annotation stands over
  bool filled_ = false;
};

// Takes white space, ideographic and no-break spaces included, off both ends, collapses it, drops controls.
void tidy_ends(Runs& runs);

// All of an element's text as the runs of one paragraph; blocks and breaks are parted by spaces. Pictures in it are appended to `pictures`, where that is
// given, and otherwise counted as left out.
Runs runs_inside(HtmlReading& reading, HtmlIndex element, std::vector<HtmlIndex>* pictures = nullptr);

// The text of a formula: what its author wrote (TeX), or else what is to be seen.
std::string text_of_formula(const HtmlTree& tree, HtmlIndex math);

// Whether the element is a script that holds a formula.
bool is_formula_script(const HtmlTree& tree, HtmlIndex element);

// Whether a picture is a character of the text, such as an emoji, and its alternative text says which.
bool is_character(const HtmlTree& tree, HtmlIndex picture);

}  // namespace offprint
