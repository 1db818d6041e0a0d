#include "article/feed/xml_names.h"

namespace offprint {
namespace {

constexpr int kMostAttributes = 64;

struct Address {
  std::string_view uri;
  XmlSpace space;
};

constexpr Address kAddresses[] = {
    {"http://purl.org/rss/1.0/", XmlSpace::kRss},
    {"http://my.netscape.com/rdf/simple/0.9/", XmlSpace::kRss},
    {"http://channel.netscape.com/rdf/simple/0.9/", XmlSpace::kRss},
    {"http://backend.userland.com/rss2", XmlSpace::kRss},
    {"http://blogs.law.harvard.edu/tech/rss", XmlSpace::kRss},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", XmlSpace::kRdf},
    {"http://www.w3.org/2005/Atom", XmlSpace::kAtom},
    {"http://purl.org/atom/ns#", XmlSpace::kAtom},
    {"http://purl.org/rss/1.0/modules/content/", XmlSpace::kContent},
    {"http://purl.org/dc/elements/1.1/", XmlSpace::kDublinCore},
    {"http://purl.org/dc/terms/", XmlSpace::kDublinTerms},
    {"http://search.yahoo.com/mrss/", XmlSpace::kMedia},
    {"http://search.yahoo.com/mrss", XmlSpace::kMedia},
    {"http://www.itunes.com/dtds/podcast-1.0.dtd", XmlSpace::kItunes},
    {"http://rssnamespace.org/feedburner/ext/1.0", XmlSpace::kFeedburner},
    {"http://www.w3.org/1999/xhtml", XmlSpace::kXhtml},
};

struct Prefix {
  std::string_view prefix;
  XmlSpace space;
};

constexpr Prefix kUsualPrefixes[] = {
    {"content", XmlSpace::kContent}, {"dc", XmlSpace::kDublinCore}, {"dcterms", XmlSpace::kDublinTerms}, {"media", XmlSpace::kMedia},
    {"itunes", XmlSpace::kItunes},   {"atom", XmlSpace::kAtom},     {"feedburner", XmlSpace::kFeedburner}, {"rdf", XmlSpace::kRdf},
};

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

bool declares(std::string_view attribute, std::string_view prefix) {
  if (prefix.empty()) return attribute == "xmlns";
  return attribute.size() == prefix.size() + 6 && attribute.starts_with("xmlns:") && attribute.ends_with(prefix);
}

XmlSpace space_of(std::string_view uri, std::string_view prefix) {
  for (const Address& address : kAddresses) {
    if (address.uri == uri) return address.space == XmlSpace::kRss && prefix.empty() ? XmlSpace::kNone : address.space;
  }
  return prefix.empty() ? XmlSpace::kNone : XmlSpace::kOther;
}

XmlSpace undeclared(std::string_view prefix) {
  if (prefix.empty()) return XmlSpace::kNone;
  for (const Prefix& usual : kUsualPrefixes) {
    if (usual.prefix == prefix) return usual.space;
  }
  return XmlSpace::kOther;
}

}  // namespace

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

XmlName name_of(pugi::xml_node node) {
  if (node.type() != pugi::node_element) return {};
  const std::string_view prefix = prefix_of(node.name());
  for (pugi::xml_node scope = node; scope.type() == pugi::node_element; scope = scope.parent()) {
    int seen = 0;
    for (pugi::xml_attribute attribute = scope.first_attribute(); attribute && seen < kMostAttributes; attribute = attribute.next_attribute(), ++seen) {
      if (declares(attribute.name(), prefix)) return {space_of(attribute.value(), prefix), local_name(node)};
    }
  }
  return {undeclared(prefix), local_name(node)};
}

pugi::xml_node child_of(pugi::xml_node parent, XmlSpace space, std::string_view local) {
  for (pugi::xml_node child = parent.first_child(); child; child = child.next_sibling()) {
    if (local_name(child) != local) continue;
    const XmlName name = name_of(child);
    if (name.space == space || (space == XmlSpace::kNone && name.space == XmlSpace::kRss)) return child;
  }
  return {};
}

}  // namespace offprint
