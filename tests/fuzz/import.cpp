#include <string>
#include <string_view>

#include "article/encoding.h"
#include "article/import.h"
#include "article/url.h"
#include "article/utf8.h"
#include "targets.h"

namespace offprint::fuzz {
namespace {

constexpr std::size_t kMostBytes = 1 << 16;

void check_addresses(const std::vector<Block>& blocks);

void check_runs(const Runs& runs) {
  for (const Run& run : runs) {
    require(!run.text.empty() && is_valid_utf8(run.text), "a run has text in UTF-8");
    require(run.href.empty() || is_safe_link(run.href), "a link may be followed");
  }
}

void check_image(const Image& image) {
  require(is_safe_image(image.src), "a picture may be loaded");
  check_runs(image.caption);
}

struct AddressCheck {
  void operator()(const Heading& block) const { check_runs(block.runs); }
  void operator()(const Paragraph& block) const { check_runs(block.runs); }
  void operator()(const Disclaimer& block) const { check_runs(block.runs); }
  void operator()(const Image& block) const { check_image(block); }
  void operator()(const Code&) const {}
  void operator()(const Rule&) const {}
  void operator()(const Quote& block) const {
    check_addresses(block.blocks);
    check_runs(block.cite);
  }
  void operator()(const List& block) const {
    for (const ListItem& item : block.items) check_addresses(item.blocks);
  }
  void operator()(const Table& block) const {
    for (const auto& row : block.rows) {
      require(row.size() == block.rows[0].size(), "the rows of a table are of one length");
      for (const TableCell& cell : row) check_runs(cell.runs);
    }
  }
};

// Blocks are nested at most kMaxBlockDepth deep.
void check_addresses(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) std::visit(AddressCheck{}, block.value);
}

}  // namespace

void check_import(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > kMostBytes) return;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  ReadOptions options;
  options.format = static_cast<Format>((data[0] & 31) % (static_cast<int>(Format::kAppleNews) + 1));
  if (data[0] & 32) options.base = "https://example.com/news/a.html";
  if (data[0] & 64) options.item = "1";
  if (data[0] & 128) options.tidy = true;
  const Result<std::string> text = decode(bytes, encoding_of(bytes, ""));
  require(text.ok() && is_valid_utf8(text.value()), "what was guessed can be decoded, and is UTF-8 then");

  const Result<ReadResult> read = import_article(text.value(), options);
  if (!read) {
    require(!read.error().message.empty() && is_valid_utf8(read.error().message), "an error has a sentence in UTF-8");
    return;
  }
  const Article& article = read.value().article;
  check_addresses(article.blocks);
  if (!article.hero.src.empty()) check_image(article.hero);
  require(article.canonical.empty() || is_http_url(article.canonical), "a canonical address is http or https");
  const Result<ReadResult> again = read_article(write_json(article), {.format = Format::kJson, .tidy = false, .base = {}});
  require(again.ok(), "what was written can be read");
  require(again.value().article == article, "what was written is the same article when it is read");
}

}  // namespace offprint::fuzz
