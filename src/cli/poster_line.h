// One line of a list of posters.
#pragma once

#include <string>
#include <string_view>

#include "cli/poster_request.h"

namespace offprint::cli {

struct PosterLine {
  PosterRequest request;     // the list's, with what the line says otherwise
  std::string input;         // path of the article; empty: the article is in the line
  std::string_view article;  // its JSON, a part of the line
  std::string file;          // name of what is written; empty: by the line's number
};

// Reads an object of JSON, as poster_list.h tells it; paths lead on from `folder`. kMissingField where it has no article, and the errors of parse_json and with_members.
Result<PosterLine> read_poster_line(std::string_view line, const PosterRequest& request, const std::string& folder);

}  // namespace offprint::cli
