#include <string>
#include <string_view>

#include "article/read.h"
#include "article/utf8.h"
#include "targets.h"

namespace offprint::fuzz {
namespace {

constexpr std::size_t kMostBytes = 1 << 16;

// The first byte: two bits for the format, two for tidying, one for a base.
ReadOptions options_of(std::uint8_t choice) {
  ReadOptions options;
  options.format = choice % 4 == 1 ? Format::kText : choice % 4 == 2 ? Format::kJson : Format::kAuto;
  if (choice & 4) options.tidy = (choice & 8) != 0;
  if (choice & 16) options.base = "https://example.com/news/";
  return options;
}

void check_error(const Error& error, std::size_t size) {
  require(!error.message.empty() && is_valid_utf8(error.message), "an error has a sentence in UTF-8");
  require(is_valid_utf8(error.pointer), "an error's pointer is UTF-8");
  require(!error.offset || *error.offset <= size, "an error's offset is in the input");
}

}  // namespace

void check_read(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > kMostBytes) return;
  const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Result<ReadResult> read = read_article(input, options_of(data[0]));
  if (!read) return check_error(read.error(), input.size());

  const Article& article = read.value().article;
  const std::string json = write_json(article);
  require(is_valid_utf8(json), "the JSON is UTF-8");
  const Result<ReadResult> again = read_article(json, {.format = Format::kJson, .tidy = false, .base = {}});
  require(again.ok(), "what was written can be read");
  require(again.value().article == article, "what was written is the same article when it is read");
  require(write_json(again.value().article) == json, "the same article is the same JSON");
  require(is_valid_utf8(dump_text(article)), "the dump is UTF-8");
}

}  // namespace offprint::fuzz
