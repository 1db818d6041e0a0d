#include "article/foreign/word_press.h"

#include <optional>
#include <utility>

#include "article/foreign/cut_summary.h"
#include "article/foreign/item_choice.h"
#include "article/foreign/json_fields.h"
#include "article/html/read_html.h"

namespace offprint {
namespace {

bool is_refusal(const JsonTree& tree, JsonIndex object) {
  const JsonIndex code = tree.find(object, "code");
  const JsonIndex message = tree.find(object, "message");
  return code != 0 && message != 0 && tree.kind(code) == JsonKind::kString && tree.kind(message) == JsonKind::kString && tree.find(object, "data") != 0 &&
         tree.find(object, "content") == 0;
}

bool has_rendered(const JsonTree& tree, JsonIndex object, std::string_view name) {
  const JsonIndex value = tree.find(object, name);
  return value != 0 && tree.find(value, "rendered") != 0;
}

bool is_post(const JsonTree& tree, JsonIndex object) { return has_rendered(tree, object, "content") || has_rendered(tree, object, "title"); }

std::string two_digits(std::int64_t value) { return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)}; }

// "2025-07-18T10:30:00" of the site's clock and "2025-07-18T02:30:00" of UTC: "2025-07-18T10:30:00+08:00".
std::string with_offset(std::string local, std::string utc) {
  if (utc.empty()) return local;
  if (utc.size() != 19) return utc;
  if (local.size() != 19) return utc + 'Z';
  const std::int64_t minutes = (seconds_of_date(local, 0) - seconds_of_date(utc, 0)) / 60;
  if (minutes < -14 * 60 || minutes > 14 * 60) return utc + 'Z';
  const std::int64_t size = minutes < 0 ? -minutes : minutes;
  return local + (minutes < 0 ? '-' : '+') + two_digits(size / 60) + ':' + two_digits(size % 60);
}

class PostReader {
 public:
  PostReader(JsonFields& fields, JsonIndex post) : fields_(fields), tree_(fields.tree()), post_(post) {}

  std::optional<Error> refusal() const;
  void read(Article& article);

 private:
  // A member that holds HTML: {"rendered": "…"}, {"raw": "…"} or the HTML itself.
  std::string_view html(JsonIndex object, std::string_view name);
  void read_embedded(Article& article);
  void read_terms(JsonIndex embedded, Article& article);
  void read_media(JsonIndex media, Image& out);
  void read_head(JsonIndex head, Article& article);

  JsonFields& fields_;
  const JsonTree& tree_;
  JsonIndex post_;
};

std::optional<Error> PostReader::refusal() const {
  if (const JsonIndex status = tree_.find(post_, "status"); status != 0 && tree_.kind(status) == JsonKind::kString && tree_.text(status) != "publish") {
    return fields_.error(status, ErrorCode::kWithheld, "This post is not published; its status is \"" + excerpt_of(tree_.text(status)) + "\".");
  }
  const JsonIndex content = tree_.find(post_, "content");
  if (content == 0) return std::nullopt;
  if (const JsonIndex guarded = tree_.find(content, "protected"); guarded != 0 && tree_.integer(guarded) != 0) {
    return fields_.error(guarded, ErrorCode::kWithheld, "This post is protected by a password.");
  }
  return std::nullopt;
}

std::string_view PostReader::html(JsonIndex object, std::string_view name) {
  const JsonIndex value = tree_.find(object, name);
  if (value == 0) return {};
  if (tree_.kind(value) == JsonKind::kObject) return fields_.raw(value, {"rendered", "raw"});
  return fields_.raw(object, {name});
}

void PostReader::read(Article& article) {
  Importing& importing = fields_.importing();
  article.title = html_text(html(post_, "title"));
  article.published = with_offset(fields_.date(post_, {"date"}), fields_.date(post_, {"date_gmt"}));
  article.modified = with_offset(fields_.date(post_, {"modified"}), fields_.date(post_, {"modified_gmt"}));
  article.canonical = fields_.web_address(post_, {"link"});
  if (!article.canonical.empty()) importing.base = article.canonical;
  article.summary = html_text(html(post_, "excerpt"));
  read_embedded(article);
  const JsonIndex head = fields_.member(post_, {"yoast_head_json"}, JsonKind::kObject);
  if (head != 0) read_head(head, article);
  if (const JsonIndex content = tree_.find(post_, "content"); content != 0) fields_.place(content);
  article.blocks = html_blocks(html(post_, "content"), importing);
  importing.place.clear();
  drop_cut_summary(article, importing);
  if (head != 0 && article.summary.empty()) article.summary = fields_.line(head, {"description", "og_description"});
}

void PostReader::read_embedded(Article& article) {
  const JsonIndex embedded = fields_.member(post_, {"_embedded"}, JsonKind::kObject);
  if (embedded != 0) {
    // Where an author or a picture may not be seen, the API puts its refusal in its place, which has no name.
    for (const JsonIndex author : objects_of(tree_, tree_.find(embedded, "author"))) add_once(article.authors, html_text(fields_.raw(author, {"name"})));
    const std::vector<JsonIndex> media = objects_of(tree_, tree_.find(embedded, "wp:featuredmedia"));
    if (!media.empty()) read_media(media.front(), article.hero);
    read_terms(embedded, article);
  }
  if (!article.hero.src.empty()) return;
  const JsonIndex address = fields_.member(post_, {"jetpack_featured_media_url"}, JsonKind::kString);
  if (address == 0) return;
  fields_.place(address);
  article.hero.src = fields_.importing().picture(tree_.text(address));
}

