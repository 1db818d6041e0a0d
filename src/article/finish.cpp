#include "article/finish.h"

#include <algorithm>
#include <utility>

#include "article/dateline.h"
#include "article/field_values.h"
#include "article/language.h"
#include "article/limits.h"
#include "article/white_space.h"

namespace offprint {
namespace {

void skip(Report& report, std::string what, std::string_view before) {
  report.add({ReportKind::kSkipped, std::move(what), std::string(before), "", "block 1"});
}

void leave_out_title(Article& article, Report& report) {
  const auto* heading = article.blocks.empty() ? nullptr : std::get_if<Heading>(&article.blocks.front().value);
  if (heading == nullptr || article.title.empty() || collapse_white_space(plain_text(heading->runs)) != article.title) return;
  skip(report, "The title stands here again; it was left out.", article.title);
  article.blocks.erase(article.blocks.begin());
}

// The body may have a caption that the field has not.
void leave_out_hero(Article& article, Report& report) {
  if (article.hero.src.empty() || article.blocks.empty()) return;
  auto* image = std::get_if<Image>(&article.blocks.front().value);
  if (image == nullptr || image->src != article.hero.src) return;
  skip(report, "The leading picture stands here again; it was left out.", image->src);
  if (article.hero.caption.empty()) article.hero.caption = std::move(image->caption);
  if (article.hero.alt.empty()) article.hero.alt = std::move(image->alt);
  if (article.hero.credit.empty()) article.hero.credit = std::move(image->credit);
  if (article.hero.width == 0 || article.hero.height == 0) {
    article.hero.width = image->width;
    article.hero.height = image->height;
  }
  article.blocks.erase(article.blocks.begin());
}

// Only where it stands in one run without a link: as a reporter wrote it.
void take_dateline(Article& article) {
  if (!article.dateline.empty()) return;
  const auto is_paragraph = [](const Block& block) { return std::holds_alternative<Paragraph>(block.value); };
  const auto first = std::find_if(article.blocks.begin(), article.blocks.end(), is_paragraph);
  if (first == article.blocks.end()) return;
  Runs& runs = std::get_if<Paragraph>(&first->value)->runs;
  if (runs.empty()) return;
  Run& run = runs.front();
  if (!run.href.empty() || !run.ruby.empty() || run.marks != 0) return;
  std::optional<Dateline> found = find_dateline(run.text);
  if (!found || found->size >= run.text.size()) return;
  run.text.erase(0, found->size);
  article.dateline = std::move(found->text);
  if (article.source.name.empty()) article.source.name = std::move(found->source);
  if (article.published.empty()) article.published = std::move(found->date);
  if (article.authors.empty()) article.authors = std::move(found->authors);
}

void keep_to_limit(std::vector<std::string>& names, Report& report) {
  if (names.size() <= kMaxNames) return;
  report.add({ReportKind::kTruncated, "There are more than 256 names or tags; the rest was left out.", names[kMaxNames], "", ""});
  names.resize(kMaxNames);
}

// The text of the first blocks, enough to tell the language from.
std::string sample_of(const Article& article) {
  constexpr std::size_t kEnough = 8192;
  std::string sample = article.title + '\n' + article.summary;
  for (const Block& block : article.blocks) {
    if (sample.size() > kEnough) break;
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) sample += '\n' + plain_text(paragraph->runs);
    if (const auto* heading = std::get_if<Heading>(&block.value)) sample += '\n' + plain_text(heading->runs);
  }
  return sample;
}

}  // namespace

void finish_article(Article& article, Report& report) {
  leave_out_title(article, report);
  leave_out_hero(article, report);
  take_dateline(article);
  keep_to_limit(article.authors, report);
  keep_to_limit(article.tags, report);
  if (!is_language_tag(article.lang)) article.lang = detect_language(sample_of(article));
  if (article.summary == article.subtitle) article.summary.clear();
}

}  // namespace offprint
