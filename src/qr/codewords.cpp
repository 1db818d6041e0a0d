#include "qr/codewords.h"

#include <algorithm>
#include <cassert>

#include "qr/kanji.h"
#include "qr/segments.h"
#include "qr/utf8.h"

namespace offprint::qr {
namespace {

// --- Data codewords ---

// Appends numbers of a few bits, most significant bit first.
class BitWriter {
 public:
  explicit BitWriter(Codewords& bytes) : bytes_(bytes) {}

  // Appends the low `count` bits of `value`; count 0 to 24, the bits above are zero.
  void append(std::uint32_t value, int count) {
    assert(count >= 0 && count <= 24 && value >> count == 0);
    pending_ = pending_ << count | value;
    pending_count_ += count;
    while (pending_count_ >= 8) {
      pending_count_ -= 8;
      bytes_[static_cast<std::size_t>(byte_count_++)] = static_cast<std::uint8_t>(pending_ >> pending_count_);
    }
  }

  int bit_count() const { return byte_count_ * 8 + pending_count_; }

 private:
  Codewords& bytes_;
  int byte_count_ = 0;
  std::uint32_t pending_ = 0;  // the low pending_count_ bits have no byte yet; those above have
  int pending_count_ = 0;
};

std::uint32_t mode_indicator(Mode mode) {  // table 2
  constexpr std::array<std::uint8_t, kAllModeCount> kIndicators = {0b0001, 0b0010, 0b0100, 0b1000, 0b0111, 0b0101, 0b1001};
  return kIndicators[static_cast<std::size_t>(mode)];
}

// Appends characters by groups, each as one number: three digits, two alphanumeric characters, one byte.
void append_groups(std::string_view text, Mode mode, BitWriter& writer) {
  const std::size_t group = mode == Mode::kNumeric ? 3 : mode == Mode::kAlphanumeric ? 2 : 1;
  const std::uint32_t base = mode == Mode::kNumeric ? 10 : 45;
  for (std::size_t i = 0; i < text.size(); i += group) {
    const std::string_view part = text.substr(i, group);
    std::uint32_t value = 0;
    if (mode == Mode::kByte) {
      value = static_cast<unsigned char>(part[0]);
    } else {
      for (const char character : part) value = value * base + static_cast<std::uint32_t>(alphanumeric_value(character));
    }
    writer.append(value, content_bits(mode, static_cast<int>(part.size())));
  }
}

void append_kanji(std::string_view text, BitWriter& writer) {
  for (std::size_t place = 0; place < text.size();) {
    const Character character = character_at(text, place);
    writer.append(static_cast<std::uint32_t>(kanji_value(character.code_point)), 13);
    place += character.length;
  }
}

// One, two or three bytes, of which the first says how many (section 7.4.2.2).
void append_assignment(std::uint32_t number, BitWriter& writer) {
  if (number < 1 << 7) {
    writer.append(number, 8);
  } else if (number < 1 << 14) {
    writer.append(0b10u << 14 | number, 16);
  } else {
    writer.append(0b110u << 21 | number, 24);
  }
}

// What comes after the mode indicator.
void append_rest(std::string_view text, const Segment& segment, int version, BitWriter& writer) {
  if (segment.mode == Mode::kEci) return append_assignment(segment.value, writer);
  if (segment.mode == Mode::kFnc1Second) return writer.append(segment.value, 8);
  if (segment.mode == Mode::kFnc1First) return;
  const int count_bits = header_bits(segment.mode, version) - kModeIndicatorBits;
  writer.append(static_cast<std::uint32_t>(segment.characters()), count_bits);
  const std::string_view part = text.substr(segment.begin, static_cast<std::size_t>(segment.end - segment.begin));
  segment.mode == Mode::kKanji ? append_kanji(part, writer) : append_groups(part, segment.mode, writer);
}

// --- Reed-Solomon ---

// GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1 (section 7.5.2).
constexpr std::uint8_t multiply(std::uint8_t a, std::uint8_t b) {
  unsigned product = 0;
  for (int bit = 7; bit >= 0; --bit) {
    product = product << 1 ^ (product >> 7) * 0x11D;
    if (b >> bit & 1) product ^= a;
  }
  return static_cast<std::uint8_t>(product);
}

// Up to 32 field elements, first in the top byte of the first word: the coefficients of a polynomial, highest power first.
using Polynomial = std::array<std::uint64_t, 4>;

constexpr Polynomial operator^(const Polynomial& a, const Polynomial& b) {
  return {a[0] ^ b[0], a[1] ^ b[1], a[2] ^ b[2], a[3] ^ b[3]};
}

// All elements times x, eight at once.
constexpr Polynomial twice(const Polynomial& a) {
  Polynomial result{};
  for (std::size_t i = 0; i < a.size(); ++i) {
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    result[i] = (a[i] & 0x7F * kOnes) << 1 ^ (a[i] >> 7 & kOnes) * 0x1D;
  }
  return result;
}

// The generator polynomial of each degree, the leading 1 left out (annex A): (x - 2^0)(x - 2^1) … (x - 2^(degree-1)).
constexpr std::array<Polynomial, kMaxDegree + 1> make_generators() {
  std::array<Polynomial, kMaxDegree + 1> generators{};
  std::array<std::uint8_t, kMaxDegree + 1> coefficients{1};
  std::uint8_t root = 1;
  for (std::size_t degree = 1; degree <= kMaxDegree; ++degree) {
    for (std::size_t i = degree; i > 0; --i) {
      coefficients[i] = static_cast<std::uint8_t>(coefficients[i] ^ multiply(coefficients[i - 1], root));
    }
    for (std::size_t i = 0; i < degree; ++i) {
      generators[degree][i / 8] |= static_cast<std::uint64_t>(coefficients[i + 1]) << (56 - i % 8 * 8);
    }
    root = multiply(root, 2);
  }
  return generators;
}
constexpr auto kGenerators = make_generators();

// Divides by the generator polynomial of one degree.
//
// A step of the division subtracts a multiple of the generator. Its 256 multiples are sums of 16 by the low and 16 by
// the high half of the factor; these 32 are quickly made, and a step is a shift and two additions of four words.
class Divider {
 public:
  explicit Divider(int degree) {
    Polynomial power = kGenerators[static_cast<std::size_t>(degree)];
    for (auto* half : {&low_, &high_}) {
      for (std::size_t bit = 1; bit < 16; bit *= 2) {
        for (std::size_t i = 0; i < bit; ++i) (*half)[bit + i] = (*half)[i] ^ power;
        power = twice(power);
      }
    }
  }

