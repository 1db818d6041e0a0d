#include <algorithm>
#include <string_view>
#include <vector>

#include "article/tidy_paragraph.h"
#include "article/utf8.h"

namespace offprint {
namespace {

constexpr char32_t kEllipsis = 0x2026, kEmDash = 0x2014;
constexpr char32_t kOpenDouble = 0x201C, kCloseDouble = 0x201D, kOpenSingle = 0x2018, kCloseSingle = 0x2019;

bool is_word_char(char32_t c) { return is_western_letter(c) || is_digit(c); }

char32_t wide_form(char32_t c) {
  switch (c) {
    case U',': return U'，';
    case U':': return U'：';
    case U';': return U'；';
    case U'?': return U'？';
    case U'!': return U'！';
    case U'(': return U'（';
    case U')': return U'）';
    default: return U'\0';
  }
}

// Marks that carry their own space, so that none is set beside them.
bool is_tight(char32_t c) {
  constexpr std::u32string_view kTight = U"，。、；：？！（）《》〈〉「」『』【】〔〕";
  return kTight.find(c) != std::u32string_view::npos;
}

bool ends_bracket(char32_t c) {
  constexpr std::u32string_view kClosing = U")）》〉」』】〕";
  return kClosing.find(c) != std::u32string_view::npos;
}

bool ends_sentence(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == kEllipsis; }

bool is_open_quote(char32_t c) { return c == kOpenDouble || c == kOpenSingle; }
bool is_close_quote(char32_t c) { return c == kCloseDouble || c == kCloseSingle; }

// Which curly quotes are set tight: those of a pair (an apostrophe has none) that holds Han. `kInner` ones hold none, so
// only the spaces inside are in question.
enum class QuoteFit : unsigned char { kNone, kInner, kTight };

std::vector<QuoteFit> fit_quotes(const std::vector<TidyChar>& chars, const std::vector<std::uint32_t>& han) {
  std::vector<QuoteFit> fits(chars.size(), QuoteFit::kNone);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < chars.size(); ++i) {
    if (is_open_quote(chars[i].c)) open.push_back(i);
    if (!is_close_quote(chars[i].c)) continue;
    if (open.empty() || chars[open.back()].c + 1 != chars[i].c) {
      if (i > 0 && chars[i].c == kCloseDouble && ends_sentence(chars[i - 1].c)) fits[i] = QuoteFit::kTight;
      continue;
    }
    const QuoteFit fit = han[i] > han[open.back()] ? QuoteFit::kTight : QuoteFit::kInner;
    fits[open.back()] = fits[i] = fit;
    open.pop_back();
  }
  // A quotation that goes on in the next paragraph is opened and not closed.
  for (const std::size_t i : open) fits[i] = QuoteFit::kTight;
  return fits;
}

}  // namespace

void TidyParagraph::tidy_dots() {
  for (std::size_t i = 0; i < chars_.size();) {
    std::size_t end = i;
    while (end < chars_.size() && chars_[end].c == chars_[i].c && !chars_[end].locked) ++end;
    const bool dots = (at(i) == U'.' || at(i) == U'。') && end - i >= 3;
    if (dots && (before(i) == Neighbour::kHan || after(end - 1) == Neighbour::kHan)) {
      chars_[i].c = chars_[i + 1].c = kEllipsis;
      note(i, TidyKind::kDots);
      for (std::size_t j = i + 2; j < end; ++j) chars_[j].c = U'\0';
    }
    i = std::max(end, i + 1);
  }
  compact();
}

void TidyParagraph::tidy_dashes() {
  for (std::size_t i = 0; i + 1 < chars_.size(); ++i) {
    if (!is_free(i, U'-') || !is_free(i + 1, U'-') || left_of(i) == U'-' || at(i + 2) == U'-') continue;
    if (before(i) != Neighbour::kHan || after(i + 1) != Neighbour::kHan) continue;
    change(i, kEmDash, TidyKind::kDashes);
    chars_[i + 1].c = kEmDash;
  }
}

