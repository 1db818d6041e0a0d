// The shapers of this machine, one a language, kept for as long as a command runs.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "cli/text_shaper.h"

namespace offprint::cli {

class Fonts {
 public:
  // For text in `lang`, BCP 47; null where this machine has no usable font, which is told on stderr once. Valid until the next call.
  TextShaper* shaper_of(std::string_view lang);

 private:
  FontConfiguration configuration_;
  bool is_loaded_ = false;
  std::map<std::string, std::unique_ptr<TextShaper>, std::less<>> shapers_;  // null: none
};

}  // namespace offprint::cli
