// Posters of articles as files.
#pragma once

#include <string>
#include <vector>

#include "cli/failure.h"
#include "cli/fonts.h"
#include "cli/poster_request.h"

namespace offprint::cli {

// A poster as it is written, and what is to be said about it.
struct MadePoster {
  std::string bytes;
  std::vector<std::string> notes;  // sentences: what is left out or would be better otherwise
  bool is_picture_remote = false;  // the article's picture is on the network, and left out
};

// Makes the poster that `request` asks for. Widths come from `fonts`, which draw it too. `subject` is what the failure calls the article; "no-font" where there is none
// to draw with.
Outcome<MadePoster> make_poster_file(const Article& article, const PosterRequest& request, Fonts& fonts, const std::string& subject);

}  // namespace offprint::cli
