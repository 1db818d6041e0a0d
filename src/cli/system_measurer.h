// Widths as the fonts of this machine have them.
#pragma once

#include "cli/text_shaper.h"
#include "layout/theme.h"
#include "text/builtin_measurer.h"
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

// What `work` gives, called with who measures text in `lang`: `shaper`, or where that is null the built-in table.
template <class Work>
auto measured_by(TextShaper* shaper, std::string_view lang, const Work& work) {
  BuiltinMeasurer builtin(is_east_asian_language(lang));
  if (shaper == nullptr) return work(static_cast<TextMeasurer&>(builtin));
  SystemMeasurer system(*shaper);
  return work(static_cast<TextMeasurer&>(system));
}

}  // namespace offprint::cli
