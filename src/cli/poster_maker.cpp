#include "cli/poster_maker.h"

#include <algorithm>

#include "cli/painted_file.h"
#include "cli/poster_picture.h"
#include "cli/system_measurer.h"

namespace offprint::cli {
namespace {

bool shows_a_picture(const share::Poster& poster) {
  return std::any_of(poster.list.commands.begin(), poster.list.commands.end(), [](const auto& command) { return std::holds_alternative<DrawImage>(command); });
}

Outcome<PaintedFile> draw(const share::Poster& poster, const PosterRequest& request, const PaintTools& tools, const std::string& subject) {
  const PaintedPage page{poster.list, poster.flow, {poster.width, poster.height, 0, 0, request.theme, poster.scale}};
  if (request.format == "png") return paint_png(page, tools, subject);
  PdfFile file;
  if (Outcome<Done> added = file.add(page, tools); !added) return added.failure();
  return file.finish(subject);
}

void keep_warnings(const share::Poster& poster, MadePoster& made) {
  if (!poster.code) return;
  for (const qr::Finding& finding : poster.code->scannability.findings) {
    if (finding.verdict == qr::Verdict::kWarning) made.notes.push_back(finding.sentence);
  }
}

}  // namespace

Outcome<MadePoster> make_poster_file(const Article& article, const PosterRequest& request, Fonts& fonts, const std::string& subject) {
  const bool is_painted = request.format != "svg";
  TextShaper* shaper = is_painted || !request.has_builtin_metrics ? fonts.shaper_of(article.lang) : nullptr;
  if (is_painted && shaper == nullptr) return no_font(subject);
  MadePoster made;
  PosterHero hero = find_hero(article, request);
  made.is_picture_remote = hero.is_remote;
  if (!hero.note.empty()) made.notes.push_back(hero.note);

  share::PosterOptions options = request.options;
  options.picture = hero.natural;
  const Result<share::Poster> poster = measured_by(request.has_builtin_metrics ? nullptr : shaper, article.lang,
                                                   [&](TextMeasurer& measurer) { return share::make_poster(article, options, measurer); });
  if (!poster) return refused(subject, poster.error());
  keep_warnings(poster.value(), made);
  if (hero.pixels && !shows_a_picture(poster.value())) made.notes.push_back("The picture was left out: there is no room for it.");
  if (!is_painted) {
    made.bytes = to_svg(poster.value(), request.theme);
    return made;
  }
  Outcome<PaintedFile> file = draw(poster.value(), request, {*shaper, hero.pixels.get()}, subject);
  if (!file) return file.failure();
  made.bytes = std::move(file.value().bytes);
  for (std::string& note : file.value().notes) made.notes.push_back(std::move(note));
  return made;
}

}  // namespace offprint::cli
