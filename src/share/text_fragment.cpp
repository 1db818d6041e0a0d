#include "share/text_fragment.h"

#include <algorithm>

#include "article/utf8.h"

namespace offprint::share {
namespace {

// Shorter ones are too likely to be met on the page around the article: a menu, a teaser.
constexpr std::size_t kFewestHan = 4;
constexpr std::size_t kFewestOthers = 12;

bool ends_sentence(char32_t c) { return std::u32string_view(U"。！？!?；;…\n").find(c) != std::u32string_view::npos; }

bool is_mark(char32_t c) {
  return ends_sentence(c) || std::u32string_view(U"，、：,:.（）()《》〈〉「」『』“”\"—").find(c) != std::u32string_view::npos;
}

bool is_space(char32_t c) { return c == U' ' || c == U'\n' || c == U'\u3000' || c == U'\u00A0'; }
bool is_cjk(char32_t c) { return is_han(c) || is_kana(c) || (c >= 0xAC00 && c <= 0xD7A3); }

// A browser may end a match here: a space or a mark follows. A point or a comma inside a number or a name is none.
bool is_word_end(std::u32string_view text, std::size_t at) {
  if (at >= text.size() || is_space(text[at])) return true;
  const bool is_inside = text[at] < 0x80 && at + 1 < text.size() && !is_space(text[at + 1]);
  return is_mark(text[at]) && !is_inside;
}

// Where the sentence that holds `at` begins. A full stop ends one before a space only: it stands in numbers and names too.
std::size_t sentence_start(std::u32string_view text, std::size_t at) {
  std::size_t start = std::min(at, text.size());
  while (start > 0) {
    const char32_t before = text[start - 1];
    if (ends_sentence(before) || (before == U'.' && start < text.size() && is_space(text[start]))) break;
    --start;
  }
  while (start < text.size() && (is_space(text[start]) || is_mark(text[start]))) ++start;
  return start;
}

bool is_long_enough(std::u32string_view quote) {
  const auto han = static_cast<std::size_t>(std::count_if(quote.begin(), quote.end(), is_cjk));
  return han >= kFewestHan || quote.size() >= kFewestOthers;
}

// Whether the text before `at` of `block` has no such stretch.
bool is_first(const std::vector<std::u32string_view>& blocks, std::size_t block, std::size_t at, std::u32string_view quote) {
  for (std::size_t i = 0; i < block; ++i) {
    if (blocks[i].find(quote) != std::u32string_view::npos) return false;
  }
  return blocks[block].find(quote) == at;
}

}  // namespace

std::string encode_directive_text(std::string_view text) {
  constexpr std::string_view kExplicit = "!$'()*+./:;=?@_~", kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_letter || kExplicit.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return out;
}

std::string text_fragment(std::string_view quote) {
  quote = trim(quote);
  return quote.empty() ? std::string() : ":~:text=" + encode_directive_text(quote);
}

std::string find_quote(const std::vector<std::u32string_view>& blocks, std::size_t block, std::uint32_t offset, std::size_t most_bytes) {
  if (block >= blocks.size()) return {};
  const std::u32string_view text = blocks[block];
  const std::size_t start = sentence_start(text, offset);
  for (std::size_t end = start + 1; end <= text.size(); ++end) {
    if (text[end - 1] == U'\n') return {};
    const std::u32string_view quote = text.substr(start, end - start);
    if (!is_word_end(text, end) || is_space(quote.back()) || is_mark(quote.back()) || !is_long_enough(quote)) continue;
    const std::string written = to_utf8(quote);
    if (encode_directive_text(written).size() > most_bytes) return {};
    if (is_first(blocks, block, start, quote)) return written;
  }
  return {};
}

}  // namespace offprint::share
