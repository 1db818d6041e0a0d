#include "decimal.h"

namespace offprint {

std::string decimal(std::int64_t thousandths) {
  const bool negative = thousandths < 0;
  const std::uint64_t magnitude = negative ? 0 - static_cast<std::uint64_t>(thousandths) : static_cast<std::uint64_t>(thousandths);
  std::string text = std::to_string(magnitude / 1000);
  std::uint64_t rest = magnitude % 1000;
  if (rest != 0) text += '.';
  for (std::uint64_t unit = 100; rest != 0; unit /= 10) {
    text += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
  return negative ? "-" + text : text;
}

std::string px_text(LayoutUnit units) {
  const std::int64_t thousandths = std::int64_t{units} * 1000;
  const std::int64_t half = kUnitsPerPx / 2;
  return decimal((thousandths + (units < 0 ? -half : half)) / kUnitsPerPx);
}

}  // namespace offprint
