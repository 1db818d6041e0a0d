// From segments to the codewords of a symbol: bits, padding, Reed-Solomon error correction, interleaving (sections 7.4
// to 7.6).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "qr/qr.h"
#include "qr/tables.h"

namespace offprint::qr {

// All codewords in the order in which they are placed; codeword_count(version) of them.
using Codewords = std::array<std::uint8_t, kMaxCodewords>;

// The data codewords of `text`, whose segments are those of `symbol`, padded to the capacity of its version and level.
void write_data_codewords(std::string_view text, const Symbol& symbol, Codewords& data);

// Deals the data codewords into blocks, adds the error correction of each, and interleaves them (section 7.6).
void add_error_correction(const Codewords& data, const Symbol& symbol, Codewords& all);

}  // namespace offprint::qr
