#include "article/markdown/markdown_text.h"

#include "article/html/read_html.h"
#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kMostKnown = 512;

// "&#20013;" or "&#x4E2D;"; what is no character is U+FFFD.
char32_t numbered(std::string_view reference) {
  const bool hexadecimal = reference.size() > 2 && (reference[2] == 'x' || reference[2] == 'X');
  char32_t value = 0;
  for (const char c : reference.substr(hexadecimal ? 3 : 2)) {
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) break;
    value = value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit);
    if (value > 0x10FFFF) return 0xFFFD;
  }
  return value == 0 ? 0xFFFD : value;
}

}  // namespace

std::string_view MarkdownText::resolve(std::string_view reference) {
  if (reference.starts_with("&#")) {
    last_.clear();
    append_utf8(last_, numbered(reference));
    return last_;
  }
  if (const auto found = known_.find(reference); found != known_.end()) return found->second;
  // A letter on either side, since HTML would take white space off the ends.
  last_ = html_text("a" + std::string(reference) + "a");
  last_ = last_.size() < 2 ? std::string(reference) : last_.substr(1, last_.size() - 2);
  if (known_.size() < kMostKnown) known_.emplace(reference, last_);
  return last_;
}

std::string MarkdownText::attribute(const MD_ATTRIBUTE& attribute) {
  std::string out;
  if (attribute.text == nullptr) return out;
  for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
    const std::size_t start = attribute.substr_offsets[i], end = attribute.substr_offsets[i + 1];
    const std::string_view piece(attribute.text + start, end - start);
    if (attribute.substr_types[i] == MD_TEXT_ENTITY) out += resolve(piece);
    else if (attribute.substr_types[i] == MD_TEXT_NULLCHAR) append_utf8(out, 0xFFFD);
    else out += piece;
  }
  return out;
}

}  // namespace offprint
