// Pictures of foreign HTML: which of their addresses is the real one, and how large they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "article/article.h"
#include "article/html/html_reading.h"

namespace offprint {

// The picture of `img`, `amp-img` or `picture`, without a caption. The first address that is no placeholder, of: the widest of `srcset` up to 1,600 px, those
// that scripts put in later (`data-src` and the like), `src`, those of `source`. Nothing where there is none, where it may not be loaded, or where it counts
// visits; which is reported.
std::optional<Image> read_picture(HtmlReading& reading, HtmlIndex picture);

// The address of the picture as it stands there; empty where it has none but a placeholder.
std::string_view address_of_picture(const HtmlTree& tree, HtmlIndex picture);

// A caption's text and, apart from it, who took the picture.
struct Caption {
  Runs runs;
  std::string credit;
};
Caption read_caption(HtmlReading& reading, HtmlIndex element, std::vector<HtmlIndex>* pictures);

// Whether an element names who took a picture: `.credit`, `itemprop="copyrightHolder"`.
bool is_credit(const HtmlTree& tree, HtmlIndex element);

// Whether a class says that an element is the caption of what it stands beside.
bool is_caption_by_class(const HtmlTree& tree, HtmlIndex element);

}  // namespace offprint
