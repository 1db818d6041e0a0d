// The functions of exports.h, but those about places (place_exports.cpp) and those that every module has (answer.cpp). Nothing is decided here: each takes its arguments apart, calls the core and puts the answer where the host finds it.
#include "exports.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "article/json_string.h"
#include "encode_page.h"
#include "open_articles.h"
#include "pages/svg.h"
#include "poster_request.h"
#include "qr/qr.h"
#include "share/code.h"
#include "share_request.h"
#include "text/builtin_measurer.h"
#include "wire.h"

namespace {

using namespace offprint::boundary;
using offprint::Error;
using offprint::Offprint;
using offprint::Result;

// Words that the host gave, or the default where it gave fewer.
class OptionWords {
 public:
  OptionWords(const int32_t* words, uint32_t count) : words_(words), count_(count) {}
  int32_t at(uint32_t index, int32_t otherwise) const { return index < count_ ? words_[index] : otherwise; }

 private:
  const int32_t* words_;
  uint32_t count_;
};

// Asks the host. Requests are packed as exports.h says.
class HostMeasurer final : public offprint::TextMeasurer {
 public:
  void measure(std::span<const offprint::MeasureRequest> requests, std::span<offprint::LayoutUnit> widths) override {
    constexpr std::size_t kWords = 6;
    std::vector<int32_t> words;
    words.reserve(requests.size() * kWords);
    for (const offprint::MeasureRequest& request : requests) {
      words.insert(words.end(), {static_cast<int32_t>(request.font.family), request.font.size, request.font.weight, request.font.italic,
                                 static_cast<int32_t>(reinterpret_cast<std::intptr_t>(request.text.data())),
                                 static_cast<int32_t>(request.text.size())});
    }
    offprint_measure(words.data(), static_cast<uint32_t>(requests.size()), widths.data());
  }
};

// Calls `work` with who measures the texts of `article`.
template <class Work>
auto with_measurer(const Offprint& article, bool by_host, const Work& work) {
  HostMeasurer host;
  offprint::BuiltinMeasurer builtin(offprint::is_east_asian_language(article.article().lang));
  return work(by_host ? static_cast<offprint::TextMeasurer&>(host) : builtin);
}

Result<std::string> draw(const offprint::qr::Symbol& symbol, int32_t format, int32_t scale, int32_t quiet_zone) {
  switch (format) {
    case 0: return offprint::qr::to_text(symbol);
    case 1: return offprint::qr::to_json(symbol);
    case 2: return offprint::qr::to_svg(symbol, scale, quiet_zone);
    default: return offprint::qr::to_png(symbol, scale, quiet_zone);
  }
}

std::string to_json(const offprint::share::Link& link) {
  std::string json = "{\"url\":";
  offprint::append_json_string(json, link.url);
  json += ",\"origin\":";
  offprint::append_json_string(json, link.origin);
  json += ",\"dropped\":[";
  for (const std::string& name : link.dropped) {
    if (json.back() != '[') json += ',';
    offprint::append_json_string(json, name);
  }
  return json + "]}";
}

// The code of a link that was judged.
int32_t share_code(const offprint::share::Link& link, const offprint::ShareRequest& request) {
  offprint::qr::Appearance appearance;
  appearance.quiet_zone = request.quiet_zone;
  const auto code = std::make_unique<Result<offprint::share::Code>>(make_code(link, {}, appearance));
  if (!*code) return fail(code->error());
  if (request.format == offprint::ShareFormat::kReport) return succeed(dump(code->value()));
  Result<std::string> drawn = draw(code->value().symbol, request.format == offprint::ShareFormat::kSvg ? 2 : 3, request.scale, request.quiet_zone);
  return drawn ? succeed(std::move(drawn).value()) : fail(drawn.error());
}

}  // namespace

