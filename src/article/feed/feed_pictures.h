// The pictures that a feed attaches to an item, beside those in its text.
#pragma once

#include <pugixml.hpp>
#include <vector>

#include "article/article.h"
#include "article/importing.h"

namespace offprint {

class FeedPictures {
 public:
  explicit FeedPictures(Importing& importing) : importing_(importing) {}

  // Takes a child of an item where it is RSS's `enclosure`, Atom's `link` of rel "enclosure", Media RSS's `content`, `thumbnail` or `group`, or `itunes:image`; false: none
  // of these. Sound and film are reported.
  bool take(pugi::xml_node child);

  // The best of them as the leading picture, where the text shows none of them; reports those that are left out.
  void lead(Article& article);

 private:
  enum class Rank { kPicture, kItunes, kThumbnail };  // the less the better

  struct Candidate {
    Rank rank;
    Image image;
  };

  void take_media(pugi::xml_node element, Rank rank);
  void take_group(pugi::xml_node group);
  void take_attachment(pugi::xml_node element, const char* address);
  void add(Rank rank, std::string_view address, Image image);

  Importing& importing_;
  std::vector<Candidate> candidates_;
};

}  // namespace offprint
