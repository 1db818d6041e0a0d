#include "article/foreign/ghost.h"

#include <optional>
#include <utility>

#include "article/foreign/cut_summary.h"
#include "article/foreign/item_choice.h"
#include "article/foreign/json_fields.h"
#include "article/html/read_html.h"

namespace offprint {
namespace {

JsonIndex list_of(const JsonTree& tree, std::string_view name) {
  const JsonIndex list = tree.find(0, name);
  return list != 0 && tree.kind(list) == JsonKind::kArray ? list : 0;
}

bool is_post(const JsonTree& tree, JsonIndex object) {
  if (tree.find(object, "html") == 0 && tree.find(object, "lexical") == 0 && tree.find(object, "mobiledoc") == 0) return false;
  for (const std::string_view name : {"uuid", "comment_id", "feature_image", "published_at"}) {
    if (tree.find(object, name) != 0) return true;
  }
  return false;
}

// The API's refusal: {"errors": [{"message": …, "type": "NotFoundError"}]}.
JsonIndex refusal_in(const JsonTree& tree) {
  const JsonIndex errors = list_of(tree, "errors");
  const JsonIndex first = errors == 0 ? 0 : tree.first(errors);
  return first != 0 && tree.find(first, "message") != 0 ? first : 0;
}

std::optional<Error> refusal_of(JsonFields& fields, JsonIndex post) {
  const JsonTree& tree = fields.tree();
  if (const JsonIndex status = tree.find(post, "status"); status != 0 && tree.kind(status) == JsonKind::kString && tree.text(status) != "published") {
    return fields.error(status, ErrorCode::kWithheld, "This post is not published; its status is \"" + excerpt_of(tree.text(status)) + "\".");
  }
  const JsonIndex visibility = tree.find(post, "visibility");
  if (visibility == 0 || tree.kind(visibility) != JsonKind::kString || tree.text(visibility) == "public") return std::nullopt;
  const std::string who = excerpt_of(tree.text(visibility));
  if (fields.raw(post, {"html", "plaintext"}).empty()) {
    return fields.error(visibility, ErrorCode::kWithheld, "This post is not public, and the API gives none of its text; its visibility is \"" + who + "\".");
  }
  if (!fields.flag(post, {"access"}, true)) {
    fields.tell(ReportKind::kSkipped, visibility, "The publisher gives a part of this post to members only; what was read may lack it.", who);
  }
  return std::nullopt;
}

void read_picture(JsonFields& fields, JsonIndex post, Image& out) {
  const JsonIndex address = fields.member(post, {"feature_image"}, JsonKind::kString);
  if (address == 0) return;
  fields.place(address);
  out.src = fields.importing().picture(fields.tree().text(address));
  if (out.src.empty()) return;
  out.alt = fields.line(post, {"feature_image_alt"});
  out.caption = html_runs(fields.raw(post, {"feature_image_caption"}), fields.importing());
}

// Tags that begin with "#" are for the publisher alone.
std::vector<std::string> tags_of(JsonFields& fields, JsonIndex post) {
  std::vector<std::string> out;
  const JsonIndex tags = fields.member(post, {"tags"}, JsonKind::kArray);
  if (tags == 0) return out;
  for (const JsonIndex tag : objects_of(fields.tree(), tags)) {
    std::string name = fields.line(tag, {"name"});
    if (!name.starts_with('#') && fields.raw(tag, {"visibility"}) != "internal") add_once(out, std::move(name));
  }
  return out;
}

// `excerpt` is not read: where no editor wrote one, it is the beginning of the text.
void read_metadata(JsonFields& fields, JsonIndex post, Article& article) {
  article.title = fields.line(post, {"title"});
  article.summary = fields.line(post, {"custom_excerpt", "meta_description", "og_description"});
  article.published = fields.date(post, {"published_at"});
  article.modified = fields.date(post, {"updated_at"});
  const std::string url = fields.web_address(post, {"url"});
  article.canonical = fields.web_address(post, {"canonical_url"});
  if (article.canonical.empty()) article.canonical = url;
  // What is relative is so to the post here, not to an original elsewhere.
  if (!url.empty()) fields.importing().base = url;
  article.authors = fields.names(post, {"authors", "primary_author"});
  article.tags = tags_of(fields, post);
  article.lang = fields.language(post, {"locale"});
}

void read_content(JsonFields& fields, JsonIndex post, Article& article) {
  Importing& importing = fields.importing();
  if (const std::string_view html = fields.raw(post, {"html"}); !html.empty()) {
    fields.place(fields.tree().find(post, "html"));
    article.blocks = html_blocks(html, importing);
  }
  const std::string_view text = fields.raw(post, {"plaintext"});
  if (!article.blocks.empty() || text.empty()) return;
  fields.place(fields.tree().find(post, "plaintext"));
  article.blocks = text_blocks(text, importing);
}

Result<JsonIndex> choose_post(JsonFields& fields) {
  const JsonTree& tree = fields.tree();
  if (const JsonIndex refusal = refusal_in(tree); refusal != 0) {
    return fields.error(refusal, ErrorCode::kNoArticle, "The site has no such post: " + excerpt_of(fields.raw(refusal, {"context", "message"})));
  }
  for (const std::string_view name : {"posts", "pages"}) {
    const JsonIndex list = list_of(tree, name);
    if (list == 0) continue;
    const std::vector<JsonIndex> posts = objects_of(tree, list);
    if (posts.empty()) return fields.error(list, ErrorCode::kNoArticle, "The list of posts is empty.");
    return choose_item(fields, posts, {"id", "uuid", "slug"}, {"url", "canonical_url"});
  }
  if (is_post(tree, 0)) return JsonIndex{0};
  return fields.error(0, ErrorCode::kNoArticle, "An answer of Ghost's Content API has posts or pages; this has neither.");
}

}  // namespace

bool looks_like_ghost(const JsonTree& tree) {
  if (tree.kind(0) != JsonKind::kObject) return false;
  for (const std::string_view name : {"posts", "pages"}) {
    const JsonIndex list = list_of(tree, name);
    if (list == 0) continue;
    const JsonIndex first = tree.first(list);
    return first == 0 ? tree.find(0, "meta") != 0 : tree.kind(first) == JsonKind::kObject && (is_post(tree, first) || tree.find(first, "title") != 0);
  }
  return is_post(tree, 0) || refusal_in(tree) != 0;
}

Result<Article> read_ghost(const JsonTree& tree, Importing& importing) {
  JsonFields fields(tree, importing);
  if (tree.kind(0) != JsonKind::kObject) {
    return fields.error(0, ErrorCode::kWrongType, "An answer of Ghost's Content API is an object, found " + std::string(name_of(tree.kind(0))) + ".");
  }
  const Result<JsonIndex> chosen = choose_post(fields);
  if (!chosen) return chosen.error();
  const JsonIndex post = chosen.value();
  if (std::optional<Error> refused = refusal_of(fields, post)) return *std::move(refused);
  Article article;
  read_metadata(fields, post, article);
  read_picture(fields, post, article.hero);
  read_content(fields, post, article);
  importing.place.clear();
  drop_cut_summary(article, importing);
  if (article.title.empty() && article.blocks.empty()) return fields.error(post, ErrorCode::kNoArticle, "This post has neither a title nor a text.");
  if (article.blocks.empty()) fields.tell(ReportKind::kSkipped, post, "The post has no html; only what it says of itself was read.");
  return article;
}

}  // namespace offprint
