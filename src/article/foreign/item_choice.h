// Which of several articles of one input is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/foreign/json_fields.h"

namespace offprint {

// The members of an array that are objects.
std::vector<JsonIndex> objects_of(const JsonTree& tree, JsonIndex array);

// The one of `items`, not empty, that `importing.item` names: by a member of `ids`, a string or a number, by an address in `links`, or by its number from 0; the first where
// nothing is asked for. Error: kNoItem.
Result<JsonIndex> choose_item(JsonFields& fields, const std::vector<JsonIndex>& items, JsonFields::Names ids, JsonFields::Names links);

// The position, from 0, that `item` names by its digits; `count` where it names none below that.
std::size_t position_named_by(std::string_view item, std::size_t count);

// Whether two addresses lead to the same page: without fragment and a slash at the end, "http" and "https" alike.
bool is_same_page(std::string_view one, std::string_view other);

}  // namespace offprint
