#include "offprint.h"

#include <algorithm>
#include <optional>

#include "article/language.h"
#include "article/url.h"
#include "layout/article_layout.h"

namespace offprint {
namespace {

// A picture leaves room for its caption.
int tallest_image(const PageOptions& options) {
  if (options.mode == Mode::kScroll) return options.width * 4;
  return std::max(1, options.height * 4 / 5);
}

Error bad_option(std::string_view name, long value, long least, long most) {
  Error error;
  error.code = ErrorCode::kBadOption;
  error.message = std::string(name) + " is " + std::to_string(value) + ", but has to be " + std::to_string(least) + " to " +
                  std::to_string(most) + ".";
  return error;
}

std::optional<Error> check(const PageOptions& options) {
  if (options.width < 1 || options.width > 100'000) return bad_option("The width", options.width, 1, 100'000);
  if (options.height < 1 || options.height > 1'000'000) return bad_option("The height", options.height, 1, 1'000'000);
  if (options.font_size < 6 || options.font_size > 96) return bad_option("The font size", options.font_size, 6, 96);
  if (!options.share_url.empty() && !is_http_url(options.share_url)) {
    Error error;
    error.code = ErrorCode::kBadValue;
    error.message = "The URL to share has to begin with https:// or http://.";
    return error;
  }
  return std::nullopt;
}

// The language that the article seems to be in: fonts, line breaks and labels hang on it.
std::string language_of(const Article& article) {
  std::string sample = article.title + "\n" + article.summary;
  for (const Block& block : article.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    if (paragraph != nullptr) sample += "\n" + plain_text(paragraph->runs);
    if (sample.size() > 4096) break;
  }
  const std::string detected = detect_language(sample);
  return detected.empty() ? "en" : detected;
}

}  // namespace

struct Offprint::State {
  Article article;
  Report report;
  WidthTable widths;
  FlowOptions flow_options;
  std::unique_ptr<ArticleLayout> layout;
  PageOptions options;
  StripList strips;
  std::vector<PageRange> pages;
  std::vector<PageNote> notes;
};

Offprint::Offprint(Article article) : state_(std::make_unique<State>()) {
  state_->article = std::move(article);
  if (state_->article.lang.empty()) state_->article.lang = language_of(state_->article);
}
Offprint::Offprint(Offprint&&) noexcept = default;
Offprint& Offprint::operator=(Offprint&&) noexcept = default;
Offprint::~Offprint() = default;

Result<Offprint> Offprint::open(std::string_view bytes, const ReadOptions& options) {
  Result<ReadResult> read = read_article(bytes, options);
  if (!read) return read.error();
  Offprint offprint(std::move(read.value().article));
  offprint.state_->report = std::move(read.value().report);
  return offprint;
}

const Article& Offprint::article() const { return state_->article; }
const Report& Offprint::report() const { return state_->report; }

Result<int> Offprint::paginate(const PageOptions& options, TextMeasurer& measurer) {
  if (std::optional<Error> error = check(options)) return *std::move(error);
  State& state = *state_;
  state.options = options;

  // 1. Article to flow: blocks of styled text. Kept until how it is to be read changes.
  FlowOptions flow_options{options.font_size, options.kinsoku, options.paragraphs, options.autospace, options.hanging, {}};
  if (options.scan_code) flow_options.scan_url = options.share_url.empty() ? state.article.canonical : options.share_url;
  FlowOptions other_size = state.flow_options;
  other_size.font_size = options.font_size;
  if (!state.layout || !(flow_options == other_size)) {
    state.layout = std::make_unique<ArticleLayout>(state.article, flow_options, state.widths);
  } else {
    state.layout->set_font_size(options.font_size);
  }
  state.flow_options = flow_options;

  // 2. Flow to lines and boxes at a width.
  const Breaker breaker = options.optimum ? break_optimally : break_greedily;
  const LaidOut& laid_out = state.layout->lay_out({options.width, tallest_image(options), breaker}, measurer);

  // 3. Lines and boxes to pages.
  const bool scroll = options.mode == Mode::kScroll;
  const LayoutUnit height = scroll ? std::max(laid_out.height, 1) : from_px(options.height);
  state.strips = make_strips(state.layout->flow(), laid_out, height);
  state.pages = scroll ? scroll_strips(state.strips) : paginate_strips(state.strips, height);
  state.notes = scroll ? std::vector<PageNote>{} : notes_of(state.strips, state.pages, height);
  return page_count();
}

bool Offprint::is_paginated() const { return state_->layout != nullptr; }

// An article without anything to show has one page, with nothing on it.
int Offprint::page_count() const { return std::max(1, static_cast<int>(state_->pages.size())); }

DisplayList Offprint::page(int index) const {
  if (state_->pages.empty()) {
    DisplayList empty;
    empty.width = laid_out().width;
    return empty;
  }
  assert(index >= 0 && index < page_count());
  DisplayList list = make_display_list(flow(), laid_out(), state_->strips, state_->pages[static_cast<std::size_t>(index)]);
  list.page = index;
  return list;
}

int Offprint::page_of(Locator place) const {
  return find_page(flow(), laid_out(), state_->pages, place);
}

// Of the page's top, which is that of its first strip.
LayoutUnit Offprint::y_of(Locator place) const {
  return state_->pages.empty() ? 0 : place_y(flow(), laid_out(), place) - state_->pages.front().top;
}

const std::vector<PageNote>& Offprint::notes() const { return state_->notes; }

const Flow& Offprint::flow() const { return state_->layout->flow(); }
const LaidOut& Offprint::laid_out() const { return state_->layout->laid_out(); }
const PageOptions& Offprint::options() const { return state_->options; }

}  // namespace offprint
