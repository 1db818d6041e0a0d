#include "text/hyphenation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "text/hyphenation_table.h"

namespace offprint {
namespace {

constexpr std::size_t kShortestPart = 5;
constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kLongestPattern = 25;

constexpr char kWordEnd = '.';
constexpr char kNoPatternLetter = '?';  // stands for letters that are in no pattern

bool is_ascii_lower(char32_t c) { return c >= U'a' && c <= U'z'; }

bool is_capital(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }

bool is_latin_letter(char32_t c) {
  return is_ascii_lower(c) || is_capital(c) || (c >= 0xDF && c <= 0x24F && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

char pattern_letter(char32_t c) {
  if (is_ascii_lower(c)) return static_cast<char>(c);
  if (c >= U'A' && c <= U'Z') return static_cast<char>(c - U'A' + U'a');
  return kNoPatternLetter;
}

// All patterns by their letters: what begins alike is found alike.
class PatternTrie {
 public:
  explicit PatternTrie(const HyphenationTable& table) : values_(table.values) {
    std::array<std::uint32_t, kLongestPattern + 1> path{kRoot};  // the nodes of the pattern's letters, behind the root
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < table.letters.size();) {
      auto depth = static_cast<std::size_t>(table.letters[i++] - 'A');
      for (; i < table.letters.size() && !is_capital(static_cast<unsigned char>(table.letters[i])); ++i, ++depth) {
        path[depth + 1] = add_child(path[depth], table.letters[i]);
      }
      nodes_.back().values = value;
      while (has_next(value++)) {}
    }
    for (std::uint32_t node = nodes_[kRoot].first_child; node != kNone; node = nodes_[node].next_sibling) {
      begins_[static_cast<unsigned char>(nodes_[node].letter) % begins_.size()] = node;
    }
  }

  // Lays every pattern that `letters`, at least one, begins with over `values`, which has one value more than there are letters.
  void lay_over(std::string_view letters, std::span<char> values) const {
    std::uint32_t node = begins_[static_cast<unsigned char>(letters.front()) % begins_.size()];
    for (std::size_t i = 1; node != kNone; ++i) {
      if (nodes_[node].values != kNoValues) lay_over(nodes_[node].values, values);
      if (i == letters.size()) return;
      node = child(node, letters[i]);
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0;  // the root is nobody's child
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNoValues = 0xFFFFFFFF;  // no pattern ends here

  struct Node {
    std::uint32_t first_child = kNone;
    std::uint32_t next_sibling = kNone;
    std::uint32_t values = kNoValues;  // where they begin in values_
    char letter = 0;
  };

  std::uint32_t child(std::uint32_t parent, char letter) const {
    std::uint32_t node = nodes_[parent].first_child;
    while (node != kNone && nodes_[node].letter != letter) node = nodes_[node].next_sibling;
    return node;
  }

  std::uint32_t add_child(std::uint32_t parent, char letter) {
    const auto added = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({kNone, nodes_[parent].first_child, kNoValues, letter});
    nodes_[parent].first_child = added;
    return added;
  }

  bool has_next(std::uint32_t value) const { return (values_[value] & 0x80) != 0; }

  void lay_over(std::uint32_t value, std::span<char> values) const {
    do {
      char& known = values[static_cast<std::size_t>(values_[value] >> 3 & 15)];
      known = std::max(known, static_cast<char>(values_[value] & 7));
    } while (has_next(value++));
  }

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::array<std::uint32_t, 128> begins_{};  // the root's children by their letter, which is ASCII
  std::string_view values_;  // of all patterns
};

// Appends the hyphens of `part`, which begins at `offset` in its word.
void find_hyphens_in_part(std::u32string_view part, std::size_t offset, const HyphenationTable& table, const PatternTrie& trie,
                          std::vector<std::uint32_t>& hyphens) {
  if (part.size() < kShortestPart || std::any_of(part.begin() + 1, part.end(), is_capital)) return;
  std::array<char, kLongestWord + 2> letters;
  std::array<char, kLongestWord + 3> values{};
  const std::size_t size = part.size() + 2;
  letters[0] = letters[size - 1] = kWordEnd;
  std::transform(part.begin(), part.end(), letters.begin() + 1, pattern_letter);
  for (std::size_t i = 0; i < size; ++i) {
    trie.lay_over(std::string_view(letters.data() + i, size - i), std::span(values).subspan(i, size - i + 1));
  }
  for (std::size_t i = table.left_minimum; i + table.right_minimum <= part.size(); ++i) {
    if (values[i + 1] % 2 == 1) hyphens.push_back(static_cast<std::uint32_t>(offset + i));
  }
}

}  // namespace

bool has_hyphenation(std::string_view lang) {
  return lang.size() >= 2 && (lang[0] == 'e' || lang[0] == 'E') && (lang[1] == 'n' || lang[1] == 'N') &&
         (lang.size() == 2 || lang[2] == '-');
}

std::vector<std::uint32_t> find_hyphens(std::u32string_view word, std::string_view lang) {
  std::vector<std::uint32_t> hyphens;
  const bool is_word = std::all_of(word.begin(), word.end(), [](char32_t c) { return is_latin_letter(c) || is_apostrophe(c); });
  if (!is_word || word.size() < kShortestPart || word.size() > kLongestWord || !has_hyphenation(lang)) return hyphens;
  static const PatternTrie english(kEnglishHyphenation);
  for (std::size_t begin = 0, end = 0; begin < word.size(); begin = end + 1) {
    end = begin;
    while (end < word.size() && !is_apostrophe(word[end])) ++end;
    find_hyphens_in_part(word.substr(begin, end - begin), begin, kEnglishHyphenation, english, hyphens);
  }
  return hyphens;
}

}  // namespace offprint
