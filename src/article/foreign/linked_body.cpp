// What of a node of JSON-LD is seen: its pictures and its text.
#include <utility>

#include "article/foreign/linked_article.h"
#include "article/html/read_html.h"
#include "article/url.h"
#include "article/white_space.h"

namespace offprint {
namespace {

// The specification says plain text; many write HTML, and some plain text with references of HTML.
std::vector<Block> body_blocks(std::string_view text, Importing& importing) {
  if (holds_html(text)) return html_blocks(text, importing);
  std::vector<Block> blocks = text_blocks(text, importing);
  if (!holds_reference(text)) return blocks;
  for (Block& block : blocks) {
    for (Run& run : std::get<Paragraph>(block.value).runs) {
      std::string plain = html_text(run.text);
      if (!plain.empty()) run.text = std::move(plain);
    }
  }
  return blocks;
}

}  // namespace

// "640", 640, or {"@type": "QuantitativeValue", "value": 640}.
std::int32_t LinkedArticle::side(JsonIndex image, std::string_view name) {
  const JsonIndex value = fields_.tree().find(image, name);
  if (value != 0 && fields_.tree().kind(value) == JsonKind::kObject) return fields_.side(value, {"value"});
  return fields_.side(image, {name});
}

bool LinkedArticle::read_image(JsonIndex value, Image& out) {
  const JsonTree& tree = fields_.tree();
  const JsonIndex image = nodes_.resolved(value);
  fields_.place(image);
  if (tree.kind(image) == JsonKind::kString) {
    out.src = fields_.importing().picture(tree.text(image));
    return !out.src.empty();
  }
  std::string_view address = fields_.raw(image, {"url", "contentUrl"});
  if (const std::string_view id = fields_.raw(image, {"@id"}); address.empty() && is_http_url(id)) address = id;
  fields_.place(image);
  out.src = fields_.importing().picture(address);
  if (out.src.empty()) return false;
  out.width = side(image, "width");
  out.height = side(image, "height");
  const std::string caption = text(image, {"caption", "description"});
  if (!caption.empty()) out.caption.push_back({caption, 0, {}, {}});
  out.alt = text(image, {"alternateName", "name"});
  out.credit = text(image, {"creditText"});
  if (!out.credit.empty()) return true;
  std::vector<std::string> people;
  for (const std::string_view name : {"creator", "author"}) {
    const JsonIndex person = tree.find(image, name);
    if (person != 0 && people.empty()) add_people(person, people);
  }
  if (!people.empty()) out.credit = std::move(people.front());
  return true;
}

// Publishers give one picture in several shapes; the widest has all of it.
void LinkedArticle::read_picture(JsonIndex node, Image& out) {
  const JsonTree& tree = fields_.tree();
  for (const std::string_view name : {"image", "thumbnailUrl", "thumbnail"}) {
    const JsonIndex value = tree.find(node, name);
    if (value == 0) continue;
    const bool list = tree.kind(value) == JsonKind::kArray;
    for (JsonIndex one = list ? tree.first(value) : value; one != 0; one = list ? tree.next(one) : 0) {
      Image image;
      if (tree.kind(one) != JsonKind::kNull && read_image(one, image) && (out.src.empty() || image.width > out.width)) out = std::move(image);
    }
    if (!out.src.empty()) return;
  }
}

void LinkedArticle::read_body(JsonIndex node, std::vector<Block>& out) {
  const JsonTree& tree = fields_.tree();
  for (const std::string_view name : {"articleBody", "text"}) {
    const JsonIndex value = tree.find(node, name);
    if (value == 0) continue;
    const bool list = tree.kind(value) == JsonKind::kArray;
    for (JsonIndex one = list ? tree.first(value) : value; one != 0; one = list ? tree.next(one) : 0) {
      const std::string_view text = tree.kind(one) == JsonKind::kObject ? fields_.raw(one, {"@value"}) : tree.text(one);
      fields_.place(one);
      for (Block& block : body_blocks(text, fields_.importing())) out.push_back(std::move(block));
    }
    if (!out.empty()) break;
  }
  if (nodes_.has_type(node, "LiveBlogPosting")) read_updates(node, out);
}

// Each update of a live blog: its headline, then its text.
void LinkedArticle::read_updates(JsonIndex node, std::vector<Block>& out) {
  const JsonTree& tree = fields_.tree();
  const JsonIndex updates = fields_.member(node, {"liveBlogUpdate"}, JsonKind::kArray);
  for (JsonIndex one = updates == 0 ? 0 : tree.first(updates); one != 0; one = tree.next(one)) {
    const JsonIndex update = nodes_.resolved(one);
    Heading heading;
    if (const std::string headline = text(update, {"headline", "name"}); !headline.empty()) heading.runs.push_back({headline, 0, {}, {}});
    fields_.place(update);
    if (!heading.runs.empty() && !fields_.importing().add(out, Block{std::move(heading)})) return;
    const std::string_view body = fields_.raw(update, {"articleBody", "text"});
    for (Block& block : body_blocks(body, fields_.importing())) out.push_back(std::move(block));
  }
}

}  // namespace offprint
