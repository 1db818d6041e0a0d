#include "article/foreign/ninjs_item.h"

#include <algorithm>
#include <utility>

#include "article/html/read_html.h"
#include "article/url.h"

namespace offprint {
namespace {

constexpr std::int32_t kWidestPicture = 1600;

// Whether `width` is a better one to show than `best`: the widest that is not too wide; 0 is not told.
bool is_better_width(std::int32_t width, std::int32_t best) {
  if ((width <= kWidestPicture) != (best <= kWidestPicture)) return width <= kWidestPicture;
  return width <= kWidestPicture ? width > best : width < best;
}

}  // namespace

bool is_html(const NinjsItem::Text& text) {
  if (!text.type.empty()) return text.type.find("html") != std::string_view::npos;
  return text.role.find("html") != std::string_view::npos || text.role == "richtext" || holds_html(text.value);
}

std::vector<JsonIndex> NinjsItem::members(std::string_view name) {
  std::vector<JsonIndex> out;
  const JsonIndex list = tree_.find(item_, name);
  if (list == 0) return out;
  for (JsonIndex member = tree_.first(list); member != 0; member = tree_.next(member)) {
    if (tree_.kind(member) == JsonKind::kObject) out.push_back(member);
  }
  return out;
}

std::vector<NinjsItem::Text> NinjsItem::texts(std::string_view list, std::string_view single) {
  std::vector<Text> out;
  for (const JsonIndex one : members(list)) {
    const JsonIndex value = fields_.member(one, {"value"}, JsonKind::kString);
    if (value == 0 || tree_.text(value).empty()) continue;
    out.push_back({fields_.raw(one, {"role"}), fields_.raw(one, {"contenttype", "contentType"}), tree_.text(value), value});
  }
  for (JsonIndex member = tree_.first(item_); member != 0; member = tree_.next(member)) {
    std::string_view name = tree_.key(member);
    if (!name.starts_with(single) || tree_.kind(member) != JsonKind::kString || tree_.text(member).empty()) continue;
    name.remove_prefix(single.size());
    if (name.empty() || name.front() == '_') out.push_back({name.substr(name.empty() ? 0 : 1), {}, tree_.text(member), member});
  }
  return out;
}

std::string NinjsItem::line_of(const Text& text) {
  if (is_html(text)) return html_text(text.value);
  return fields_.line_of(text.place);
}

std::vector<std::string> NinjsItem::authors() {
  std::vector<std::string> out;
  for (const std::string_view name : {"people", "person"}) {
    for (const JsonIndex person : members(name)) {
      const std::string_view part = fields_.raw(person, {"rel"});
      if (part == "author" || part == "creator" || part == "byline") add_once(out, fields_.line(person, {"name"}));
    }
  }
  if (!out.empty()) return out;
  // A byline is a sentence of its own; only the mark that stands between names alone parts them.
  std::string by = fields_.line(item_, {"by", "byline"});
  constexpr std::string_view kComma = "、";
  for (std::size_t end = by.find(kComma); end != std::string::npos; end = by.find(kComma)) {
    add_once(out, by.substr(0, end));
    by.erase(0, end + kComma.size());
  }
  add_once(out, std::move(by));
  return out;
}

std::vector<std::string> NinjsItem::tags() {
  std::vector<std::string> out;
  for (const std::string_view name : {"subjects", "subject"}) {
    for (const JsonIndex subject : members(name)) add_once(out, fields_.line(subject, {"name"}));
  }
  if (const JsonIndex keywords = tree_.find(item_, "keywords"); keywords != 0) fields_.add_names(keywords, out);
  return out;
}

std::string NinjsItem::rights() {
  std::string out = fields_.line(item_, {"copyrightnotice", "copyrightNotice"});
  if (const std::string holder = fields_.line(item_, {"copyrightholder", "copyrightHolder"}); out.empty() && !holder.empty()) out = "© " + holder;
  const std::string terms = fields_.line(item_, {"usageterms", "usageTerms"});
  if (!terms.empty()) out += out.empty() ? terms : ' ' + terms;
  return out;
}

Source NinjsItem::source() {
  for (const std::string_view name : {"infosources", "infosource"}) {
    for (const JsonIndex one : members(name)) {
      Source out;
      out.name = fields_.line(one, {"name"});
      if (is_http_url(fields_.raw(one, {"uri"}))) out.url = fields_.raw(one, {"uri"});
      if (!out.name.empty()) return out;
    }
  }
  return {fields_.line(item_, {"copyrightholder", "copyrightHolder"}), {}};
}

Image NinjsItem::picture() {
  Image out;
  for (const JsonIndex rendition : members("renditions")) {
    const std::string_view type = fields_.raw(rendition, {"contenttype", "contentType", "mimetype"});
    if (!type.empty() && !type.starts_with("image/")) continue;
    const std::int32_t width = fields_.side(rendition, {"width"});
    if (!out.src.empty() && !is_better_width(width, out.width)) continue;
    fields_.place(rendition);
    std::string src = fields_.importing().picture(fields_.raw(rendition, {"href"}));
    if (src.empty()) continue;
    out.src = std::move(src);
    out.width = width;
    out.height = fields_.side(rendition, {"height"});
  }
  if (out.src.empty()) return out;
  const std::vector<Text> captions = texts("descriptions", "description");
  const auto chosen = std::find_if(captions.begin(), captions.end(), [](const Text& text) { return text.role == "caption"; });
  if (!captions.empty()) {
    const Text& caption = chosen == captions.end() ? captions.front() : *chosen;
    if (const std::string line = line_of(caption); !line.empty()) out.caption.push_back({line, 0, {}, {}});
  }
  const std::vector<Text> headlines = texts("headlines", "headline");
  if (!headlines.empty()) out.alt = line_of(headlines.front());
  out.credit = fields_.line(item_, {"by", "byline"});
  if (out.credit.empty()) out.credit = fields_.line(item_, {"copyrightholder", "copyrightHolder"});
  return out;
}

}  // namespace offprint