void PostReader::read_terms(JsonIndex embedded, Article& article) {
  const JsonIndex taxonomies = fields_.member(embedded, {"wp:term"}, JsonKind::kArray);
  for (JsonIndex terms = taxonomies == 0 ? 0 : tree_.first(taxonomies); terms != 0; terms = tree_.next(terms)) {
    for (const JsonIndex term : objects_of(tree_, terms)) {
      const std::string_view taxonomy = fields_.raw(term, {"taxonomy"});
      if (!taxonomy.empty() && taxonomy != "category" && taxonomy != "post_tag") continue;
      std::string name = html_text(fields_.raw(term, {"name"}));
      // The category of posts that have none, in the languages that most sites here are in.
      if (fields_.raw(term, {"slug"}) != "uncategorized" && name != "未分类" && name != "未分類") add_once(article.tags, std::move(name));
    }
  }
}

void PostReader::read_media(JsonIndex media, Image& out) {
  const JsonIndex address = fields_.member(media, {"source_url"}, JsonKind::kString);
  if (address == 0) return;
  fields_.place(address);
  out.src = fields_.importing().picture(tree_.text(address));
  if (out.src.empty()) return;
  out.alt = fields_.line(media, {"alt_text"});
  out.caption = html_runs(html(media, "caption"), fields_.importing());
  const JsonIndex details = fields_.member(media, {"media_details"}, JsonKind::kObject);
  if (details == 0) return;
  out.width = fields_.side(details, {"width"});
  out.height = fields_.side(details, {"height"});
}

// What a widespread plugin says of the post for search engines, where the post itself does not.
void PostReader::read_head(JsonIndex head, Article& article) {
  article.source.name = fields_.line(head, {"og_site_name"});
  article.lang = fields_.language(head, {"og_locale"});
  if (article.title.empty()) article.title = fields_.line(head, {"og_title", "title"});
  if (article.authors.empty()) article.authors = fields_.names(head, {"author"});
  if (article.canonical.empty()) article.canonical = fields_.web_address(head, {"canonical", "og_url"});
  if (article.published.empty()) article.published = fields_.date(head, {"article_published_time"});
  if (article.modified.empty()) article.modified = fields_.date(head, {"article_modified_time"});
  const std::vector<JsonIndex> images = objects_of(tree_, tree_.find(head, "og_image"));
  if (!article.hero.src.empty() || images.empty()) return;
  fields_.place(images.front());
  article.hero.src = fields_.importing().picture(fields_.raw(images.front(), {"url"}));
  if (article.hero.src.empty()) return;
  article.hero.width = fields_.side(images.front(), {"width"});
  article.hero.height = fields_.side(images.front(), {"height"});
}

Error no_post(const JsonFields& fields, std::string_view message, std::string_view code) {
  return fields.error(0, ErrorCode::kNoArticle,
                      "The site has no such post: " + excerpt_of(message) + " (" + excerpt_of(code) + ")");
}

}  // namespace

bool looks_like_word_press(const JsonTree& tree) {
  if (tree.kind(0) == JsonKind::kObject) return is_post(tree, 0) || is_refusal(tree, 0);
  const JsonIndex first = tree.kind(0) == JsonKind::kArray ? tree.first(0) : 0;
  return first != 0 && is_post(tree, first);
}

Result<Article> read_word_press(const JsonTree& tree, Importing& importing) {
  JsonFields fields(tree, importing);
  JsonIndex post = 0;
  if (tree.kind(0) == JsonKind::kArray) {
    const std::vector<JsonIndex> posts = objects_of(tree, 0);
    if (posts.empty()) return fields.error(0, ErrorCode::kNoArticle, "The list of posts is empty.");
    const Result<JsonIndex> chosen = choose_item(fields, posts, {"id", "slug"}, {"link"});
    if (!chosen) return chosen.error();
    post = chosen.value();
  } else if (tree.kind(0) != JsonKind::kObject) {
    return fields.error(0, ErrorCode::kWrongType, "Expected a post or a list of posts, found " + std::string(name_of(tree.kind(0))) + ".");
  } else if (is_refusal(tree, 0)) {
    return no_post(fields, tree.text(tree.find(0, "message")), tree.text(tree.find(0, "code")));
  }
  PostReader reader(fields, post);
  if (std::optional<Error> refused = reader.refusal()) return *std::move(refused);
  if (tree.find(post, "content") == 0 && tree.find(post, "title") == 0) {
    return fields.error(post, ErrorCode::kMissingField, "A post of WordPress has a title and a content; this has neither.");
  }
  Article article;
  reader.read(article);
  if (article.title.empty() && article.blocks.empty()) return fields.error(post, ErrorCode::kNoArticle, "This post has neither a title nor a content.");
  if (article.blocks.empty()) fields.tell(ReportKind::kSkipped, post, "The post has no content; only what it says of itself was read.");
  return article;
}

}  // namespace offprint
