#include "article/foreign/json_feed.h"

#include <utility>

#include "article/foreign/attached_pictures.h"
#include "article/foreign/cut_summary.h"
#include "article/foreign/item_choice.h"
#include "article/foreign/json_fields.h"
#include "article/html/read_html.h"
#include "article/url.h"

namespace offprint {
namespace {

bool is_item(const JsonTree& tree, JsonIndex object) {
  return tree.find(object, "id") != 0 && (tree.find(object, "content_html") != 0 || tree.find(object, "content_text") != 0);
}

// 1.1 has `authors`, 1 has `author`.
std::vector<std::string> authors_of(JsonFields& fields, JsonIndex object) { return fields.names(object, {"authors", "author"}); }

void read_hero(JsonFields& fields, JsonIndex item, Image& hero) {
  for (const std::string_view name : {"image", "banner_image"}) {
    const JsonIndex value = fields.member(item, {name}, JsonKind::kString);
    if (value == 0) continue;
    fields.place(value);
    hero.src = fields.importing().picture(fields.tree().text(value));
    if (!hero.src.empty()) return;
  }
}

void read_attachments(JsonFields& fields, JsonIndex item, Article& article) {
  const JsonTree& tree = fields.tree();
  const JsonIndex list = tree.find(item, "attachments");
  if (list == 0) return;
  AttachedPictures pictures(article, fields.importing());
  for (const JsonIndex attachment : objects_of(tree, list)) {
    const std::string_view type = fields.raw(attachment, {"mime_type"});
    if (!type.starts_with("image/")) {
      fields.tell(ReportKind::kSkipped, attachment, "An attachment that is no picture was left out.", type);
      continue;
    }
    fields.place(attachment);
    Image image;
    image.src = fields.importing().picture(fields.raw(attachment, {"url"}));
    image.alt = fields.line(attachment, {"title"});
    pictures.add(std::move(image));
  }
}

void read_metadata(JsonFields& fields, JsonIndex item, Article& article) {
  article.canonical = fields.web_address(item, {"url", "external_url"});
  if (const std::string id = fields.id(item, {"id"}); article.canonical.empty() && is_http_url(id)) article.canonical = id;
  if (!article.canonical.empty()) fields.importing().base = article.canonical;
  article.title = fields.line(item, {"title"});
  article.summary = fields.line(item, {"summary"});
  article.published = fields.date(item, {"date_published"});
  article.modified = fields.date(item, {"date_modified"});
  article.authors = authors_of(fields, item);
  article.tags = fields.names(item, {"tags"});
  article.lang = fields.language(item, {"language"});
  read_hero(fields, item, article.hero);
}

// What the feed says of all its items, for an item that does not say it.
void read_feed_level(JsonFields& fields, Article& article) {
  if (article.authors.empty()) article.authors = authors_of(fields, 0);
  if (article.lang.empty()) article.lang = fields.language(0, {"language"});
  article.source.name = fields.line(0, {"title"});
  article.source.url = fields.web_address(0, {"home_page_url"});
}

void read_content(JsonFields& fields, JsonIndex item, Article& article) {
  Importing& importing = fields.importing();
  if (const std::string_view html = fields.raw(item, {"content_html"}); !html.empty()) {
    fields.place(fields.tree().find(item, "content_html"));
    article.blocks = html_blocks(html, importing);
  }
  const std::string_view text = fields.raw(item, {"content_text"});
  if (!article.blocks.empty() || text.empty()) return;
  fields.place(fields.tree().find(item, "content_text"));
  article.blocks = text_blocks(text, importing);
}

Result<Article> read_item(JsonFields& fields, JsonIndex item, bool is_feed) {
  Article article;
  Importing& importing = fields.importing();
  read_metadata(fields, item, article);
  if (is_feed) read_feed_level(fields, article);
  read_content(fields, item, article);
  read_attachments(fields, item, article);
  importing.place.clear();
  drop_cut_summary(article, importing);
  if (article.title.empty() && article.blocks.empty()) return fields.error(item, ErrorCode::kNoArticle, "This item has neither a title nor a content.");
  if (article.blocks.empty()) fields.tell(ReportKind::kSkipped, item, "The item has no content; only what it says of itself was read.");
  return article;
}

}  // namespace

bool looks_like_json_feed(const JsonTree& tree) {
  if (tree.kind(0) != JsonKind::kObject) return false;
  if (const JsonIndex version = tree.find(0, "version"); version != 0 && tree.text(version).find("jsonfeed.org/version/") != std::string_view::npos) return true;
  const JsonIndex items = tree.find(0, "items");
  const JsonIndex first = items != 0 && tree.kind(items) == JsonKind::kArray ? tree.first(items) : 0;
  return first != 0 ? is_item(tree, first) : items == 0 && is_item(tree, 0);
}

Result<Article> read_json_feed(const JsonTree& tree, Importing& importing) {
  JsonFields fields(tree, importing);
  if (tree.kind(0) != JsonKind::kObject) {
    return fields.error(0, ErrorCode::kWrongType, "A JSON Feed is an object, found " + std::string(name_of(tree.kind(0))) + ".");
  }
  const JsonIndex list = tree.find(0, "items");
  if (list == 0 && is_item(tree, 0)) return read_item(fields, 0, false);
  const std::vector<JsonIndex> items = list == 0 ? std::vector<JsonIndex>() : objects_of(tree, list);
  if (items.empty()) return fields.error(list, ErrorCode::kNoArticle, "The feed has no items.");
  const Result<JsonIndex> item = choose_item(fields, items, {"id"}, {"url", "external_url"});
  if (!item) return item.error();
  return read_item(fields, item.value(), true);
}

}  // namespace offprint
