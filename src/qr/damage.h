// What a picture laid over a symbol costs: which codewords it hides, and whether the error correction makes up for them.
#pragma once

#include "qr/qr.h"

namespace offprint::qr {

// A rectangle in units of modules, from the top left corner of the top left module; parts outside the symbol hide nothing.
struct CoveredArea {
  double x = 0;
  double y = 0;
  double width = 0;   // nothing is hidden where it is not above zero, or no number
  double height = 0;  // as width
};

// What is hidden. Every module of which some part is hidden counts as wrong, and every codeword with such a module too.
struct Damage {
  int worst_block_errors = 0;  // codewords hidden in the block that loses most
  int capacity = 0;            // wrong codewords that can be restored in each block (table 9)
  int codewords = 0;           // codewords hidden in all blocks together
  int function_modules = 0;    // hidden modules of finder, separator, timing and alignment patterns, format and version

  // Whether every block can be restored, nothing else being wrong.
  bool restorable() const { return worst_block_errors <= capacity; }
  // Whether half of the correction is left for dirt and bad light, and no function pattern is hidden.
  bool leaves_half() const { return 2 * worst_block_errors <= capacity && function_modules == 0; }
};

// The damage that hiding `covered` does to a symbol made by `encode` or `encode_segments`.
Damage damage(const Symbol& symbol, const CoveredArea& covered);

}  // namespace offprint::qr
