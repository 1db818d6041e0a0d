#include "article/foreign/ninjs.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "article/foreign/attached_pictures.h"
#include "article/foreign/cut_summary.h"
#include "article/foreign/ninjs_item.h"
#include "article/html/read_html.h"
#include "article/url.h"
#include "article/utf8.h"

namespace offprint {
namespace {

using Text = NinjsItem::Text;

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), word) != words.end(); }

std::string lower(std::string_view text) {
  std::string out;
  for (const char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

// Where an embargo names no offset, it lasts until the last place on earth has that time, and the reader's clock is that of the first.
constexpr std::int64_t kLastOffset = -12 * 3600, kFirstOffset = 14 * 3600;

bool is_over(std::string_view embargo, std::string_view now) {
  const std::string until = iso_date(embargo);
  const std::string clock = iso_date(now);
  return !until.empty() && !clock.empty() && seconds_of_date(until, kLastOffset) <= seconds_of_date(clock, kFirstOffset);
}

// The end of an embargo that is not over; 0 where there is none. What is no date may mean anything.
JsonIndex embargo_of(const JsonTree& tree, JsonIndex item, std::string_view now) {
  const JsonIndex until = tree.find(item, "embargoed");
  if (until == 0 || tree.kind(until) == JsonKind::kNull) return 0;
  if (tree.kind(until) != JsonKind::kString) return until;
  return trim(tree.text(until)).empty() || is_over(tree.text(until), now) ? 0 : until;
}

// `pubstatus`, where the publisher does not want the item shown; 0 where it is usable.
JsonIndex unusable_status_of(JsonFields& fields, JsonIndex item) {
  const JsonIndex status = fields.member(item, {"pubstatus", "pubStatus"}, JsonKind::kString);
  return status == 0 || is_any_of(lower(trim(fields.tree().text(status))), {"", "usable"}) ? 0 : status;
}

std::optional<Error> refusal_of(JsonFields& fields) {
  const JsonTree& tree = fields.tree();
  if (const JsonIndex status = unusable_status_of(fields, 0); status != 0) {
    return fields.error(status, ErrorCode::kWithheld,
                        "The publisher does not want this item shown; its status is \"" + excerpt_of(tree.text(status)) + "\".");
  }
  const JsonIndex until = embargo_of(tree, 0, fields.importing().now);
  if (until == 0) return std::nullopt;
  std::string message = "This item is under embargo until " + excerpt_of(fields.id_of(until));
  if (fields.importing().now.empty()) message += ", and no time was given to compare";
  const std::string reason = fields.line(0, {"embargoedreason", "embargoedReason"});
  if (!reason.empty()) message += ": " + excerpt_of(reason);
  return fields.error(until, ErrorCode::kWithheld, message + (message.ends_with('.') || message.ends_with("。") ? "" : "."));
}

// The text of the first of these roles that one has, or the first at all. What is given points into `texts`.
const Text* choose(const std::vector<Text>& texts, std::initializer_list<std::string_view> roles) {
  for (const std::string_view role : roles) {
    for (const Text& text : texts) {
      if (lower(text.role) == role) return &text;
    }
  }
  return texts.empty() ? nullptr : &texts.front();
}

const Text* find(const std::vector<Text>& texts, std::initializer_list<std::string_view> roles) {
  const Text* text = choose(texts, roles);
  return text != nullptr && is_any_of(lower(text->role), roles) ? text : nullptr;
}

// HTML before plain text, and the role "main" before others of a kind; a format of the publisher's own is neither.
const Text* choose_body(const std::vector<Text>& bodies) {
  const Text* best = nullptr;
  int best_rank = 0;
  for (const Text& body : bodies) {
    const bool plain = body.type.empty() || body.type.starts_with("text/plain");
    const int rank = (is_html(body) ? 4 : plain ? 2 : 0) + (is_any_of(lower(body.role), {"main", "html", "xhtml"}) ? 1 : 0);
    if (rank < 2 || rank <= best_rank) continue;
    best = &body;
    best_rank = rank;
  }
  return best;
}

void read_words(JsonFields& fields, NinjsItem& item, Article& article) {
  const std::vector<Text> headlines = item.texts("headlines", "headline");
  if (const Text* title = choose(headlines, {"main", "", "headline"}); title != nullptr) article.title = item.line_of(*title);
  if (article.title.empty()) article.title = fields.line(0, {"title"});
  if (const Text* subtitle = find(headlines, {"sub", "subtitle", "subhead", "subheadline", "secondary"}); subtitle != nullptr) article.subtitle = item.line_of(*subtitle);
  if (article.subtitle == article.title) article.subtitle.clear();
  const std::vector<Text> descriptions = item.texts("descriptions", "description");
  if (const Text* summary = choose(descriptions, {"summary", "abstract", "lead", "text", ""}); summary != nullptr) article.summary = item.line_of(*summary);
  const std::vector<Text> bodies = item.texts("bodies", "body");
  const Text* body = choose_body(bodies);
  if (body == nullptr) return;
  fields.place(body->place);
  article.blocks = is_html(*body) ? html_blocks(body->value, fields.importing()) : text_blocks(body->value, fields.importing());
}

void read_metadata(JsonFields& fields, NinjsItem& item, Article& article) {
  article.published = fields.date(0, {"firstcreated", "firstCreated", "contentcreated", "contentCreated", "versioncreated", "versionCreated"});
  article.modified = fields.date(0, {"versioncreated", "versionCreated"});
  article.lang = fields.language(0, {"language"});
  article.authors = item.authors();
  article.tags = item.tags();
  article.rights = item.rights();
  article.source = item.source();
  // `uri` only names the item; where it is a web address, that is where it may be read.
  if (const std::string_view uri = fields.raw(0, {"uri"}); is_http_url(uri)) article.canonical = uri;
}

void read_pictures(JsonFields& fields, NinjsItem& item, Article& article) {
  AttachedPictures pictures(article, fields.importing());
  for (const JsonIndex one : item.members("associations")) {
    const std::string_view type = fields.raw(one, {"type"});
    if (!is_any_of(type, {"picture", "graphic", ""})) {
      fields.tell(ReportKind::kSkipped, one, "An associated item that is no picture was left out.", type);
      continue;
    }
    if (unusable_status_of(fields, one) != 0 || embargo_of(fields.tree(), one, fields.importing().now) != 0) {
      fields.tell(ReportKind::kSkipped, one, "An associated picture that its publisher withholds was left out.");
      continue;
    }
    Image image = NinjsItem(fields, one).picture();
    fields.place(one);
    pictures.add(std::move(image));
  }
}

}  // namespace

bool looks_like_ninjs(const JsonTree& tree) {
  if (tree.kind(0) != JsonKind::kObject) return false;
  if (const JsonIndex standard = tree.find(0, "standard"); standard != 0) {
    const JsonIndex name = tree.find(standard, "name");
    if (name != 0 && lower(tree.text(name)) == "ninjs") return true;
  }
  if (tree.find(0, "uri") == 0) return false;
  for (JsonIndex member = tree.first(0); member != 0; member = tree.next(member)) {
    const std::string name = lower(tree.key(member));
    if (is_any_of(name, {"headlines", "bodies", "versioncreated", "pubstatus", "renditions", "embargoed", "headline"}) || name.starts_with("body_")) return true;
  }
  return false;
}

Result<Article> read_ninjs(const JsonTree& tree, Importing& importing) {
  JsonFields fields(tree, importing);
  if (tree.kind(0) != JsonKind::kObject) {
    return fields.error(0, ErrorCode::kWrongType, "A ninjs item is an object, found " + std::string(name_of(tree.kind(0))) + ".");
  }
  if (std::optional<Error> refused = refusal_of(fields)) return *std::move(refused);
  const std::string type = lower(fields.line(0, {"type"}));
  if (!is_any_of(type, {"", "text", "composite", "picture", "graphic"})) {
    return fields.error(tree.find(0, "type"), ErrorCode::kNoArticle,
                        "This item is no text; its type is \"" + excerpt_of(type) + "\".");
  }
  NinjsItem item(fields, 0);
  Article article;
  read_metadata(fields, item, article);
  if (!article.canonical.empty() && importing.base.empty()) importing.base = article.canonical;
  read_words(fields, item, article);
  if (type == "picture" || type == "graphic") article.hero = item.picture();
  read_pictures(fields, item, article);
  importing.place.clear();
  drop_cut_summary(article, importing);
  if (article.title.empty() && article.blocks.empty() && article.hero.src.empty()) {
    return fields.error(0, ErrorCode::kNoArticle, "This item has neither a headline nor a body.");
  }
  if (article.blocks.empty()) fields.tell(ReportKind::kSkipped, 0, "The item has no body; only what it says of itself was read.");
  return article;
}

}  // namespace offprint
