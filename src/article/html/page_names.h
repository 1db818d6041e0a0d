// Names and other short texts as pages give them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace offprint {

// The text of a metadata field: controls dropped, white space collapsed, none at the ends.
std::string clean_field(std::string_view text);

// Whether it may be a person's name, by its length and because it is no address.
bool is_person_name(std::string_view text);

// Appends a name that is not empty and not there yet.
void add_name(std::vector<std::string>& names, std::string name);

// Appends the names in a list of authors, without "By", "作者：" and the like before it.
void add_people(std::vector<std::string>& names, const std::string& list);

}  // namespace offprint