void TidyParagraph::tidy_middle_dots() {
  if (has_kana_) return;
  for (std::size_t i = 1; i + 1 < chars_.size(); ++i) {
    const bool dot = is_free(i, 0x30FB) || is_free(i, 0xFF65);
    if (dot && is_han(left_of(i)) && is_han(at(i + 1))) change(i, 0xB7, TidyKind::kMiddleDot);
  }
}

void TidyParagraph::tidy_brackets() {
  std::vector<std::size_t> open;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < chars_.size(); ++i) {
    if (is_free(i, U'(') || is_free(i, U'（')) open.push_back(i);
    if ((is_free(i, U')') || is_free(i, U'）')) && !open.empty()) {
      pairs.emplace_back(open.back(), i);
      open.pop_back();
    }
  }
  const std::vector<std::uint32_t> han = count_han();
  for (const auto& [first, last] : pairs) {
    const bool one_wide = (at(first) == U'（') != (at(last) == U'）');
    const bool has_han = han[last] > han[first];
    if (at(first) != U'(' && at(last) != U')') continue;
    if (!one_wide && !(chinese_ && has_han) && !wants_wide_brackets(first, last)) continue;
    if (at(first) == U'(') change(first, U'（', TidyKind::kBrackets);
    if (at(last) == U')') change(last, U'）', TidyKind::kBrackets);
  }
}

bool TidyParagraph::wants_wide_brackets(std::size_t open, std::size_t close) const {
  if (open + 1 == close) return false;
  const bool han_before = before(open) == Neighbour::kHan;
  const bool han_after = after(close) == Neighbour::kHan;
  if (!chinese_) return han_before && han_after;
  // f(x) is mathematics or code.
  const bool function = is_western_letter(left_of(open)) && (open < 2 || !is_word_char(chars_[open - 2].c));
  return !function && (han_before || han_after);
}

void TidyParagraph::tidy_marks() {
  // A mark is judged by the text as it came, so that one decision does not depend on another.
  std::vector<std::pair<std::size_t, char32_t>> wide;
  for (std::size_t i = 0; i < chars_.size(); ++i) {
    if (chars_[i].locked) continue;
    const char32_t c = chars_[i].c;
    if (c == U'.') {
      if (wants_wide_stop(i)) wide.emplace_back(i, U'。');
    } else if (c != U'(' && c != U')' && wide_form(c) != U'\0' && wants_wide_mark(i)) {
      wide.emplace_back(i, wide_form(c));
    }
  }
  for (const auto& [index, c] : wide) change(index, c, TidyKind::kMarks);
}

bool TidyParagraph::wants_wide_mark(std::size_t index) const {
  const char32_t right = at(index + 1);
  if (is_word_char(left_of(index)) && is_word_char(right)) return false;
  if (right == U'/' || right == U'\\' || right == U'=' || (at(index) == U':' && right == U')')) return false;
  const Neighbour previous = before(index);
  const Neighbour next = after(index);
  if (previous == Neighbour::kNone) return false;
  if (previous == Neighbour::kHan && (next == Neighbour::kHan || next == Neighbour::kNone)) return true;
  if (!chinese_) return false;
  // At the end of a quotation the mark belongs to what is quoted.
  const bool ends_quote = is_quote(right);
  if (previous == Neighbour::kHan || (next == Neighbour::kHan && !ends_quote)) return true;
  const Words words = latin_words_before(index);
  if (words.at_quote && words.count > 0) return false;
  if (next == Neighbour::kHan) return true;
  if (next == Neighbour::kNone) return words.count < 3;
  if (previous == Neighbour::kDigit && next == Neighbour::kDigit) return false;
  return words.count <= 1 && latin_words_after(index).count <= 1;
}

