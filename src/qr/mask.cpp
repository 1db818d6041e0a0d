#include "qr/mask.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstdlib>

#include "qr/words.h"

namespace offprint::qr {
namespace {

constexpr int kRunPenalty = 3;       // N1
constexpr int kSquarePenalty = 3;    // N2
constexpr int kFinderPenalty = 40;   // N3
constexpr int kBalancePenalty = 10;  // N4

// --- Mask patterns ---

// Table 10, with i the row and j the column there.
constexpr bool inverts_at(int mask, int x, int y) {
  switch (mask) {
    case 0: return (y + x) % 2 == 0;
    case 1: return y % 2 == 0;
    case 2: return x % 3 == 0;
    case 3: return (y + x) % 3 == 0;
    case 4: return (y / 2 + x / 3) % 2 == 0;
    case 5: return y * x % 2 + y * x % 3 == 0;
    case 6: return (y * x % 2 + y * x % 3) % 2 == 0;
    case 7: return ((y + x) % 2 + y * x % 3) % 2 == 0;
    default: return false;
  }
}

// All patterns repeat after twelve modules in both directions, so twelve bits for each of twelve lines are a pattern.
constexpr int kPeriod = 12;
using Pattern = std::array<std::uint16_t, kPeriod>;

constexpr std::array<Pattern, kMaskCount> make_patterns(bool by_columns) {
  std::array<Pattern, kMaskCount> patterns{};
  for (int mask = 0; mask < kMaskCount; ++mask) {
    for (int line = 0; line < kPeriod; ++line) {
      unsigned bits = 0;
      for (int i = 0; i < kPeriod; ++i) {
        if (by_columns ? inverts_at(mask, line, i) : inverts_at(mask, i, line)) bits |= 1u << i;
      }
      patterns[static_cast<std::size_t>(mask)][static_cast<std::size_t>(line)] = static_cast<std::uint16_t>(bits);
    }
  }
  return patterns;
}
constexpr auto kRowPatterns = make_patterns(false);
constexpr auto kColumnPatterns = make_patterns(true);

// Sets `masked` to `lines` with the modules of the pattern inverted where nothing is reserved.
void invert(const Matrix& matrix, const Lines& lines, const Pattern& pattern, Lines& masked) {
  const std::size_t size = static_cast<std::size_t>(matrix.size);
  const std::size_t words = (size + 63) / 64;
  const std::uint64_t last = ~std::uint64_t{0} >> (words * 64 - size);
  for (std::size_t line = 0; line < size; ++line) {
    unsigned twelve = pattern[line % kPeriod];
    for (std::size_t i = 0; i < words; ++i) {
      const std::uint64_t repeated = twelve * std::uint64_t{0x1001001001001001};
      const std::uint64_t inside = i + 1 == words ? last : ~std::uint64_t{0};
      masked[line][i] = lines[line][i] ^ (repeated & ~matrix.reserved[line][i] & inside);
      twelve = (twelve >> 4 | twelve << 8) & 0xFFF;  // the next word begins 64 = 5 * 12 + 4 modules on
    }
  }
}

// --- Penalties ---

// Modules from `place` on in the direction `step` that are like the one there. The quiet zone is light without end.
int run_length(const Line& line, int size, int place, int step) {
  const auto dark = [&](int i) { return (line[static_cast<std::size_t>(i) / 64] >> i % 64 & 1) != 0; };
  const auto outside = [&](int i) { return i < 0 || i >= size; };
  if (outside(place)) return size;
  int length = 0;
  for (int i = place; !outside(i); i += step, ++length) {
    if (dark(i) != dark(place)) return length;
  }
  return dark(place) ? length : length + size;
}

// Finder-like patterns, in units of two modules or more, around the dark run of `length` modules from `begin`.
int count_wide_finders(const Line& line, int size, int begin, int length) {
  if (length % 3 != 0) return 0;
  const int unit = length / 3;
  const auto light_beyond = [&](int place, int step) {  // of the outer light run; 0 where the pattern is broken before it
    if (run_length(line, size, place, step) != unit) return 0;
    if (run_length(line, size, place + step * unit, step) != unit) return 0;
    return run_length(line, size, place + 2 * step * unit, step);
  };
  const int after = light_beyond(begin + length, 1);
  if (after < unit) return 0;
  const int before = light_beyond(begin - 1, -1);
  if (before < unit) return 0;
  return (after >= 4 * unit ? 1 : 0) + (before >= 4 * unit ? 1 : 0);
}

template <std::size_t kWords>
Words<kWords> load(const Line& line) {
  Words<kWords> words;
  std::copy_n(line.begin(), kWords, words.word.begin());
  return words;
}

// The modules of a line that have a right (below, in a column) neighbour.
template <std::size_t kWords>
Words<kWords> with_neighbour(int size) {
  Words<kWords> words;
  words.word.fill(~std::uint64_t{0});
  const int in_last = size - 1 - 64 * static_cast<int>(kWords - 1);  // 0 to 63
  words.word[kWords - 1] = (std::uint64_t{1} << in_last) - 1;
  return words;
}

// Finder-like patterns of a line in units of one module. Bits shifted in from both ends are the light of the quiet zone.
template <std::size_t kWords>
int count_narrow_finders(const Words<kWords>& dark) {
  const Words<kWords> ends = dark & ~(dark >> 1) & (dark >> 2);  // dark, light, dark from here on
  const Words<kWords> middle = dark >> 3;
  Words<kWords> found = ends & middle & (ends >> 4);             // 1011101 from here on
  if (!found.any()) return 0;
  const Words<kWords> before1 = dark << 1;
  const Words<kWords> after1 = dark >> 7;
  found = found & ~before1 & ~after1;
  const Words<kWords> before2 = before1 | before1 << 1;
  const Words<kWords> after2 = after1 | after1 >> 1;
  return count_bits(found & ~(before2 | before2 << 2)) + count_bits(found & ~(after2 | after2 >> 2));
}

// Finder-like patterns of a line in units of two modules or more: their middle is a dark run of six or more, which are
// few, so they are looked at one by one.
template <std::size_t kWords>
int count_all_wide_finders(const Line& line, int size, const Words<kWords>& dark) {
  const Words<kWords> two = dark & dark >> 1;
  const Words<kWords> six = two & two >> 2 & two >> 4;
  if (!six.any()) return 0;
  const Words<kWords> begins = six & ~(six << 1);
  int count = 0;
  for (std::size_t i = 0; i < kWords; ++i) {
    for (std::uint64_t rest = begins.word[i]; rest != 0; rest &= rest - 1) {
      const int begin = static_cast<int>(i) * 64 + std::countr_zero(rest);
      count += count_wide_finders(line, size, begin, run_length(line, size, begin, 1));
    }
  }
  return count;
}

// N1 and N3 of one line.
template <std::size_t kWords>
int line_penalty(const Line& line, int size, const Words<kWords>& neighboured) {
  const Words<kWords> dark = load<kWords>(line);
  const Words<kWords> like_next = ~(dark ^ dark >> 1) & neighboured;
  const Words<kWords> three = like_next & like_next >> 1;
  const Words<kWords> five = three & three >> 2;
  // A run of n has n - 4 places where five begin, and costs n - 5 + N1.
  const int runs = count_bits(five & ~(five << 1));
  const int result = count_bits(five) + (kRunPenalty - 1) * runs;
  return result + kFinderPenalty * (count_narrow_finders(dark) + count_all_wide_finders(line, size, dark));
}

// N2 of two lines that are neighbours.
template <std::size_t kWords>
int square_penalty(const Line& line, const Line& next, const Words<kWords>& neighboured) {
  const Words<kWords> a = load<kWords>(line), b = load<kWords>(next);
  const Words<kWords> alike = ~((a ^ a >> 1) | (b ^ b >> 1) | (a ^ b)) & neighboured;
  return kSquarePenalty * count_bits(alike);
}

int balance_penalty(int size, int dark) {
  const int total = size * size;
  const int twentieths_off = std::abs(20 * dark - 10 * total);  // times total; never zero, as total is odd
  return kBalancePenalty * ((twentieths_off - 1) / total);
}

template <std::size_t kWords>
int penalty_of(int size, const Lines& rows, const Lines& columns, int limit) {
  const Words<kWords> neighboured = with_neighbour<kWords>(size);
  int result = 0, dark = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(size) && result < limit; ++i) {
    result += line_penalty(rows[i], size, neighboured) + line_penalty(columns[i], size, neighboured);
    if (i > 0) result += square_penalty(rows[i - 1], rows[i], neighboured);
    dark += count_bits(load<kWords>(rows[i]));
  }
  return result < limit ? result + balance_penalty(size, dark) : result;
}

}  // namespace

