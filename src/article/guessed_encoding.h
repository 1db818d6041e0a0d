// What bytes look like: how well they fit the encodings that Chinese, Japanese, Korean and Western pages are in.
#pragma once

#include <cstddef>
#include <string_view>

namespace offprint {

// How bytes read in an encoding of several bytes a character. ASCII is not counted.
struct EncodingFit {
  std::size_t characters = 0;  // that have the right form
  std::size_t bad = 0;         // bytes that have not
  std::size_t common = 0;      // characters of the rows in which nearly all of a running text stands
  std::size_t kana = 0;        // hiragana and katakana among them, half-width ones left out

  // Whether no more is bad than a cut or a slip explains.
  bool fits() const { return bad <= 1 + characters / 20; }
};

// `encoding`: UTF-8, gb18030, GBK, Big5, Shift_JIS, EUC-JP or EUC-KR; whatever else fits without being looked at. Linear.
EncodingFit fit_of(std::string_view bytes, std::string_view encoding);

// What bytes that are not all UTF-8 look like: UTF-8 with slips, "gb18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR"; "windows-1252" where none of these is plain. Looks at
// 256 kB from the first byte above 7F. By the share of common characters; short texts can be mistaken.
std::string_view guessed_encoding(std::string_view bytes);

}  // namespace offprint