extern "C" {

uint32_t offprint_abi_version(void) { return offprint::wire::kWireVersion; }

int32_t offprint_open(const char* bytes, uint32_t length, int32_t format, int32_t tidy) {
  static int32_t last_handle = 0;
  if (format < -1 || format > 2) return fail_with_option("The format is 0 (auto), 1 (JSON), 2 (text) or -1 (another).");
  if (format < 0) return fail(offprint::refusal(offprint::ErrorCode::kUnknownFormat, "An article of this type takes the importer: loadCore({ importer: true })."));
  constexpr offprint::Format kFormats[] = {offprint::Format::kAuto, offprint::Format::kJson, offprint::Format::kText};
  offprint::ReadOptions options;
  options.format = kFormats[format];
  if (tidy >= 0) options.tidy = tidy != 0;
  Result<Offprint> article = Offprint::open({bytes, length}, options);
  if (!article) return fail(article.error());
  std::string lang = article.value().article().lang;
  open_articles().emplace(++last_handle, OpenArticle{std::move(article).value()});
  return succeed(std::move(lang), last_handle);
}

void offprint_close(int32_t handle) {
  open_articles().erase(handle);
  result() = {};
}

int32_t offprint_article_json(int32_t handle) {
  const Offprint* article = find_article(handle);
  return article ? succeed(write_json(article->article())) : fail_with_handle();
}

int32_t offprint_report(int32_t handle) {
  const Offprint* article = find_article(handle);
  return article ? succeed(to_json(article->report())) : fail_with_handle();
}

int32_t offprint_paginate(int32_t handle, const int32_t* options, uint32_t count, const char* share, uint32_t share_length) {
  Offprint* article = find_article(handle);
  if (!article) return fail_with_handle();
  const OptionWords words(options, count);
  offprint::PageOptions page;
  page.width = words.at(0, page.width);
  page.height = words.at(1, page.height);
  page.font_size = words.at(2, page.font_size);
  page.line_height = words.at(12, page.line_height);
  const int32_t mode = words.at(3, 0);
  const int32_t kinsoku = words.at(4, 1);
  if (mode < 0 || mode > 1) return fail_with_option("The mode is 0 (paged) or 1 (scroll).");
  if (kinsoku < 0 || kinsoku > 3) return fail_with_option("The kinsoku level is 0 (none), 1 (basic), 2 (gb) or 3 (strict).");
  page.mode = static_cast<offprint::Mode>(mode);
  page.kinsoku = static_cast<offprint::Kinsoku>(kinsoku);
  page.scan_code = words.at(6, 1) != 0;
  const int32_t autospace = words.at(8, 0);
  if (autospace < 0 || autospace > 2) return fail_with_option("Autospace is 0 (normal), 1 (alpha) or 2 (none).");
  page.paragraphs = words.at(7, 0) != 0 ? offprint::ParagraphStyle::kIndented : offprint::ParagraphStyle::kSpaced;
  page.autospace = static_cast<offprint::Autospace>(autospace);
  page.hanging = words.at(9, 0) != 0;
  page.wide = words.at(13, 0) != 0 ? offprint::Wide::kScroll : offprint::Wide::kFit;
  page.optimum = words.at(10, 0) == 0;
  const std::string_view lines(share, share_length);
  const std::size_t end = std::min(lines.find('\n'), lines.size());
  page.share_url = lines.substr(0, end);
  page.share_origins = offprint::split_origins(lines.substr(end));
  open_articles().at(handle).by_host = words.at(5, 1) != 0;
  if (std::optional<Error> error = article->begin(page)) return fail(*error);
  if (words.at(11, 0) != 0) return succeed({});
  const int32_t complete = offprint_advance(handle, INT32_MAX);
  return complete < 0 ? complete : succeed({}, article->page_count());
}

int32_t offprint_advance(int32_t handle, int32_t characters) {
  Offprint* article = find_paginated(handle);
  if (!article) return fail_with_page();
  const Result<bool> complete = with_measurer(*article, open_articles().at(handle).by_host, [&](offprint::TextMeasurer& measurer) {
    return article->advance(static_cast<std::size_t>(std::max(characters, 1)), measurer);
  });
  return complete ? succeed({}, complete.value() ? 1 : 0) : fail(complete.error());
}

int32_t offprint_page_count(int32_t handle) {
  const Offprint* article = find_paginated(handle);
  return article ? succeed({}, article->page_count()) : fail_with_page();
}

int32_t offprint_notes(int32_t handle) {
  const Offprint* article = find_paginated(handle);
  if (!article) return fail_with_page();
  std::string json = to_json(article->notes());
  if (const std::optional<Error>& refusal = article->share_refusal()) {
    json.back() = json.size() > 2 ? ',' : ' ';
    json += "{\"kind\":\"no-code\"," + to_json(*refusal).substr(1) + "]";
  }
  return succeed(std::move(json));
}

int32_t offprint_set_image_size(int32_t handle, int32_t block, int32_t width, int32_t height) {
  Offprint* article = find_article(handle);
  return article ? succeed({}, article->set_image_size(block, width, height) ? 1 : 0) : fail_with_handle();
}

int32_t offprint_forget_widths(int32_t handle) {
  Offprint* article = find_article(handle);
  if (!article) return fail_with_handle();
  article->forget_widths();
  return succeed({});
}

int32_t offprint_page(int32_t handle, int32_t page) {
  const Offprint* article = find_page(handle, page);
  if (!article) return fail_with_page();
  const int count = article->is_complete() ? article->page_count() : 0;
  return succeed(offprint::wire::encode_page(article->page(page), article->flow(), {count, article->options().font_size}));
}

int32_t offprint_page_svg(int32_t handle, int32_t page) {
  const Offprint* article = find_page(handle, page);
  if (!article) return fail_with_page();
  const offprint::SvgSheet sheet = offprint::sheet_around(article->options().width, article->options().height);
  return succeed(to_svg(article->page(page), article->flow(), sheet));
}

int32_t offprint_qr(const char* text, uint32_t length, const int32_t* options, uint32_t count) {
  const OptionWords words(options, count);
  const int32_t level = words.at(0, 1);
  const int32_t version = words.at(1, 0);
  const int32_t format = words.at(6, 3);
  if (level < 0 || level > 3) return fail_with_option("The error correction level is 0 (L), 1 (M), 2 (Q) or 3 (H).");
  if (format < 0 || format > 3) return fail_with_option("The format is 0 (text), 1 (JSON), 2 (SVG) or 3 (PNG).");
  offprint::qr::Options qr;
  qr.ecc = static_cast<offprint::qr::Ecc>(level);
  if (version != 0) qr.min_version = qr.max_version = version;
  qr.mask = words.at(2, -1);
  qr.boost_ecc = words.at(3, 1) != 0;
  const auto symbol = std::make_unique<Result<offprint::qr::Symbol>>(offprint::qr::encode({text, length}, qr));
  if (!*symbol) return fail(symbol->error());
  Result<std::string> drawn = draw(symbol->value(), format, words.at(4, 8), words.at(5, 4));
  if (!drawn) return fail(drawn.error());
  return succeed(std::move(drawn).value(), symbol->value().size);
}

int32_t offprint_share(int32_t handle, const char* request, uint32_t length) {
  const Offprint* article = find_article(handle);
  if (!article && handle != 0) return fail_with_handle();
  const Result<offprint::ShareRequest> read = offprint::read_share_request({request, length});
  if (!read) return fail(read.error());
  const offprint::share::ShareOptions& options = read.value().options;
  const Result<offprint::share::Link> link = article ? article->link(options) : offprint::share::make_link(options.url, options.link);
  if (!link) return fail(link.error());
  if (read.value().format == offprint::ShareFormat::kLink) return succeed(to_json(link.value()));
  return share_code(link.value(), read.value());
}

int32_t offprint_poster(int32_t handle, const char* request, uint32_t length) {
  const Offprint* article = find_article(handle);
  if (!article) return fail_with_handle();
  const Result<offprint::PosterRequest> read = offprint::read_poster_request({request, length});
  if (!read) return fail(read.error());
  const auto poster = std::make_unique<Result<offprint::share::Poster>>(
      with_measurer(*article, read.value().by_host, [&](offprint::TextMeasurer& measurer) {
        return offprint::share::make_poster(article->article(), read.value().options, measurer);
      }));
  if (!*poster) return fail(poster->error());
  const offprint::share::Poster& made = poster->value();
  if (read.value().is_svg) return succeed(to_svg(made, read.value().theme), made.scale);
  return succeed(offprint::wire::encode_page(made.list, made.flow, {1, 0}), made.scale);
}

}  // extern "C"
