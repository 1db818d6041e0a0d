// The walk over the blocks of Portable Text: an implementation detail of portable_text.h.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/article.h"
#include "article/foreign/block_flow.h"
#include "article/foreign/json_fields.h"
#include "article/limits.h"

namespace offprint {

// Lists that come as a sequence of items with levels, put inside one another.
class LevelledLists {
 public:
  // Adds an item, below the one before it where its level is higher; deeper than kMostLevels it stands beside it. True where that began a list inside another.
  bool add(std::int64_t level, bool ordered, ListItem item);

  // Closes all lists and gives the outermost, in order.
  std::vector<List> take();

 private:
  static constexpr std::size_t kMostLevels = (kMaxBlockDepth - 1) / 2;
  struct Open {
    std::int64_t level = 1;
    List list;
  };
  void close_last();
  std::vector<Open> open_;
  std::vector<List> done_;
};

// Objects may hold Portable Text themselves: one small frame for each two levels of JSON, which kMaxJsonDepth bounds.
class PortableTextBlocks {
 public:
  PortableTextBlocks(const JsonTree& tree, Importing& importing) : tree_(tree), importing_(importing), fields_(tree, importing) {}

  void read_all(JsonIndex array, std::vector<Block>& out);

  // A string, or an array of blocks, as one line.
  std::string text_of(JsonIndex value);

 private:
  bool is_block(JsonIndex value) const;
  void read_one(JsonIndex value, std::vector<Block>& out);
  void read_block(JsonIndex block, std::vector<Block>& out);
  void read_object(JsonIndex object, std::string_view type, std::vector<Block>& out);
  void read_image(JsonIndex object, std::vector<Block>& out);
  void read_code(JsonIndex object, std::vector<Block>& out);
  void read_table(JsonIndex object, std::vector<Block>& out);
  void add_row(JsonIndex row, std::vector<TableCell>& out);
  bool read_inside(JsonIndex object, std::vector<Block>& out);
  void add_item(JsonIndex block, LevelledLists& lists);
  // The spans of a block as paragraphs, parted at line feeds.
  void read_spans(JsonIndex block, std::vector<Block>& out);
  Runs runs_of(JsonIndex block);
  Runs runs_of_value(JsonIndex value);
  // The definitions of marks by their keys, in order.
  using Definitions = std::vector<std::pair<std::string_view, JsonIndex>>;
  Definitions definitions_of(JsonIndex block);
  void add_mark(std::string_view name, const Definitions& definitions, Marks& marks, std::string& href);
  void tell_once(std::string what, std::string_view name);

  const JsonTree& tree_;
  Importing& importing_;
  JsonFields fields_;
  std::set<std::string, std::less<>> told_;  // marks that were reported
};

// Whether the array holds blocks of Portable Text: one of its members has a `_type` and is a block or has children.
bool holds_portable_text(const JsonTree& tree, JsonIndex array);

}  // namespace offprint