bool TidyParagraph::wants_wide_stop(std::size_t index) const {
  if (!chinese_ || left_of(index) == U'.' || before(index) != Neighbour::kHan) return false;
  const char32_t left = left_beyond_spaces(index);
  if (!is_han(left) && !is_kana(left) && !is_quote(left) && !ends_bracket(left)) return false;
  const char32_t right = at(index + 1);
  if (right == U'.' || is_word_char(right)) return false;
  const Neighbour next = after(index);
  return next == Neighbour::kHan || next == Neighbour::kNone || right == U' ';
}

// Whether a quotation mark without a partner can open: something has to follow that is not the end of a clause.
bool TidyParagraph::opens_quotation(std::size_t index) const {
  if (ends_sentence(left_beyond_spaces(index))) return false;
  std::size_t next = index + 1;
  while (next < chars_.size() && is_html_space(chars_[next].c)) ++next;
  const char32_t c = at(next);
  return is_word_char(c) || is_han(c) || is_kana(c) || (is_quote(c) && !is_close_quote(c)) || c == U'《';
}

void TidyParagraph::tidy_double_quotes() {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < chars_.size(); ++i) {
    if (!is_free(i, U'"') && !is_free(i, 0xFF02)) continue;
    const bool inch = found.size() % 2 == 0 && is_digit(left_of(i));
    if (!inch) found.push_back(i);
  }
  if (found.size() % 2 == 1 && !opens_quotation(found.back())) {
    // The end of a quotation that began in a paragraph before.
    if (ends_sentence(left_beyond_spaces(found.back()))) change(found.back(), kCloseDouble, TidyKind::kQuotes);
    found.pop_back();
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    change(found[i], i % 2 == 0 ? kOpenDouble : kCloseDouble, TidyKind::kQuotes);
  }
}

void TidyParagraph::tidy_single_quotes() {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < chars_.size(); ++i) {
    if (!is_free(i, U'\'')) continue;
    const bool apostrophe = is_word_char(left_of(i)) && is_word_char(at(i + 1));
    const bool foot = found.size() % 2 == 0 && is_digit(left_of(i));
    if (!apostrophe && !foot) found.push_back(i);
  }
  if (found.size() % 2 == 1) return;
  for (std::size_t i = 0; i < found.size(); ++i) {
    change(found[i], i % 2 == 0 ? kOpenSingle : kCloseSingle, TidyKind::kQuotes);
  }
}

void TidyParagraph::tidy_spaces() {
  const std::vector<QuoteFit> fits = fit_quotes(chars_, count_han());
  // Whether the mark at `index` suffers no space on its side towards `inside` of its pair.
  const auto is_fitted = [&](std::size_t index, bool inside, Neighbour beyond) {
    if (fits[index] == QuoteFit::kNone) return false;
    return inside || fits[index] == QuoteFit::kTight || beyond == Neighbour::kHan;
  };
  const auto is_double = [&](std::size_t index, char32_t c, bool forward) {
    return at(index) == c && (forward ? at(index + 1) == c : left_of(index) == c);
  };
  for (std::size_t i = 0; i < chars_.size();) {
    std::size_t end = i;
    while (end < chars_.size() && is_free(end, U' ')) ++end;
    if (end == i) {
      ++i;
      continue;
    }
    bool tight = false;
    if (i > 0) {
      const std::size_t left = i - 1;
      tight = is_tight(at(left)) || is_double(left, kEmDash, false) || is_double(left, kEllipsis, false) ||
              is_fitted(left, is_open_quote(at(left)), kind_at(end));
    }
    if (!tight && end < chars_.size()) {
      tight = is_tight(at(end)) || is_double(end, kEmDash, true) || is_double(end, kEllipsis, true) ||
              is_fitted(end, is_close_quote(at(end)), i > 0 ? kind_at(i - 1) : Neighbour::kNone);
    }
    for (std::size_t j = i; tight && j < end; ++j) remove(j, TidyKind::kSpaces);
    i = end;
  }
  compact();
}

}  // namespace offprint
