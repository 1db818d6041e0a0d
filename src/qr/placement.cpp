// Where the codewords go (section 7.7.3), eight rows of two columns at a time: that is 16 bits in a row of the codewords,
// alternately of the right and of the left column, wherever no function pattern is in the way.
#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>

#include "qr/matrix.h"
#include "qr/tables.h"

namespace offprint::qr {
namespace {

// Hands out the bits of the codewords, most significant first.
class BitReader {
 public:
  BitReader(const Codewords& bytes, int bit_count) : bytes_(bytes), bit_count_(bit_count) {}
  int left() const { return bit_count_ - next_; }

  std::uint32_t next_bit() {
    const int bit = next_++;
    return static_cast<std::uint32_t>(bytes_[static_cast<std::size_t>(bit / 8)]) >> (7 - bit % 8) & 1;
  }

  // The next 16 bits; at least as many are left.
  std::uint32_t next_sixteen() {
    const std::size_t byte = static_cast<std::size_t>(next_ / 8);
    const std::uint32_t last = byte + 2 < bytes_.size() ? bytes_[byte + 2] : 0u;
    const std::uint32_t two = static_cast<std::uint32_t>(bytes_[byte]) << 8 | bytes_[byte + 1];
    const std::uint32_t result = (two << 8 | last) >> (8 - next_ % 8) & 0xFFFF;
    next_ += 16;
    return result;
  }

 private:
  const Codewords& bytes_;
  int bit_count_;
  int next_ = 0;
};

// The bits 0, 2, 4 … 14 of a number, moved together.
constexpr std::uint32_t even_bits(std::uint32_t bits) {
  bits &= 0x5555;
  bits = (bits | bits >> 1) & 0x3333;
  bits = (bits | bits >> 2) & 0x0F0F;
  return (bits | bits >> 4) & 0xFF;
}

constexpr std::uint32_t reversed(std::uint32_t byte) {
  byte = (byte & 0x0F) << 4 | byte >> 4;
  byte = (byte & 0x33) << 2 | (byte >> 2 & 0x33);
  return (byte & 0x55) << 1 | (byte >> 1 & 0x55);
}

// Two columns side by side, of which the right one is filled first in each row.
class ColumnPair {
 public:
  ColumnPair(Matrix& matrix, int right) : matrix_(matrix), right_(right) {}

  // Fills the eight rows from `top` on, as far as they are inside, with the bits that come next.
  void fill(int top, bool upwards, BitReader& bits) {
    const int rows = std::min(8, matrix_.size - top);
    const bool free = byte_of(matrix_.reserved, right_, top) == 0 && byte_of(matrix_.reserved, right_ - 1, top) == 0;
    if (free && rows == 8 && bits.left() >= 16) {
      const std::uint32_t sixteen = bits.next_sixteen();
      const std::uint32_t first = even_bits(sixteen >> 1), second = even_bits(sixteen);
      add(right_, top, upwards ? first : reversed(first));
      add(right_ - 1, top, upwards ? second : reversed(second));
      return;
    }
    for (int step = 0; step < rows; ++step) {
      const int y = upwards ? top + rows - 1 - step : top + step;
      for (const int x : {right_, right_ - 1}) {
        if (!at(matrix_.reserved, x, y) && bits.left() > 0) add(x, y, bits.next_bit());
      }
    }
  }

 private:
  static std::uint32_t byte_of(const Lines& lines, int line, int place) {
    const std::uint64_t word = lines[static_cast<std::size_t>(line)][static_cast<std::size_t>(place) / 64];
    return static_cast<std::uint32_t>(word >> place % 64 & 0xFF);
  }

  void add(int x, int y, std::uint32_t bits) {
    matrix_.columns[static_cast<std::size_t>(x)][static_cast<std::size_t>(y) / 64] |= std::uint64_t{bits} << y % 64;
  }

  Matrix& matrix_;
  int right_;
};

// Transposes 64 x 64 modules: swaps the corners off the diagonal of squares half as large each time.
void transpose(std::array<std::uint64_t, 64>& square) {
  std::uint64_t low = 0x00000000FFFFFFFF;  // the low half of each square's lines
  for (std::size_t half = 32; half > 0; half /= 2, low ^= low << half) {
    for (std::size_t i = 0; i < 64; i = (i + half + 1) & ~half) {
      const std::uint64_t changed = (square[i] >> half ^ square[i + half]) & low;
      square[i] ^= changed << half;
      square[i + half] ^= changed;
    }
  }
}

void transpose(int size, const Lines& from, Lines& to) {
  const std::size_t count = static_cast<std::size_t>(size), words = (count + 63) / 64;
  for (std::size_t i = 0; i < words; ++i) {
    for (std::size_t k = 0; k < words; ++k) {
      const std::size_t from_lines = std::min<std::size_t>(64, count - 64 * i);
      const std::size_t to_lines = std::min<std::size_t>(64, count - 64 * k);
      std::array<std::uint64_t, 64> square{};
      for (std::size_t line = 0; line < from_lines; ++line) square[line] = from[64 * i + line][k];
      transpose(square);
      for (std::size_t line = 0; line < to_lines; ++line) to[64 * k + line][i] = square[line];
    }
  }
}

}  // namespace

void place(int version, const Codewords& codewords, Matrix& matrix) {
  BitReader bits(codewords, 8 * codeword_count(version));
  const int last = (matrix.size - 1) / 8 * 8;
  bool upwards = true;
  for (int right = matrix.size - 1; right > 0; right -= 2, upwards = !upwards) {
    if (right == 6) right = 5;
    ColumnPair pair(matrix, right);
    for (int top = 0; top <= last; top += 8) pair.fill(upwards ? last - top : top, upwards, bits);
  }
  assert(bits.left() == 0);
  transpose(matrix.size, matrix.columns, matrix.rows);
}

}  // namespace offprint::qr
