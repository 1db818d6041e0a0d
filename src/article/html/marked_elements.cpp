#include "article/html/marked_elements.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "article/dateline.h"
#include "article/html/element_kinds.h"
#include "article/html/info_line.h"
#include "article/html/page_date.h"
#include "article/html/page_names.h"
#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::string_view kBylineClasses[] = {"byline",          "by-line", "author-name", "article-author", "post-author", "entry-author",
                                               "article__author", "author",  "byline-name", "p-author",       "byline__name"};
constexpr std::string_view kDateClasses[] = {"published",    "pubdate",      "pub-date",     "publish-time", "publish-date", "post-date", "entry-date",
                                             "article-date", "article-time", "dt-published", "pubtime",      "post-time",    "date"};
constexpr std::string_view kSubtitleClasses[] = {"subtitle",      "sub-title",      "deck",        "dek",          "standfirst",  "article-subtitle",
                                                 "post-subtitle", "entry-subtitle", "subheadline", "sub-headline", "article-deck"};

// What elements of the body say by their attributes.
class MarkedElements {
 public:
  MarkedElements(const HtmlTree& tree, Importing& importing, PageData& data) : tree_(tree), importing_(importing), data_(data) {}

  void read() {
    const HtmlIndex body = tree_.find("body");
    for (HtmlIndex i = body + 1; i < tree_.node(body).end;) {
      const bool taken = !tree_.is_text(i) && tree_.node(i).attribute_count > 0 && (is_comments(i) || read_element(i));
      i = taken ? tree_.node(i).end : i + 1;
    }
    if (!microdata_authors_.empty()) data_.authors = std::move(microdata_authors_);
    else if (data_.authors.empty()) data_.authors = std::move(byline_authors_);
  }

 private:
  // What readers say has authors and dates of its own.
  bool is_comments(HtmlIndex i) const {
    constexpr std::string_view kNames[] = {"comments",      "comment",      "comment-list",  "commentlist", "comments-area",
                                           "comments-list", "comment-body", "disqus_thread", "respond"};
    const std::string id = to_lower_case(tree_.attribute(i, "id"));
    const bool named =
        std::find(std::begin(kNames), std::end(kNames), id) != std::end(kNames) || (!tree_.attribute(i, "class").empty() && has_class_of(tree_, i, kNames));
    return named && tree_.find("article", i) == 0 && tree_.find("h1", i) == 0;
  }

  bool is_byline(HtmlIndex i) const {
    return has_class_of(tree_, i, kBylineClasses) || to_lower_case(tree_.attribute(i, "class")).find("byline") != std::string::npos;
  }

  // Whether the element has been understood with all that is in it.
  bool read_element(HtmlIndex i) {
    const bool marked = tree_.has_attribute(i, "itemprop") || tree_.has_attribute(i, "id") || tree_.has_attribute(i, "rel") ||
                        tree_.has_attribute(i, "class") || tree_.tag(i) == "time";
    if (!marked || !stands_apart(i)) return false;
    const std::string property(trim(tree_.attribute(i, "itemprop")));
    if (!property.empty() && read_property(i, property)) return true;
    const std::string rel = to_lower_case(tree_.attribute(i, "rel"));
    if (lists_word(rel, "author")) return read_byline(i);
    if (lists_word(rel, "tag")) return read_tag(i);
    if (tree_.tag(i) == "time") return read_time(i);
    if (const std::string_view id = tree_.attribute(i, "id"); id.starts_with("js_") || id == "publish_time") {
      if (read_of_wechat(i, id)) return true;
    }
    if (tree_.attribute(i, "class").empty()) return false;
    if (has_class_of(tree_, i, kSubtitleClasses)) return read_subtitle(i);
    if (is_byline(i)) return read_byline(i);
    if (has_class_of(tree_, i, kDateClasses)) return read_date(i);
    return false;
  }

  // WeChat marks these by id, and names its own platform as the site.
  bool read_of_wechat(HtmlIndex i, std::string_view id) {
    const std::string text = clean_field(tree_.text_of(i));
    if (id == "publish_time") return set_date(data_.published, i);
    if (id == "js_author_name" && is_person_name(text)) {
      add_name(byline_authors_, text);
      return show(i);
    }
    if (id != "js_name" || !is_person_name(text)) return false;
    data_.source.name = text;
    return show(i);
  }

