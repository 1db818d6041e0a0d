// What a page says of its article outside the text: in `meta` and `link`, in microdata, and in elements that are marked as byline, date or tag.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/html/html_tree.h"
#include "article/importing.h"

namespace offprint {

// Fields as in `Article`; strings that are not said are empty. All text is clean, all dates are ISO 8601, all addresses have passed the checks of url.h.
struct PageData {
  std::string title;
  std::string subtitle;
  Source source;
  std::vector<std::string> authors;
  std::string published;
  std::string modified;
  std::string canonical;
  std::string lang;
  std::string summary;
  std::vector<std::string> tags;
  Image picture;              // the one that stands for the article elsewhere: `og:image`
  std::string rights;
  std::vector<HtmlIndex> shown;  // elements of the body that show some of this and no more: bylines, dates, tags
};

// Open Graph, `article:*`, Twitter, Dublin Core, Parse.ly, Weibo and the plain names; `link`; `itemprop`; `rel`; `time`; classes that say byline. Where several
// say the same thing, the first of this order holds, but dates and authors of microdata come first.
PageData page_metadata(const HtmlTree& tree, Importing& importing);

// Sets `importing.base` by `<base href>` or, where the page was given without an address, by its canonical one.
void set_base(const HtmlTree& tree, Importing& importing);

// "zh_CN" as the BCP 47 tag "zh-CN"; empty where it is none.
std::string language_tag(std::string_view text);

}  // namespace offprint
