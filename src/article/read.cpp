#include "article/read.h"

#include <algorithm>
#include <utility>

#include "article/formats.h"
#include "article/import_text.h"
#include "article/json_tree.h"
#include "article/read_json.h"
#include "article/tidy.h"
#include "article/url.h"
#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// UTF-16 shows itself by its byte order mark, or by NUL in every other of the first bytes.
bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  if (bytes.size() < 4) return false;
  const std::size_t parity = bytes[0] == '\0' ? 0 : 1;
  for (std::size_t i = 0; i < std::min<std::size_t>(bytes.size(), 8); ++i) {
    if ((bytes[i] == '\0') != (i % 2 == parity)) return false;
  }
  return true;
}

// Whether the bytes above ASCII around `at` come in pairs as GBK has them.
bool looks_like_gbk(std::string_view bytes, std::size_t at) {
  std::size_t pairs = 0;
  std::size_t i = at;
  while (i < bytes.size() && pairs < 16) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    if (lead == 0x80 || lead == 0xFF || i + 1 == bytes.size()) return false;
    const auto trail = static_cast<unsigned char>(bytes[i + 1]);
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF) return false;
    ++pairs;
    i += 2;
  }
  return pairs >= 2;
}

Error place_error(ErrorCode code, std::string message, std::string_view bytes, std::size_t at) {
  return {code, std::move(message), "", at, line_at(bytes, at)};
}

std::optional<Error> check_bytes(std::string_view bytes) {
  if (bytes.size() > kMaxInputBytes) {
    return Error{ErrorCode::kInputTooLarge, "The input is larger than 16 MB; split the article.", "", {}, {}};
  }
  if (looks_like_utf16(bytes)) {
    return place_error(ErrorCode::kBadUtf8, "The input is UTF-16; save it as UTF-8.", bytes, 0);
  }
  if (const std::size_t bad = find_bad_utf8(bytes); bad != std::string_view::npos) {
    const bool gbk = bad == 0 ? looks_like_gbk(bytes, bad) : looks_like_gbk(bytes, bytes.find_first_of(bytes[bad]));
    return place_error(ErrorCode::kBadUtf8,
                       gbk ? "The input is not UTF-8; it looks like GBK or GB 18030: save it as UTF-8."
                           : "The input is not UTF-8 at this byte; save it as UTF-8.",
                       bytes, bad);
  }
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    return place_error(ErrorCode::kNulByte, "The input holds a NUL byte; this is not a text file.", bytes, nul);
  }
  return std::nullopt;
}

// Not inlined: an engine compiles what it runs first, and an article is read by one of the two.
[[gnu::noinline]] Result<ReadResult> read_text(std::string_view text, const ReadOptions& options) { return import_text(text, options); }

[[gnu::noinline]] void tidy(ReadResult& result) { tidy_article(result.article, result.report); }

Result<ReadResult> read_as(Format format, std::string_view text, const ReadOptions& options) {
  return format == Format::kJson ? read_json(text, options) : read_text(text, options);
}

Error foreign(bool markup) {
  return refusal(ErrorCode::kUnknownFormat, std::string("The input ") + (markup ? "looks like HTML or XML" : "is not Offprint's own JSON or plain text") +
                                               ": it takes the importer, loadCore({ importer: true }).");
}

}  // namespace

Result<ReadResult> read_article(std::string_view bytes, const ReadOptions& options) {
  if (!options.base.empty() && !is_http_url(options.base)) {
    return Error{ErrorCode::kBadOption, "The base has to be an absolute http or https URL.", "", {}, {}};
  }
  if (std::optional<Error> error = check_bytes(bytes)) return *std::move(error);
  const std::size_t skipped = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::string_view text = bytes.substr(skipped);
  const std::string_view content = trim(text);
  if (content.empty()) return Error{ErrorCode::kEmptyInput, "The input is empty.", "", {}, {}};
  const bool told = options.format != Format::kAuto;
  Format format = told ? options.format : look_at(text);
  // Whether JSON is an article of ours, its reader sees.
  if (!told && format == Format::kAuto && content[0] == '{') format = Format::kJson;
  if (format != Format::kText && format != Format::kJson) return foreign(content[0] == '<');
  Result<ReadResult> result = read_as(format, text, options);
  if (!result) {
    Error error = result.error();
    if (!told && error.pointer == "/offprint" && error.code == ErrorCode::kMissingField) return foreign(false);
    if (error.offset) *error.offset += skipped;
    return error;
  }
  if (options.tidy.value_or(format == Format::kText)) {
    tidy(result.value());
  }
  return result;
}

}  // namespace offprint
