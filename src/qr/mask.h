// The eight mask patterns and the choice among them (section 7.8).
#pragma once

#include <climits>

#include "qr/matrix.h"
#include "qr/qr.h"

namespace offprint::qr {

inline constexpr int kMaskCount = 8;

// Whether a mask pattern inverts the module in column x and row y (table 10).
bool inverts(int mask, int x, int y);

// Sets `rows` to the finished symbol: the matrix under the mask, with its format information.
void apply_mask(const Matrix& matrix, Ecc ecc, int mask, Lines& rows);

// The penalty of a finished symbol (section 7.8.3), given by rows and by columns:
//
//   N1  each run of five or more alike in a line             3, and 1 for each above five
//   N2  each square of two by two alike, overlapping or not  3
//   N3  each dark-light-dark-light-dark of 1:1:3:1:1, in any unit, with four or more units of light on one side and one
//       or more on the other: 40, counted again when both sides have four. The quiet zone is light without end
//   N4  10 for each full 5 % that the share of dark is off from half
//
// As soon as the sum is `limit` or more, any number from `limit` up may be returned.
int penalty(int size, const Lines& rows, const Lines& columns, int limit = INT_MAX);

// The mask of least penalty, of equal ones the lowest; `rows` is set as by `apply_mask`.
int apply_best_mask(const Matrix& matrix, Ecc ecc, Lines& rows);

}  // namespace offprint::qr
