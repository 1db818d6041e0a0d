// Chinese punctuation put right where a text was flattened to half-width marks.
//
// A paragraph counts as Chinese where it has at least as many Han characters as Latin words. In such a paragraph, and
// between two Han characters anywhere:
//
//   marks      , : ; ? ! .      → ， ： ； ？ ！ 。   the neighbours decide; never between two letters or digits without a
//                                                    space (1,299.50 · 10:30 · 16:9), never inside a Latin sentence; a
//                                                    full stop only at the end of a Chinese clause
//   brackets   ( )              → （ ）              in pairs, where Han is inside or beside them
//   quotes     " "  ' '         → “ ” ‘ ’            paired in each paragraph, the first one opens; apostrophes, inches
//                                                    and single ones that have no partner stay
//   spaces     inside quotes and beside a full-width mark go; those between Han and Latin stay as authored
//   dots       ... 。。。       → ……                  beside Han
//   dashes     --               → ——                 between Han
//   middle dot ・ (U+30FB)      → · (U+00B7)         between Han, unless the paragraph has kana
//
// URLs, e-mail addresses, runs with Mark::kCode and text between backticks stay untouched. Tidying is idempotent and takes linear
// time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/report.h"

namespace offprint {

enum class TidyKind : std::uint8_t { kMarks, kBrackets, kQuotes, kSpaces, kDots, kDashes, kMiddleDot };

// All changes of one kind in one text.
struct TidyChange {
  TidyKind kind = TidyKind::kMarks;
  std::uint32_t count = 0;
  std::string before, after;  // the first one with what stands around it
};

// What was done, as a sentence: "Half-width punctuation became full-width." Static storage.
std::string_view sentence_of(TidyKind kind);

// Tidies the text of the runs as one text; marks, links and ruby stay where they are. A run that held nothing but a
// space may go.
std::vector<TidyChange> tidy_runs(Runs& runs);

// The same for a plain text.
std::vector<TidyChange> tidy_text(std::string& text);

// Tidies the title, subtitle, summary, rights, the hero's alternative text and caption, and every block; not code,
// names, dateline and scan caption. Each group of changes becomes an entry (kTidied) whose place is the field ("title") or the
// top-level block ("block 3", from 1).
void tidy_article(Article& article, Report& report);

}  // namespace offprint
