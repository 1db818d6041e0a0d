#include "article/foreign/item_choice.h"

#include <algorithm>

#include "article/url.h"
#include "article/utf8.h"

namespace offprint {
namespace {

std::string_view page_of(std::string_view address) {
  address = address.substr(0, address.find('#'));
  if (address.starts_with("https:")) address.remove_prefix(6);
  else if (address.starts_with("http:")) address.remove_prefix(5);
  if (address.ends_with('/')) address.remove_suffix(1);
  return address;
}

}  // namespace

std::size_t position_named_by(std::string_view item, std::size_t count) {
  std::size_t number = 0;
  for (const char c : item) {
    if (c < '0' || c > '9' || number > count) return count;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return item.empty() ? count : std::min(number, count);
}

bool is_same_page(std::string_view one, std::string_view other) {
  return !page_of(one).empty() && page_of(one) == page_of(other);
}

std::vector<JsonIndex> objects_of(const JsonTree& tree, JsonIndex array) {
  std::vector<JsonIndex> out;
  if (tree.kind(array) != JsonKind::kArray) return out;
  for (JsonIndex item = tree.first(array); item != 0; item = tree.next(item)) {
    if (tree.kind(item) == JsonKind::kObject) out.push_back(item);
  }
  return out;
}

Result<JsonIndex> choose_item(JsonFields& fields, const std::vector<JsonIndex>& items, JsonFields::Names ids, JsonFields::Names links) {
  const JsonTree& tree = fields.tree();
  const std::string_view item = trim(fields.importing().item);
  if (item.empty()) return items.front();
  for (const JsonIndex one : items) {
    for (const std::string_view name : ids) {
      const JsonIndex value = tree.find(one, name);
      if (value != 0 && fields.id_of(value) == item) return one;
    }
  }
  for (const JsonIndex one : items) {
    for (const std::string_view name : links) {
      const JsonIndex value = tree.find(one, name);
      if (value != 0 && is_same_page(resolve_url(fields.importing().base, tree.text(value)), item)) return one;
    }
  }
  if (const std::size_t number = position_named_by(item, items.size()); number < items.size()) return items[number];
  return fields.error(0, ErrorCode::kNoItem,
                      "None of the " + std::to_string(items.size()) + " articles has \"" + excerpt_of(item) + "\" as its id, its link or its number from 0.");
}

}  // namespace offprint
