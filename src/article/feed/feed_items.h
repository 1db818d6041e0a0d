// The item of a feed as an article.
#pragma once

#include <pugixml.hpp>

#include "article/article.h"
#include "article/feed/feed_document.h"
#include "article/importing.h"

namespace offprint {

// An `item` of RSS 2.0, 0.9x or 1.0, and what its channel says of all of them; `importing.base` becomes the address of its page. May come out empty.
Article read_rss_item(const Feed& feed, pugi::xml_node item, Importing& importing);

// An `entry` of Atom 1.0 (RFC 4287) or 0.3, likewise.
Article read_atom_entry(const Feed& feed, pugi::xml_node entry, Importing& importing);

}  // namespace offprint
