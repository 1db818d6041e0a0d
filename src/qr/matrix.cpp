#include "qr/matrix.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdlib>

#include "qr/tables.h"

namespace offprint::qr {
namespace {

// Appends the remainder of a division by a BCH generator polynomial of `degree` (annexes C and D).
constexpr std::uint32_t with_remainder(std::uint32_t data, std::uint32_t generator, int degree) {
  std::uint32_t rest = data;
  for (int i = 0; i < degree; ++i) rest = rest << 1 ^ (rest >> (degree - 1)) * generator;
  return data << degree | rest;
}

// The 15 bits of format information: table 12 for the level, annex C for the rest.
std::uint32_t format_information(Ecc ecc, int mask) {
  constexpr std::array<std::uint32_t, kLevelCount> kIndicators = {0b01, 0b00, 0b11, 0b10};
  const std::uint32_t data = kIndicators[static_cast<std::size_t>(ecc)] << 3 | static_cast<std::uint32_t>(mask);
  return with_remainder(data, 0b10100110111, 10) ^ 0b101010000010010;
}

// The 18 bits of version information (annex D).
std::uint32_t version_information(int version) {
  return with_remainder(static_cast<std::uint32_t>(version), 0b1111100100101, 12);
}

bool bit_of(std::uint32_t value, int bit) { return (value >> bit & 1) != 0; }

// Both halves of `draw_format`: what is a row to one is a column to the other.
struct FormatWriter {
  Lines& lines;
  bool by_columns;

  void write(int x, int y, bool dark) const { by_columns ? set(lines, x, y, dark) : set(lines, y, x, dark); }
};

// Figure 25: bit 0 is the least significant.
void write_format(int size, std::uint32_t bits, const FormatWriter& writer) {
  for (int i = 0; i < 15; ++i) {
    const bool dark = bit_of(bits, i);
    // Around the finder pattern at the top left: down column 8, then to the left along row 8, past the timing patterns.
    if (i < 8) {
      writer.write(8, i < 6 ? i : i + 1, dark);
    } else {
      writer.write(i == 8 ? 7 : 14 - i, 8, dark);
    }
    // The second copy: along row 8 from the right edge, then down column 8 to the bottom edge.
    if (i < 8) {
      writer.write(size - 1 - i, 8, dark);
    } else {
      writer.write(8, size - 15 + i, dark);
    }
  }
  writer.write(8, size - 8, true);
}

// Draws what does not depend on the text, by columns; it is its own transpose as long as the format is left out.
class FunctionPatterns {
 public:
  explicit FunctionPatterns(Matrix& matrix) : matrix_(matrix) {}

  void draw_timing() {
    for (int i = 0; i < matrix_.size; ++i) {
      draw(i, 6, i % 2 == 0);
      draw(6, i, i % 2 == 0);
    }
  }

  // The finder pattern around (x, y) with the light separator, as much of that as lies inside.
  void draw_finder(int x, int y) {
    for (int dy = -4; dy <= 4; ++dy) {
      for (int dx = -4; dx <= 4; ++dx) {
        if (!inside(x + dx) || !inside(y + dy)) continue;
        const int ring = std::max(std::abs(dx), std::abs(dy));
        draw(x + dx, y + dy, ring <= 1 || ring == 3);
      }
    }
  }

  void draw_alignment(int x, int y) {
    for (int dy = -2; dy <= 2; ++dy) {
      for (int dx = -2; dx <= 2; ++dx) draw(x + dx, y + dy, std::max(std::abs(dx), std::abs(dy)) != 1);
    }
  }

  void draw_all_alignments(int version) {
    const int count = alignment_position_count(version);
    const auto positions = alignment_positions(version);
    for (int i = 0; i < count; ++i) {
      for (int j = 0; j < count; ++j) {
        const bool on_finder = (i == 0 && (j == 0 || j == count - 1)) || (i == count - 1 && j == 0);
        if (!on_finder) draw_alignment(positions[static_cast<std::size_t>(i)], positions[static_cast<std::size_t>(j)]);
      }
    }
  }

  // Two blocks of 6 x 3 modules beside the finder patterns, from version 7 (figure 28).
  void draw_version(int version) {
    if (version < 7) return;
    const std::uint32_t bits = version_information(version);
    for (int i = 0; i < 18; ++i) {
      const int across = matrix_.size - 11 + i % 3, along = i / 3;
      draw(across, along, bit_of(bits, i));
      draw(along, across, bit_of(bits, i));
    }
  }

  // Keeps the place of the format information free; all of it is light until a mask is chosen.
  void reserve_format() {
    write_format(matrix_.size, 0x7FFF, {matrix_.reserved, false});
  }

 private:
  bool inside(int place) const { return place >= 0 && place < matrix_.size; }

  void draw(int x, int y, bool dark) {
    set(matrix_.reserved, y, x, true);
    set(matrix_.columns, x, y, dark);
  }

  Matrix& matrix_;
};

}  // namespace

void draw_function_patterns(int version, Matrix& matrix) {
  matrix.size = size_of(version);
  FunctionPatterns patterns(matrix);
  patterns.draw_timing();
  patterns.draw_finder(3, 3);
  patterns.draw_finder(matrix.size - 4, 3);
  patterns.draw_finder(3, matrix.size - 4);
  patterns.draw_all_alignments(version);
  patterns.draw_version(version);
  patterns.reserve_format();
}

void draw(int version, const Codewords& codewords, Matrix& matrix) {
  draw_function_patterns(version, matrix);
  place(version, codewords, matrix);
}

void draw_format(int size, Ecc ecc, int mask, Lines& rows) {
  write_format(size, format_information(ecc, mask), {rows, false});
}

void draw_format_by_columns(int size, Ecc ecc, int mask, Lines& columns) {
  write_format(size, format_information(ecc, mask), {columns, true});
}

}  // namespace offprint::qr
