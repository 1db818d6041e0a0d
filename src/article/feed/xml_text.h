// What stands in an XML element: its text, its markup as HTML, its base and its language.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace offprint {

// All text inside, that of elements inside included, as it stands. Linear in what is inside, whatever its depth.
std::string xml_text(pugi::xml_node element);

// The markup inside as HTML, prefixes taken off: an XHTML `div`, or HTML that somebody forgot to escape.
std::string inner_html(pugi::xml_node element);

// Whether elements stand inside.
bool holds_elements(pugi::xml_node element);

// `base` with the `xml:base` of the element and of those around it (XML Base, section 3.1), from the outside in; at most the 16 innermost.
std::string base_of(pugi::xml_node element, std::string_view base);

// The nearest `xml:lang` at or around it; empty: none.
std::string_view language_of(pugi::xml_node element);

}  // namespace offprint
