#include "article/import.h"

#include <utility>

#include "article/feed/read_feed.h"
#include "article/finish.h"
#include "article/foreign/read_foreign.h"
#include "article/formats.h"
#include "article/html/read_html.h"
#include "article/importing.h"
#include "article/json_tree.h"
#include "article/markdown/read_markdown.h"
#include "article/tidy.h"
#include "article/url.h"
#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_own(Format format) { return format == Format::kText || format == Format::kJson; }
bool is_feed(Format format) { return format == Format::kRss || format == Format::kAtom; }
bool is_foreign_json(Format format) { return !is_own(format) && !is_feed(format) && format != Format::kAuto && format != Format::kHtml && format != Format::kMarkdown; }

Error not_as_said(Format said, std::string_view looks) {
  return refusal(ErrorCode::kUnknownFormat, "This is not " + std::string(title_of(said)) + ": it looks like " + std::string(looks) + ".");
}

std::optional<Error> check_text(std::string_view text) {
  if (text.size() > kMaxInputBytes) return refusal(ErrorCode::kInputTooLarge, "The input is larger than 16 MB; split the article.");
  if (const std::size_t bad = find_bad_utf8(text); bad != std::string_view::npos) {
    return Error{ErrorCode::kBadUtf8, "The input is not UTF-8 at this byte.", "", bad, line_at(text, bad)};
  }
  if (trim(text).empty()) return refusal(ErrorCode::kEmptyInput, "The input is empty.");
  return std::nullopt;
}

// What the input is, and the JSON that it holds where that was asked.
struct Seen {
  Format format = Format::kAuto;
  std::optional<JsonTree> tree;
};

// JSON, by its members. A list in brackets that is not JSON is text.
Result<Seen> look_into_json(std::string_view text) {
  Result<JsonTree> tree = parse_json(text);
  if (!tree) {
    if (trim(text).starts_with('[') && tree.error().code == ErrorCode::kBadJson) return Seen{Format::kText, {}};
    return tree.error();
  }
  const Format format = look_at_json(tree.value());
  if (format == Format::kAuto) {
    const bool ours = tree.value().find(0, "title") != 0 && tree.value().find(0, "blocks") != 0;
    if (ours) return Seen{Format::kJson, {}};
    return refusal(ErrorCode::kUnknownFormat, "This is JSON, but of no kind that is known; name its format if it is one of them.");
  }
  return Seen{format, std::move(tree).value()};
}

Result<Seen> look_into(std::string_view text, Format said) {
  const Format looks = look_at(text);
  const bool markup = trim(text).starts_with('<');
  if (said == Format::kText || said == Format::kMarkdown || said == Format::kJson) return Seen{said, {}};
  if (said == Format::kAuto && (looks != Format::kAuto || markup)) return Seen{looks, {}};
  if (said == Format::kAuto) return look_into_json(text);
  if (said == Format::kHtml) {
    if (is_feed(looks)) return not_as_said(said, title_of(looks));
    if (looks == Format::kAuto && !markup && parse_json(text).ok()) return not_as_said(said, "JSON");
    return Seen{said, {}};
  }
  if (is_feed(said)) {
    if (looks == Format::kAuto && markup) return Seen{said, {}};
    return is_feed(looks) ? Seen{said, {}} : Result<Seen>(not_as_said(said, looks == Format::kAuto ? "JSON" : title_of(looks)));
  }
  if (looks != Format::kAuto || markup) return not_as_said(said, markup && looks == Format::kAuto ? "XML" : title_of(looks));
  Result<JsonTree> tree = parse_json(text);
  if (!tree) return tree.error();
  const Format found = look_at_json(tree.value());
  if (found != said && found != Format::kAuto) return not_as_said(said, title_of(found));
  return Seen{said, std::move(tree).value()};
}

Result<Article> read_as(const Seen& seen, std::string_view text, Importing& importing) {
  if (seen.tree) return read_foreign(*seen.tree, seen.format, importing);
  if (seen.format == Format::kHtml) return read_html(text, importing);
  if (seen.format == Format::kMarkdown) return read_markdown(text, importing);
  return read_feed(text, seen.format, importing);
}

std::string without_nul(std::string_view text, Report& report) {
  std::string out;
  std::uint32_t count = 0;
  for (const char c : text) c == '\0' ? static_cast<void>(++count) : out.push_back(c);
  if (count > 0) report.add({ReportKind::kDropped, "NUL characters were taken out.", "", "", "", count});
  return out;
}

}  // namespace

Result<ReadResult> import_article(std::string_view bytes, const ReadOptions& options) {
  if (!options.base.empty() && !is_http_url(options.base)) return refusal(ErrorCode::kBadOption, "The base has to be an absolute http or https URL.");
  if (const std::optional<std::string_view> file = sight_of(bytes)) {
    return refusal(ErrorCode::kUnknownFormat, "The input looks like " + std::string(*file) + ", which holds no article that can be read here.");
  }
  if (is_own(options.format)) return read_article(bytes, options);
  if (std::optional<Error> error = check_text(bytes)) return *std::move(error);
  const std::string_view text = bytes.substr(bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
  Result<Seen> seen = look_into(text, options.format);
  if (!seen) return seen.error();
  if (is_own(seen.value().format)) {
    ReadOptions own = options;
    own.format = seen.value().format;
    return read_article(bytes, own);
  }
  Importing importing;
  importing.base = options.base;
  importing.item = options.item;
  importing.now = options.now;
  const bool clean = is_foreign_json(seen.value().format) || text.find('\0') == std::string_view::npos;
  Result<Article> article = clean ? read_as(seen.value(), text, importing) : read_as(seen.value(), without_nul(text, importing.report), importing);
  if (!article) return article.error();
  ReadResult result{std::move(article).value(), std::move(importing.report)};
  finish_article(result.article, result.report);
  if (options.tidy.value_or(false)) tidy_article(result.article, result.report);
  return result;
}

}  // namespace offprint
