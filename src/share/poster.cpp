#include "share/poster.h"

#include <algorithm>
#include <array>

#include "pages/svg.h"
#include "share/poster_templates.h"

namespace offprint::share {
namespace {

constexpr int kSheetWidth = 375;  // CSS px, about

// From all that there is to what always fits.
constexpr std::array<PosterFill, 5> kFills = {{{true, 6}, {true, 3}, {false, 6}, {false, 3}, {false, 0}}};

std::optional<Error> check_width(int width) {
  if (width >= kNarrowestPoster && width <= kWidestPoster) return std::nullopt;
  return refusal(ErrorCode::kBadOption, "The width of a poster is " + std::to_string(width) + ", but has to be " + std::to_string(kNarrowestPoster) + " to " +
                                            std::to_string(kWidestPoster) + " px.");
}

// Whether phones will read the code as large as the poster draws it.
std::optional<Error> judge_code(Code& code, LayoutUnit width, int scale) {
  const int modules = code.symbol.size + 2 * qr::kStandardQuietZone;
  const LayoutUnit plate = plate_side(code.symbol.size, width, scale);
  qr::Appearance appearance;
  appearance.medium = qr::Medium::kPoster;
  appearance.side = place_symbol({0, 0, plate, plate}, code.symbol.size, scale).module * modules;
  appearance.room = static_cast<int>(std::int64_t{room_for_plate(width)} * scale / kUnitsPerPx);
  code.scannability = qr::judge(code.link.url, {}, code.symbol, appearance);
  return qr::refusal_of(code.scannability);
}

LayoutUnit set_sheet(PosterTemplate form, const PosterContent& content, const PosterFrame& frame, PosterSheet& sheet) {
  switch (form) {
    case PosterTemplate::kQuote: return set_quote_card(content, frame, sheet);
    case PosterTemplate::kMinimal: return set_minimal(content, frame, sheet);
    default: return set_news_card(content, frame, sheet);
  }
}

bool fits_a_canvas(const Poster& poster) {
  return poster.height <= kMostPosterSide && std::int64_t{poster.width} * poster.height <= kMostPosterPixels;
}

}  // namespace

Result<Poster> make_poster(const Article& article, const PosterOptions& options, TextMeasurer& measurer) {
  if (std::optional<Error> error = check_width(options.width)) return *std::move(error);
  Result<PosterContent> content = gather_content(article, options);
  if (!content) return content.error();

  Poster poster;
  poster.width = options.width;
  poster.scale = std::max(1, (options.width + kSheetWidth / 2) / kSheetWidth);
  const LayoutUnit width = (from_px(options.width) + poster.scale - 1) / poster.scale;
  if (content.value().code) {
    if (std::optional<Error> error = judge_code(*content.value().code, width, poster.scale)) return *std::move(error);
  }
  for (const PosterFill& fill : kFills) {
    PosterSheet sheet(content.value().lang, measurer);
    const LayoutUnit height = set_sheet(options.form, content.value(), {width, poster.scale, fill}, sheet);
    poster.height = ceil_px(height) * poster.scale;
    if (!fits_a_canvas(poster)) continue;
    poster.list = sheet.take_list(width, height);
    poster.flow = sheet.take_flow();
    break;
  }
  assert(fits_a_canvas(poster));
  poster.code = std::move(content.value().code);
  return poster;
}

std::string to_svg(const Poster& poster, Theme theme) {
  return offprint::to_svg(poster.list, poster.flow, {poster.width, poster.height, 0, 0, theme, poster.scale});
}

std::string dump(const Poster& poster) {
  return "poster " + std::to_string(poster.width) + "x" + std::to_string(poster.height) + " at " + std::to_string(poster.scale) + "\n" +
         (poster.code ? dump(*poster.code) : std::string("no code\n")) + offprint::dump(poster.list, poster.flow);
}

}  // namespace offprint::share
