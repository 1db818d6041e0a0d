// What a poster says, in words, before anything has a place.
#pragma once

#include <optional>
#include <string>

#include "share/poster.h"

namespace offprint::share {

// Strings are UTF-8; those that are not known are empty.
struct PosterContent {
  std::string lang;       // BCP 47
  std::string brand;      // who published it: the source's name, else the host of its address
  std::string date;       // as the language writes it
  std::string title;
  std::string authors;
  std::string summary;
  std::string quote;      // the article's own words
  std::string caption;    // beside the code
  std::string address;    // under it: where the code leads, as people read it
  PosterPicture picture;  // with its source; width 0: none
  std::string picture_text;
  std::optional<Code> code;
};

// Gathers it. Errors: kBadValue and those of codes, as `make_poster` has them.
Result<PosterContent> gather_content(const Article& article, const PosterOptions& options);

}  // namespace offprint::share
