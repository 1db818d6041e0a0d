// The picture that leads a poster, if there is one and it can be had.
#pragma once

#include <optional>
#include <string>

#include "article/article.h"
#include "cli/cairo_handles.h"
#include "cli/poster_request.h"

namespace offprint::cli {

// A picture, decoded; or why there is none.
struct PosterHero {
  CairoSurface pixels;             // large enough for the poster; null: there is none
  share::PosterPicture natural;    // its size; in an SVG its source is the picture itself, without whatever else was in its file
  std::string note;                // why a picture that was named is left out, a sentence; empty: there is nothing to tell
  bool is_remote = false;          // it was left out since it is on the network
};

// Takes `request.hero`, else the article's own picture where its address is a data: URL. Nothing is fetched, nothing is waited for, and nothing that is too large is
// decoded. A picture that does not fit a poster (share::is_fit_picture) or does not read is left out.
PosterHero find_hero(const Article& article, const PosterRequest& request);

}  // namespace offprint::cli
