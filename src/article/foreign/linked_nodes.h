// The nodes of a JSON-LD text, as others write schema.org: alone, in arrays, in @graph, whole or by reference.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "article/foreign/json_fields.h"

namespace offprint {

// Looks into one tree, which outlives it.
class LinkedNodes {
 public:
  explicit LinkedNodes(const JsonTree& tree);

  // The nodes whose `@type` is Article or a kind of it, in document order: the root, members of arrays and of `@graph`, and what is the `mainEntity` of these.
  const std::vector<JsonIndex>& articles() const { return articles_; }

  // Whether a type of the node is Article or a kind of it: "NewsArticle", "schema:NewsArticle", "https://schema.org/NewsArticle".
  bool is_article(JsonIndex node) const;

  // Whether it has this type.
  bool has_type(JsonIndex node, std::string_view type) const;

  // What `{"@id": …}` stands for, where the text has it; otherwise the value itself.
  JsonIndex resolved(JsonIndex value) const;

 private:
  void index_ids();
  void find_articles();

  const JsonTree& tree_;
  std::map<std::string_view, JsonIndex, std::less<>> ids_;
  std::vector<JsonIndex> articles_;
};

}  // namespace offprint
