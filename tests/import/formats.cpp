// What an input looks like, and what formats are called.
#include <catch2/catch_test_macros.hpp>

#include "article/formats.h"

using namespace offprint;

TEST_CASE("an input is known by its first characters") {
  CHECK(look_at("标题\n正文。") == Format::kText);
  CHECK(look_at("  \n<p>One</p>") == Format::kHtml);
  CHECK(look_at("<!-- a --><!DOCTYPE html><html>") == Format::kHtml);
  CHECK(look_at("<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"x\">") == Format::kHtml);
  CHECK(look_at("<?xml version='1.0'?>\n<!-- a feed --><rss version='2.0'>") == Format::kRss);
  CHECK(look_at("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>") == Format::kRss);
  CHECK(look_at("<feed xmlns='http://www.w3.org/2005/Atom'>") == Format::kAtom);
  CHECK(look_at("<?xml version='1.0'?><urlset>") == Format::kAuto);
  CHECK(look_at("{\"a\":1}") == Format::kAuto);
  CHECK(look_at("[ {\"_type\":\"block\"}]") == Format::kAuto);
  CHECK(look_at("# Title\n\nText") == Format::kMarkdown);
  CHECK(look_at("---\ntitle: A\n---\nText") == Format::kMarkdown);
}

TEST_CASE("a text that begins with a mark of another format stays text") {
  CHECK(look_at("<编者按>本文首发于昨日。") == Format::kText);
  CHECK(look_at("[图] 标题") == Format::kText);
  CHECK(look_at("#话题# 标题") == Format::kText);
  CHECK(look_at("---\n\nA rule, then text.") == Format::kText);
  CHECK(look_at("<3") == Format::kText);
}

TEST_CASE("every format is found again by its name") {
  for (int i = 0; i <= static_cast<int>(Format::kAppleNews); ++i) {
    const auto format = static_cast<Format>(i);
    CHECK(format_named(name_of(format)) == format);
    CHECK_FALSE(title_of(format).empty());
  }
}

TEST_CASE("a MIME type names a format, in any case and with parameters; JSON and XML say no more than that") {
  CHECK(format_named("Text/HTML; charset=gbk") == Format::kHtml);
  CHECK(format_named("application/atom+xml") == Format::kAtom);
  CHECK(format_named("application/feed+json") == Format::kJsonFeed);
  CHECK(format_named("application/vnd.api+json") == Format::kAuto);
  CHECK(format_named("application/xml") == Format::kAuto);
  CHECK(format_named("") == Format::kAuto);
  CHECK_FALSE(format_named("application/pdf").has_value());
  CHECK_FALSE(format_named("html5").has_value());
}

TEST_CASE("files that hold no text are called by their name") {
  CHECK(sight_of("%PDF-1.7") == "a PDF file");
  CHECK(sight_of("PK\x03\x04") == "a ZIP archive, as DOCX and EPUB files are");
  CHECK_FALSE(sight_of("Plain").has_value());
}