bool inverts(int mask, int x, int y) { return inverts_at(mask, x, y); }

void apply_mask(const Matrix& matrix, Ecc ecc, int mask, Lines& rows) {
  invert(matrix, matrix.rows, kRowPatterns[static_cast<std::size_t>(mask)], rows);
  draw_format(matrix.size, ecc, mask, rows);
}

int penalty(int size, const Lines& rows, const Lines& columns, int limit) {
  assert(size > 0 && size <= kMaxSize);
  if (size <= 64) return penalty_of<1>(size, rows, columns, limit);
  if (size <= 128) return penalty_of<2>(size, rows, columns, limit);
  return penalty_of<3>(size, rows, columns, limit);
}

int apply_best_mask(const Matrix& matrix, Ecc ecc, Lines& rows) {
  Lines columns;
  int best = 0, least = INT_MAX;
  for (int mask = 0; mask < kMaskCount; ++mask) {
    apply_mask(matrix, ecc, mask, rows);
    invert(matrix, matrix.columns, kColumnPatterns[static_cast<std::size_t>(mask)], columns);
    draw_format_by_columns(matrix.size, ecc, mask, columns);
    const int result = penalty(matrix.size, rows, columns, least);
    if (result < least) {
      least = result;
      best = mask;
    }
  }
  apply_mask(matrix, ecc, best, rows);
  return best;
}

}  // namespace offprint::qr
