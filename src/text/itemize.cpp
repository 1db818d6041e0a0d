#include <algorithm>

#include "text/bidi.h"
#include "text/characters.h"
#include "text/clusters.h"
#include "text/hyphenation.h"
#include "text/items.h"

namespace offprint {
namespace {

using enum CharacterClass;

// Widened like any space, and swallowed where it ends the paragraph.
constexpr char32_t kNoBreakSpace = 0x00A0;

// A longer run of letters is no word; it is measured in pieces of this many characters.
constexpr std::uint32_t kLongestPiece = 64;

enum class Script : std::uint8_t { kSpace, kEastAsian, kWestern };

Script script_of(CharacterClass character_class) {
  if (character_class == kSpace) return Script::kSpace;
  return is_east_asian(character_class) ? Script::kEastAsian : Script::kWestern;
}

bool is_letter_or_digit(char32_t c, Autospace autospace) {
  if (c >= U'0' && c <= U'9') return autospace == Autospace::kNormal;
  if (c < 0xC0) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return c < 0x2000 && c != 0xD7 && c != 0xF7;
}

// Whether a gap is put between the character, a Han one, and Latin.
bool is_spaced_han(char32_t c) {
  const bool is_kana_or_mark = c == 0x3005 || c == 0x303B || (c >= 0x3041 && c <= 0x30FF && c != 0x30A0 && c != 0x30FB) || (c >= 0x31F0 && c <= 0x31FF);
  return is_kana_or_mark || (class_of(c) == kHan && !is_hangul(c) && !(c >= 0xFF00 && c <= 0xFFEF));
}

// Nothing is put beside a 连接号 or 分隔号 (CLREQ section 3.2.4).
bool is_rigid(CharacterClass c) { return c == kConnect || c == kSolidus || c == kControl; }

// ASCII and Latin-1 marks, no-break spaces, general punctuation, arrows and signs.
bool is_western_mark(char32_t c) {
  if (c < 0x80) return !(c >= U'0' && c <= U'9') && !(c >= U'a' && c <= U'z') && !(c >= U'A' && c <= U'Z');
  return (c >= 0xA0 && c <= 0xBF && c != 0xAA && c != 0xBA) || (c >= 0x2000 && c <= 0x206F) || (c >= 0x2190 && c <= 0x2BFF);
}

bool is_punctuation(char32_t c, CharacterClass character_class) {
  switch (character_class) {
    case kHan: case kNonStarter: case kSpace: case kControl: case kPrefix: return false;
    case kOther: return is_western_mark(c);
    default: return true;
  }
}

// The cutting of one paragraph, kept together so that each step is a sentence.
class Itemizer {
 public:
  Itemizer(const TextBlock& block, WidthTable& widths)
      : block_(block), text_(block.text), widths_(widths),
        breaks_(find_line_breaks(text_, block.lang, block.kinsoku)), cluster_ends_(find_cluster_ends(text_)) {
    list_.rules = rules_of(block.lang);
    list_.preformatted = block.preformatted;
    find_levels();
    find_word_parts();
  }

  ItemList run() {
    list_.items.reserve(text_.size() + 1);
    for (std::uint32_t span = 0; span < block_.spans.size(); ++span) add_span(block_.spans[span]);
    Item sentinel;
    sentinel.begin = static_cast<std::uint32_t>(text_.size());
    list_.items.push_back(sentinel);
    set_stretches();
    list_.items.shrink_to_fit();
    list_.slots.shrink_to_fit();
    return std::move(list_);
  }

 private:
  void find_levels() {
    if (!may_be_right_to_left(text_)) return;
    const Direction direction = paragraph_direction(text_, is_right_to_left_language(block_.lang) ? Direction::kRightToLeft : Direction::kLeftToRight);
    list_.right_to_left = direction == Direction::kRightToLeft;
    list_.levels = embedding_levels(text_, direction);
  }

  static bool is_right_to_left_language(std::string_view lang) {
    const std::string_view primary = lang.substr(0, lang.find('-'));
    return primary == "ar" || primary == "he" || primary == "fa" || primary == "ur";
  }

  // Latin words may be parted as English ones are, in English and inside languages that have no words to part.
  bool hyphenates() const { return block_.hyphenated && !block_.preformatted && (has_hyphenation(block_.lang) || list_.rules.script != LanguageRules::Script::kWestern); }

  void find_word_parts() {
    if (!hyphenates()) return;
    const auto size = static_cast<std::uint32_t>(text_.size());
    for (std::uint32_t begin = 0; begin < size;) {
      std::uint32_t end = begin;
      while (end < size && is_word_letter(text_[end])) ++end;
      if (end - begin >= kShortestHyphenated && is_word_of_its_own(begin, end)) part_word(begin, end);
      begin = std::max(end, begin + 1);
    }
  }

  static constexpr std::uint32_t kShortestHyphenated = 5;

  static bool is_word_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || c == 0x2019 || c == U'\'';
  }

