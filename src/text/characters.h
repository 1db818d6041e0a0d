// What a character is to a typesetter: its class in CLREQ's sense (Requirements for Chinese Text Layout, section 3.1).
#pragma once

#include <cstdint>

namespace offprint {

// The classes that line breaking and spacing tell apart. The comment says whether the class may start and may end a line at
// kinsoku level `basic`.
enum class CharacterClass : std::uint8_t {
  kHan,          // ideographs, kana, hangul, full-width letters: one em wide                    start yes, end yes
  kPause,        // 点号: 。 ， 、 ： ； ！ ？                                                     start no,  end yes
  kClose,        // closing quotes and brackets: ” ’ ） 》 」 】                                    start no,  end yes
  kOpen,         // opening quotes and brackets: “ ‘ （ 《 「 【                                    start yes, end no
  kConnect,      // 连接号: – — (single) ～                                                        start no,  end yes
  kInterpunct,   // 间隔号: · ・ ‧                                                                 start no,  end yes
  kSolidus,      // 分隔号: / ／                                                                   start no,  end yes
  kDash,         // each half of ——                                                              never broken inside
  kEllipsis,     // each half of ……                                                              never broken inside
  kNonStarter,   // 々 ー small kana, iteration marks, ％ ‰ ℃                                       start no,  end yes
  kPrefix,       // currency and number signs before a digit: ￥ $ € № ＃                          start yes, end no
  kSpace,        // U+0020, tab, U+3000 and the other spaces a line may be broken at             swallowed at the end
  kControl,      // zero-width and default-ignorable code points
  kOther,        // everything else: Latin, digits, ASCII marks, other scripts
};

// The class of a code point in running text. Total: any value, assigned or not, has one.
CharacterClass class_of(char32_t code_point);

// Whether the class is drawn in a cell of one em in a Chinese face (kHan and the full-width marks), so that a line may be
// widened beside it. Marks that Chinese and Latin share (“ ” ‘ ’ … — ·) are counted in.
bool is_east_asian(CharacterClass character_class);

// Whether the code point is a unified ideograph: of class kHan here and ID in UAX #14, a grapheme cluster unless a mark follows, and one em wide. Nine characters of
// ten in a Chinese text, so that what is asked of each may be asked of these at once.
constexpr bool is_ideograph(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3134F);
}

// Whether the code point is hangul, a syllable or a jamo: of class kHan, but written with spaces and without a gap beside Latin.
bool is_hangul(char32_t code_point);

// Whether the code point may be part of a grapheme cluster of several code points (UAX #29): a combining mark, a joiner, a variation
// selector, an emoji, a conjoining jamo, a regional indicator. False for Han, kana, ASCII and their marks, where a code point
// is a cluster.
bool may_join_cluster(char32_t code_point);

}  // namespace offprint
