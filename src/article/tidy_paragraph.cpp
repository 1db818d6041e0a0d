#include "article/tidy_paragraph.h"

#include <algorithm>
#include <utility>

#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kExcerptReach = 8;
constexpr std::size_t kWordReach = 64;

// U+0000 stands for a character that has been taken out and not yet closed up.
bool is_shared_punctuation(char32_t c) {
  constexpr std::u32string_view kShared = U",.;:!?，。；：！？()（）";
  return c == U'\0' || is_html_space(c) || is_quote(c) || kShared.find(c) != std::u32string_view::npos;
}

bool is_word_char(char32_t c) { return is_western_letter(c) || is_digit(c); }

// Characters of an address: ASCII that is visible, without those that set it off in a text.
bool is_address_char(char32_t c) {
  return c > 0x20 && c < 0x7F && c != U'"' && c != U'<' && c != U'>' && c != U'`' && c != U'(' && c != U')';
}

std::u32string_view around(std::u32string_view text, std::size_t at) {
  const std::size_t start = at > kExcerptReach ? at - kExcerptReach : 0;
  return text.substr(start, at - start + kExcerptReach + 1);
}

}  // namespace

bool is_east_asian_text(char32_t c) {
  return is_han(c) || is_kana(c) || (c >= 0x3001 && c <= 0x301B && c != 0x3013) || (c >= 0xFF01 && c <= 0xFF60) ||
         c == 0x2014 || c == 0x2026 || c == 0x30FC;
}

