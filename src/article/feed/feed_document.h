// A feed as XML: what kind it is, what it says of itself, and its items.
#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "article/importing.h"
#include "article/read.h"
#include "result.h"

namespace offprint {

struct Feed {
  Format format = Format::kRss;
  pugi::xml_node head;                // `channel` or `feed`; null: an item alone
  std::vector<pugi::xml_node> items;  // as they stand, not empty
};

// Parses `xml`, UTF-8 whatever it declares, into `document`. Entities that a DTD declares are not expanded, nothing is loaded. Error: kBadXml with line and offset.
Result<bool> parse_xml(std::string_view xml, pugi::xml_document& document);

// The feed in a document that outlives it. `format`: kRss, kAtom, or kAuto for either. Errors: kUnknownFormat, kNoArticle.
Result<Feed> feed_in(const pugi::xml_document& document, Format format);

// The number of the item that `importing.item` names: by its id, by its link, by its number from 0; 0 where nothing is asked for. Error: kNoItem.
Result<std::size_t> choose_item(const Feed& feed, const Importing& importing);

// What an item is known by: `guid`, `id` or `rdf:about`, as it stands; and the address of its page as it stands, not resolved. Empty: none.
std::string item_id(Format format, pugi::xml_node item);
std::string item_link(Format format, pugi::xml_node item);

// The page that an Atom `feed`, `entry` or `source` is about, or that an `atom:link` in a channel names: of rel "alternate", one of HTML before any other. Empty: none.
std::string_view alternate_link(pugi::xml_node element);

}  // namespace offprint
