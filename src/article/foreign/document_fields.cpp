#include "article/foreign/document_fields.h"

#include <algorithm>
#include <utility>

#include "article/limits.h"

namespace offprint {
namespace {

// Topics as strings, or as objects that have a title or a name.
void read_tags(JsonFields& fields, JsonIndex document, std::vector<std::string>& out) {
  const JsonTree& tree = fields.tree();
  for (const std::string_view name : {"tags", "keywords", "categories"}) {
    const JsonIndex list = fields.member(document, {name}, JsonKind::kArray);
    for (JsonIndex one = list == 0 ? 0 : tree.first(list); one != 0; one = tree.next(one)) {
      add_once(out, tree.kind(one) == JsonKind::kObject ? fields.line(one, {"title", "name", "label"}) : fields.line_of(one));
    }
    if (!out.empty()) return;
  }
}

void read_hero(JsonFields& fields, JsonIndex document, Image& out) {
  const JsonTree& tree = fields.tree();
  for (const std::string_view name : {"mainImage", "coverImage", "heroImage", "featuredImage", "image"}) {
    const JsonIndex value = tree.find(document, name);
    if (value == 0 || tree.kind(value) == JsonKind::kNull) continue;
    Image picture = read_picture(fields, value);
    if (picture.src.empty()) continue;
    out = std::move(picture);
    return;
  }
}

// A number of up to six digits at `at`, which is moved behind it; 0 where there is none.
std::int32_t take_number(std::string_view text, std::size_t& at) {
  std::int32_t value = 0;
  for (std::size_t end = at + 6; at < std::min(end, text.size()) && text[at] >= '0' && text[at] <= '9'; ++at) value = value * 10 + (text[at] - '0');
  return value;
}

// The last "-<width>x<height>" followed by "-" or "." of an asset's name.
void read_size(std::string_view name, Image& out) {
  for (std::size_t dash = name.rfind('-'); dash != std::string_view::npos && dash > 0; dash = name.rfind('-', dash - 1)) {
    std::size_t at = dash + 1;
    const std::int32_t width = take_number(name, at);
    if (width < 1 || at >= name.size() || name[at] != 'x') continue;
    ++at;
    const std::int32_t height = take_number(name, at);
    if (height < 1 || at >= name.size() || (name[at] != '-' && name[at] != '.')) continue;
    if (width > kMaxImageSide || height > kMaxImageSide) return;
    out.width = width;
    out.height = height;
    return;
  }
}

void read_asset_size(JsonFields& fields, JsonIndex asset, Image& out) {
  const JsonIndex metadata = fields.member(asset, {"metadata"}, JsonKind::kObject);
  const JsonIndex size = metadata == 0 ? 0 : fields.member(metadata, {"dimensions"}, JsonKind::kObject);
  if (size != 0) {
    out.width = fields.side(size, {"width"});
    out.height = fields.side(size, {"height"});
  }
  if (out.width == 0 || out.height == 0) read_size(fields.raw(asset, {"_ref", "_id"}), out);
}

void read_caption(JsonFields& fields, JsonIndex object, Image& out) {
  const JsonIndex caption = fields.tree().find(object, "caption");
  if (caption == 0 || fields.tree().kind(caption) != JsonKind::kString) return;
  if (std::string line = fields.line_of(caption); !line.empty()) out.caption.push_back(Run{std::move(line), 0, {}, {}});
}

}  // namespace

Image read_picture(JsonFields& fields, JsonIndex value) {
  Image out;
  Importing& importing = fields.importing();
  fields.place(value);
  if (fields.tree().kind(value) == JsonKind::kString) {
    out.src = importing.picture(fields.tree().text(value));
    return out;
  }
  if (fields.tree().kind(value) != JsonKind::kObject) {
    importing.tell(ReportKind::kSkipped, "Expected a picture, found " + std::string(name_of(fields.tree().kind(value))) + ".");
    return out;
  }
  const JsonIndex asset = fields.member(value, {"asset"}, JsonKind::kObject);
  std::string_view address = asset == 0 ? std::string_view() : fields.raw(asset, {"url"});
  if (address.empty()) address = fields.raw(value, {"url", "src"});
  if (address.empty()) {
    const std::string_view reference = asset == 0 ? std::string_view() : fields.raw(asset, {"_ref"});
    importing.tell(ReportKind::kDropped, "A picture without an address was left out; have its asset resolved.", reference);
    return out;
  }
  out.src = importing.picture(address);
  out.alt = fields.line(value, {"alt", "altText"});
  out.credit = fields.line(value, {"credit", "attribution", "photographer"});
  read_caption(fields, value, out);
  out.width = fields.side(value, {"width"});
  out.height = fields.side(value, {"height"});
  if (asset != 0 && (out.width == 0 || out.height == 0)) read_asset_size(fields, asset, out);
  return out;
}

void read_document_fields(JsonFields& fields, JsonIndex document, Article& article) {
  article.title = fields.line(document, {"title", "headline", "name"});
  article.subtitle = fields.line(document, {"subtitle", "subTitle", "subheading"});
  article.authors = fields.names(document, {"authors", "author", "byline"});
  article.published = fields.date(document, {"publishedAt", "published_at", "datePublished", "publishDate", "published", "date"});
  article.modified = fields.date(document, {"updatedAt", "updated_at", "_updatedAt", "dateModified", "modified"});
  article.canonical = fields.web_address(document, {"canonicalUrl", "canonicalURL", "canonical", "url"});
  article.lang = fields.language(document, {"language", "lang", "locale"});
  const JsonIndex excerpt = fields.tree().find(document, "excerpt");
  if (excerpt == 0 || fields.tree().kind(excerpt) != JsonKind::kArray) article.summary = fields.line(document, {"excerpt", "summary", "description"});
  read_tags(fields, document, article.tags);
  read_hero(fields, document, article.hero);
}

}  // namespace offprint
