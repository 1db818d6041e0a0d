#include "cli/article_source.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <utility>

#include "article/encoding.h"
#include "article/formats.h"
#include "article/import.h"
#include "article/input_encoding.h"
#include "article/utf8.h"
#include "cli/files.h"

namespace offprint::cli {
namespace {

// What --from takes; the first stands where it is not given.
constexpr std::size_t kFormatCount = static_cast<std::size_t>(Format::kAppleNews) + 1;

std::array<std::string_view, kFormatCount> format_names() {
  std::array<std::string_view, kFormatCount> names;
  for (std::size_t i = 0; i < kFormatCount; ++i) names[i] = name_of(static_cast<Format>(i));
  return names;
}

// As ISO 8601, for what is embargoed.
std::string now() {
  const std::time_t time = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&time, &parts);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

Result<ReadResult> read_decoded(std::string_view bytes, const ReadOptions& options) {
  if (!options.charset.empty() && encoding_named(options.charset).empty()) {
    return refusal(ErrorCode::kBadOption, "There is no encoding \"" + options.charset + "\"; give a name such as gb18030, big5 or utf-8.");
  }
  const Result<std::string_view> found = input_encoding(bytes, options);
  if (!found) return found.error();
  const std::string_view encoding = found.value();
  if (encoding.empty()) return import_article(bytes, options);
  std::size_t bad = 0;
  const Result<std::string> text = decode(bytes, encoding, &bad);
  if (!text) return text.error();
  Result<ReadResult> read = import_article(text.value(), options);
  if (read && bad > 0) {
    read.value().report.add({ReportKind::kDropped, "Bytes that are not " + std::string(encoding) + " became U+FFFD.", "", "\uFFFD", "", static_cast<std::uint32_t>(bad)});
  }
  return read;
}

}  // namespace

std::vector<Option> article_options() {
  return {
      {"from", "FORMAT",
       "What FILE is: auto (default), text, json (Offprint's own),\nhtml, markdown, json-ld, wordpress, json-feed, rss, atom,\neditor-js, ninjs, prosemirror, "
       "portable-text, ghost or\napple-news."},
      {"item", "ID", "Which article of a feed or a list: its id, its link, or\nits number from 0. Default: the first."},
      {"charset", "NAME", "The encoding that the server named. Default: what FILE\nsays itself, or looks like."},
      {"base", "URL", "Where relative links and pictures of FILE lead."},
      {"tidy", "", "Put Chinese punctuation right. Default for text."},
      {"no-tidy", "", "Leave punctuation as it is. Default for JSON."},
      {"strict", "", "Exit with 3 where a limit was hit and something was\nleft out."},
  };
}

Outcome<ReadOptions> read_options(const Arguments& arguments) {
  const auto names = format_names();
  Outcome<std::size_t> format = arguments.choice("from", names);
  if (!format) return format.failure();
  ReadOptions options;
  options.format = static_cast<Format>(format.value());
  options.tidy = arguments.either("tidy", "no-tidy");
  options.base = arguments.text("base").value_or("");
  options.item = arguments.text("item").value_or("");
  options.charset = arguments.text("charset").value_or("");
  options.now = now();
  return options;
}

Outcome<Offprint> read_article_in(std::string_view bytes, const ReadOptions& options, std::string_view subject) {
  Result<ReadResult> read = read_decoded(bytes, options);
  if (!read) return refused(subject, read.error());
  return Offprint(std::move(read.value().article), std::move(read.value().report));
}

Outcome<Offprint> open_article(const Arguments& arguments) {
  Outcome<ReadOptions> options = read_options(arguments);
  if (!options) return options.failure();
  Outcome<std::string> bytes = read_input(arguments.operand());
  if (!bytes) return bytes.failure();
  return read_article_in(bytes.value(), options.value(), arguments.operand());
}

Outcome<Done> mind_truncation(const Arguments& arguments, const Report& report) {
  const std::size_t count = report.total(ReportKind::kTruncated);
  if (count == 0) return Done{};
  Failure failure{Status::kTruncated, arguments.operand(), "truncated",
                  "A limit was hit and " + std::to_string(count) + (count == 1 ? " thing was" : " things were") +
                      " left out; 'offprint check' says what."};
  if (arguments.has("strict")) return failure;
  std::fputs(to_lines(failure, "").c_str(), stderr);
  return Done{};
}

}  // namespace offprint::cli
