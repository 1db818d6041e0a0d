// Offprint in C++: one article, read once, set at any size, page by page.
//
//   auto article = Offprint::open(bytes);
//   if (!article) return article.error();
//   auto pages = article.value().paginate({.width = 350, .height = 700}, measurer);
//   for (int page = 0; page < pages.value(); ++page) draw(article.value().page(page));
//
// Lengths: CSS px in options, 1/64 px in results. Text is UTF-8. Nothing is kept of the caller's buffers. Not thread-safe; separate articles
// may be used by separate threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/read.h"
#include "layout/laid_out.h"
#include "pages/display_list.h"
#include "pages/page_notes.h"
#include "result.h"
#include "share/article_link.h"
#include "text/measurer.h"

namespace offprint {

enum class Mode : std::uint8_t {
  kPaged,   // pages of at most the height asked for
  kScroll,  // one page as high as the article
};

// How the article is to be set. Outside the ranges: kBadOption.
struct PageOptions {
  int width = 350;          // CSS px, 1 to 100,000: of the text, margins are the host's
  int height = 700;         // CSS px, 1 to 1,000,000; of no meaning in scroll mode
  int font_size = 17;       // CSS px of body text, 6 to 96
  int line_height = 100;    // percent of the default (30 px at 17 px type), 80 to 160; what else it moves: layout/theme.h
  Kinsoku kinsoku = Kinsoku::kBasic;
  Mode mode = Mode::kPaged;
  ParagraphStyle paragraphs = ParagraphStyle::kSpaced;
  Autospace autospace = Autospace::kNormal;
  bool hanging = false;     // pause marks may hang beyond the line's end (zh-Hans, ja)
  bool optimum = true;      // lines are weighed over the whole paragraph; else one after the other
  Wide wide = Wide::kFit;   // code and tables that need more width than there is; a host that lets them scroll shows DisplayList::wide
  bool scan_code = true;    // a code at the article's end, where there is a URL for it
  std::string share_url;    // where the code leads; empty: the article's canonical URL. Judged by share/link.h
  std::vector<std::string> share_origins;  // the only origins that it may lead to; empty: the URL's own
  bool share_http = false;  // to http: too
};

// An article that was read. Movable.
class Offprint {
 public:
  // Reads an article (read.h: formats, limits, errors).
  static Result<Offprint> open(std::string_view bytes, const ReadOptions& options = {});

  // Takes an article that is already one, with what reading it told. A language that it does not name is told from its text.
  explicit Offprint(Article article, Report report = {});

  Offprint(Offprint&&) noexcept;
  Offprint& operator=(Offprint&&) noexcept;
  ~Offprint();

  const Article& article() const;
  const Report& report() const;

  // Sets the article and cuts it into pages; the number of pages, at least 1. Again with another size or width reads nothing and breaks no text into
  // items again. `measurer` is used during the call only. Errors: kBadOption, also where the article would be too high. A code that may not be handed out is left
  // out, and `share_refusal` says why.
  Result<int> paginate(const PageOptions& options, TextMeasurer& measurer);

  // The same in portions: `begin` lays out nothing, each `advance` at least `characters` code points more, until it answers true: complete. Pages are
  // there as soon as they are settled (paged mode: a few pages ahead is enough), and are the same, however large the portions.
  std::optional<Error> begin(const PageOptions& options);
  Result<bool> advance(std::size_t characters, TextMeasurer& measurer);

  // The natural size of a picture whose size the article does not tell, in CSS px, now that it has arrived. True: the next pagination will be another; it breaks no
  // line that it need not break.
  bool set_image_size(int block, int width, int height);

  // Fonts have arrived: the next pagination measures everything anew.
  void forget_widths();

  // Whether `paginate` or `begin` has succeeded; what follows may be asked only then. And whether all pages are there.
  bool is_paginated() const;
  bool is_complete() const;

  // In scroll mode, as far as the layout has come: how high the article is, and the lines and boxes whose top is in [top, bottom) of it. Slices that follow one another
  // show everything once and leave no gap; what `y` says is where the slice's own top stands, from which its list counts. Nothing there: an empty list.
  struct Slice {
    LayoutUnit y = 0;
    DisplayList list;
  };
  LayoutUnit settled_height() const;
  Slice slice(LayoutUnit top, LayoutUnit bottom) const;

  // The address for a code or a button, and for a place of the last pagination (share/article_link.h).
  Result<share::Link> link(const share::ShareOptions& options) const;

  // Of the last pagination.
  int page_count() const;                     // settled so far; at least 1 when complete
  DisplayList page(int index) const;          // 0 to page_count() - 1
  int page_of(Locator place) const;           // the page that holds the place, or the nearest one
  LayoutUnit y_of(Locator place) const;       // in scroll mode: the top of the line that holds the place, from the article's; of one that is not reached: any
  bool has_reached(Locator place) const;      // whether the place is on a settled page, in scroll mode within the settled height; when complete always
  int find_heading(std::string_view id) const;  // the block of that name, a heading or paragraph; -1: none
  const std::vector<PageNote>& notes() const; // what did not fit its page as it is, and what was done; none in scroll mode
  const std::optional<Error>& share_refusal() const;  // why there is no code at the end although an address was given; nothing where that is not so
  const Flow& flow() const;
  const LaidOut& laid_out() const;
  const PageOptions& options() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace offprint
