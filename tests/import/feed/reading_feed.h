// What the tests of this folder have in common: a feed read, and what was told of it.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

#include "article/feed/read_feed.h"

namespace offprint::tests {

struct FeedRead {
  Article article;
  Report report;
};

inline Result<Article> try_feed(std::string_view xml, std::string_view item = {}, Format format = Format::kAuto, Report* report = nullptr) {
  Importing importing;
  importing.item = item;
  Result<Article> article = read_feed(xml, format, importing);
  if (report != nullptr) *report = std::move(importing.report);
  return article;
}

inline FeedRead feed_of(std::string_view xml, std::string_view item = {}) {
  FeedRead read;
  Result<Article> article = try_feed(xml, item, Format::kAuto, &read.report);
  INFO((article.ok() ? std::string() : article.error().message));
  REQUIRE(article.ok());
  read.article = std::move(article).value();
  return read;
}

// A feed of RSS 2.0 with one item that holds this.
inline std::string rss(std::string_view item) {
  return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:media=\"http://search.yahoo.com/mrss/\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>News</title><link>https://news.example/</link><item>" +
         std::string(item) + "</item></channel></rss>";
}

// An Atom feed with one entry that holds this.
inline std::string atom(std::string_view entry) {
  return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><link href=\"https://news.example/\"/><entry>" + std::string(entry) + "</entry></feed>";
}

// The text of the paragraph at `index`.
inline std::string paragraph(const Article& article, std::size_t index) {
  REQUIRE(article.blocks.size() > index);
  const Paragraph* paragraph = std::get_if<Paragraph>(&article.blocks[index].value);
  REQUIRE(paragraph != nullptr);
  return plain_text(paragraph->runs);
}

}  // namespace offprint::tests
