#include "text/clusters.h"

#include <graphemebreak.h>

#include <algorithm>
#include <string>

#include "text/characters.h"

namespace offprint {

std::vector<std::uint8_t> find_cluster_ends(std::u32string_view text) {
  if (std::none_of(text.begin(), text.end(), may_join_cluster)) return {};

  // libunibreak takes 0xFFFFFFFF for the text's end.
  std::u32string valid;
  if (text.find(char32_t{0xFFFFFFFF}) != std::u32string_view::npos) {
    valid = text;
    std::replace(valid.begin(), valid.end(), char32_t{0xFFFFFFFF}, U'\uFFFD');
    text = valid;
  }

  static_assert(sizeof(utf32_t) == sizeof(char32_t));
  std::vector<std::uint8_t> ends(text.size());
  set_graphemebreaks_utf32(reinterpret_cast<const utf32_t*>(text.data()), text.size(), "", reinterpret_cast<char*>(ends.data()));
  for (std::uint8_t& end : ends) end = end == GRAPHEMEBREAK_BREAK ? 1 : 0;
  return ends;
}

}  // namespace offprint
