// The square of modules: function patterns, format and version information, and where the codewords go (sections 6.3,
// 7.7, 7.9 and 7.10).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "qr/codewords.h"
#include "qr/qr.h"

namespace offprint::qr {

// One line of modules: bit i % 64 of word i / 64 is module i, set where it is dark. Bits past the size are zero.
using Line = std::array<std::uint64_t, kRowWords>;

// All lines, of which the first `size` are in use: either the rows of a symbol from the top, or its columns from the left.
using Lines = std::array<Line, kMaxSize>;

inline void set(Lines& lines, int line, int place, bool dark) {
  std::uint64_t& word = lines[static_cast<std::size_t>(line)][static_cast<std::size_t>(place) / 64];
  const std::uint64_t bit = std::uint64_t{1} << place % 64;
  word = dark ? word | bit : word & ~bit;
}

inline bool at(const Lines& lines, int line, int place) {
  return (lines[static_cast<std::size_t>(line)][static_cast<std::size_t>(place) / 64] >> place % 64 & 1) != 0;
}

// A symbol before masking, by rows and by columns.
struct Matrix {
  int size = 0;
  Lines reserved = {};  // set: function pattern, format or version information. The same by rows and by columns
  Lines rows = {};      // format information is still light
  Lines columns = {};   // the transpose of rows
};

// Draws what does not depend on the text, and keeps the place of the format information; `matrix` is fresh. The rows are
// left for `place` to set.
void draw_function_patterns(int version, Matrix& matrix);

// Draws everything but the format information; `matrix` is fresh.
void draw(int version, const Codewords& codewords, Matrix& matrix);

// Places the codewords where nothing is reserved, by columns, from the bottom right; remainder bits stay light. Sets the
// rows from the columns. A step of `draw`.
void place(int version, const Codewords& codewords, Matrix& matrix);

// Writes both copies of the format information (section 7.9.1), and the module that is always dark.
void draw_format(int size, Ecc ecc, int mask, Lines& rows);

// The same to the columns of a symbol.
void draw_format_by_columns(int size, Ecc ecc, int mask, Lines& columns);

}  // namespace offprint::qr
