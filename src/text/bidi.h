// Text of both directions: UAX #9, from a paragraph's characters to the runs of a line in the order they are drawn.
//
//   may_be_right_to_left ──▶ paragraph_direction ──▶ embedding_levels ──▶ lines are broken ──▶ visual_runs, a line at a time
//
// Where the paragraph is left to right and `may_be_right_to_left` is false, all levels are 0 and a line is one run: nothing else here need
// be called. Offsets are code points. Every function takes any 32-bit values; those that are no Unicode scalar value are read as U+FFFD.
// Everything is linear in the text and does not depend on the locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace offprint {

// The direction of a paragraph: its embedding level, 0 or 1 (UAX #9, BD4).
enum class Direction : std::uint8_t { kLeftToRight, kRightToLeft };

// Whether `text` has a code point that could give a level other than 0 in a left-to-right paragraph: one of a block of right-to-left
// scripts, or a bidi control (UAX #9, section 2). Sometimes true without need, never false wrongly.
bool may_be_right_to_left(std::u32string_view text);

// The direction of the first strong character outside isolates, `fallback` where there is none (rules P2 and P3). An isolate that is
// never closed ends with the text or at a paragraph separator.
Direction paragraph_direction(std::u32string_view text, Direction fallback);

// The embedding level of each code point, 0 to 126, even for left to right (rules X1 to I2, before L1). Same length as `text`. A paragraph
// separator (class B: line feed, carriage return, U+0085, U+2029 and a few controls) has the paragraph's level and closes every
// embedding and isolate, so the lines of a code block cannot reorder one another (rules P1 and X8); each has the direction `paragraph`.
// What rule X9 removes is kept, at the level of its surroundings.
std::vector<std::uint8_t> embedding_levels(std::u32string_view text, Direction paragraph);

// A stretch of a line in one direction: right to left where `level` is odd. Its characters are in logical order and are not mirrored yet
// (rule L4 is for whoever draws the run).
struct VisualRun {
  std::uint32_t begin = 0;  // code points in the paragraph's text
  std::uint32_t end = 0;
  std::uint8_t level = 0;   // 0 to 126
  bool operator==(const VisualRun&) const = default;
};

// The runs of the line [begin, end) from left to right (rules L1 and L2): together they are the line, none is empty, and neighbours in the
// text differ in level. Spaces at the line's end and before tabs take the paragraph's level. `levels` is from `embedding_levels` for the
// same `text` and `paragraph`; begin <= end <= text.size().
std::vector<VisualRun> visual_runs(std::u32string_view text, std::span<const std::uint8_t> levels, Direction paragraph,
                                   std::size_t begin, std::size_t end);

}  // namespace offprint
