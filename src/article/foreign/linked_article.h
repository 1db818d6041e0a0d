// One node of JSON-LD as an article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/foreign/json_fields.h"
#include "article/foreign/linked_nodes.h"

namespace offprint {

// Reads properties of nodes; tolerant of every form that JSON-LD has for one value.
class LinkedArticle {
 public:
  using Names = JsonFields::Names;

  LinkedArticle(const LinkedNodes& nodes, JsonFields& fields) : nodes_(nodes), fields_(fields) {}

  // All that the node says, its text only where `with_body`. `article` is empty before.
  void read(JsonIndex node, Article& article, bool with_body = true);

  // A property that is a text: a string, {"@value": …}, or the first of an array of these, with references of HTML resolved. Empty: none.
  std::string text(JsonIndex node, Names names);

  // Where the node is, as far as it says: `url`, `mainEntityOfPage`, `@id`. Empty: nowhere.
  std::string address(JsonIndex node);

 private:
  std::string text_of(JsonIndex value);
  std::string page_address(JsonIndex node);
  void add_people(JsonIndex value, std::vector<std::string>& out);
  std::string name_of_person(JsonIndex person);
  void add_keywords(JsonIndex node, std::string_view name, std::vector<std::string>& out);
  std::string language(JsonIndex node);
  std::string rights(JsonIndex node);
  void read_source(JsonIndex node, Source& out);
  void read_picture(JsonIndex node, Image& out);
  bool read_image(JsonIndex value, Image& out);
  std::int32_t side(JsonIndex image, std::string_view name);
  void read_body(JsonIndex node, std::vector<Block>& out);
  void read_updates(JsonIndex node, std::vector<Block>& out);
  void tell_of_paywall(JsonIndex node);

  const LinkedNodes& nodes_;
  JsonFields& fields_;
};

}  // namespace offprint
