// What `offprint_poster` is asked for, as the host writes it.
#pragma once

#include <string_view>

#include "share/poster.h"

namespace offprint {

struct PosterRequest {
  share::PosterOptions options;
  Theme theme = Theme::kLight;
  bool is_svg = true;   // else a page in wire format
  bool by_host = true;  // who measures
};

// Reads the JSON object of exports.h. kBadJson, and kBadOption for a value of another type or none of its list.
Result<PosterRequest> read_poster_request(std::string_view json);

}  // namespace offprint
