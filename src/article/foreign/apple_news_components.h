// The walk over the components of Apple News: an implementation detail of apple_news.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/foreign/apple_news_text.h"
#include "article/foreign/json_fields.h"

namespace offprint {

// Fills the article's blocks, and its title and authors where components say them. One small frame for each component inside another, which is two levels of
// JSON; kMaxJsonDepth bounds them.
class AppleNewsComponents {
 public:
  // `article` has the fields of the metadata already.
  AppleNewsComponents(JsonFields& fields, Article& article)
      : fields_(fields), tree_(fields.tree()), importing_(fields.importing()), article_(article), text_(fields) {}

  void read_all(JsonIndex components);

  // The address of a picture that may be in the bundle; empty where it may not be loaded, which is reported.
  std::string address_of(std::string_view url);

 private:
  using Read = void (AppleNewsComponents::*)(JsonIndex component);
  static Read reader_of(std::string_view role);

  void read_one(JsonIndex component);
  void read_inside(JsonIndex component);
  void read_title(JsonIndex component);
  void read_heading(JsonIndex component);
  void read_intro(JsonIndex component);
  void read_body(JsonIndex component);
  void read_quote(JsonIndex component);
  void read_caption(JsonIndex component);
  void read_credit(JsonIndex component);
  void read_byline(JsonIndex component);
  void read_picture(JsonIndex component);
  void read_gallery(JsonIndex component);
  void read_rule(JsonIndex component);
  void read_button(JsonIndex component);
  void read_data_table(JsonIndex component);
  void read_html_table(JsonIndex component);
  void skip(JsonIndex component);

  void add_blocks(std::vector<Block> blocks);
  // The component's identifier, which links in the text name, as that of a block.
  std::string id_of(JsonIndex component);
  // The last block, where it is a picture.
  Image* last_picture();

  JsonFields& fields_;
  const JsonTree& tree_;
  Importing& importing_;
  Article& article_;
  AppleNewsText text_;
  bool titled_ = false;  // a component has said the title
};

}  // namespace offprint
