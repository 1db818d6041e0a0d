// Names of XML elements by what their prefix is bound to, not by the prefix (Namespaces in XML 1.0, section 6).
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string_view>

namespace offprint {

// The namespaces that feeds are written in, each with its older addresses.
enum class XmlSpace : std::uint8_t {
  kNone,         // no namespace, or a default one that is not known
  kRss,          // RSS 0.9, 1.0 and what some 2.0 feeds name; without prefix the same as none
  kRdf,
  kAtom,         // 1.0 and 0.3
  kContent,      // RSS 1.0 module "content"
  kDublinCore,
  kDublinTerms,
  kMedia,        // Media RSS
  kItunes,
  kFeedburner,
  kXhtml,
  kOther,
};

struct XmlName {
  XmlSpace space = XmlSpace::kOther;
  std::string_view local;

  bool is(XmlSpace other_space, std::string_view name) const { return space == other_space && local == name; }
};

// The name of an element, empty for any other node; looks through the first 64 attributes of each element around it. A prefix that nobody declares means what it usually does.
XmlName name_of(pugi::xml_node node);

// The name without its prefix.
std::string_view local_name(pugi::xml_node node);

// The first element of this name inside `parent`, not deeper; RSS's own elements count as kNone in either of their namespaces. Null: none.
pugi::xml_node child_of(pugi::xml_node parent, XmlSpace space, std::string_view local);

}  // namespace offprint
