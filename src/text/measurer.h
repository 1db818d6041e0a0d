// Where widths come from: the host draws the text, so the host measures it.
#pragma once

#include <span>
#include <string_view>

#include "text/font.h"
#include "units.h"

namespace offprint {

// One piece of text whose width is not known yet.
struct MeasureRequest {
  Font font;
  std::string_view text;  // UTF-8, not empty; valid during the call
};

// A host's way to measure: canvas `measureText` in a browser, HarfBuzz on the command line, a table in tests.
class TextMeasurer {
 public:
  // Sets `widths[i]` to the advance of `requests[i]` as the host will draw it, kerning and ligatures included, in 1/64 px.
  // Called with everything unknown at once; `widths` has the size of `requests`.
  virtual void measure(std::span<const MeasureRequest> requests, std::span<LayoutUnit> widths) = 0;

 protected:
  ~TextMeasurer() = default;
};

}  // namespace offprint
