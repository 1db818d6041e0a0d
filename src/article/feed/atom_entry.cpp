#include <utility>

#include "article/feed/feed_fields.h"
#include "article/feed/feed_items.h"
#include "article/feed/feed_pictures.h"
#include "article/feed/xml_names.h"
#include "article/feed/xml_text.h"
#include "article/foreign/json_fields.h"
#include "article/html/read_html.h"
#include "article/utf8.h"

namespace offprint {
namespace {

enum class ContentKind { kText, kHtml, kXhtml, kOther };

// RFC 4287, section 3.1.1 and 4.1.3.1; in 0.3 `mode` says how what has a media type is written.
ContentKind kind_of(pugi::xml_node element) {
  const std::string_view type = element.attribute("type").value(), mode = element.attribute("mode").value();
  const bool escaped = mode == "escaped";
  if (mode == "base64") return ContentKind::kOther;
  if (type == "xhtml" || type == "application/xhtml+xml") return escaped ? ContentKind::kHtml : ContentKind::kXhtml;
  if (type == "html" || type == "text/html") return mode == "xml" || (mode.empty() && holds_elements(element)) ? ContentKind::kXhtml : ContentKind::kHtml;
  if (type.empty() || type == "text" || type == "text/plain") return mode == "xml" && holds_elements(element) ? ContentKind::kXhtml : ContentKind::kText;
  return type.starts_with("text/") && !type.ends_with("xml") ? ContentKind::kText : ContentKind::kOther;
}

std::string line_of(pugi::xml_node element, Importing& importing) {
  switch (kind_of(element)) {
    case ContentKind::kHtml: return clean_line(html_text(xml_text(element)), importing);
    case ContentKind::kXhtml: return clean_line(html_text(inner_html(element)), importing);
    default: return clean_line(xml_text(element), importing);
  }
}

bool is_atom(XmlName name) { return name.space == XmlSpace::kAtom || name.space == XmlSpace::kNone; }

pugi::xml_node atom_child(pugi::xml_node parent, std::string_view local) {
  const pugi::xml_node found = child_of(parent, XmlSpace::kAtom, local);
  return found ? found : child_of(parent, XmlSpace::kNone, local);
}

class AtomEntry {
 public:
  AtomEntry(const Feed& feed, Importing& importing) : feed_(feed), importing_(importing), pictures_(importing), given_base_(importing.base) {}

  Article read(pugi::xml_node entry) {
    find_base(entry);
    for (pugi::xml_node child = entry.first_child(); child; child = child.next_sibling()) {
      if (child.type() == pugi::node_element) take(child);
    }
    if (article_.published.empty()) std::swap(article_.published, created_);
    take_language(language_of(content_ ? content_ : entry), article_.lang, importing_);
    // The feed that the entry was taken from goes before the one that it stands in.
    for (const pugi::xml_node head : {source_, feed_.head}) read_head(head);
    read_body();
    pictures_.lead(article_);
    drop_idle_summary(article_, importing_);
    return std::move(article_);
  }

 private:
  void find_base(pugi::xml_node entry) {
    const std::string site = page_of(feed_.head);
    if (!site.empty()) importing_.base = site;
    const std::string declared = base_of(entry, given_base_);
    if (declared != given_base_) importing_.base = declared;
    article_.canonical = importing_.web_address(alternate_link(entry));
    if (declared == given_base_ && !article_.canonical.empty()) importing_.base = article_.canonical;
  }

  // The page that a feed or a source is about, resolved where it stands.
  std::string page_of(pugi::xml_node head) {
    const std::string around = std::exchange(importing_.base, base_of(head, given_base_));
    const std::string page = importing_.web_address(alternate_link(head));
    importing_.base = around;
    return page;
  }

  void take(pugi::xml_node child) {
    if (pictures_.take(child)) return;
    const XmlName name = name_of(child);
    if (is_atom(name)) take_own(child, name.local);
    else if (name.is(XmlSpace::kDublinCore, "creator")) add_name(article_.authors, feed_line(child, importing_), importing_);
    else if (name.is(XmlSpace::kDublinCore, "subject")) add_name(article_.tags, feed_line(child, importing_), importing_);
  }

  void take_own(pugi::xml_node child, std::string_view local) {
    if (local == "title" && article_.title.empty()) article_.title = line_of(child, importing_);
    else if (local == "summary" && !summary_) summary_ = child;
    else if (local == "content" && !content_) content_ = child;
    else if (local == "source" && !source_) source_ = child;
    else if (local == "published" || local == "issued") take_date(child, article_.published, importing_);
    else if (local == "created") take_date(child, created_, importing_);
    else if (local == "updated" || local == "modified") take_date(child, article_.modified, importing_);
    else if (local == "author") add_name(article_.authors, name_of_person(child), importing_);
    else if (local == "rights" || local == "copyright") article_.rights = line_of(child, importing_);
    else if (local == "category") take_category(child);
  }

  std::string name_of_person(pugi::xml_node person) { return clean_line(xml_text(atom_child(person, "name")), importing_); }

  void take_category(pugi::xml_node category) {
    const std::string_view label = category.attribute("label").value(), term = category.attribute("term").value();
    add_name(article_.tags, clean_line(std::string(label.empty() ? term : label), importing_), importing_);
  }

  void read_head(pugi::xml_node head) {
    if (!head) return;
    if (article_.source.name.empty() && article_.source.url.empty()) {
      article_.source.name = line_of(atom_child(head, "title"), importing_);
      article_.source.url = page_of(head);
    }
    const bool has_authors = !article_.authors.empty();
    for (pugi::xml_node child = head.first_child(); child && !has_authors; child = child.next_sibling()) {
      if (local_name(child) == "author" && is_atom(name_of(child))) add_name(article_.authors, name_of_person(child), importing_);
    }
    if (article_.rights.empty()) article_.rights = line_of(atom_child(head, "rights"), importing_);
    if (article_.rights.empty()) article_.rights = line_of(atom_child(head, "copyright"), importing_);
  }

  std::vector<Block> blocks_in(pugi::xml_node element) {
    const std::string around = importing_.base, own = base_of(element, given_base_);
    if (own != given_base_) importing_.base = own;
    std::vector<Block> blocks;
    switch (kind_of(element)) {
      case ContentKind::kText: blocks = text_blocks(xml_text(element), importing_); break;
      case ContentKind::kHtml: blocks = html_blocks(xml_text(element), importing_); break;
      case ContentKind::kXhtml: blocks = html_blocks(inner_html(element), importing_); break;
      case ContentKind::kOther:
        importing_.tell(ReportKind::kSkipped, "The content is neither HTML nor text.", element.attribute("type").value());
        break;
    }
    importing_.base = around;
    return blocks;
  }

  void read_body() {
    if (content_ && *content_.attribute("src").value() != '\0') {
      importing_.tell(ReportKind::kSkipped, "The content is at another address, which was not read.", content_.attribute("src").value());
      if (article_.canonical.empty()) article_.canonical = importing_.web_address(content_.attribute("src").value());
    } else if (content_) {
      article_.blocks = blocks_in(content_);
    }
    if (!summary_) return;
    if (article_.blocks.empty()) article_.blocks = blocks_in(summary_);
    else article_.summary = line_of(summary_, importing_);
  }

  const Feed& feed_;
  Importing& importing_;
  FeedPictures pictures_;
  const std::string given_base_;
  Article article_;
  pugi::xml_node summary_, content_, source_;
  std::string created_;
};

}  // namespace

Article read_atom_entry(const Feed& feed, pugi::xml_node entry, Importing& importing) { return AtomEntry(feed, importing).read(entry); }

}  // namespace offprint
