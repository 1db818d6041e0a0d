#include "any_block.h"
#include "line_claims.h"
#include "targets.h"
#include "text/builtin_measurer.h"

namespace offprint::fuzz {
namespace {

// A paragraph whose items are kept while its width changes, as a reader turns the phone.
class Setter {
 public:
  Setter(const Setting& setting, TextMeasurer& measurer) : setting_(setting), measurer_(measurer), list_(itemize(setting.block, widths_)) {
    widths_.measure_new(measurer_);
    resolve_widths(setting_.block, widths_, list_);
  }

  // The lines at a width, looked at.
  std::vector<Line> lines_at(LayoutUnit width) {
    const Measure measure{width, setting_.indent, false};
    const LayoutUnit natural = natural_width(list_);
    split_wide_items(setting_.block, width - setting_.indent, widths_, measurer_, list_);
    require(natural_width(list_) == natural, "splitting keeps the width");
    std::vector<Line> lines = compose(setting_.block, list_, measure, setting_.greedy ? break_greedily : break_optimally);
    const SetBlock set{setting_.block, list_, measure, lines};
    check_text(set);
    if (!setting_.odd_measurer) check_widths(set);
    return lines;
  }

 private:
  const Setting& setting_;
  TextMeasurer& measurer_;
  WidthTable widths_;
  ItemList list_;
};

void check_setting(const Setting& setting, TextMeasurer& measurer) {
  Setter setter(setting, measurer);
  const std::vector<Line> lines = setter.lines_at(setting.width);
  setter.lines_at(setting.other_width);
  const std::vector<Line> again = setter.lines_at(setting.width);
  require(same_lines(again, lines), "the same width gives the same lines, whatever came between");
}

}  // namespace

void check_lines(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const Setting setting = any_setting(bytes);
  if (setting.odd_measurer) {
    OddMeasurer measurer(static_cast<std::uint32_t>(size) * 2'654'435'761u);
    check_setting(setting, measurer);
  } else {
    BuiltinMeasurer measurer(setting.block.lang.starts_with("zh") || setting.block.lang == "ja" || setting.block.lang == "ko");
    check_setting(setting, measurer);
  }
}

}  // namespace offprint::fuzz