  Polynomial remainder(const std::uint8_t* data, int count) const {
    Polynomial rest{};
    for (int i = 0; i < count; ++i) {
      const auto factor = static_cast<std::uint8_t>(data[i] ^ rest[0] >> 56);
      const Polynomial shifted = {rest[0] << 8 | rest[1] >> 56, rest[1] << 8 | rest[2] >> 56, rest[2] << 8 | rest[3] >> 56,
                                  rest[3] << 8};
      rest = shifted ^ low_[factor & 15] ^ high_[factor >> 4];
    }
    return rest;
  }

 private:
  std::array<Polynomial, 16> low_{};
  std::array<Polynomial, 16> high_{};
};

}  // namespace

void write_data_codewords(std::string_view text, const Symbol& symbol, Codewords& data) {
  BitWriter writer(data);
  for (int i = 0; i < symbol.segment_count; ++i) {
    const Segment& segment = symbol.segments[static_cast<std::size_t>(i)];
    writer.append(mode_indicator(segment.mode), kModeIndicatorBits);
    append_rest(text, segment, symbol.version, writer);
  }
  assert(writer.bit_count() == symbol.bits && symbol.bits <= symbol.capacity);

  // Terminator, as much of it as there is room for, then zeros up to a byte (sections 7.4.9 and 7.4.10).
  writer.append(0, std::min(4, symbol.capacity - symbol.bits));
  writer.append(0, (8 - writer.bit_count() % 8) % 8);
  for (std::uint32_t pad = 0xEC; writer.bit_count() < symbol.capacity; pad ^= 0xEC ^ 0x11) writer.append(pad, 8);
}

void add_error_correction(const Codewords& data, const Symbol& symbol, Codewords& all) {
  const Blocks& blocks = blocks_of(symbol.version, symbol.ecc);
  const int data_count = symbol.capacity / 8;
  const int shorter = data_count / blocks.count;                     // data codewords of the first blocks
  const int longer_blocks = data_count % blocks.count;               // the last ones have one more
  const int shorter_blocks = blocks.count - longer_blocks;
  const Divider divider(blocks.error_correction);

  int begin = 0;
  for (int block = 0; block < blocks.count; ++block) {
    const int length = shorter + (block < shorter_blocks ? 0 : 1);
    for (int i = 0; i < length; ++i) {
      const int place = i < shorter ? i * blocks.count + block : shorter * blocks.count + block - shorter_blocks;
      all[static_cast<std::size_t>(place)] = data[static_cast<std::size_t>(begin + i)];
    }
    const Polynomial rest = divider.remainder(&data[static_cast<std::size_t>(begin)], length);
    for (int i = 0; i < blocks.error_correction; ++i) {
      all[static_cast<std::size_t>(data_count + i * blocks.count + block)] =
          static_cast<std::uint8_t>(rest[static_cast<std::size_t>(i) / 8] >> (56 - i % 8 * 8));
    }
    begin += length;
  }
  assert(begin == data_count);
}

}  // namespace offprint::qr
