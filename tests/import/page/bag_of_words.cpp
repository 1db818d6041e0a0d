#include "bag_of_words.h"

#include <algorithm>

#include "article/utf8.h"

namespace offprint::tests {
namespace {

bool parts_words(char32_t c) {
  if (c < 0x80) return !is_digit(c) && !is_western_letter(c);
  return is_wide_space(c) || c == 0xAB || c == 0xBB || c == 0xB7 || (c >= 0x2010 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F && !is_han(c)) ||
         (c >= 0xFF00 && c <= 0xFF20);
}

}  // namespace

void add_words(Words& words, std::string_view text) {
  std::string word;
  const auto close = [&] {
    if (!word.empty()) ++words[word];
    word.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    const bool alone = is_han(c) || is_kana(c);
    if (alone || parts_words(c)) close();
    if (!parts_words(c)) append_utf8(word, c >= 'A' && c <= 'Z' ? c + 32 : c);
    if (alone) close();
  }
  close();
}

Words words_of(const HtmlTree& tree, const HtmlSelection& selection) {
  Words words;
  for (const HtmlIndex root : selection.roots) {
    for (HtmlIndex i = root; i < tree.node(root).end;) {
      const bool out = (i < selection.left_out.size() && selection.left_out[i]) || tree.tag(i) == "script" || tree.tag(i) == "style";
      if (!out) add_words(words, tree.node(i).text);
      i = out ? tree.node(i).end : i + 1;
    }
  }
  return words;
}

Words words_of(const HtmlTree& tree, HtmlIndex index) { return words_of(tree, HtmlSelection{{index}, {}}); }

Match match(const Words& found, const Words& expected) {
  double common = 0, all_found = 0, all_expected = 0;
  for (const auto& [word, count] : found) {
    const auto other = expected.find(word);
    if (other != expected.end()) common += std::min(count, other->second);
    all_found += count;
  }
  for (const auto& [word, count] : expected) all_expected += count;
  if (all_found == 0 && all_expected == 0) return {1, 1, 1};
  Match match;
  match.precision = all_found == 0 ? 0 : common / all_found;
  match.recall = all_expected == 0 ? 0 : common / all_expected;
  match.f1 = common == 0 ? 0 : 2 * match.precision * match.recall / (match.precision + match.recall);
  return match;
}

}  // namespace offprint::tests
