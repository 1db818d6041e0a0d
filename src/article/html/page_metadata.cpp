#include "article/html/page_metadata.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <utility>

#include "article/dateline.h"
#include "article/field_values.h"
#include "article/html/element_kinds.h"
#include "article/html/marked_elements.h"
#include "article/html/page_date.h"
#include "article/html/page_names.h"
#include "article/limits.h"
#include "article/url.h"
#include "article/utf8.h"

namespace offprint {
namespace {

// The `meta` elements of a page by name, lower case, in document order.
class MetaNames {
 public:
  explicit MetaNames(const HtmlTree& tree) {
    for (HtmlIndex i = 1; i < tree.size(); ++i) {
      if (tree.tag(i) != "meta") continue;
      const std::string content = clean_field(tree.attribute(i, "content"));
      if (content.empty()) continue;
      for (const std::string_view attribute : {"property", "name", "itemprop", "http-equiv"}) {
        // RDFa has several names in one attribute.
        const std::string names = to_lower_case(trim(tree.attribute(i, attribute)));
        for (std::size_t from = 0; from < names.size();) {
          const std::size_t end = std::min(names.find(' ', from), names.size());
          if (end > from) values_[names.substr(from, end - from)].push_back(content);
          from = end + 1;
        }
      }
    }
  }

  std::string first(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
      if (const auto found = values_.find(name); found != values_.end()) return found->second.front();
    }
    return {};
  }

  std::vector<std::string> all(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::vector<std::string>() : found->second;
  }

  std::string first_date(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
      if (std::string iso = date_of(first({name})); !iso.empty()) return iso;
    }
    return {};
  }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

std::string link_of(const HtmlTree& tree, std::string_view rel) {
  for (HtmlIndex i = 1; i < tree.size(); ++i) {
    if (tree.tag(i) == "link" && lists_word(to_lower_case(tree.attribute(i, "rel")), rel)) return std::string(trim(tree.attribute(i, "href")));
  }
  return {};
}

void read_keywords(const MetaNames& meta, std::vector<std::string>& tags) {
  constexpr std::size_t kMost = 12, kLongest = 30;
  std::vector<std::string> words;
  for (const std::string& name : split_names(meta.first({"news_keywords", "keywords", "parsely-tags"}))) {
    // A list of sentences, or of everything that people may search for, is none of tags.
    if (count_code_points(name) > kLongest) return;
    add_name(words, name);
  }
  // One alone is often the headline.
  if (words.size() > 1 && words.size() <= kMost && tags.empty()) tags = std::move(words);
}

void read_meta(const MetaNames& meta, Importing& importing, PageData& data) {
  data.title = meta.first({"og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title", "weibo:article:title", "title"});
  data.source.name =
      meta.first({"og:site_name", "article:publisher_name", "dc.publisher", "dcterms.publisher", "mediaid", "source", "application-name", "copyright-holder"});
  data.published = meta.first_date({"datepublished",
                                    "article:published_time",
                                    "og:published_time",
                                    "article:published",
                                    "og:article:published_time",
                                    "parsely-pub-date",
                                    "sailthru.date",
                                    "dc.date.issued",
                                    "dcterms.issued",
                                    "dcterms.created",
                                    "dc.date.created",
                                    "dc.date",
                                    "dcterms.date",
                                    "pubdate",
                                    "publishdate",
                                    "publish-date",
                                    "publish_date",
                                    "og:release_date",
                                    "weibo:article:create_at",
                                    "apub:time",
                                    "releasedate",
                                    "cxenseparse:recs:publishtime",
                                    "date"});
  data.modified = meta.first_date({"datemodified", "article:modified_time", "og:updated_time", "article:updated_time", "dcterms.modified", "dc.date.modified",
                                   "lastmod", "weibo:article:update_at", "last-modified"});
  for (const std::string_view name :
       {"dc.creator", "dcterms.creator", "dc:creator", "dcterm:creator", "author", "article:author", "parsely-author", "byl", "sailthru.author"}) {
    for (const std::string& one : meta.all(name)) add_people(data.authors, one);
    if (!data.authors.empty()) break;
  }
  data.summary = meta.first(
      {"og:description", "description", "twitter:description", "dc.description", "dcterms.abstract", "dcterms.description", "weibo:article:summary"});
  data.lang = language_tag(meta.first({"og:locale", "content-language", "dc.language", "inlanguage"}));
  for (const std::string& tag : meta.all("article:tag")) {
    for (std::string& one : split_names(tag)) add_name(data.tags, std::move(one));
  }
  read_keywords(meta, data.tags);
  data.rights = meta.first({"dcterms.rights", "dc.rights", "copyright", "rights"});
  const std::string picture =
      meta.first({"og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "image", "thumbnail", "parsely-image-url"});
  if (picture.empty()) return;
  data.picture.src = importing.picture(picture);
  data.picture.alt = meta.first({"og:image:alt", "twitter:image:alt"});
  const std::int64_t width = leading_number(meta.first({"og:image:width"})), height = leading_number(meta.first({"og:image:height"}));
  if (width >= 1 && width <= kMaxImageSide && height >= 1 && height <= kMaxImageSide) {
    data.picture.width = static_cast<std::int32_t>(width);
    data.picture.height = static_cast<std::int32_t>(height);
  }
}

}  // namespace

std::string language_tag(std::string_view text) {
  std::string tag(trim(text.substr(0, text.find_first_of(",;."))));
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (!is_language_tag(tag)) return {};
  // "zh-cn" as it is written: the region in capitals, the script with one.
  std::size_t start = 0;
  for (std::size_t i = 0; i <= tag.size(); ++i) {
    if (i < tag.size() && tag[i] != '-') continue;
    for (std::size_t at = start; at < i; ++at) {
      const bool capital = start > 0 && (i - start == 2 || (i - start == 4 && at == start));
      const char lower = to_lower_case(std::string_view(tag).substr(at, 1))[0];
      tag[at] = capital && lower >= 'a' && lower <= 'z' ? static_cast<char>(lower - 32) : lower;
    }
    start = i + 1;
  }
  return tag;
}

void set_base(const HtmlTree& tree, Importing& importing) {
  if (const HtmlIndex base = tree.find("base"); base != 0) {
    std::string url = resolve_url(importing.base, trim(tree.attribute(base, "href")));
    if (is_http_url(url)) {
      importing.base = std::move(url);
      return;
    }
  }
  if (!importing.base.empty()) return;
  std::string url = link_of(tree, "canonical");
  if (!is_http_url(url)) url = MetaNames(tree).first({"og:url"});
  if (is_http_url(url)) importing.base = std::move(url);
}

PageData page_metadata(const HtmlTree& tree, Importing& importing) {
  PageData data;
  const MetaNames meta(tree);
  read_meta(meta, importing, data);
  std::string canonical = link_of(tree, "canonical");
  if (canonical.empty()) canonical = meta.first({"og:url", "twitter:url", "parsely-link", "weibo:webpage:url"});
  if (!canonical.empty()) data.canonical = importing.web_address(canonical);
  if (std::string lang = language_tag(tree.attribute(tree.find("html"), "lang")); !lang.empty()) data.lang = std::move(lang);
  if (data.rights.empty()) {
    if (const std::string license = link_of(tree, "license"); is_http_url(license)) data.rights = license;
  }
  read_marked_elements(tree, importing, data);
  return data;
}

}  // namespace offprint
