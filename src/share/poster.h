// A picture to share: the article's title, what it is about, and the code that leads to it, laid out by the stages that set the article.
//
//   Article ──▶ PosterContent ──▶ Poster: Flow and DisplayList ──▶ SVG · PNG · PDF · canvas
//
// The sheet is about 375 CSS px wide; the picture has `scale` px to each of them. What is drawn is in the list; its ground is Colour::kPaper, and the code's plate is white in every theme.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "article/article.h"
#include "pages/display_list.h"
#include "pages/palette.h"
#include "share/article_link.h"
#include "share/code.h"
#include "text/measurer.h"

namespace offprint::share {

inline constexpr int kNarrowestPoster = 320;  // px
inline constexpr int kWidestPoster = 1'500;
inline constexpr int kMostPosterSide = 4'096;         // px; phones' browsers draw nothing on a larger canvas
inline constexpr int kMostPosterPixels = 16'777'216;  // likewise
inline constexpr int kPosterPlate = 160;              // least side of the code's plate, CSS px
inline constexpr std::int64_t kMostPicturePixels = 50'000'000;
inline constexpr int kLeastPictureWidth = 200;        // px: smaller ones are icons, and a blur when they are drawn large
inline constexpr int kLeastPictureHeight = 100;

enum class PosterTemplate : std::uint8_t {
  kNews,     // masthead, picture, title, summary, code
  kQuote,    // a sentence of the article, large, and where it is from; the code leads to it
  kMinimal,  // title and code
};

// The leading picture, which the caller has loaded. It fills its box; what is over is cut off.
struct PosterPicture {
  int width = 0;       // natural size, px; 0: there is none
  int height = 0;
  std::string source;  // its address in the drawing; empty: that of `leading_picture`
};

struct PosterOptions {
  PosterTemplate form = PosterTemplate::kNews;
  int width = 1'125;       // px of the picture, kNarrowestPoster to kWidestPoster
  ShareOptions share;      // where the code leads; without any address the poster has no code
  std::string quote;       // for kQuote: words of one paragraph of the article; white space is of no account
  PosterPicture picture;
};

struct Poster {
  Flow flow;               // the texts and styles that the list names
  DisplayList list;        // page 0; CSS px of the sheet
  int scale = 3;           // px of the picture in a CSS px: 3 for 1,125 and 1,080, 2 for 750
  int width = 0;           // px of the picture; at most kMostPosterSide a side, and kMostPosterPixels in all
  int height = 0;
  std::optional<Code> code;
};

// Lays a poster out. A title has four lines at most, a summary six, a quotation twelve; what is longer ends with "…". Where there is no summary, the subtitle stands for it,
// else the first paragraph. A picture that is too small or too large (`is_fit_picture`) is left out, as it is where the sheet would be too high.
// Errors:
//   kBadOption   a width outside its range; a quote card without words
//   kBadValue    words that are in no paragraph of the article: what is under its name has to be its own
//   those of make_code and link_of: an address that no code may lead to, or whose code would not scan
Result<Poster> make_poster(const Article& article, const PosterOptions& options, TextMeasurer& measurer);

// The poster as an SVG document of its size (pages/svg.h).
std::string to_svg(const Poster& poster, Theme theme);

// The picture that leads the article: its hero, else the first in its text; null where it has none.
const Image* leading_picture(const Article& article);

// Whether a picture of this natural size can lead a poster.
bool is_fit_picture(int width, int height);

// "poster 1125x2013 at 3", the code's dump, the display list's.
std::string dump(const Poster& poster);

}  // namespace offprint::share
