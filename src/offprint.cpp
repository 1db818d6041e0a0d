#include "offprint.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "article/language.h"
#include "layout/article_layout.h"
#include "share/code.h"

namespace offprint {
namespace {

// A picture leaves room for its caption. Ten thousand of the tallest fit into a flow.
int tallest_image(const PageOptions& options) {
  constexpr int kTallestImage = 3'000;
  const int tallest = options.mode == Mode::kScroll ? options.width * 4 : options.height * 4 / 5;
  return std::clamp(tallest, 1, kTallestImage);
}

Error too_high() { return refusal(ErrorCode::kBadOption, "The article is higher than 30,000,000 px so; take a smaller type or a wider column."); }

Error bad_option(std::string_view name, long value, long least, long most) {
  return refusal(ErrorCode::kBadOption, std::string(name) + " is " + std::to_string(value) + ", but has to be " + std::to_string(least) + " to " +
                                            std::to_string(most) + ".");
}

std::optional<Error> check(const PageOptions& options) {
  if (options.width < 1 || options.width > 100'000) return bad_option("The width", options.width, 1, 100'000);
  if (options.height < 1 || options.height > 1'000'000) return bad_option("The height", options.height, 1, 1'000'000);
  if (options.font_size < 6 || options.font_size > 96) return bad_option("The font size", options.font_size, 6, 96);
  if (options.line_height < 80 || options.line_height > 160) return bad_option("The line height", options.line_height, 80, 160);
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
  struct ImageSize {
    std::size_t block;
    int width;
    int height;
  };
  std::vector<ImageSize> late_sizes;  // of pictures: a new flow knows nothing of them
  PageOptions options;
  std::optional<StripMaker> strips;
  std::optional<PageBreaker> breaker;  // in paged mode
  std::vector<PageRange> pages;
  std::vector<PageNote> notes;
  std::optional<Error> share_refusal;

  LayoutUnit page_height() const { return options.mode == Mode::kScroll ? kTallestFlow : from_px(options.height); }
  void take_settled_pages();
  void add_end_code(FlowOptions& flow);
};

Offprint::Offprint(Article article, Report report) : state_(std::make_unique<State>()) {
  state_->article = std::move(article);
  state_->report = std::move(report);
  if (state_->article.lang.empty()) state_->article.lang = language_of(state_->article);
}
Offprint::Offprint(Offprint&&) noexcept = default;
Offprint& Offprint::operator=(Offprint&&) noexcept = default;
Offprint::~Offprint() = default;

Result<Offprint> Offprint::open(std::string_view bytes, const ReadOptions& options) {
  Result<ReadResult> read = read_article(bytes, options);
  if (!read) return read.error();
  return Offprint(std::move(read.value().article), std::move(read.value().report));
}

const Article& Offprint::article() const { return state_->article; }
const Report& Offprint::report() const { return state_->report; }

Result<int> Offprint::paginate(const PageOptions& options, TextMeasurer& measurer) {
  if (std::optional<Error> error = begin(options)) return *std::move(error);
  if (Result<bool> complete = advance(std::numeric_limits<std::size_t>::max(), measurer); !complete) return complete.error();
  return page_count();
}

std::optional<Error> Offprint::begin(const PageOptions& options) {
  if (std::optional<Error> error = check(options)) return error;
  State& state = *state_;
  state.options = options;

  // 1. Article to flow: blocks of styled text. Kept until how it is to be read changes.
  FlowOptions flow_options{{options.font_size, options.line_height}, options.kinsoku, options.paragraphs, options.autospace, options.hanging, {}, 0};
  state.add_end_code(flow_options);
  FlowOptions other_size = state.flow_options;
  other_size.size = flow_options.size;
  if (!state.layout || !(flow_options == other_size)) {
    state.layout = std::make_unique<ArticleLayout>(state.article, flow_options, state.widths);
    for (const State::ImageSize& size : state.late_sizes) state.layout->set_image_size(size.block, size.width, size.height);
  } else {
    state.layout->set_size(flow_options.size);
  }
  state.flow_options = flow_options;

  const Breaker breaker = options.optimum ? break_optimally : break_greedily;
  state.layout->begin({options.width, tallest_image(options), breaker, options.wide});
  state.pages.clear();
  state.notes.clear();
  state.breaker.reset();
  state.strips.emplace(state.layout->flow(), state.layout->laid_out(), state.page_height());
  if (options.mode == Mode::kPaged) state.breaker.emplace(state.strips->list(), state.page_height());
  return std::nullopt;
}

Result<bool> Offprint::advance(std::size_t characters, TextMeasurer& measurer) {
  State& state = *state_;
  if (is_complete()) return true;

  // 2. Flow to lines and boxes at a width.
  state.layout->advance(characters, measurer);
  if (state.layout->is_too_high()) return too_high();

  // 3. Lines and boxes to strips, strips to pages.
  state.strips->add(state.layout->laid_blocks());
  if (is_complete()) state.strips->finish();
  if (state.breaker) {
    state.breaker->add(static_cast<std::uint32_t>(state.strips->list().strips.size()));
    if (is_complete()) state.breaker->finish();
    state.take_settled_pages();
  } else if (is_complete()) {
    state.pages = scroll_strips(state.strips->list());
  }
  return is_complete();
}

// A code that may not be handed out is none: the article is there to be read.
void Offprint::State::add_end_code(FlowOptions& flow) {
  share_refusal.reset();
  const std::string& address = options.share_url.empty() ? article.canonical : options.share_url;
  if (!options.scan_code || address.empty()) return;
  const int height = options.mode == Mode::kScroll ? options.width : options.height;
  const share::LinkOptions link = {.origins = options.share_origins, .allow_http = options.share_http};
  const Result<share::EndCode> code = share::make_end_code(address, link, options.width, height);
  if (!code) {
    share_refusal = code.error();
    return;
  }
  flow.scan_url = code.value().url;
  flow.scan_plate = code.value().plate;
}

void Offprint::State::take_settled_pages() {
  const std::vector<PageRange>& settled = breaker->pages();
  for (std::size_t i = pages.size(); i < settled.size(); ++i) {
    append_notes(strips->list(), settled[i], static_cast<int>(i), page_height(), notes);
  }
  pages.insert(pages.end(), settled.begin() + static_cast<std::ptrdiff_t>(pages.size()), settled.end());
}

bool Offprint::set_image_size(int block, int width, int height) {
  const auto number = static_cast<std::size_t>(block);
  if (!state_->layout || block < 0 || !state_->layout->set_image_size(number, width, height)) return false;
  state_->late_sizes.push_back({number, width, height});
  return true;
}

void Offprint::forget_widths() { state_->widths.forget_widths(); }

bool Offprint::is_paginated() const { return state_->layout != nullptr; }
bool Offprint::is_complete() const { return state_->layout != nullptr && state_->layout->is_complete(); }

// An article without anything to show has one page, with nothing on it.
int Offprint::page_count() const { return std::max(is_complete() ? 1 : 0, static_cast<int>(state_->pages.size())); }

DisplayList Offprint::page(int index) const {
  if (state_->pages.empty()) {
    DisplayList empty;
    empty.width = laid_out().width;
    return empty;
  }
  assert(index >= 0 && index < page_count());
  DisplayList list = make_display_list(flow(), laid_out(), state_->strips->list(), state_->pages[static_cast<std::size_t>(index)]);
  list.page = index;
  return list;
}

LayoutUnit Offprint::settled_height() const {
  const std::vector<Strip>& strips = state_->strips->list().strips;
  return strips.empty() ? 0 : strips.back().bottom - strips.front().top;
}

Offprint::Slice Offprint::slice(LayoutUnit top, LayoutUnit bottom) const {
  assert(state_->options.mode == Mode::kScroll);
  const StripList& strips = state_->strips->list();
  Slice slice;
  slice.list.width = laid_out().width;
  if (strips.strips.empty()) return slice;
  const LayoutUnit origin = strips.strips.front().top;
  const auto in_flow = [&](LayoutUnit y) { return static_cast<LayoutUnit>(std::clamp<std::int64_t>(std::int64_t{y} + origin, 0, kTallestFlow)); };
  const PageRange range = slice_strips(strips, in_flow(top), in_flow(bottom));
  if (range.first_strip == range.end_strip) return slice;
  slice.y = range.top - origin;
  slice.list = make_display_list(flow(), laid_out(), strips, range);
  return slice;
}

int Offprint::page_of(Locator place) const {
  return find_page(flow(), laid_out(), state_->pages, place);
}

// Of the top of the first strip.
LayoutUnit Offprint::y_of(Locator place) const {
  const std::vector<Strip>& strips = state_->strips->list().strips;
  return strips.empty() ? 0 : place_y(flow(), laid_out(), place) - strips.front().top;
}

bool Offprint::has_reached(Locator place) const {
  if (is_complete()) return true;
  const std::vector<Strip>& strips = state_->strips->list().strips;
  const bool is_scrolled = state_->options.mode == Mode::kScroll;
  if (place.block >= static_cast<int>(state_->layout->laid_blocks()) || (is_scrolled ? strips.empty() : state_->pages.empty())) return false;
  return place_y(flow(), laid_out(), place) < (is_scrolled ? strips.back().bottom : state_->pages.back().bottom);
}

int Offprint::find_heading(std::string_view id) const {
  const std::vector<FlowBlock>& blocks = flow().blocks;
  const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const FlowBlock& block) { return !id.empty() && block.id == id; });
  return found == blocks.end() ? -1 : static_cast<int>(found - blocks.begin());
}

Result<share::Link> Offprint::link(const share::ShareOptions& options) const {
  const Flow nothing;
  return share::link_of(state_->article, is_paginated() ? flow() : nothing, options);
}

const std::optional<Error>& Offprint::share_refusal() const { return state_->share_refusal; }

const std::vector<PageNote>& Offprint::notes() const { return state_->notes; }

const Flow& Offprint::flow() const { return state_->layout->flow(); }
const LaidOut& Offprint::laid_out() const { return state_->layout->laid_out(); }
const PageOptions& Offprint::options() const { return state_->options; }

}  // namespace offprint
