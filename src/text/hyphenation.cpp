#include "text/hyphenation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "text/hyphenation_table.h"

namespace offprint {
namespace {

constexpr std::size_t kShortestPart = 5;
constexpr std::size_t kLongestWord = 64;

// Above every pattern, so that an exception has the last word.
constexpr char kExceptionForbids = 8;
constexpr char kExceptionAllows = 9;

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

// A string with the values before each of its letters and behind the last one.
struct Pattern {
  std::string letters;
  std::string values;
};

// "hy3ph" as the letters "hyph" with the values 0 0 3 0 0.
Pattern read_pattern(std::string_view text) {
  Pattern pattern{{}, std::string(1, 0)};
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      pattern.values.back() = static_cast<char>(c - '0');
    } else {
      pattern.letters += c;
      pattern.values += '\0';
    }
  }
  return pattern;
}

// "ta-ble" as the letters ".table.", with kExceptionAllows at the hyphen and kExceptionForbids everywhere else.
Pattern read_exception(std::string_view text) {
  Pattern pattern{{kWordEnd}, std::string(2, kExceptionForbids)};
  for (const char c : text) {
    if (c == '-') {
      pattern.values.back() = kExceptionAllows;
    } else {
      pattern.letters += c;
      pattern.values += kExceptionForbids;
    }
  }
  pattern.letters += kWordEnd;
  pattern.values += kExceptionForbids;
  return pattern;
}

template <typename Function>
void for_each_front_coded(std::string_view coded, Function function) {
  std::string text;
  for (std::size_t i = 0; i < coded.size();) {
    text.resize(static_cast<std::size_t>(coded[i++] - 'A'));
    while (i < coded.size() && !is_capital(static_cast<unsigned char>(coded[i]))) text += coded[i++];
    function(text);
  }
}

// All patterns by their letters: what begins alike is found alike.
class PatternTrie {
 public:
  explicit PatternTrie(const HyphenationTable& table) {
    for_each_front_coded(table.patterns, [this](std::string_view text) { add(read_pattern(text)); });
    for_each_front_coded(table.exceptions, [this](std::string_view text) { add(read_exception(text)); });
  }

  // Lays every pattern that `letters` begins with over `values`, which has one value more than there are letters.
  void lay_over(std::string_view letters, std::span<char> values) const {
    std::uint32_t node = kRoot;
    for (const char letter : letters) {
      node = child(node, letter);
      if (node == kNone) return;
      const std::string_view pattern = values_of(nodes_[node]);
      for (std::size_t i = 0; i < pattern.size(); ++i) values[i] = std::max(values[i], pattern[i]);
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0;  // the root is nobody's child
  static constexpr std::uint32_t kRoot = 0;

  struct Node {
    std::uint32_t first_child = kNone;
    std::uint32_t next_sibling = kNone;
    std::uint32_t values_begin = 0;
    std::uint8_t values_size = 0;  // 0: no pattern ends here
    char letter = 0;
  };

  std::uint32_t child(std::uint32_t parent, char letter) const {
    std::uint32_t node = nodes_[parent].first_child;
    while (node != kNone && nodes_[node].letter != letter) node = nodes_[node].next_sibling;
    return node;
  }

  std::uint32_t child_or_new(std::uint32_t parent, char letter) {
    if (const std::uint32_t known = child(parent, letter); known != kNone) return known;
    const auto added = static_cast<std::uint32_t>(nodes_.size());
    Node node;
    node.letter = letter;
    node.next_sibling = nodes_[parent].first_child;
    nodes_.push_back(node);
    nodes_[parent].first_child = added;
    return added;
  }

  std::string_view values_of(const Node& node) const {
    return std::string_view(values_).substr(node.values_begin, node.values_size);
  }

  void add(const Pattern& pattern) {
    std::uint32_t node = kRoot;
    for (const char letter : pattern.letters) node = child_or_new(node, letter);
    nodes_[node].values_begin = static_cast<std::uint32_t>(values_.size());
    nodes_[node].values_size = static_cast<std::uint8_t>(pattern.values.size());
    values_ += pattern.values;
  }

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::string values_;
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
