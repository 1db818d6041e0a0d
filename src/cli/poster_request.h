// What `offprint poster` is asked for: which poster, of which article, in which format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/json_tree.h"
#include "cli/arguments.h"
#include "pages/palette.h"
#include "share/poster.h"

namespace offprint::cli {

// Everything but the article.
struct PosterRequest {
  std::string_view format;        // "svg", "png" or "pdf"
  Theme theme = Theme::kLight;
  share::PosterOptions options;   // all but the picture
  bool has_template = false;      // it was named; else words to quote choose it
  std::string hero;               // path of the picture; empty: the article's own
  bool has_builtin_metrics = false;
};

// The rows of these options in the command's table.
std::vector<Option> poster_options();

// Reads the options; everything outside its range is wrong usage.
Outcome<PosterRequest> read_poster_request(const Arguments& arguments);

// `request` with what an object of JSON has beside its article: "url", "template", "theme", "quote", "width" and, where it is a string, "hero", a path from `folder`
// on. kBadValue or kWrongType.
Result<PosterRequest> with_members(PosterRequest request, const JsonTree& json, const std::string& folder);

// `path` from `folder` on ("": where the command runs).
std::string path_from(const std::string& folder, const std::string& path);

}  // namespace offprint::cli
