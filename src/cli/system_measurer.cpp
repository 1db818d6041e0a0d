#include "cli/system_measurer.h"

#include <cmath>

namespace offprint::cli {

void SystemMeasurer::measure(std::span<const MeasureRequest> requests, std::span<LayoutUnit> widths) {
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const double ems = advance_of(shaper_.shape(requests[i].font, requests[i].text));
    widths[i] = static_cast<LayoutUnit>(std::lround(ems * requests[i].font.size * kUnitsPerPx));
  }
}

}  // namespace offprint::cli
