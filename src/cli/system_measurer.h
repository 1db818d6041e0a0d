// Widths as the fonts of this machine have them.
#pragma once

#include "cli/text_shaper.h"
#include "text/measurer.h"

namespace offprint::cli {

// The advances of what a TextShaper makes: no hinting, no rounding but the last, to 1/64 px.
class SystemMeasurer final : public TextMeasurer {
 public:
  // `shaper` has to outlive it.
  explicit SystemMeasurer(TextShaper& shaper) : shaper_(shaper) {}

  void measure(std::span<const MeasureRequest> requests, std::span<LayoutUnit> widths) override;

 private:
  TextShaper& shaper_;
};

}  // namespace offprint::cli
