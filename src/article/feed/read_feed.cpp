#include "article/feed/read_feed.h"

#include "article/feed/feed_document.h"
#include "article/feed/feed_items.h"

namespace offprint {

Result<Article> read_feed(std::string_view xml, Format format, Importing& importing) {
  pugi::xml_document document;
  const Result<bool> parsed = parse_xml(xml, document);
  if (!parsed) return parsed.error();
  const Result<Feed> feed = feed_in(document, format);
  if (!feed) return feed.error();
  const Result<std::size_t> number = choose_item(feed.value(), importing);
  if (!number) return number.error();
  importing.place = "item " + std::to_string(number.value());
  const pugi::xml_node item = feed.value().items[number.value()];
  Article article = feed.value().format == Format::kAtom ? read_atom_entry(feed.value(), item, importing) : read_rss_item(feed.value(), item, importing);
  if (article.title.empty() && article.blocks.empty()) {
    return refusal(ErrorCode::kNoArticle, "Item " + std::to_string(number.value()) + " of the feed has neither a title nor a text.");
  }
  if (article.blocks.empty()) importing.tell(ReportKind::kSkipped, "The item has no text; only what the feed says of it was read.");
  importing.place.clear();
  return article;
}

}  // namespace offprint
