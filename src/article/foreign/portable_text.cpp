#include "article/foreign/portable_text.h"

#include "article/foreign/block_flow.h"
#include "article/foreign/document_fields.h"
#include "article/foreign/json_fields.h"
#include "article/foreign/portable_text_blocks.h"
#include "article/white_space.h"

namespace offprint {
namespace {

// Where the blocks are, and the document around them.
struct Found {
  JsonIndex document = 0;
  JsonIndex body = 0;
  bool bare = false;  // the root is the body
  bool found = false;
};

// `any`: an array of objects with `_type` will do, though none of them is a block.
bool is_body(const JsonTree& tree, JsonIndex value, bool any) {
  if (holds_portable_text(tree, value)) return true;
  if (!any || tree.kind(value) != JsonKind::kArray) return false;
  const JsonIndex first = tree.first(value);
  return first != 0 && tree.kind(first) == JsonKind::kObject && tree.find(first, "_type") != 0;
}

Found look_in(const JsonTree& tree, JsonIndex document, bool any) {
  if (tree.kind(document) != JsonKind::kObject) return {};
  for (const std::string_view name : {"body", "content", "text", "bodyRaw", "_rawBody", "blocks"}) {
    const JsonIndex value = tree.find(document, name);
    if (value != 0 && is_body(tree, value, any)) return {document, value, false, true};
  }
  return {};
}

// A query answers with one document as `result`, or with a list of them, of which the first is read.
Found find_body(const JsonTree& tree, bool any) {
  if (holds_portable_text(tree, 0)) return {0, 0, true, true};
  JsonIndex document = 0;
  if (tree.kind(0) == JsonKind::kObject) document = tree.find(0, "result");
  if (tree.kind(document) == JsonKind::kArray) {
    if (document != 0 && holds_portable_text(tree, document)) return {0, document, true, true};
    document = tree.first(document);
  }
  if (const Found found = look_in(tree, document, any); found.found) return found;
  return {0, 0, true, any && is_body(tree, 0, true)};
}

}  // namespace

bool looks_like_portable_text(const JsonTree& tree) { return find_body(tree, false).found; }

Result<Article> read_portable_text(const JsonTree& tree, Importing& importing) {
  JsonFields fields(tree, importing);
  const Found found = find_body(tree, true);
  if (!found.found) {
    const bool container = tree.kind(0) == JsonKind::kObject || tree.kind(0) == JsonKind::kArray;
    return fields.error(0, container ? ErrorCode::kMissingField : ErrorCode::kWrongType,
                        "Portable Text is an array of blocks that have a \"_type\", alone or as \"body\" or \"content\" of a document.");
  }
  Article article;
  PortableTextBlocks blocks(tree, importing);
  if (!found.bare) {
    read_document_fields(fields, found.document, article);
    const JsonIndex excerpt = tree.find(found.document, "excerpt");
    if (excerpt != 0 && tree.kind(excerpt) == JsonKind::kArray) article.summary = blocks.text_of(excerpt);
  }
  blocks.read_all(found.body, article.blocks);
  importing.place.clear();
  flatten_deep_blocks(article.blocks, importing);
  take_title(article);
  if (article.blocks.empty()) return fields.error(found.body, ErrorCode::kNoArticle, "This Portable Text has no block that can be shown.");
  return article;
}

}  // namespace offprint
