// A paragraph of any text in any style, and how it is to be set, as a fuzzer's bytes have it.
#pragma once

#include "bytes.h"
#include "text/measurer.h"
#include "text/text_block.h"

namespace offprint::fuzz {

// What is set, and to what.
struct Setting {
  TextBlock block;
  LayoutUnit width = 0;         // 0 to 100,000 px
  LayoutUnit other_width = 0;   // likewise
  LayoutUnit indent = 0;        // mostly what a house would have, else up to 2,000 px
  bool greedy = false;          // which breaker
  bool odd_measurer = false;    // else BuiltinMeasurer
};

// Never more than about 2,000 characters.
Setting any_setting(Bytes& bytes);

// Answers anything, and not twice the same: nothing, too much, less than nothing.
class OddMeasurer final : public TextMeasurer {
 public:
  explicit OddMeasurer(std::uint32_t seed) : state_(seed) {}
  void measure(std::span<const MeasureRequest> requests, std::span<LayoutUnit> widths) override;

 private:
  std::uint32_t state_;
};

}  // namespace offprint::fuzz
