#include <utility>

#include "article/feed/feed_fields.h"
#include "article/feed/feed_items.h"
#include "article/feed/feed_pictures.h"
#include "article/feed/xml_names.h"
#include "article/feed/xml_text.h"
#include "article/html/read_html.h"
#include "article/utf8.h"

namespace offprint {
namespace {

// "desk@news.example (Li Lei)" → "Li Lei", "Li Lei <desk@news.example>" → "Li Lei"; an address alone stays.
std::string name_of_author(std::string_view written) {
  if (written.find('@') == std::string_view::npos) return std::string(written);
  const std::size_t open = written.find('('), close = written.rfind(')');
  if (open != std::string_view::npos && close != std::string_view::npos && close > open + 1) return std::string(trim(written.substr(open + 1, close - open - 1)));
  const std::size_t angle = written.find('<');
  return std::string(trim(written.substr(0, angle)));
}

class RssItem {
 public:
  RssItem(const Feed& feed, Importing& importing) : feed_(feed), importing_(importing), pictures_(importing) {}

  Article read(pugi::xml_node item) {
    find_base(item);
    for (pugi::xml_node child = item.first_child(); child; child = child.next_sibling()) {
      if (child.type() == pugi::node_element) take(child);
    }
    for (std::vector<std::string>* names : {&creators_, &authors_, &others_}) {
      if (article_.authors.empty()) article_.authors = std::move(*names);
    }
    take_language(language_of(item), article_.lang, importing_);
    read_channel();
    read_body();
    pictures_.lead(article_);
    drop_idle_summary(article_, importing_);
    return std::move(article_);
  }

 private:
  void find_base(pugi::xml_node item) {
    const std::string site = importing_.web_address(channel_link());
    article_.source.url = site;
    if (!site.empty()) importing_.base = site;
    article_.canonical = importing_.web_address(item_link(Format::kRss, item));
    const std::string declared = base_of(item, "");
    if (!declared.empty()) importing_.base = declared;
    else if (!article_.canonical.empty()) importing_.base = article_.canonical;
  }

  std::string channel_link() const {
    const std::string link(trim(xml_text(child_of(feed_.head, XmlSpace::kNone, "link"))));
    return link.empty() ? std::string(alternate_link(feed_.head)) : link;
  }

  void take(pugi::xml_node child) {
    if (pictures_.take(child)) return;
    const XmlName name = name_of(child);
    switch (name.space) {
      case XmlSpace::kNone:
      case XmlSpace::kRss: return take_own(child, name.local);
      case XmlSpace::kDublinCore: return take_dublin(child, name.local);
      case XmlSpace::kDublinTerms:
        if (name.local == "modified") take_date(child, article_.modified, importing_);
        else if (name.local == "issued" || name.local == "created") take_date(child, article_.published, importing_);
        return;
      case XmlSpace::kAtom:
        if (name.local == "updated") take_date(child, article_.modified, importing_);
        else if (name.local == "published") take_date(child, article_.published, importing_);
        return;
      case XmlSpace::kContent:
        if (name.local == "encoded" && !content_) content_ = child;
        return;
      case XmlSpace::kXhtml:
        if ((name.local == "body" || name.local == "div") && !xhtml_) xhtml_ = child;
        return;
      case XmlSpace::kItunes:
        if (name.local == "author") add_name(others_, feed_line(child, importing_), importing_);
        return;
      case XmlSpace::kMedia:
        if (name.local == "copyright" && article_.rights.empty()) article_.rights = feed_line(child, importing_);
        return;
      default: return;
    }
  }

  void take_own(pugi::xml_node child, std::string_view local) {
    if (local == "title" && article_.title.empty()) article_.title = feed_line(child, importing_);
    else if (local == "description" && !description_) description_ = child;
    else if (local == "pubDate") take_date(child, article_.published, importing_);
    else if (local == "category") add_name(article_.tags, feed_line(child, importing_), importing_);
    else if (local == "source") article_.source.name = feed_line(child, importing_);
    else if (local == "author") take_author(child);
  }

  void take_dublin(pugi::xml_node child, std::string_view local) {
    if (local == "creator") add_name(creators_, feed_line(child, importing_), importing_);
    else if (local == "date") take_date(child, article_.published, importing_);
    else if (local == "subject") add_name(article_.tags, feed_line(child, importing_), importing_);
    else if (local == "language") take_language(xml_text(child), article_.lang, importing_);
    else if (local == "rights" && article_.rights.empty()) article_.rights = feed_line(child, importing_);
    else if (local == "title" && article_.title.empty()) article_.title = feed_line(child, importing_);
  }

  void take_author(pugi::xml_node child) {
    // Not as HTML: an address may stand in angle brackets.
    std::string name = name_of_author(clean_line(xml_text(child), importing_));
    if (name.find('@') == std::string::npos) add_name(authors_, std::move(name), importing_);
    else importing_.tell(ReportKind::kSkipped, "An author is named by an e-mail address alone.", name);
  }

  void read_channel() {
    const pugi::xml_node head = feed_.head;
    if (article_.source.name.empty()) article_.source.name = feed_line(child_of(head, XmlSpace::kNone, "title"), importing_);
    else article_.source.url.clear();  // the site is the feed's, and the item is from another
    take_language(xml_text(child_of(head, XmlSpace::kNone, "language")), article_.lang, importing_);
    take_language(xml_text(child_of(head, XmlSpace::kDublinCore, "language")), article_.lang, importing_);
    if (article_.rights.empty()) article_.rights = feed_line(child_of(head, XmlSpace::kNone, "copyright"), importing_);
    if (article_.rights.empty()) article_.rights = feed_line(child_of(head, XmlSpace::kDublinCore, "rights"), importing_);
  }

  // The text is the fullest that there is; a description beside it is a summary.
  void read_body() {
    if (content_) article_.blocks = holds_elements(content_) ? html_blocks(inner_html(content_), importing_) : feed_blocks(xml_text(content_), importing_);
    if (article_.blocks.empty() && xhtml_) article_.blocks = html_blocks(inner_html(xhtml_), importing_);
    if (!description_) return;
    if (!article_.blocks.empty()) article_.summary = feed_line(description_, importing_);
    else if (holds_elements(description_)) article_.blocks = html_blocks(inner_html(description_), importing_);
    else article_.blocks = feed_blocks(xml_text(description_), importing_);
  }

  const Feed& feed_;
  Importing& importing_;
  FeedPictures pictures_;
  Article article_;
  pugi::xml_node description_, content_, xhtml_;
  std::vector<std::string> creators_, authors_, others_;
};

}  // namespace

Article read_rss_item(const Feed& feed, pugi::xml_node item, Importing& importing) { return RssItem(feed, importing).read(item); }

}  // namespace offprint
