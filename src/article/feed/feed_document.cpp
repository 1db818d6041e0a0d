#include "article/feed/feed_document.h"

#include <algorithm>
#include <utility>

#include "article/feed/xml_names.h"
#include "article/feed/xml_text.h"
#include "article/foreign/item_choice.h"
#include "article/json_tree.h"
#include "article/url.h"
#include "article/utf8.h"

namespace offprint {
namespace {

// White space of a text is kept, since in XHTML it parts words.
constexpr unsigned kParsing = pugi::parse_default | pugi::parse_ws_pcdata;

std::string_view sentence_of(pugi::xml_parse_status status) {
  switch (status) {
    case pugi::status_out_of_memory: return "There is not enough memory to read this XML.";
    case pugi::status_unrecognized_tag: return "A \"<\" begins no tag; written as text it has to be \"&lt;\".";
    case pugi::status_bad_pi: return "The XML declaration or a processing instruction is not closed.";
    case pugi::status_bad_comment: return "A comment is not closed.";
    case pugi::status_bad_cdata: return "A CDATA section is not closed.";
    case pugi::status_bad_doctype: return "The document type declaration is not closed.";
    case pugi::status_bad_start_element: return "A start tag is not closed.";
    case pugi::status_bad_attribute: return "An attribute has no value in quotes.";
    case pugi::status_bad_end_element: return "An end tag is not closed.";
    case pugi::status_end_element_mismatch: return "An element is not closed, or its end tag has another name.";
    case pugi::status_no_document_element: return "There is no element in this XML.";
    default: return "This is not well-formed XML.";
  }
}

bool is_atom(XmlName name, std::string_view local) { return name.is(XmlSpace::kAtom, local) || name.is(XmlSpace::kNone, local); }
bool is_rss(XmlName name, std::string_view local) { return name.is(XmlSpace::kRss, local) || name.is(XmlSpace::kNone, local); }

Error another_root(std::string_view root) {
  return refusal(ErrorCode::kUnknownFormat, "This XML is neither RSS nor Atom: its outermost element is <" + std::string(first_code_points(root, 40)) + ">.");
}

void add_items(pugi::xml_node parent, std::string_view local, std::vector<pugi::xml_node>& out) {
  for (pugi::xml_node child = parent.first_child(); child; child = child.next_sibling()) {
    if (local_name(child) != local) continue;
    const XmlName name = name_of(child);
    if (is_rss(name, local) || name.space == XmlSpace::kAtom) out.push_back(child);
  }
}

// RSS 2.0 and 0.91 have the items in the channel, 1.0 and 0.9 beside it.
void read_rss(pugi::xml_node root, Feed& feed) {
  feed.format = Format::kRss;
  feed.head = child_of(root, XmlSpace::kNone, "channel");
  if (feed.head) add_items(feed.head, "item", feed.items);
  add_items(root, "item", feed.items);
}

void read_atom(pugi::xml_node root, Feed& feed) {
  feed.format = Format::kAtom;
  if (local_name(root) == "entry") {
    feed.items.push_back(root);
    return;
  }
  feed.head = root;
  add_items(root, "entry", feed.items);
}

pugi::xml_node child_in_either(pugi::xml_node parent, std::string_view local) {
  const pugi::xml_node found = child_of(parent, XmlSpace::kAtom, local);
  return found ? found : child_of(parent, XmlSpace::kNone, local);
}

}  // namespace

Result<bool> parse_xml(std::string_view xml, pugi::xml_document& document) {
  const pugi::xml_parse_result parsed = document.load_buffer(xml.data(), xml.size(), kParsing, pugi::encoding_utf8);
  if (parsed) return true;
  const std::size_t offset = std::min(xml.size(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)));
  return Error{ErrorCode::kBadXml, std::string(sentence_of(parsed.status)), "", offset, line_at(xml, offset)};
}

Result<Feed> feed_in(const pugi::xml_document& document, Format format) {
  const pugi::xml_node root = document.document_element();
  const XmlName name = name_of(root);
  Feed feed;
  if (is_rss(name, "rss") || name.local == "rss" || name.is(XmlSpace::kRdf, "RDF")) read_rss(root, feed);
  else if (is_atom(name, "feed") || is_atom(name, "entry")) read_atom(root, feed);
  else return another_root(root.name());
  if (name.local == "RDF" && !feed.head && feed.items.empty()) return another_root(root.name());
  if (format != Format::kAuto && format != feed.format) {
    const bool rss = feed.format == Format::kRss;
    return refusal(ErrorCode::kUnknownFormat, std::string("This is ") + (rss ? "RSS" : "Atom") + ", not " + (rss ? "Atom" : "RSS") + ".");
  }
  if (feed.items.empty()) return refusal(ErrorCode::kNoArticle, "The feed has no items.");
  return feed;
}

std::string_view alternate_link(pugi::xml_node element) {
  std::string_view found;
  for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
    if (local_name(child) != "link" || !is_atom(name_of(child), "link")) continue;
    const std::string_view rel = child.attribute("rel").value(), type = child.attribute("type").value(), href = child.attribute("href").value();
    if (href.empty() || !(rel.empty() || rel == "alternate")) continue;
    const bool page = type.empty() || type == "text/html" || type == "application/xhtml+xml";
    if (page) return href;
    if (found.empty()) found = href;
  }
  return found;
}

std::string item_id(Format format, pugi::xml_node item) {
  if (format == Format::kAtom) return std::string(trim(xml_text(child_in_either(item, "id"))));
  const std::string guid(trim(xml_text(child_of(item, XmlSpace::kNone, "guid"))));
  if (!guid.empty()) return guid;
  for (pugi::xml_attribute attribute = item.first_attribute(); attribute; attribute = attribute.next_attribute()) {
    const std::string_view name = attribute.name();
    if (name == "about" || name.ends_with(":about")) return std::string(trim(attribute.value()));
  }
  return {};
}

std::string item_link(Format format, pugi::xml_node item) {
  if (format == Format::kAtom) return std::string(trim(alternate_link(item)));
  // Where the link leads through a counter, this is the page itself.
  std::string link(trim(xml_text(child_of(item, XmlSpace::kFeedburner, "origLink"))));
  if (link.empty()) link = trim(xml_text(child_of(item, XmlSpace::kNone, "link")));
  if (link.empty()) link = trim(alternate_link(item));
  const pugi::xml_node guid = child_of(item, XmlSpace::kNone, "guid");
  if (!link.empty() || std::string_view(guid.attribute("isPermaLink").value()) == "false") return link;
  link = trim(xml_text(guid));
  return is_http_url(link) ? link : std::string();
}

Result<std::size_t> choose_item(const Feed& feed, const Importing& importing) {
  const std::string_view item = trim(importing.item);
  if (item.empty()) return std::size_t{0};
  for (std::size_t i = 0; i < feed.items.size(); ++i) {
    if (item_id(feed.format, feed.items[i]) == item) return i;
  }
  for (std::size_t i = 0; i < feed.items.size(); ++i) {
    if (is_same_page(resolve_url(importing.base, item_link(feed.format, feed.items[i])), item)) return i;
  }
  if (const std::size_t number = position_named_by(item, feed.items.size()); number < feed.items.size()) return number;
  return refusal(ErrorCode::kNoItem, "None of the " + std::to_string(feed.items.size()) + " items has \"" + std::string(first_code_points(item, 80)) +
                                         "\" as its id, its link or its number from 0.");
}

}  // namespace offprint
