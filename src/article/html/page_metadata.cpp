#include "article/html/page_metadata.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <utility>

#include "article/dateline.h"
#include "article/field_values.h"
#include "article/html/element_kinds.h"
#include "article/html/info_line.h"
#include "article/html/page_date.h"
#include "article/limits.h"
#include "article/url.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

std::string clean(std::string_view text) {
  std::string out(text);
  drop_controls(out);
  return collapse_white_space(trim(out));
}

// What an author's name is not: an address, a page.
bool is_name(std::string_view text) { return !text.empty() && count_code_points(text) <= 60 && text.find("://") == std::string_view::npos && !text.starts_with("www."); }

void add_once(std::vector<std::string>& list, std::string text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

// Without "By", "作者：" and the like before it.
std::string without_label(std::string text) {
  for (const std::string_view label : {"Written by ", "By: ", "By ", "by ", "BY ", "Von ", "Par ", "Por ", "Di "}) {
    if (text.starts_with(label)) return clean(std::string_view(text).substr(label.size()));
  }
  for (const std::string_view label : {"本报记者", "本報記者", "记者", "記者", "作者", "撰文", "文"}) {
    if (!text.starts_with(label)) continue;
    const std::string_view rest = std::string_view(text).substr(label.size());
    for (const std::string_view mark : {"：", ":", "/", "|", "丨", "｜", " ", "\u3000"}) {
      if (rest.starts_with(mark)) return clean(rest.substr(mark.size()));
    }
  }
  return text;
}

void add_authors(std::vector<std::string>& authors, const std::string& text) {
  for (std::string& name : split_names(without_label(text))) {
    if (is_name(name)) add_once(authors, std::move(name));
  }
}

bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool begins = at == 0 || list[at - 1] == ' ';
    const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

// The `meta` elements of a page by name, lower case, in document order.
class MetaNames {
 public:
  explicit MetaNames(const HtmlTree& tree) {
    for (HtmlIndex i = 1; i < tree.size(); ++i) {
      if (tree.tag(i) != "meta") continue;
      const std::string content = clean(tree.attribute(i, "content"));
      if (content.empty()) continue;
      for (const std::string_view attribute : {"property", "name", "itemprop", "http-equiv"}) {
        const std::string name = to_lower_case(trim(tree.attribute(i, attribute)));
        if (!name.empty()) values_[name].push_back(content);
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
    if (tree.tag(i) == "link" && has_word(to_lower_case(tree.attribute(i, "rel")), rel)) return std::string(trim(tree.attribute(i, "href")));
  }
  return {};
}

void read_keywords(const MetaNames& meta, std::vector<std::string>& tags) {
  constexpr std::size_t kMost = 12, kLongest = 30;
  std::vector<std::string> words;
  for (const std::string& name : split_names(meta.first({"news_keywords", "keywords", "parsely-tags"}))) {
    // A list of sentences, or of everything that people may search for, is none of tags.
    if (count_code_points(name) > kLongest) return;
    add_once(words, name);
  }
  if (words.size() <= kMost && tags.empty()) tags = std::move(words);
}

void read_meta(const MetaNames& meta, Importing& importing, PageData& data) {
  data.title = meta.first({"og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title", "weibo:article:title", "title"});
  data.source.name = meta.first({"og:site_name", "article:publisher_name", "dc.publisher", "dcterms.publisher", "mediaid", "source", "application-name", "copyright-holder"});
  data.published = meta.first_date({"datepublished", "article:published_time", "og:published_time", "article:published", "og:article:published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
                                    "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date", "og:release_date", "weibo:article:create_at",
                                    "apub:time", "releasedate", "cxenseparse:recs:publishtime", "date"});
  data.modified = meta.first_date({"datemodified", "article:modified_time", "og:updated_time", "article:updated_time", "dcterms.modified", "dc.date.modified", "lastmod", "weibo:article:update_at", "last-modified"});
  for (const std::string_view name : {"author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "byl", "sailthru.author", "twitter:creator_name"}) {
    for (const std::string& one : meta.all(name)) {
      if (!data.authors.empty() && name != "author" && name != "article:author") break;
      add_authors(data.authors, one);
    }
    if (!data.authors.empty()) break;
  }
  data.summary = meta.first({"og:description", "description", "twitter:description", "dc.description", "dcterms.abstract", "dcterms.description", "weibo:article:summary"});
  data.lang = language_tag(meta.first({"og:locale", "content-language", "dc.language", "inlanguage"}));
  for (const std::string& tag : meta.all("article:tag")) {
    for (std::string& one : split_names(tag)) add_once(data.tags, std::move(one));
  }
  read_keywords(meta, data.tags);
  data.rights = meta.first({"dcterms.rights", "dc.rights", "copyright", "rights"});
  const std::string picture = meta.first({"og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "image", "thumbnail", "parsely-image-url"});
  if (picture.empty()) return;
  data.picture.src = importing.picture(picture);
  data.picture.alt = meta.first({"og:image:alt", "twitter:image:alt"});
  const std::int64_t width = leading_number(meta.first({"og:image:width"})), height = leading_number(meta.first({"og:image:height"}));
  if (width >= 1 && width <= kMaxImageSide && height >= 1 && height <= kMaxImageSide) {
    data.picture.width = static_cast<std::int32_t>(width);
    data.picture.height = static_cast<std::int32_t>(height);
  }
}

constexpr std::string_view kBylineClasses[] = {"byline", "by-line", "author-name", "article-author", "post-author", "entry-author", "article__author", "author", "byline-name", "p-author", "byline__name"};
constexpr std::string_view kDateClasses[] = {"published", "pubdate", "pub-date", "publish-time", "publish-date", "post-date", "entry-date", "article-date", "article-time", "dt-published", "pubtime", "post-time", "date"};
constexpr std::string_view kSubtitleClasses[] = {"subtitle", "sub-title", "deck", "dek", "standfirst", "article-subtitle", "post-subtitle", "entry-subtitle", "subheadline", "sub-headline", "article-deck"};

// What elements of the body say by their attributes.
class MarkedElements {
 public:
  MarkedElements(const HtmlTree& tree, Importing& importing, PageData& data) : tree_(tree), importing_(importing), data_(data) {}

  void read() {
    const HtmlIndex body = tree_.find("body");
    for (HtmlIndex i = body + 1; i < tree_.node(body).end;) {
      const bool taken = !tree_.is_text(i) && tree_.node(i).attribute_count > 0 && read_element(i);
      i = taken ? tree_.node(i).end : i + 1;
    }
    if (!microdata_authors_.empty()) data_.authors = std::move(microdata_authors_);
    else if (data_.authors.empty()) data_.authors = std::move(byline_authors_);
  }

 private:
  // Whether the element has been understood with all that is in it.
  bool read_element(HtmlIndex i) {
    const bool marked = tree_.has_attribute(i, "itemprop") || tree_.has_attribute(i, "id") || tree_.has_attribute(i, "rel") || tree_.has_attribute(i, "class") || tree_.tag(i) == "time";
    if (!marked || !stands_apart(i)) return false;
    const std::string property(trim(tree_.attribute(i, "itemprop")));
    if (!property.empty() && read_property(i, property)) return true;
    const std::string rel = to_lower_case(tree_.attribute(i, "rel"));
    if (has_word(rel, "author")) return read_byline(i);
    if (has_word(rel, "tag")) return read_tag(i);
    if (tree_.tag(i) == "time") return read_time(i);
    if (const std::string_view id = tree_.attribute(i, "id"); id.starts_with("js_") || id == "publish_time") {
      if (read_of_wechat(i, id)) return true;
    }
    if (tree_.attribute(i, "class").empty()) return false;
    if (has_class_of(tree_, i, kSubtitleClasses)) return read_subtitle(i);
    if (has_class_of(tree_, i, kBylineClasses)) return read_byline(i);
    if (has_class_of(tree_, i, kDateClasses)) return read_date(i);
    return false;
  }

  // WeChat marks these by id, and names its own platform as the site.
  bool read_of_wechat(HtmlIndex i, std::string_view id) {
    const std::string text = clean(tree_.text_of(i));
    if (id == "publish_time") return set_date(data_.published, i);
    if (id == "js_author_name" && is_name(text)) {
      add_once(byline_authors_, text);
      return show(i);
    }
    if (id != "js_name" || !is_name(text)) return false;
    data_.source.name = text;
    return show(i);
  }

  bool read_property(HtmlIndex i, const std::string& property) {
    const auto is = [&](std::string_view name) { return has_word(property, name); };
    const std::string_view content = tree_.attribute(i, "content");
    if (is("datePublished")) return set_date(data_.published, i);
    if (is("dateModified")) return set_date(data_.modified, i);
    if (is("author") || is("creator")) return read_author(i);
    if (is("publisher") && !published_by_) {
      const std::string name = named_inside(i);
      if (is_name(name)) data_.source.name = name;
      published_by_ = is_name(name);
      return tree_.tag(i) == "meta";
    }
    if (is("alternativeHeadline")) return read_subtitle(i);
    if (is("headline") && data_.title.empty()) data_.title = clean(content.empty() ? std::string_view(tree_.text_of(i)) : content);
    if (is("copyrightNotice") && data_.rights.empty()) data_.rights = clean(tree_.text_of(i));
    if (is("keywords") && data_.tags.empty() && tree_.tag(i) != "meta") {
      for (std::string& one : split_names(clean(tree_.text_of(i)))) add_once(data_.tags, std::move(one));
    }
    if (is("image") && data_.picture.src.empty() && !content.empty()) data_.picture.src = importing_.picture(content);
    return false;
  }

  bool set_date(std::string& field, HtmlIndex i) {
    std::string iso = date_of(tree_.attribute(i, "content"));
    if (iso.empty()) iso = date_of(tree_.attribute(i, "datetime"));
    if (iso.empty()) iso = date_of(clean(tree_.text_of(i)));
    if (iso.empty()) return false;
    field = std::move(iso);
    return show(i);
  }

  // The name in an item of microdata: its `name`, or all of its text.
  std::string named_inside(HtmlIndex i) const {
    if (const std::string content = clean(tree_.attribute(i, "content")); !content.empty()) return content;
    for (HtmlIndex inside = i + 1; inside < tree_.node(i).end; ++inside) {
      if (tree_.is_text(inside) || tree_.attribute(inside, "itemprop") != "name") continue;
      const std::string content = clean(tree_.attribute(inside, "content"));
      return content.empty() ? clean(tree_.text_of(inside)) : content;
    }
    return clean(tree_.text_of(i));
  }

  bool read_author(HtmlIndex i) {
    add_authors(microdata_authors_, named_inside(i));
    return show(i);
  }

  bool read_byline(HtmlIndex i) {
    constexpr HtmlIndex kBeside = 60;
    const bool other = !byline_authors_.empty() && i > byline_ + kBeside;  // of another article: a list of them
    const std::string text = clean(tree_.text_of(i));
    if (other || text.empty() || text.size() > 300 || tree_.find("p", i) != 0) return false;
    if (byline_authors_.empty()) byline_ = i;
    if (const std::optional<InfoLine> line = read_info_line(text)) {
      for (const std::string& name : line->authors) add_once(byline_authors_, name);
      if (data_.published.empty()) data_.published = line->published;
      if (data_.modified.empty()) data_.modified = line->modified;
      if (data_.source.name.empty()) data_.source.name = line->source;
      return show(i);
    }
    if (count_code_points(text) > 80) return false;
    std::vector<std::string> names;
    add_authors(names, text);
    if (names.empty()) return false;
    for (std::string& name : names) add_once(byline_authors_, std::move(name));
    return show(i);
  }

  bool read_tag(HtmlIndex i) {
    std::string text = clean(tree_.text_of(i));
    if (text.starts_with('#')) text.erase(0, 1);
    if (text.empty() || count_code_points(text) > 30) return false;
    if (!own_tags_) data_.tags.clear();
    own_tags_ = true;
    if (data_.tags.size() < 30) add_once(data_.tags, std::move(text));
    return show(i);
  }

  bool read_time(HtmlIndex i) {
    std::string iso = date_of(tree_.attribute(i, "datetime"));
    if (iso.empty()) iso = date_of(clean(tree_.text_of(i)));
    if (iso.empty() || !data_.published.empty()) return false;
    data_.published = std::move(iso);
    return show(i);
  }

  bool read_date(HtmlIndex i) {
    const std::string text = clean(tree_.text_of(i));
    if (text.empty() || text.size() > 80) return false;
    const std::string iso = date_of(text);
    if (iso.empty()) return false;
    if (data_.published.empty()) data_.published = iso;
    return show(i);
  }

  bool read_subtitle(HtmlIndex i) {
    const std::string text = clean(tree_.tag(i) == "meta" ? std::string(tree_.attribute(i, "content")) : tree_.text_of(i));
    if (text.empty() || count_code_points(text) > 300 || !data_.subtitle.empty()) return false;
    data_.subtitle = text;
    return show(i);
  }

  // Whether an element is set apart from running text: "On <time>18 July</time> the court …" is a part of it.
  bool stands_apart(HtmlIndex i) const {
    constexpr std::size_t kRest = 80;
    HtmlIndex block = i;
    while (block != 0 && kind_of(tree_.tag(block)) < ElementKind::kBlock) block = tree_.node(block).parent;
    if (block == 0 || block == i || kind_of(tree_.tag(block)) == ElementKind::kFigure) return block == i;
    // Text of its own block only: what other blocks inside it say is beside the point.
    std::size_t rest = 0;
    for (HtmlIndex at = block + 1; at < tree_.node(block).end && rest <= kRest;) {
      const bool apart = at == i || (!tree_.is_text(at) && kind_of(tree_.tag(at)) >= ElementKind::kBlock);
      if (!apart) rest += trim(tree_.node(at).text).size();
      at = apart ? tree_.node(at).end : at + 1;
    }
    return rest <= kRest;
  }

  bool show(HtmlIndex i) {
    data_.shown.push_back(i);
    return true;
  }

  const HtmlTree& tree_;
  Importing& importing_;
  PageData& data_;
  std::vector<std::string> microdata_authors_, byline_authors_;
  HtmlIndex byline_ = 0;  // the first
  bool published_by_ = false, own_tags_ = false;
};

template <class T>
void fill(T& field, const T& other) {
  if (field.empty()) field = other;
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
  MarkedElements(tree, importing, data).read();
  return data;
}

void fill_empty(PageData& data, const PageData& other) {
  fill(data.title, other.title);
  fill(data.subtitle, other.subtitle);
  fill(data.source.name, other.source.name);
  fill(data.source.url, other.source.url);
  fill(data.authors, other.authors);
  fill(data.published, other.published);
  fill(data.modified, other.modified);
  fill(data.canonical, other.canonical);
  fill(data.lang, other.lang);
  fill(data.summary, other.summary);
  fill(data.tags, other.tags);
  fill(data.rights, other.rights);
  if (data.picture.src.empty()) data.picture = other.picture;
}

}  // namespace offprint
