#include "cli/fonts.h"

#include <cstdio>

namespace offprint::cli {
namespace {

// Articles may name any language; a shaper has a few lists of faces.
constexpr std::size_t kMostShapers = 16;

}  // namespace

TextShaper* Fonts::shaper_of(std::string_view lang) {
  if (const auto known = shapers_.find(lang); known != shapers_.end()) return known->second.get();
  if (shapers_.size() == kMostShapers) shapers_.clear();
  if (!is_loaded_) configuration_ = load_fonts();
  std::unique_ptr<TextShaper> shaper = TextShaper::open(lang, configuration_);
  if (!shaper && !is_loaded_) std::fputs("offprint: No font was found on this machine; widths come from the built-in table.\n", stderr);
  is_loaded_ = true;
  return shapers_.emplace(lang, std::move(shaper)).first->second.get();
}

}  // namespace offprint::cli
