// What a page's JSON-LD says of the article that was read from the page.
#include <optional>
#include <utility>

#include "article/foreign/item_choice.h"
#include "article/foreign/linked_article.h"
#include "article/foreign/linked_data.h"
#include "article/foreign/linked_nodes.h"
#include "article/foreign/linked_script.h"
#include "article/utf8.h"

namespace offprint {
namespace {

// Whether `title` is `headline` and the name of the site behind a sign that parts them.
bool adds_site_name(std::string_view title, std::string_view headline) {
  if (headline.empty() || !title.starts_with(headline)) return false;
  const std::string_view rest = trim(title.substr(headline.size()));
  for (const std::string_view sign : {"|", "-", "–", "—", "_", "·", "｜", "»"}) {
    if (rest.starts_with(sign)) return true;
  }
  return false;
}

std::optional<JsonIndex> find_node(const LinkedNodes& nodes, const JsonTree& tree, const Article& article, const std::string& base) {
  Importing unheard;  // what is wrong in nodes that are not read is nobody's business
  unheard.base = base;
  JsonFields fields(tree, unheard);
  LinkedArticle reader(nodes, fields);
  for (const std::string& address : {article.canonical, base}) {
    for (const JsonIndex node : nodes.articles()) {
      if (!address.empty() && is_same_page(reader.address(node), address)) return node;
    }
  }
  for (const JsonIndex node : nodes.articles()) {
    const std::string headline = reader.text(node, {"headline", "name"});
    if (!headline.empty() && (article.title == headline || adds_site_name(article.title, headline))) return node;
  }
  if (nodes.articles().size() == 1) return nodes.articles().front();
  return std::nullopt;
}

template <class T>
void prefer(T& field, T&& said) {
  if (!said.empty()) field = std::move(said);
}

template <class T>
void fill(T& field, T&& said) {
  if (field.empty()) field = std::move(said);
}

void fill_picture(Image& hero, Image&& said) {
  if (hero.src.empty()) {
    hero = std::move(said);
    return;
  }
  if (hero.src != said.src) return;
  fill(hero.alt, std::move(said.alt));
  fill(hero.caption, std::move(said.caption));
  fill(hero.credit, std::move(said.credit));
  if (hero.width != 0 && hero.height != 0) return;
  hero.width = said.width;
  hero.height = said.height;
}

void merge(Article& article, Article&& said) {
  prefer(article.published, std::move(said.published));
  prefer(article.modified, std::move(said.modified));
  // Systems that know no author give the publisher's name as one.
  const bool publisher_only = said.authors.size() == 1 && said.authors.front() == said.source.name;
  if (!publisher_only || article.authors.empty()) prefer(article.authors, std::move(said.authors));
  prefer(article.source.name, std::move(said.source.name));
  prefer(article.source.url, std::move(said.source.url));
  if (adds_site_name(article.title, said.title)) article.title = said.title;
  fill(article.title, std::move(said.title));
  fill(article.subtitle, std::move(said.subtitle));
  fill(article.dateline, std::move(said.dateline));
  fill(article.summary, std::move(said.summary));
  fill(article.canonical, std::move(said.canonical));
  fill(article.lang, std::move(said.lang));
  fill(article.tags, std::move(said.tags));
  fill(article.rights, std::move(said.rights));
  fill(article.blocks, std::move(said.blocks));
  fill_picture(article.hero, std::move(said.hero));
}

}  // namespace

bool overlay_linked_data(const HtmlTree& page, Article& article, Importing& importing) {
  const std::string scripts = linked_scripts(page, importing);
  if (scripts.empty()) return false;
  const Result<JsonTree> tree = parse_json(scripts);
  if (!tree) {
    importing.tell(ReportKind::kSkipped, "The page's JSON-LD was passed over. " + tree.error().message);
    return false;
  }
  const std::string place = importing.place;
  JsonFields fields(tree.value(), importing);
  const LinkedNodes nodes(tree.value());
  LinkedArticle reader(nodes, fields);
  const std::optional<JsonIndex> node = find_node(nodes, tree.value(), article, importing.base);
  if (node) {
    Article said;
    reader.read(*node, said, article.blocks.empty());
    merge(article, std::move(said));
  }
  importing.place = place;
  return node.has_value();
}

}  // namespace offprint