  // Part of an address, a number or a name with marks in it: such a word is not parted with a hyphen.
  bool is_word_of_its_own(std::uint32_t begin, std::uint32_t end) const {
    if (begin > 0 && is_bound(text_[begin - 1])) return false;
    if (end == text_.size() || !is_bound(text_[end])) return true;
    const bool ends_sentence = end + 1 == text_.size() || !is_bound_letter(text_[end + 1]);
    return (text_[end] == U'.' || text_[end] == U':') && ends_sentence;
  }

  static bool is_bound_letter(char32_t c) { return (c >= U'0' && c <= U'9') || is_word_letter(c); }
  static bool is_bound(char32_t c) {
    return (c >= U'0' && c <= U'9') || c == U'-' || c == U'_' || c == U'/' || c == U'.' || c == U'@' || c == U':' || c == U'#' || c == U'=';
  }

  void part_word(std::uint32_t begin, std::uint32_t end) {
    const std::string_view lang = has_hyphenation(block_.lang) ? std::string_view(block_.lang) : "en";
    for (const std::uint32_t point : find_hyphens(text_.substr(begin, end - begin), lang)) {
      BreakKind& kind = breaks_[begin + point - 1];
      if (kind == BreakKind::kNone) kind = BreakKind::kHyphen;
    }
  }

  void add_span(const TextSpan& span) {
    if (!span.ruby.empty() && span.begin < span.end) return add_ruby(span);
    for (std::uint32_t begin = span.begin; begin < span.end;) {
      if (is_ideograph(text_[begin]) && ends_cluster(begin)) {
        add_ideograph(begin++, span);
        continue;
      }
      const std::uint32_t end = item_end(begin, span.end);
      add_item(make_item(begin, end, span), text_[begin] == U'\n' ? kNoSlot : slot_of(text_.substr(begin, end - begin), span.font), span);
      begin = end;
    }
  }

  // Nine items of ten in a Chinese text: what `make_item` would make of it.
  void add_ideograph(std::uint32_t begin, const TextSpan& span) {
    Item item;
    item.begin = begin;
    item.break_after = breaks_[begin];
    item.is_single = true;
    add_item(item, ideograph_slot(span.font), span);
  }

  void add_ruby(const TextSpan& span) {
    Item item = make_item(span.begin, span.end, span);
    item.is_space = false;
    item.is_single = false;
    list_.fitted.push_back({span.begin, 0, 0, widths_.intern(ruby_font(span.font), span.ruby)});
    add_item(item, slot_of(text_.substr(span.begin, span.end - span.begin), span.font), span);
  }

  void add_item(const Item& item, WidthTable::Slot slot, const TextSpan& span) {
    if (list_.slots.empty() || list_.slots.back().slot != slot || item.begin == span.begin) {
      list_.slots.push_back({static_cast<std::uint32_t>(list_.items.size()), slot});
    }
    list_.items.push_back(item);
  }

  bool ends_cluster(std::uint32_t i) const { return cluster_ends_.empty() || cluster_ends_[i] != 0; }
  bool changes_level(std::uint32_t i) const { return !list_.levels.empty() && list_.levels[i] != list_.levels[i - 1]; }

  // An item of Han is one cluster; one of Latin or of spaces goes on as long as nothing can happen inside it.
  std::uint32_t item_end(std::uint32_t begin, std::uint32_t limit) const {
    const CharacterClass first = class_of(text_[begin]);
    std::uint32_t end = cluster_end(begin, limit);
    if (script_of(first) == Script::kEastAsian || stands_alone(text_[begin])) return doubled_mark_end(first, end, limit);
    while (end < limit && end - begin < kLongestPiece && breaks_[end - 1] == BreakKind::kNone && joins(first, end)) {
      end = cluster_end(end, limit);
    }
    return end;
  }

  std::uint32_t cluster_end(std::uint32_t begin, std::uint32_t limit) const {
    std::uint32_t end = begin + 1;
    while (end < limit && !ends_cluster(end - 1)) ++end;
    return end;
  }

  static bool stands_alone(char32_t c) { return c == U'\n' || c == U'\t' || c == 0x3000 || c == kNoBreakSpace; }

  bool joins(CharacterClass first, std::uint32_t i) const {
    return !stands_alone(text_[i]) && script_of(class_of(text_[i])) == script_of(first) && !changes_level(i);
  }

  // —— and …… are one item each.
  std::uint32_t doubled_mark_end(CharacterClass first, std::uint32_t end, std::uint32_t limit) const {
    if (first != kDash && first != kEllipsis) return end;
    const std::uint32_t most = end + kLongestPiece;
    while (end < std::min(limit, most) && class_of(text_[end]) == first && breaks_[end - 1] == BreakKind::kNone) ++end;
    return end;
  }

  Item make_item(std::uint32_t begin, std::uint32_t end, const TextSpan& span) {
    const std::u32string_view text = text_.substr(begin, end - begin);
    const CharacterClass first = class_of(text[0]);
    Item item;
    item.begin = begin;
    item.break_after = breaks_[end - 1];
    if (text.back() == 0x00AD && item.break_after == BreakKind::kAllowed) item.break_after = block_.preformatted ? BreakKind::kNone : BreakKind::kHyphen;
    item.is_space = first == kSpace || text[0] == kNoBreakSpace;
    item.is_single = is_one_cluster(begin, end);
    item.is_mark = is_punctuation(text[0], first);
    if (item.break_after == BreakKind::kHyphen) note_hyphen(span.font);
    if (first == kDash && text.size() > 1) list_.fitted.push_back({begin, 0, 0, kNoSlot});
    return item;
  }

