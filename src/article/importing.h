// What the readers of foreign formats share while one article is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "article/article.h"
#include "article/report.h"

namespace offprint {

struct Importing {
  std::string base;          // what relative addresses are resolved against; empty: none. `<base href>` and the item's own address may change it
  std::string place;         // where the reader is, for the report: "/content/rendered", "item 3"; empty: nowhere in particular
  std::string now;           // ReadOptions::now
  std::string item;          // ReadOptions::item
  Report report;
  std::size_t block_count = 0;
  std::set<std::string, std::less<>> ids;  // of headings and paragraphs so far

  void tell(ReportKind kind, std::string what, std::string_view before = {}, std::uint32_t count = 1) {
    report.add({kind, std::move(what), std::string(before), "", place, count});
  }

  // `address` resolved, where a reader may follow it; empty otherwise, which is reported.
  std::string link(std::string_view address);

  // Likewise, where it may be loaded as a picture.
  std::string picture(std::string_view address);

  // Likewise, where it is an absolute web address: of an article, of a publisher.
  std::string web_address(std::string_view address);

  // Appends the block; false, and reported once, where the article is full (kMaxBlocks).
  bool add(std::vector<Block>& blocks, Block block);
};

}  // namespace offprint
