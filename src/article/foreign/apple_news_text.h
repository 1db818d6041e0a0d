// Formatted text of Apple News: an implementation detail of apple_news.h.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "article/article.h"
#include "article/foreign/json_fields.h"

namespace offprint {

// Reads `text` in its `format` (html, markdown, none), with what `additions` link and `inlineTextStyles` mark in plain text. Ranges count UTF-16 code units.
class AppleNewsText {
 public:
  explicit AppleNewsText(JsonFields& fields);

  // The paragraphs and whatever else is in the text of a component.
  void read_blocks(JsonIndex component, std::vector<Block>& out);

  // The text of a component as one line.
  Runs read_line(JsonIndex component);

  // Likewise of a value that is a string, a number, or an object with `text`; a boolean or null has no text.
  Runs line_of(JsonIndex value);

 private:
  void read_plain(JsonIndex component, std::string_view text, std::vector<Block>& out);
  Marks marks_of(JsonIndex style);
  JsonIndex style_named(std::string_view name) const;

  JsonFields& fields_;
  const JsonTree& tree_;
  std::vector<std::pair<std::string_view, JsonIndex>> styles_;  // `textStyles` of the document by name, in order
};

}  // namespace offprint