  // Hyphens of one paragraph are taken for equally wide: that of the largest, boldest font counts.
  void note_hyphen(const Font& font) {
    if (list_.hyphen_slot != kNoSlot && !is_heavier(font, hyphen_font_)) return;
    hyphen_font_ = font;
    list_.hyphen_slot = widths_.intern(font, U"-");
  }

  bool is_one_cluster(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i + 1 < end; ++i) {
      if (ends_cluster(i)) return false;
    }
    return true;
  }

  // Every ideograph has the width of one of them: a page of Chinese is some 600 different ones, and measuring each is the slowest
  // thing that could be done.
  WidthTable::Slot ideograph_slot(const Font& font) {
    if (ideograph_slot_ == kNoSlot || !(font == ideograph_font_)) {
      ideograph_font_ = font;
      ideograph_slot_ = widths_.intern(font, U"\u6C38");
    }
    return ideograph_slot_;
  }

  WidthTable::Slot slot_of(std::u32string_view text, const Font& font) {
    return text.size() == 1 && is_ideograph(text[0]) ? ideograph_slot(font) : widths_.intern(font, text);
  }

  void set_stretches() {
    if (block_.preformatted) return;
    std::size_t span = 0;
    for (std::size_t i = 0; i + 1 < list_.size(); ++i) {
      const std::uint32_t next = list_.items[i + 1].begin;
      const std::size_t before = span;
      while (block_.spans[span].end <= next) ++span;
      if (is_ideograph(text_[next]) && is_ideograph(text_[next - 1]) && list_.items[i].is_single && !list_.items[i].is_space) {
        list_.items[i].stretch_after = Stretch::kHanHan;
        continue;
      }
      const bool same_size = block_.spans[before].font.size == block_.spans[span].font.size;
      list_.items[i].stretch_after = stretch_between(i, same_size);
    }
  }

  Stretch stretch_between(std::size_t i, bool same_size) const {
    const Item& before = list_.items[i];
    const Item& after = list_.items[i + 1];
    if (after.is_space) return Stretch::kNone;
    const char32_t left = text_[after.begin - 1];
    const char32_t right = text_[after.begin];
    if (before.is_space) return space_stretch(i, right);
    const CharacterClass left_class = class_of(text_[before.begin]);
    const CharacterClass right_class = class_of(right);
    const bool left_east = is_east_asian(left_class);
    if (is_rigid(left_class) || is_rigid(right_class)) return Stretch::kNone;
    if (is_single_dash(i) || is_single_dash(i + 1) || left == U'-' || right == U'-') return Stretch::kNone;
    if (same_size && has_gap(before.is_single ? text_[before.begin] : left, right)) return Stretch::kHanLatin;
    const bool right_east = is_east_asian(right_class);
    if (left_east && right_east) return before.is_single || is_doubled(left_class) ? Stretch::kHanHan : Stretch::kNone;
    if (left_east != right_east) {
      const bool is_free = left_class == kHan || right_class == kHan || left_class == kPause || left_class == kClose || right_class == kOpen;
      return is_free ? Stretch::kHanHan : Stretch::kNone;
    }
    return Stretch::kNone;
  }

  bool is_single_dash(std::size_t i) const { return text_[list_.items[i].begin] == 0x2014 && list_.items[i + 1].begin - list_.items[i].begin == 1; }
  static bool is_doubled(CharacterClass c) { return c == kDash || c == kEllipsis; }

  // A space that was typed between Han and Latin stands for the gap between them.
  Stretch space_stretch(std::size_t i, char32_t right) const {
    const Item& space = list_.items[i];
    if (text_[space.begin] == 0x3000) return Stretch::kHanHan;
    const bool is_one = list_.items[i + 1].begin == space.begin + 1 && text_[space.begin] != kNoBreakSpace;
    if (is_one && space.begin > 0 && has_gap(text_[space.begin - 1], right)) return Stretch::kHanLatin;
    return Stretch::kWordSpace;
  }

  bool has_gap(char32_t left, char32_t right) const {
    if (!list_.rules.spaces_han_latin || block_.autospace == Autospace::kNone) return false;
    if (is_spaced_han(left)) return is_letter_or_digit(right, block_.autospace);
    return is_spaced_han(right) && is_letter_or_digit(left, block_.autospace);
  }

  const TextBlock& block_;
  std::u32string_view text_;
  WidthTable& widths_;
  std::vector<BreakKind> breaks_;
  std::vector<std::uint8_t> cluster_ends_;
  ItemList list_;
  Font ideograph_font_;
  WidthTable::Slot ideograph_slot_ = kNoSlot;  // in `ideograph_font_`
  Font hyphen_font_;
};

}  // namespace

[[gnu::noinline]] ItemList itemize(const TextBlock& block, WidthTable& widths) { return Itemizer(block, widths).run(); }

}  // namespace offprint
