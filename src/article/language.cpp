#include "article/language.h"

#include <algorithm>

#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kSampleBytes = 64 * 1024;

// Frequent characters that only one of the two scripts uses, in pairs.
constexpr std::u32string_view kSimplified = U"这个们来时说国会过对发业东车为与后开关见长门问间话语让认识学实现点图书报应该还进远运达难电视网络经济";
constexpr std::u32string_view kTraditional = U"這個們來時說國會過對發業東車為與後開關見長門問間話語讓認識學實現點圖書報應該還進遠運達難電視網絡經濟";
static_assert(kSimplified.size() == kTraditional.size());

bool is_common_english(std::string_view word) {
  constexpr std::string_view kWords[] = {"the", "of", "and", "to", "in", "is", "that", "for", "on", "with", "was", "said"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

struct Counts {
  std::size_t han = 0, kana = 0, words = 0, english = 0, simplified = 0, traditional = 0;
};

Counts count(std::string_view text) {
  Counts counts;
  std::string word;
  const auto finish_word = [&] {
    if (word.empty()) return;
    ++counts.words;
    if (is_common_english(word)) ++counts.english;
    word.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = decode_utf8(text, i);
    if (is_western_letter(c)) {
      if (c >= U'A' && c <= U'Z') c += 32;
      append_utf8(word, c);
      continue;
    }
    finish_word();
    if (is_kana(c)) ++counts.kana;
    if (!is_han(c)) continue;
    ++counts.han;
    const bool both = kSimplified.find(c) != std::u32string_view::npos && kTraditional.find(c) != std::u32string_view::npos;
    if (both) continue;
    if (kSimplified.find(c) != std::u32string_view::npos) ++counts.simplified;
    if (kTraditional.find(c) != std::u32string_view::npos) ++counts.traditional;
  }
  finish_word();
  return counts;
}

}  // namespace

std::string detect_language(std::string_view text) {
  const Counts counts = count(text.substr(0, kSampleBytes));
  if (counts.kana > 0 && counts.kana * 5 >= counts.han) return "ja";
  if (counts.han > 0 && counts.han >= counts.words) return counts.traditional > counts.simplified ? "zh-Hant" : "zh-Hans";
  if (counts.english > 0 && counts.english * 25 >= counts.words) return "en";
  return {};
}

}  // namespace offprint