bool is_quote(char32_t c) { return c == U'"' || c == U'\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xFF02; }

TidyParagraph::TidyParagraph(std::vector<TidyChar> chars, std::u32string_view original)
    : chars_(std::move(chars)), original_(original) {
  std::size_t han = 0, words = 0;
  bool in_word = false;
  for (const TidyChar& one : chars_) {
    const bool letter = is_western_letter(one.c);
    if (letter && !in_word) ++words;
    in_word = letter || (in_word && (is_digit(one.c) || one.c == U'\'' || one.c == 0x2019));
    if (is_han(one.c)) ++han;
    has_kana_ = has_kana_ || is_kana(one.c);
  }
  chinese_ = han > 0 && han >= words;
}

void TidyParagraph::tidy() {
  lock_addresses();
  lock_code();
  // First as well as last: a space between marks would hide one from the other.
  if (chinese_) tidy_spaces();
  tidy_dots();
  tidy_dashes();
  tidy_middle_dots();
  tidy_brackets();
  tidy_marks();
  if (!chinese_) return;
  tidy_double_quotes();
  tidy_single_quotes();
  tidy_spaces();
}

std::vector<TidyChange> TidyParagraph::changes() const {
  std::vector<TidyChange> out;
  for (std::size_t i = 0; i < tallies_.size(); ++i) {
    const Tally& tally = tallies_[i];
    if (tally.count == 0) continue;
    std::u32string now;
    const std::size_t first = tally.first > kExcerptReach ? tally.first - kExcerptReach : 0;
    const auto from = std::partition_point(chars_.begin(), chars_.end(),
                                           [first](const TidyChar& one) { return one.origin < first; });
    for (auto one = from; one != chars_.end() && one->origin <= tally.first + kExcerptReach; ++one) now += one->c;
    out.push_back({static_cast<TidyKind>(i), tally.count, to_utf8(around(original_, tally.first)), to_utf8(now)});
  }
  return out;
}

void TidyParagraph::lock_addresses() {
  std::size_t end = 0;
  for (std::size_t i = 0; i < chars_.size(); ++i) {
    if (i < end) continue;
    const bool scheme = at(i) == U':' && at(i + 1) == U'/' && at(i + 2) == U'/';
    const bool mail = at(i) == U'@' && is_word_char(left_of(i)) && is_word_char(at(i + 1));
    const bool web = at(i) == U'w' && at(i + 1) == U'w' && at(i + 2) == U'w' && at(i + 3) == U'.';
    if (scheme || mail || web) lock_address_around(i, end, end);
  }
}

void TidyParagraph::lock_address_around(std::size_t at_mark, std::size_t floor, std::size_t& end) {
  std::size_t start = at_mark;
  while (start > floor && (is_word_char(left_of(start)) || left_of(start) == U'.' || left_of(start) == U'-')) --start;
  end = at_mark + 1;
  while (is_address_char(at(end))) ++end;
  constexpr std::u32string_view kTrailing = U",.;:!?'";
  while (end > at_mark + 1 && kTrailing.find(left_of(end)) != std::u32string_view::npos) --end;
  for (std::size_t i = start; i < end; ++i) chars_[i].locked = true;
}

void TidyParagraph::lock_code() {
  std::size_t open = chars_.size();
  for (std::size_t i = 0; i < chars_.size(); ++i) {
    if (at(i) != U'`') continue;
    if (open == chars_.size()) {
      open = i;
      continue;
    }
    for (std::size_t j = open; j <= i; ++j) chars_[j].locked = true;
    open = chars_.size();
  }
}

Neighbour TidyParagraph::kind_at(std::size_t index) const {
  const char32_t c = at(index);
  if (c == U'\0') return Neighbour::kNone;
  if (is_east_asian_text(c)) return Neighbour::kHan;
  if (is_western_letter(c)) return Neighbour::kWestern;
  return is_digit(c) ? Neighbour::kDigit : Neighbour::kOther;
}

Neighbour TidyParagraph::before(std::size_t index) const {
  std::size_t steps = 0;
  while (index > 0 && ++steps <= kWordReach) {
    --index;
    if (!is_shared_punctuation(chars_[index].c)) return kind_at(index);
  }
  return Neighbour::kNone;
}

Neighbour TidyParagraph::after(std::size_t index) const {
  std::size_t steps = 0;
  while (++index < chars_.size() && ++steps <= kWordReach) {
    if (!is_shared_punctuation(chars_[index].c)) return kind_at(index);
  }
  return Neighbour::kNone;
}

char32_t TidyParagraph::left_beyond_spaces(std::size_t index) const {
  while (index > 0 && is_html_space(left_of(index))) --index;
  return left_of(index);
}

TidyParagraph::Words TidyParagraph::latin_words_before(std::size_t index) const {
  Words words{0, false};
  bool in_word = false;
  const std::size_t floor = index > kWordReach ? index - kWordReach : 0;
  while (index > floor) {
    const char32_t c = left_of(index--);
    const bool word = is_word_char(c) || c == U'-' || (in_word && (c == U'\'' || c == 0x2019));
    if (word && !in_word) ++words.count;
    in_word = word;
    if (word || c == U' ') continue;
    words.at_quote = is_quote(c);
    return words;
  }
  return words;
}

TidyParagraph::Words TidyParagraph::latin_words_after(std::size_t index) const {
  Words words{0, false};
  bool in_word = false;
  const std::size_t ceiling = std::min(chars_.size(), index + kWordReach);
  while (++index < ceiling) {
    const char32_t c = at(index);
    const bool word = is_word_char(c) || c == U'-';
    if (word && !in_word) ++words.count;
    in_word = word;
    if (word || c == U' ') continue;
    words.at_quote = is_quote(c);
    return words;
  }
  return words;
}

void TidyParagraph::note(std::size_t index, TidyKind kind) {
  Tally& tally = tallies_[static_cast<std::size_t>(kind)];
  if (tally.count++ == 0) tally.first = chars_[index].origin;
}

void TidyParagraph::change(std::size_t index, char32_t to, TidyKind kind) {
  note(index, kind);
  chars_[index].c = to;
}

void TidyParagraph::remove(std::size_t index, TidyKind kind) {
  note(index, kind);
  chars_[index].c = U'\0';
}

void TidyParagraph::compact() {
  std::erase_if(chars_, [](const TidyChar& one) { return one.c == U'\0'; });
}

std::vector<std::uint32_t> TidyParagraph::count_han() const {
  std::vector<std::uint32_t> counts(chars_.size() + 1, 0);
  for (std::size_t i = 0; i < chars_.size(); ++i) counts[i + 1] = counts[i] + (is_han(chars_[i].c) ? 1 : 0);
  return counts;
}

}  // namespace offprint
