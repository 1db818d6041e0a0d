#include "article/foreign/prose_mirror.h"

#include "article/foreign/block_flow.h"
#include "article/foreign/document_fields.h"
#include "article/foreign/json_fields.h"
#include "article/foreign/prose_mirror_nodes.h"

namespace offprint {
namespace {

bool is_document(const JsonTree& tree, JsonIndex value) {
  if (tree.kind(value) != JsonKind::kObject) return false;
  const JsonIndex type = tree.find(value, "type");
  return type != 0 && tree.text(type) == "doc";
}

// The document inside the root, where the root is none; 0: neither is.
JsonIndex document_in(const JsonTree& tree) {
  if (tree.kind(0) != JsonKind::kObject) return 0;
  for (const std::string_view name : {"doc", "content", "body", "json"}) {
    const JsonIndex value = tree.find(0, name);
    if (value != 0 && is_document(tree, value)) return value;
  }
  return 0;
}

}  // namespace

bool looks_like_prose_mirror(const JsonTree& tree) { return is_document(tree, 0) || document_in(tree) != 0; }

Result<Article> read_prose_mirror(const JsonTree& tree, Importing& importing) {
  JsonFields fields(tree, importing);
  const bool bare = is_document(tree, 0);
  const JsonIndex document = bare ? 0 : document_in(tree);
  if (!bare && document == 0) {
    return fields.error(0, tree.kind(0) == JsonKind::kObject ? ErrorCode::kMissingField : ErrorCode::kWrongType,
                        "A ProseMirror document is an object with \"type\": \"doc\", alone or as \"doc\", \"content\" or \"body\".");
  }
  const JsonIndex content = tree.find(document, "content");
  if (content == 0) return fields.error(document, ErrorCode::kMissingField, "A ProseMirror document has \"content\".");
  if (tree.kind(content) != JsonKind::kArray) return fields.error(content, ErrorCode::kWrongType, "The \"content\" of a ProseMirror document is an array.");
  Article article;
  if (!bare) read_document_fields(fields, 0, article);
  ProseMirrorNodes(tree, importing).read_content(document, article.blocks);
  importing.place.clear();
  flatten_deep_blocks(article.blocks, importing);
  take_title(article);
  if (article.blocks.empty()) return fields.error(content, ErrorCode::kNoArticle, "This ProseMirror document has no block that can be shown.");
  return article;
}

}  // namespace offprint
