#include "article/foreign/portable_text.h"

#include <algorithm>
#include <vector>

#include "article/foreign/block_flow.h"
#include "article/foreign/document_fields.h"
#include "article/foreign/item_choice.h"
#include "article/foreign/json_fields.h"
#include "article/foreign/portable_text_blocks.h"
#include "article/white_space.h"

namespace offprint {
namespace {

// Where the blocks are, and the document around them.
struct Found {
  bool found = false;
  bool bare = false;  // no document is around the body
  JsonIndex document = 0;
  JsonIndex body = 0;
};

// `any`: an array of objects with `_type` will do, though none of them is a block.
bool is_body(const JsonTree& tree, JsonIndex value, bool any) {
  if (holds_portable_text(tree, value)) return true;
  if (!any || tree.kind(value) != JsonKind::kArray) return false;
  const JsonIndex first = tree.first(value);
  return first != 0 && tree.kind(first) == JsonKind::kObject && tree.find(first, "_type") != 0;
}

Found look_in(const JsonTree& tree, JsonIndex document, bool any) {
  for (const std::string_view name : {"body", "content", "text", "bodyRaw", "_rawBody", "blocks"}) {
    const JsonIndex value = tree.find(document, name);
    if (value != 0 && is_body(tree, value, any)) return {true, false, document, value};
  }
  return {};
}

// What a query answers with; the root where there is no answer around it.
JsonIndex answer_in(const JsonTree& tree) { return tree.kind(0) == JsonKind::kObject ? tree.find(0, "result") : 0; }

std::vector<JsonIndex> documents_in(const JsonTree& tree) {
  const JsonIndex answer = answer_in(tree);
  if (tree.kind(answer) == JsonKind::kArray) return objects_of(tree, answer);
  if (tree.kind(answer) == JsonKind::kObject) return {answer};
  return {};
}

bool hold_body(const JsonTree& tree, const std::vector<JsonIndex>& documents, bool any) {
  return std::any_of(documents.begin(), documents.end(), [&](JsonIndex document) { return look_in(tree, document, any).found; });
}

// The body that is read, of the document that is asked for where there are several.
Result<Found> find_body(JsonFields& fields) {
  const JsonTree& tree = fields.tree();
  const JsonIndex answer = answer_in(tree);
  const std::vector<JsonIndex> documents = documents_in(tree);
  if (holds_portable_text(tree, answer)) return Found{true, true, 0, answer};
  if (hold_body(tree, documents, true)) {
    if (tree.kind(answer) == JsonKind::kObject) return look_in(tree, answer, true);
    const Result<JsonIndex> chosen = choose_item(fields, documents, {"_id", "slug"}, {"canonicalUrl", "url"});
    if (!chosen) return chosen.error();
    const Found found = look_in(tree, chosen.value(), true);
    if (!found.found) return fields.error(chosen.value(), ErrorCode::kNoArticle, "This document has no Portable Text as its body.");
    return found;
  }
  if (is_body(tree, answer, true)) return Found{true, true, 0, answer};
  return fields.error(0, tree.kind(0) == JsonKind::kObject || tree.kind(0) == JsonKind::kArray ? ErrorCode::kMissingField : ErrorCode::kWrongType,
                      "Portable Text is an array of blocks that have a \"_type\", alone or as \"body\" or \"content\" of a document.");
}

}  // namespace

bool looks_like_portable_text(const JsonTree& tree) {
  return holds_portable_text(tree, answer_in(tree)) || hold_body(tree, documents_in(tree), false);
}

Result<Article> read_portable_text(const JsonTree& tree, Importing& importing) {
  JsonFields fields(tree, importing);
  const Result<Found> body = find_body(fields);
  if (!body) return body.error();
  const Found& found = body.value();
  const JsonIndex id = found.bare ? 0 : tree.find(found.document, "_id");
  if (id != 0 && tree.text(id).starts_with("drafts.")) {
    return fields.error(id, ErrorCode::kWithheld, "This document is a draft; it has not been published.");
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
