// Arithmetic on lines of modules as whole words, for the scoring of masks.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace offprint::qr {

// The modules of a line as one number of 64 * kWords bits, module 0 lowest.
template <std::size_t kWords>
struct Words {
  std::array<std::uint64_t, kWords> word;

  friend Words operator&(Words a, const Words& b) {
    for (std::size_t i = 0; i < kWords; ++i) a.word[i] &= b.word[i];
    return a;
  }
  friend Words operator|(Words a, const Words& b) {
    for (std::size_t i = 0; i < kWords; ++i) a.word[i] |= b.word[i];
    return a;
  }
  friend Words operator^(Words a, const Words& b) {
    for (std::size_t i = 0; i < kWords; ++i) a.word[i] ^= b.word[i];
    return a;
  }
  friend Words operator~(Words a) {
    for (std::size_t i = 0; i < kWords; ++i) a.word[i] = ~a.word[i];
    return a;
  }
  // 0 < count < 64 for both shifts; zeros come in.
  friend Words operator>>(Words a, int count) {
    for (std::size_t i = 0; i + 1 < kWords; ++i) a.word[i] = a.word[i] >> count | a.word[i + 1] << (64 - count);
    a.word[kWords - 1] >>= count;
    return a;
  }
  friend Words operator<<(Words a, int count) {
    for (std::size_t i = kWords - 1; i > 0; --i) a.word[i] = a.word[i] << count | a.word[i - 1] >> (64 - count);
    a.word[0] <<= count;
    return a;
  }
  bool any() const {
    std::uint64_t all = 0;
    for (const std::uint64_t part : word) all |= part;
    return all != 0;
  }
};

// Number of set bits. Where the machine may lack an instruction for it, adding up halves beats a call to the runtime.
inline int count_bits(std::uint64_t word) {
#if defined(__POPCNT__) || defined(__wasm__) || defined(__aarch64__)
  return std::popcount(word);
#else
  word -= word >> 1 & 0x5555555555555555;
  word = (word & 0x3333333333333333) + (word >> 2 & 0x3333333333333333);
  word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0F;
  return static_cast<int>(word * 0x0101010101010101 >> 56);
#endif
}

template <std::size_t kWords>
int count_bits(const Words<kWords>& words) {
  int count = 0;
  for (const std::uint64_t word : words.word) count += count_bits(word);
  return count;
}

}  // namespace offprint::qr
