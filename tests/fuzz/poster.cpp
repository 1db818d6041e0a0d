#include <algorithm>

#include "any_article.h"
#include "share/poster.h"
#include "targets.h"
#include "text/builtin_measurer.h"

namespace offprint::fuzz {
namespace {

using namespace offprint::share;

Article any_poster_article(Bytes& bytes) {
  static constexpr const char* kLanguages[] = {"zh-Hans", "zh-Hant", "ja", "ko", "en", "ar", ""};
  Article article;
  article.lang = kLanguages[bytes.below(7)];
  article.title = to_utf8(bytes.text(200));
  article.summary = to_utf8(bytes.text(255));
  article.source.name = to_utf8(bytes.text(40));
  article.published = bytes.below(2) == 0 ? "2025-07-18" : to_utf8(bytes.text(40));
  article.scan_caption = to_utf8(bytes.text(40));
  article.hero.src = "https://example.com/a.jpg";
  Article rest = any_article(bytes);
  article.blocks = std::move(rest.blocks);
  return article;
}

PosterOptions any_options(Bytes& bytes, const Article& article) {
  PosterOptions options;
  options.form = static_cast<PosterTemplate>(bytes.below(3));
  options.width = bytes.between(300, 1'520);
  options.picture = {bytes.below(4'000), bytes.below(4'000), ""};
  options.share.url = bytes.below(4) == 0 ? "" : "https://m.fromgeek.com/" + std::string(static_cast<std::size_t>(bytes.below(200)), 'a');
  options.quote = bytes.below(2) == 0 ? article.title : to_utf8(bytes.text(20));
  return options;
}

// The lines of a text, one behind the other, are the text; a text that was cut ends with dots.
void check_lines_of(const Poster& poster) {
  std::vector<std::uint32_t> ends(poster.flow.blocks.size(), 0);
  for (const Command& command : poster.list.commands) {
    const auto* line = std::get_if<DrawLine>(&command);
    if (line == nullptr) continue;
    const auto block = static_cast<std::size_t>(line->block);
    require(line->begin == ends[block] && line->end > line->begin, "the lines of a text follow one another");
    ends[block] = line->end;
    require(line->y >= 0 && line->y + line->height <= poster.list.height, "every line is on the sheet");
  }
}

}  // namespace

void check_poster(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const Article article = any_poster_article(bytes);
  const PosterOptions options = any_options(bytes, article);
  BuiltinMeasurer measurer(is_east_asian_language(article.lang));
  const Result<Poster> made = make_poster(article, options, measurer);
  if (!made) {
    require(made.error().message.ends_with('.'), "a refusal is a sentence");
    return;
  }
  const Poster& poster = made.value();
  require(poster.width == options.width && poster.height > 0 && poster.height <= kMostPosterSide, "a poster has the width asked for, and fits a canvas");
  require(poster.width * poster.height <= kMostPosterPixels, "a poster has no more pixels than a canvas");
  require(poster.code.has_value() == !options.share.url.empty(), "there is a code where there is an address");
  check_lines_of(poster);
  require(is_valid_utf8(to_svg(poster, Theme::kDark)), "an SVG is UTF-8");
}

}  // namespace offprint::fuzz
