// How `layout` and `render` set an article: the options that both take.
#pragma once

#include <optional>
#include <vector>

#include "cli/arguments.h"
#include "cli/fonts.h"
#include "cli/system_measurer.h"
#include "offprint.h"
#include "text/builtin_measurer.h"

namespace offprint::cli {

// The rows of these options in a command's table.
std::vector<Option> page_options();

// The options as given, with the defaults of offprint.h for the others. Wrong usage: a value outside its range.
Outcome<PageOptions> read_page_options(const Arguments& arguments);

// Where widths come from, by --metrics: the system's fonts, or a table. Where the system has no font, the table.
class Metrics {
 public:
  // For text in `lang`, BCP 47. `fonts` has to outlive it. Wrong usage: --metrics has another value.
  static Outcome<Metrics> choose(const Arguments& arguments, std::string_view lang, Fonts& fonts);

  TextMeasurer& measurer();

 private:
  explicit Metrics(bool east_asian_marks) : builtin_(east_asian_marks) {}

  BuiltinMeasurer builtin_;
  std::optional<SystemMeasurer> system_;  // empty: the table
};

// Opens the article of the operand and cuts it into pages.
Outcome<Offprint> open_pages(const Arguments& arguments, const PageOptions& options, Fonts& fonts);

}  // namespace offprint::cli