  bool read_property(HtmlIndex i, const std::string& property) {
    const auto is = [&](std::string_view name) { return lists_word(property, name); };
    const std::string_view content = tree_.attribute(i, "content");
    if (is("datePublished")) return set_date(data_.published, i);
    if (is("dateModified")) return set_date(data_.modified, i);
    if (is("author") || is("creator")) return read_author(i);
    if (is("publisher") && !published_by_) {
      const std::string name = named_inside(i);
      if (is_person_name(name)) data_.source.name = name;
      published_by_ = is_person_name(name);
      return tree_.tag(i) == "meta";
    }
    if (is("alternativeHeadline")) return read_subtitle(i);
    if (is("headline") && data_.title.empty()) data_.title = clean_field(content.empty() ? std::string_view(tree_.text_of(i)) : content);
    if (is("copyrightNotice") && data_.rights.empty()) data_.rights = clean_field(tree_.text_of(i));
    if (is("keywords") && data_.tags.empty() && tree_.tag(i) != "meta") {
      for (std::string& one : split_names(clean_field(tree_.text_of(i)))) add_name(data_.tags, std::move(one));
    }
    if (is("image") && data_.picture.src.empty() && !content.empty()) data_.picture.src = importing_.picture(content);
    return false;
  }

  bool set_date(std::string& field, HtmlIndex i) {
    std::string iso = date_of(tree_.attribute(i, "content"));
    if (iso.empty()) iso = date_of(tree_.attribute(i, "datetime"));
    if (iso.empty()) iso = date_of(clean_field(tree_.text_of(i)));
    if (iso.empty()) return false;
    field = std::move(iso);
    return show(i);
  }

  // The name in an item of microdata: its `name`, or all of its text.
  std::string named_inside(HtmlIndex i) const {
    if (const std::string content = clean_field(tree_.attribute(i, "content")); !content.empty()) return content;
    for (HtmlIndex inside = i + 1; inside < tree_.node(i).end; ++inside) {
      if (tree_.is_text(inside) || tree_.attribute(inside, "itemprop") != "name") continue;
      const std::string content = clean_field(tree_.attribute(inside, "content"));
      return content.empty() ? clean_field(tree_.text_of(inside)) : content;
    }
    return clean_field(tree_.text_of(i));
  }

  bool read_author(HtmlIndex i) {
    std::size_t names = 0;
    for (HtmlIndex inside = i + 1; inside < tree_.node(i).end; ++inside) {
      if (tree_.is_text(inside) || tree_.attribute(inside, "itemprop") != "name" || tree_.has_attribute(inside, "content")) continue;
      add_people(microdata_authors_, clean_field(tree_.text_of(inside)));
      ++names;
    }
    if (names == 0) add_people(microdata_authors_, named_inside(i));
    return show(i);
  }

  bool read_byline(HtmlIndex i) {
    constexpr HtmlIndex kBeside = 60;
    const bool other = !byline_authors_.empty() && i > byline_ + kBeside;  // of another article: a list of them
    const std::string text = clean_field(tree_.text_of(i));
    if (other || text.empty() || text.size() > 300 || tree_.find("p", i) != 0) return false;
    if (byline_authors_.empty()) byline_ = i;
    if (const std::optional<InfoLine> line = read_info_line(text)) {
      for (const std::string& name : line->authors) add_name(byline_authors_, name);
      if (data_.published.empty()) data_.published = line->published;
      if (data_.modified.empty()) data_.modified = line->modified;
      if (data_.source.name.empty()) data_.source.name = line->source;
      return show(i);
    }
    if (count_code_points(text) > 80) return false;
    std::vector<std::string> names;
    add_people(names, text);
    if (names.empty()) return false;
    for (std::string& name : names) add_name(byline_authors_, std::move(name));
    return show(i);
  }

  bool read_tag(HtmlIndex i) {
    std::string text = clean_field(tree_.text_of(i));
    if (text.starts_with('#')) text.erase(0, 1);
    if (text.empty() || count_code_points(text) > 30) return false;
    if (!own_tags_) data_.tags.clear();
    own_tags_ = true;
    if (data_.tags.size() < 30) add_name(data_.tags, std::move(text));
    return show(i);
  }

  bool read_time(HtmlIndex i) {
    std::string iso = date_of(tree_.attribute(i, "datetime"));
    if (iso.empty()) iso = date_of(clean_field(tree_.text_of(i)));
    if (iso.empty() || !data_.published.empty()) return false;
    data_.published = std::move(iso);
    return show(i);
  }

  bool read_date(HtmlIndex i) {
    const std::string text = clean_field(tree_.text_of(i));
    if (text.empty() || text.size() > 80) return false;
    const std::string iso = date_of(text);
    if (iso.empty()) return false;
    if (data_.published.empty()) data_.published = iso;
    return show(i);
  }

  bool read_subtitle(HtmlIndex i) {
    const std::string text = clean_field(tree_.tag(i) == "meta" ? std::string(tree_.attribute(i, "content")) : tree_.text_of(i));
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

}  // namespace

bool lists_word(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool begins = at == 0 || list[at - 1] == ' ';
    const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

void read_marked_elements(const HtmlTree& tree, Importing& importing, PageData& data) { MarkedElements(tree, importing, data).read(); }

}  // namespace offprint
