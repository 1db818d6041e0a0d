#include "qr/damage.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <cstddef>

#include "qr/matrix.h"
#include "qr/tables.h"

namespace offprint::qr {
namespace {

// Modules from `begin` up to `end`.
struct Span {
  int begin = 0;
  int end = 0;
  bool has(int place) const { return place >= begin && place < end; }
};

// The modules of which some part lies between two coordinates.
Span span_of(double from, double length, int size) {
  if (!(length > 0) || std::isnan(from)) return {};
  const double first = std::clamp(std::floor(from), 0.0, static_cast<double>(size));
  const double last = std::clamp(std::ceil(from + length), first, static_cast<double>(size));
  return {static_cast<int>(first), static_cast<int>(last)};
}

// Calls `visit` with the place of each module that may hold a bit of a codeword, in the order of the bits (section
// 7.7.3): two columns at a time from the right, upwards and downwards in turn.
template <class Visit>
void for_each_data_module(const Matrix& matrix, Visit visit) {
  bool upwards = true;
  for (int right = matrix.size - 1; right > 0; right -= 2, upwards = !upwards) {
    if (right == 6) right = 5;
    for (int step = 0; step < matrix.size; ++step) {
      const int y = upwards ? matrix.size - 1 - step : step;
      for (const int x : {right, right - 1}) {
        if (!at(matrix.reserved, y, x)) visit(x, y);
      }
    }
  }
}

// The block that a codeword of the interleaved sequence belongs to (section 7.6).
int block_of(int codeword, int data_count, const Blocks& blocks) {
  if (codeword >= data_count) return (codeword - data_count) % blocks.count;
  const int in_all_blocks = data_count / blocks.count * blocks.count;
  if (codeword < in_all_blocks) return codeword % blocks.count;
  return blocks.count - data_count % blocks.count + codeword - in_all_blocks;
}

// Table 9: half of the error correction codewords, less those that the smallest symbols keep against misreading.
int correctable(const Symbol& symbol) {
  constexpr std::array<std::array<int, kLevelCount>, 3> kKept = {{{3, 2, 1, 1}, {2, 0, 0, 0}, {1, 0, 0, 0}}};
  const auto level = static_cast<std::size_t>(symbol.ecc);
  const int kept = symbol.version <= 3 ? kKept[static_cast<std::size_t>(symbol.version - 1)][level] : 0;
  return (blocks_of(symbol.version, symbol.ecc).error_correction - kept) / 2;
}

int count_reserved(const Matrix& matrix, Span columns, Span rows) {
  int count = 0;
  for (int y = rows.begin; y < rows.end; ++y) {
    for (int x = columns.begin; x < columns.end; ++x) count += at(matrix.reserved, y, x) ? 1 : 0;
  }
  return count;
}

}  // namespace

Damage damage(const Symbol& symbol, const CoveredArea& covered) {
  Matrix matrix;
  draw_function_patterns(symbol.version, matrix);
  const Span columns = span_of(covered.x, covered.width, matrix.size), rows = span_of(covered.y, covered.height, matrix.size);

  std::bitset<kMaxCodewords + 1> hidden;  // one more for the remainder bits
  int bit = 0;
  for_each_data_module(matrix, [&](int x, int y) {
    if (columns.has(x) && rows.has(y)) hidden.set(static_cast<std::size_t>(bit / 8));
    ++bit;
  });

  Damage result;
  result.capacity = correctable(symbol);
  result.function_modules = count_reserved(matrix, columns, rows);
  const Blocks& blocks = blocks_of(symbol.version, symbol.ecc);
  const int data_count = data_codeword_count(symbol.version, symbol.ecc);
  std::array<int, kMaxBlocks> errors{};
  for (int codeword = 0; codeword < codeword_count(symbol.version); ++codeword) {
    if (!hidden.test(static_cast<std::size_t>(codeword))) continue;
    ++result.codewords;
    ++errors[static_cast<std::size_t>(block_of(codeword, data_count, blocks))];
  }
  result.worst_block_errors = *std::max_element(errors.begin(), errors.end());
  return result;
}

}  // namespace offprint::qr
