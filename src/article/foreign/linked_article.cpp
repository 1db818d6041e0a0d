#include "article/foreign/linked_article.h"

#include <algorithm>
#include <utility>

#include "article/html/read_html.h"
#include "article/limits.h"
#include "article/url.h"
#include "article/utf8.h"

namespace offprint {
namespace {

std::string without_references(std::string text) { return holds_reference(text) || holds_html(text) ? html_text(text) : text; }

// `list` parted at commas and semicolons, the Chinese ones included.
std::vector<std::string> split_keywords(std::string_view list) {
  std::vector<std::string> out;
  std::string one;
  for (std::size_t i = 0; i < list.size();) {
    const char32_t c = decode_utf8(list, i);
    if (std::u32string_view(U",;，；、").find(c) == std::u32string_view::npos) {
      append_utf8(one, c);
      continue;
    }
    add_once(out, std::string(trim(one)));
    one.clear();
  }
  add_once(out, std::string(trim(one)));
  return out;
}

}  // namespace

void LinkedArticle::read(JsonIndex node, Article& article, bool with_body) {
  article.title = text(node, {"headline", "name"});
  article.subtitle = text(node, {"alternativeHeadline"});
  article.dateline = text(node, {"dateline"});
  article.summary = text(node, {"description", "abstract"});
  article.published = fields_.date(node, {"datePublished", "dateCreated", "uploadDate"});
  article.modified = fields_.date(node, {"dateModified"});
  article.lang = language(node);
  article.canonical = address(node);
  read_source(node, article.source);
  for (const std::string_view name : {"author", "creator"}) {
    const JsonIndex author = fields_.tree().find(node, name);
    if (author != 0 && article.authors.empty()) add_people(author, article.authors);
  }
  add_keywords(node, "articleSection", article.tags);
  add_keywords(node, "keywords", article.tags);
  article.rights = rights(node);
  read_picture(node, article.hero);
  tell_of_paywall(node);
  if (with_body) read_body(node, article.blocks);
}

std::string LinkedArticle::text_of(JsonIndex value) {
  const JsonTree& tree = fields_.tree();
  if (tree.kind(value) == JsonKind::kString) return without_references(fields_.line_of(value));
  if (tree.kind(value) == JsonKind::kObject) return without_references(fields_.line(value, {"@value"}));
  return {};
}

std::string LinkedArticle::text(JsonIndex node, Names names) {
  const JsonTree& tree = fields_.tree();
  for (const std::string_view name : names) {
    const JsonIndex value = tree.find(node, name);
    if (value == 0) continue;
    const bool list = tree.kind(value) == JsonKind::kArray;
    for (JsonIndex one = list ? tree.first(value) : value; one != 0; one = list ? tree.next(one) : 0) {
      if (std::string line = text_of(one); !line.empty()) return line;
    }
    if (tree.kind(value) == JsonKind::kInteger || tree.kind(value) == JsonKind::kBool) fields_.tell(ReportKind::kSkipped, value, "Expected a text.");
  }
  return {};
}

std::string LinkedArticle::page_address(JsonIndex node) {
  const JsonTree& tree = fields_.tree();
  const JsonIndex page = tree.find(node, "mainEntityOfPage");
  if (page == 0) return {};
  std::string_view address = tree.text(page);
  if (tree.kind(page) == JsonKind::kObject) {
    address = fields_.raw(nodes_.resolved(page), {"url"});
    if (address.empty()) address = fields_.raw(page, {"url", "@id"});
  }
  // Some write "true" here.
  if (address.find('/') == std::string_view::npos) return {};
  fields_.place(page);
  return fields_.importing().web_address(address.substr(0, address.find('#')));
}

std::string LinkedArticle::address(JsonIndex node) {
  const JsonTree& tree = fields_.tree();
  const JsonIndex url = tree.find(node, "url");
  if (url != 0 && tree.kind(url) == JsonKind::kString) {
    if (std::string address = fields_.web_address(node, {"url"}); !address.empty()) return address;
  }
  if (std::string address = page_address(node); !address.empty()) return address;
  const std::string_view id = fields_.raw(node, {"@id"});
  return is_http_url(id) ? std::string(id.substr(0, id.find('#'))) : std::string();
}

std::string LinkedArticle::name_of_person(JsonIndex person) {
  if (std::string name = text(person, {"name"}); !name.empty()) return name;
  const std::string family = text(person, {"familyName"});
  const std::string given = text(person, {"givenName"});
  return given.empty() || family.empty() ? given + family : given + ' ' + family;
}

void LinkedArticle::add_people(JsonIndex value, std::vector<std::string>& out) {
  const JsonTree& tree = fields_.tree();
  const bool list = tree.kind(value) == JsonKind::kArray;
  for (JsonIndex one = list ? tree.first(value) : value; one != 0; one = list ? tree.next(one) : 0) {
    const JsonIndex person = nodes_.resolved(one);
    std::string name = tree.kind(person) == JsonKind::kObject ? name_of_person(person) : text_of(person);
    // The address of a profile is not a name.
    if (!is_http_url(name)) add_once(out, std::move(name));
  }
}

void LinkedArticle::read_source(JsonIndex node, Source& out) {
  for (const std::string_view name : {"publisher", "sourceOrganization", "provider"}) {
    JsonIndex value = fields_.tree().find(node, name);
    if (value == 0) continue;
    if (fields_.tree().kind(value) == JsonKind::kArray) value = fields_.tree().first(value);
    if (value == 0) continue;
    const JsonIndex publisher = nodes_.resolved(value);
    out.name = fields_.tree().kind(publisher) == JsonKind::kObject ? text(publisher, {"name", "legalName"}) : text_of(publisher);
    const JsonIndex url = fields_.tree().find(publisher, "url");
    if (url != 0 && fields_.tree().kind(url) == JsonKind::kString) out.url = fields_.web_address(publisher, {"url"});
    if (!out.name.empty()) return;
  }
}

void LinkedArticle::add_keywords(JsonIndex node, std::string_view name, std::vector<std::string>& out) {
  const JsonTree& tree = fields_.tree();
  const JsonIndex value = tree.find(node, name);
  if (value == 0) return;
  if (tree.kind(value) == JsonKind::kString) {
    for (std::string& keyword : split_keywords(text_of(value))) add_once(out, std::move(keyword));
    return;
  }
  const bool list = tree.kind(value) == JsonKind::kArray;
  for (JsonIndex one = list ? tree.first(value) : value; one != 0; one = list ? tree.next(one) : 0) {
    const JsonIndex term = nodes_.resolved(one);
    std::string keyword = text_of(term);
    if (keyword.empty() && tree.kind(term) == JsonKind::kObject) keyword = text(term, {"name"});
    add_once(out, std::move(keyword));
  }
}

std::string LinkedArticle::language(JsonIndex node) {
  const JsonTree& tree = fields_.tree();
  JsonIndex value = tree.find(node, "inLanguage");
  if (value != 0 && tree.kind(value) == JsonKind::kArray) value = tree.first(value);
  if (value == 0) return {};
  if (tree.kind(value) == JsonKind::kObject) return fields_.language(nodes_.resolved(value), {"alternateName", "@value"});
  return fields_.language_of(value);
}

std::string LinkedArticle::rights(JsonIndex node) {
  if (std::string notice = text(node, {"copyrightNotice"}); !notice.empty()) return notice;
  std::vector<std::string> holders;
  if (const JsonIndex holder = fields_.tree().find(node, "copyrightHolder"); holder != 0) add_people(holder, holders);
  if (holders.empty()) return text(node, {"license"});
  const std::string year = fields_.id(node, {"copyrightYear"});
  return year.empty() ? "© " + holders.front() : "© " + year + " " + holders.front();
}

void LinkedArticle::tell_of_paywall(JsonIndex node) {
  const JsonTree& tree = fields_.tree();
  const JsonIndex access = tree.find(node, "isAccessibleForFree");
  if (access == 0) return;
  const std::string_view word = tree.text(access);
  if (tree.kind(access) == JsonKind::kBool ? tree.integer(access) != 0 : !word.ends_with("False") && !word.ends_with("false")) return;
  JsonIndex part = tree.find(node, "hasPart");
  if (part != 0 && tree.kind(part) == JsonKind::kArray) part = tree.first(part);
  const std::string selector = part == 0 ? std::string() : fields_.line(part, {"cssSelector"});
  fields_.tell(ReportKind::kSkipped, access, "The publisher gives a part of this article to subscribers only; what was read may lack it.", selector);
}

}  // namespace offprint
