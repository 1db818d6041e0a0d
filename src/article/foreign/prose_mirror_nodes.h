// The walk over the nodes of a ProseMirror document: an implementation detail of prose_mirror.h.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/foreign/block_flow.h"
#include "article/foreign/json_fields.h"

namespace offprint {

// One small frame for each level of nodes, each of which is two levels of JSON; kMaxJsonDepth bounds them.
class ProseMirrorNodes {
 public:
  ProseMirrorNodes(const JsonTree& tree, Importing& importing) : tree_(tree), importing_(importing), fields_(tree, importing) {}

  // Appends what stands in the `content` of a node.
  void read_content(JsonIndex node, std::vector<Block>& out);

 private:
  using Read = void (ProseMirrorNodes::*)(JsonIndex node, BlockFlow& out);
  static Read reader_of(std::string_view name);

  void read_node(JsonIndex node, BlockFlow& out);
  // The nodes in `content`, into a flow that may have an open paragraph. `inside_text`: they are text, not blocks, and a node that is not known belongs to
  // the sentence.
  void walk(JsonIndex node, BlockFlow& out, bool inside_text);

  void read_text(JsonIndex node, BlockFlow& out);
  void read_break(JsonIndex node, BlockFlow& out);
  void read_mention(JsonIndex node, BlockFlow& out);
  void read_emoji(JsonIndex node, BlockFlow& out);
  void read_paragraph(JsonIndex node, BlockFlow& out);
  void read_heading(JsonIndex node, BlockFlow& out);
  void read_title(JsonIndex node, BlockFlow& out);
  void read_quote(JsonIndex node, BlockFlow& out);
  void read_list(JsonIndex node, BlockFlow& out);
  void read_image(JsonIndex node, BlockFlow& out);
  void read_figure(JsonIndex node, BlockFlow& out);
  void read_rule(JsonIndex node, BlockFlow& out);
  void read_code(JsonIndex node, BlockFlow& out);
  void read_table(JsonIndex node, BlockFlow& out);
  void read_summary(JsonIndex node, BlockFlow& out);
  void read_frame(JsonIndex node, BlockFlow& out);
  void read_unknown(JsonIndex node, BlockFlow& out);

  void add_heading(JsonIndex node, int level, BlockFlow& out);
  bool read_item(JsonIndex node, ListItem& out);
  void add_marks(JsonIndex mark, Marks& marks, std::string& href);
  bool image_of(JsonIndex node, Image& out);
  std::string code_of(JsonIndex node);
  Runs runs_of(JsonIndex node, bool inside_text);
  // `attrs` of a node; 0: it has none.
  JsonIndex attrs(JsonIndex node) { return fields_.member(node, {"attrs"}, JsonKind::kObject); }
  // The array `content` of a node; 0: it has none.
  JsonIndex content(JsonIndex node) { return fields_.member(node, {"content"}, JsonKind::kArray); }
  std::string name_of_node(JsonIndex node);

  const JsonTree& tree_;
  Importing& importing_;
  JsonFields fields_;
  bool inside_text_ = false;
  std::set<std::string, std::less<>> told_;  // marks that were reported
};

}  // namespace offprint
