// Widths that are the same everywhere, for tests and for hosts without fonts.
#pragma once

#include "text/measurer.h"

namespace offprint {

// Han and full-width marks are one em; Latin has the advances of Helvetica (Adobe's published metrics); code is 0.6 em throughout.
// No kerning, no host. Marks that Chinese and Latin share are one em where `east_asian_marks`, else as in Latin.
class BuiltinMeasurer final : public TextMeasurer {
 public:
  explicit BuiltinMeasurer(bool east_asian_marks) : east_asian_marks_(east_asian_marks) {}
  void measure(std::span<const MeasureRequest> requests, std::span<LayoutUnit> widths) override;

 private:
  bool east_asian_marks_;
};

}  // namespace offprint
