// What each HTML element is to the reader of articles.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/html/html_tree.h"

namespace offprint {

enum class ElementKind : std::uint8_t {
  kTransparent,  // looked through: inline without a meaning of its own, or unknown
  kStyle,        // gives its text a mark
  kLink,
  kQuoteMarks,   // q
  kBreak,        // br
  kRuby,
  kRubyText,     // rt
  kMath,
  kPicture,
  kBlock,        // parts what is before, inside and behind it
  kParagraph,    // likewise, and its id names a place
  kHeading,
  kQuote,
  kList,
  kItem,
  kTerm,         // dt and summary: a paragraph of strong text
  kFigure,
  kCaption,      // of a figure
  kTable,
  kCode,         // pre and its forebears
  kRule,
  kNoscript,
  kMedia,        // video, audio, frames: visible, and without a place in an article
  kControl,      // of a form
  kDrawing,      // svg, canvas
  kNothing,      // never shown: script, style, head
};

// By name only; elements of SVG and MathML are what their root is.
ElementKind kind_of(std::string_view tag);

// Whether one of the class names of an element is `name`, in any case.
bool has_class(const HtmlTree& tree, HtmlIndex element, std::string_view name);

// Whether it is one of several.
template <class Names>
bool has_class_of(const HtmlTree& tree, HtmlIndex element, const Names& names) {
  for (const std::string_view name : names) {
    if (has_class(tree, element, name)) return true;
  }
  return false;
}

// The value of a property in a `style` attribute, without "!important" and white space around it; empty where it is not set. Names and values in lower case are
// found whatever the case in `style`.
std::string style_value(std::string_view style, std::string_view property);

// A number at the front of a value ("640", "640px", "1.5"), rounded down; -1 where there is none, where it is a percentage or above 1,000,000,000.
std::int64_t leading_number(std::string_view value);

// ASCII letters in lower case.
std::string to_lower_case(std::string_view text);

}  // namespace offprint
