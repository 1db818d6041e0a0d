#include "article/foreign/apple_news.h"

#include <algorithm>

#include "article/foreign/apple_news_components.h"
#include "article/foreign/block_flow.h"
#include "article/foreign/json_fields.h"

namespace offprint {
namespace {

void read_metadata(JsonFields& fields, Article& article) {
  article.title = fields.line(0, {"title"});
  article.subtitle = fields.line(0, {"subtitle"});
  article.lang = fields.language(0, {"language"});
  const JsonIndex metadata = fields.member(0, {"metadata"}, JsonKind::kObject);
  if (metadata == 0) return;
  article.authors = fields.names(metadata, {"authors"});
  article.published = fields.date(metadata, {"datePublished", "dateCreated"});
  article.modified = fields.date(metadata, {"dateModified"});
  article.canonical = fields.web_address(metadata, {"canonicalURL"});
  article.summary = fields.line(metadata, {"excerpt"});
  article.tags = fields.names(metadata, {"keywords"});
}

// It is made for lists of articles: most often a cut of a picture that the body shows.
void read_thumbnail(JsonFields& fields, AppleNewsComponents& components, Article& article) {
  const JsonIndex metadata = fields.member(0, {"metadata"}, JsonKind::kObject);
  const std::string_view url = metadata == 0 ? std::string_view() : fields.raw(metadata, {"thumbnailURL"});
  const bool shows = std::any_of(article.blocks.begin(), article.blocks.end(), [](const Block& block) { return std::holds_alternative<Image>(block.value); });
  if (url.empty() || shows) return;
  fields.place(metadata);
  article.hero.src = components.address_of(url);
}

}  // namespace

bool looks_like_apple_news(const JsonTree& tree) {
  if (tree.kind(0) != JsonKind::kObject) return false;
  const JsonIndex components = tree.find(0, "components");
  if (components == 0 || tree.kind(components) != JsonKind::kArray) return false;
  const JsonIndex first = tree.first(components);
  if (first != 0 && tree.kind(first) == JsonKind::kObject && tree.find(first, "role") != 0) return true;
  return tree.find(0, "layout") != 0 || tree.find(0, "identifier") != 0;
}

Result<Article> read_apple_news(const JsonTree& tree, Importing& importing) {
  JsonFields fields(tree, importing);
  if (tree.kind(0) != JsonKind::kObject) return fields.error(0, ErrorCode::kWrongType, "An article of Apple News is an object with \"components\".");
  const JsonIndex components = tree.find(0, "components");
  if (components == 0) return fields.error(0, ErrorCode::kMissingField, "An article of Apple News has \"components\".");
  if (tree.kind(components) != JsonKind::kArray) return fields.error(components, ErrorCode::kWrongType, "The \"components\" of Apple News are an array.");
  Article article;
  read_metadata(fields, article);
  AppleNewsComponents reader(fields, article);
  reader.read_all(components);
  read_thumbnail(fields, reader, article);
  importing.place.clear();
  flatten_deep_blocks(article.blocks, importing);
  if (article.blocks.empty()) return fields.error(components, ErrorCode::kNoArticle, "This article of Apple News has no component that can be shown.");
  return article;
}

}  // namespace offprint
