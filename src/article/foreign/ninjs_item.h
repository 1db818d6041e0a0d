// The properties of a news item, which each version of ninjs has under names of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/foreign/json_fields.h"

namespace offprint {

// Reads one item: the whole, or one that is associated with it.
class NinjsItem {
 public:
  NinjsItem(JsonFields& fields, JsonIndex item) : fields_(fields), tree_(fields.tree()), item_(item) {}

  // One of several texts that an item has for a purpose: of `headlines`, `bodies` or `descriptions` (2 and 3), or a property such as "body_xhtml" (1).
  struct Text {
    std::string_view role;     // "main", "summary"; in 1 what stands behind the "_"; may be empty
    std::string_view type;     // media type; in 1 empty
    std::string_view value;    // not empty
    JsonIndex place = 0;       // of the value
  };

  // In document order. `list` is the name in 2 and 3, `single` the one in 1: "bodies" and "body".
  std::vector<Text> texts(std::string_view list, std::string_view single);

  // A text as one line, HTML or not.
  std::string line_of(const Text& text);

  std::vector<std::string> authors();
  std::vector<std::string> tags();
  std::string rights();
  Source source();

  // The members of an array or, as version 1 has them, of an object whose names say what they are for.
  std::vector<JsonIndex> members(std::string_view name);

  // The item as a picture: its widest rendition up to 1,600 px, or the least wide one, with description, credit and size. `src` empty: it is none, or has none.
  Image picture();

 private:
  JsonFields& fields_;
  const JsonTree& tree_;
  JsonIndex item_;
};

// Whether the media type, or in version 1 the role, says HTML or XHTML.
bool is_html(const NinjsItem::Text& text);

}  // namespace offprint
