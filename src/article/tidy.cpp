#include "article/tidy.h"

#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "article/tidy_paragraph.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

void report_changes(const std::vector<TidyChange>& changes, const std::string& place, Report& report) {
  for (const TidyChange& change : changes) {
    report.add({ReportKind::kTidied, std::string(sentence_of(change.kind)), change.before, change.after, place,
                change.count});
  }
}

// Tidies every text inside the blocks; `place_` is the top-level block at work.
class ArticleTidier {
 public:
  explicit ArticleTidier(Report& report) : report_(report) {}

  void field(std::string& text, std::string place) {
    place_ = std::move(place);
    report_changes(tidy_text(text), place_, report_);
  }

  void top_level(std::vector<Block>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      place_ = "block " + std::to_string(i + 1);
      block(list[i]);
    }
  }

  void text(Runs& runs) { report_changes(tidy_runs(runs), place_, report_); }

 private:
  void blocks(std::vector<Block>& list) {
    for (Block& inner : list) block(inner);
  }

  void block(Block& one) {
    std::visit([this](auto& value) { members(value); }, one.value);
  }

  void members(Heading& heading) { text(heading.runs); }
  void members(Paragraph& paragraph) { text(paragraph.runs); }
  void members(Disclaimer& disclaimer) { text(disclaimer.runs); }
  void members(Code&) {}
  void members(Rule&) {}

  void members(Quote& quote) {
    blocks(quote.blocks);
    text(quote.cite);
  }

  void members(List& list) {
    for (ListItem& item : list.items) blocks(item.blocks);
  }

  void members(Image& image) {
    report_changes(tidy_text(image.alt), place_, report_);
    text(image.caption);
  }

  void members(Table& table) {
    text(table.caption);
    for (std::vector<TableCell>& row : table.rows) {
      for (TableCell& cell : row) text(cell.runs);
    }
  }

  Report& report_;
  std::string place_;
};

}  // namespace

std::string_view sentence_of(TidyKind kind) {
  switch (kind) {
    case TidyKind::kMarks: return "Half-width punctuation became full-width.";
    case TidyKind::kBrackets: return "Half-width brackets became full-width.";
    case TidyKind::kQuotes: return "Straight quotation marks became curly pairs.";
    case TidyKind::kSpaces: return "Spaces beside full-width marks were taken out.";
    case TidyKind::kDots: return "Dots became an ellipsis.";
    case TidyKind::kDashes: return "Hyphens became a dash.";
    case TidyKind::kMiddleDot: return "The katakana middle dot became the Chinese one.";
  }
  return "";
}

std::vector<TidyChange> tidy_runs(Runs& runs) {
  std::vector<TidyChar> chars;
  std::vector<std::uint32_t> run_of;
  std::u32string original;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const bool locked = has(runs[i].marks, Mark::kCode);
    for (const char32_t c : to_utf32(runs[i].text)) {
      chars.push_back({c, static_cast<std::uint32_t>(original.size()), locked});
      original += c;
      run_of.push_back(static_cast<std::uint32_t>(i));
    }
  }
  TidyParagraph paragraph(std::move(chars), original);
  paragraph.tidy();
  std::vector<TidyChange> changes = paragraph.changes();
  if (changes.empty()) return changes;
  for (Run& run : runs) run.text.clear();
  for (const TidyChar& one : paragraph.chars()) append_utf8(runs[run_of[one.origin]].text, one.c);
  normalize_runs(runs);
  return changes;
}

std::vector<TidyChange> tidy_text(std::string& text) {
  Runs runs{Run{text, 0, "", ""}};
  std::vector<TidyChange> changes = tidy_runs(runs);
  if (!changes.empty()) text = plain_text(runs);
  return changes;
}

void tidy_article(Article& article, Report& report) {
  ArticleTidier tidier(report);
  tidier.field(article.title, "title");
  tidier.field(article.subtitle, "subtitle");
  tidier.field(article.summary, "summary");
  tidier.field(article.rights, "rights");
  tidier.field(article.hero.alt, "hero");
  tidier.text(article.hero.caption);
  tidier.top_level(article.blocks);
}

}  // namespace offprint
