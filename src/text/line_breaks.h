// Where a line may end: UAX #14 over the whole paragraph, then the rules of Chinese print on top (CLREQ section 3.1.4, 行首行尾禁则).
//
// Marks and links are no part of this: the paragraph's text is looked at as one string, so a bold or linked boundary is never a
// break opportunity by itself, and never hides one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace offprint {

// How strictly marks are kept from a line's start and end.
enum class Kinsoku : std::uint8_t {
  kNone,    // UAX #14 alone
  kBasic,   // CLREQ's "basic": closing marks and 分隔号 never start a line, opening marks never end one
  kGb,      // also: 分隔号 never ends a line, but between letters
  kStrict,  // also: —— and …… never start a line
};

// What may happen between one code point and the next.
enum class BreakKind : std::uint8_t {
  kNone,       // the two stay together
  kEmergency,  // only where a line would otherwise be wider than its measure
  kReluctant,  // better not: inside a date, a product's name or an address
  kHyphen,     // with a hyphen, inside a word
  kAllowed,
  kForced,     // the line ends here (a line feed in code)
};

// The break kind after each code point of `text`; the last one's is kForced. `lang` is BCP 47: it decides whether “ ” are
// paired (zh, ja, ko) or ambiguous. Same length as `text`; linear in it; accepts any 32-bit values.
std::vector<BreakKind> find_line_breaks(std::u32string_view text, std::string_view lang, Kinsoku kinsoku);

// Whether the rules of level `basic` let a line end between two characters inside a word that has to be broken anywhere.
bool may_part(char32_t before, char32_t after);

}  // namespace offprint
