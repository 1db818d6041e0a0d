#include "text/line_breaks.h"

#include <linebreak.h>

#include <algorithm>
#include <string>

#include "text/characters.h"

namespace offprint {
namespace {

using enum CharacterClass;

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19); }

bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_east_asian_language(std::string_view lang) {
  const std::string_view primary = lang.substr(0, 2);
  return primary == "zh" || primary == "ja" || primary == "ko";
}

// Units that belong to the number before them: "3.5亿", "40 %", "120 万元". Calendar and clock units are left out: a date may be
// broken between its parts.
bool is_number_unit(char32_t c) {
  switch (c) {
    case U'亿': case U'万': case U'億': case U'萬': case U'千': case U'百': case U'%': case 0xFF05: case 0x2030: case 0x2103:
    case 0x00B0:
      return true;
    default:
      return false;
  }
}

// Years to seconds: a date or a time may be broken between its parts, but better not.
bool is_calendar_unit(char32_t c) {
  switch (c) {
    case U'年': case U'月': case U'日': case U'号': case U'號': case U'时': case U'時': case U'点': case U'點': case U'分': case U'秒':
      return true;
    default:
      return false;
  }
}

bool is_lower(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_ascii_letter(char32_t c) { return is_lower(c) || (c >= U'A' && c <= U'Z'); }

// A space between two words: no line begins with it, and behind it a line may begin.
bool is_word_space(std::u32string_view text, std::size_t i) {
  return text[i] == U' ' && i > 0 && i + 1 < text.size() && is_ascii_letter(text[i - 1]) && is_ascii_letter(text[i + 1]);
}

bool is_ascii_visible(char32_t c) { return c > U' ' && c < 0x7F; }
bool is_ascii_word(char32_t c) { return is_digit(c) || is_latin_letter(c); }

// Where an address, a path or a long identifier may be broken without a hyphen.
bool ends_address_part(char32_t c) {
  return c == U'/' || c == U'?' || c == U'&' || c == U'=' || c == U'-' || c == U'_' || c == U'.' || c == U'#' || c == U'~' || c == U'+' ||
         c == U':' || c == U'@';
}

constexpr std::size_t kShortestAddress = 8;

// A run of ASCII without spaces that is no word: an address, a path, an identifier.
bool is_address(std::u32string_view token) {
  if (token.size() < kShortestAddress) return false;
  const std::size_t mark = token.find_first_of(U"/@_.=");
  return mark != std::u32string_view::npos && mark + 1 < token.size();
}

// "fooBarBaz" may be broken before its capitals.
bool is_inner_capital(char32_t before, char32_t after) { return before >= U'a' && before <= U'z' && after >= U'A' && after <= U'Z'; }

bool never_starts_line(char32_t c, CharacterClass character_class, Kinsoku kinsoku) {
  switch (character_class) {
    case kPause: case kClose: case kConnect: case kInterpunct: case kNonStarter: case kSolidus:
      return true;
    case kDash: case kEllipsis:
      return kinsoku >= Kinsoku::kStrict;
    case kOther:  // ASCII marks after a Han character; UAX #14 leaves some of them free there
      return c == U',' || c == U'.' || c == U':' || c == U';' || c == U'!' || c == U'?' || c == U')' || c == U']' || c == U'}' ||
             c == U'%' || c == 0x00B0;
    default:
      return false;
  }
}

bool never_ends_line(char32_t c, CharacterClass character_class) {
  return character_class == kOpen || character_class == kPrefix || c == U'(' || c == U'[' || c == U'{';
}

// The rules on top of UAX #14, for the pair at `i` and `i + 1`.
class Tailoring {
 public:
  Tailoring(std::u32string_view text, Kinsoku kinsoku, bool east_asian)
      : text_(text), kinsoku_(kinsoku), east_asian_(east_asian) {}

  BreakKind between(std::size_t i, BreakKind unicode) {
    const char32_t before = text_[i];
    const char32_t after = text_[i + 1];
    // What nearly all pairs are, and no rule below says anything about.
    if (is_ideograph(before) && is_ideograph(after)) return BreakKind::kAllowed;
    if (is_lower(before) && is_lower(after) && i < token_end_) return BreakKind::kNone;
    if (is_word_space(text_, i)) return unicode;
    const CharacterClass before_class = class_of(before);
    const CharacterClass after_class = class_of(after);
    note_straight_quote(before);
    if (unicode == BreakKind::kForced) return unicode;
    if (after_class == kSpace) return BreakKind::kNone;  // a space stays with what is before it
    if (is_apostrophe(i) || (i + 1 < text_.size() && is_apostrophe(i + 1))) return BreakKind::kNone;
    if (never_starts_line(after, after_class, kinsoku_)) return BreakKind::kNone;
    if (never_ends_line(before, before_class) || follows_opening(i, before_class)) return BreakKind::kNone;
    if (is_attached_dash(i)) return BreakKind::kNone;
    if (kinsoku_ >= Kinsoku::kGb && before_class == kSolidus && !is_ascii_word(after)) return BreakKind::kNone;
    if (joins_number(i) || starts_note_mark(i + 1)) return BreakKind::kNone;
    if (breaks_address(i)) return BreakKind::kReluctant;
    const BreakKind kind =
        east_asian_ && before_class == kSpace ? after_space(after) : quote_break(i, before_class, after_class, unicode);
    return kind == BreakKind::kAllowed && is_better_kept(i, before_class) ? BreakKind::kReluctant : kind;
  }

 private:
  // An opening mark is not made free by a space that was typed behind it (UAX #14 rule LB14).
  bool follows_opening(std::size_t i, CharacterClass before_class) const {
    if (before_class != kSpace) return false;
    while (i > 0 && class_of(text_[i]) == kSpace) --i;
    return never_ends_line(text_[i], class_of(text_[i])) && class_of(text_[i]) != kPrefix;
  }

  // A hyphen stays with what it is attached to; — alone is a 连接号, and never starts a line, with or without spaces.
  bool is_attached_dash(std::size_t i) const {
    const char32_t after = text_[i + 1];
    if (after == U'-') return class_of(text_[i]) != kSpace;
    if (after != 0x2014 || !east_asian_) return false;
    return text_[i] != 0x2014 && (i + 2 >= text_.size() || text_[i + 2] != 0x2014);
  }

  // A closing quote is not made free by a space that was typed before it.
  BreakKind after_space(char32_t after) const {
    return after == U'"' && quote_open_ ? BreakKind::kNone : BreakKind::kAllowed;
  }

  // ’ between letters is an apostrophe, not a closing quote.
  bool is_apostrophe(std::size_t i) const {
    return (text_[i] == 0x2019 || text_[i] == U'\'') && i > 0 && i + 1 < text_.size() && is_latin_letter(text_[i - 1]) &&
           is_latin_letter(text_[i + 1]);
  }

  bool joins_number(std::size_t i) const {
    const char32_t after = text_[i + 1];
    if (is_digit(text_[i])) return is_number_unit(after);
    return text_[i] == U' ' && i > 0 && is_digit(text_[i - 1]) && is_number_unit(after);
  }

  // "[12]" stays with what it notes.
  bool starts_note_mark(std::size_t i) const {
    if (text_[i] != U'[' || class_of(text_[i - 1]) == kSpace) return false;
    std::size_t end = i + 1;
    while (end < text_.size() && end < i + 5 && is_digit(text_[end])) ++end;
    return end > i + 1 && end < text_.size() && text_[end] == U']';
  }

  bool breaks_address(std::size_t i) {
    if (i >= token_end_) find_token(i);
    if (i + 1 >= token_end_) return false;
    if (token_length_ >= kShortestAddress && is_inner_capital(text_[i], text_[i + 1])) return true;
    if (!in_address_ || !ends_address_part(text_[i])) return false;
    const bool in_number = is_digit(text_[i + 1]) && (text_[i] == U'.' || text_[i] == U':' || text_[i] == U'-' || text_[i] == U'+');
    return is_ascii_word(text_[i + 1]) && !in_number;
  }

  void find_token(std::size_t i) {
    token_end_ = i;
    while (token_end_ < text_.size() && is_ascii_visible(text_[token_end_])) ++token_end_;
    token_length_ = token_end_ - i;
    in_address_ = is_address(text_.substr(i, token_length_));
    token_end_ = std::max(token_end_, i + 1);
  }

  // Dates ("8月1日"), names with an interpunct, and in Chinese products with a number ("iPhone 17 Pro").
  bool is_better_kept(std::size_t i, CharacterClass before_class) const {
    const char32_t before = text_[i];
    const char32_t after = text_[i + 1];
    if (in_address_ && i + 1 < token_end_) return true;
    const char32_t behind = before == U' ' && i > 0 ? text_[i - 1] : before;
    if (is_digit(behind) && is_calendar_unit(after)) return true;
    if ((behind == U'年' || behind == U'月') && is_digit(after)) return true;
    if (before_class == kInterpunct) return true;
    if (!east_asian_ || before != U' ' || i == 0) return false;
    const char32_t word_end = text_[i - 1];
    return (is_latin_letter(word_end) && is_digit(after)) || (is_digit(word_end) && is_latin_letter(after));
  }

  void note_straight_quote(char32_t c) {
    if (c == U'"') quote_open_ = !quote_open_;
  }

  // Straight quotes are paired over the paragraph, odd ones open (UAX #14 alone glues both sides of each to its neighbours); paired
  // marks beside Han are as free on their outer side as Han itself.
  BreakKind quote_break(std::size_t i, CharacterClass before_class, CharacterClass after_class, BreakKind unicode) const {
    const bool before_closes = before_class == kClose || (text_[i] == U'"' && !quote_open_);
    const bool after_opens = after_class == kOpen || (text_[i + 1] == U'"' && !quote_open_);
    const bool before_opens = text_[i] == U'"' && quote_open_;
    const bool after_closes = text_[i + 1] == U'"' && quote_open_;
    if (before_opens || after_closes) return BreakKind::kNone;
    if (!east_asian_) return unicode;
    if (after_opens && (is_east_asian(before_class) || before_closes)) return BreakKind::kAllowed;
    if (before_closes && (is_east_asian(after_class) || after_opens)) return BreakKind::kAllowed;
    return unicode;
  }

  std::u32string_view text_;
  Kinsoku kinsoku_;
  bool east_asian_;
  bool quote_open_ = false;
  std::size_t token_end_ = 0;  // of the run of visible ASCII that was looked at last
  std::size_t token_length_ = 0;
  bool in_address_ = false;
};

BreakKind from_unibreak(char value) {
  switch (value) {
    case LINEBREAK_MUSTBREAK: return BreakKind::kForced;
    case LINEBREAK_ALLOWBREAK: return BreakKind::kAllowed;
    default: return BreakKind::kNone;
  }
}

// libunibreak takes 0xFFFFFFFF for the text's end. Values that are no code points are read as U+FFFD; empty where there are none.
std::u32string without_invalid(std::u32string_view text) {
  constexpr char32_t kLast = 0x10FFFF;
  if (std::none_of(text.begin(), text.end(), [](char32_t c) { return c > kLast; })) return {};
  std::u32string valid(text);
  std::replace_if(valid.begin(), valid.end(), [](char32_t c) { return c > kLast; }, U'\uFFFD');
  return valid;
}

// Whether UAX #14 says the same about the place between two such characters whatever stands around them: between ideographs a line may end, inside
// a word it may not.
bool is_settled_pair(char32_t before, char32_t after) {
  return (is_ideograph(before) && is_ideograph(after)) || (is_ascii_letter(before) && is_ascii_letter(after));
}

// UAX #14 for the whole text. Only the stretches between settled pairs and words are shown to libunibreak, each with a letter or an ideograph on
// either side, which is all the context that its rules look at.
std::vector<char> unicode_breaks(std::u32string_view text, const char* lang) {
  static_assert(sizeof(utf32_t) == sizeof(char32_t));
  std::vector<char> raw(text.size() + 1);
  const auto is_settled = [&](std::size_t i) {
    return i + 1 < text.size() && (is_settled_pair(text[i], text[i + 1]) || is_word_space(text, i) || is_word_space(text, i + 1));
  };
  for (std::size_t begin = 0; begin < text.size();) {
    if (is_settled(begin)) {
      raw[begin] = is_ideograph(text[begin]) || text[begin] == U' ' ? LINEBREAK_ALLOWBREAK : LINEBREAK_NOBREAK;
      ++begin;
      continue;
    }
    std::size_t last = begin + 1;
    while (last + 1 < text.size() && !is_settled(last)) ++last;
    last = std::min(last, text.size() - 1);
    set_linebreaks_utf32(reinterpret_cast<const utf32_t*>(text.data() + begin), last + 1 - begin, lang, raw.data() + begin);
    begin = std::max(last, begin + 1);
  }
  return raw;
}

bool initialise_unibreak() {
  init_linebreak();
  return true;
}

}  // namespace

std::vector<BreakKind> find_line_breaks(std::u32string_view text, std::string_view lang, Kinsoku kinsoku) {
  static const bool initialised = initialise_unibreak();
  static_cast<void>(initialised);
  std::vector<BreakKind> breaks(text.size(), BreakKind::kNone);
  if (text.empty()) return breaks;

  const bool paired_quotes = is_east_asian_language(lang) && kinsoku != Kinsoku::kNone;
  const std::u32string valid = without_invalid(text);
  const std::u32string_view read = valid.empty() ? text : valid;
  const std::vector<char> raw = unicode_breaks(read, paired_quotes ? "zh-strict" : "-strict");

  Tailoring tailoring(text, kinsoku, paired_quotes);
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const BreakKind unicode = from_unibreak(raw[i]);
    breaks[i] = kinsoku == Kinsoku::kNone ? unicode : tailoring.between(i, unicode);
  }
  breaks.back() = BreakKind::kForced;
  return breaks;
}

bool may_part(char32_t before, char32_t after) {
  if (after == U'-' || after == 0x2014) return false;
  return !never_starts_line(after, class_of(after), Kinsoku::kBasic) && !never_ends_line(before, class_of(before));
}

}  // namespace offprint
