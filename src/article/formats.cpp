#include "article/formats.h"

#include <algorithm>

#include "article/utf8.h"

namespace offprint {
namespace {

constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_ascii_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }

bool starts_with_name(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) { return a == to_lower(b); });
}

std::string_view without_space(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
  return text;
}

// Behind the XML declaration, processing instructions, comments and the doctype.
std::string_view behind_prolog(std::string_view text) {
  for (text = without_space(text); text.starts_with("<?") || text.starts_with("<!"); text = without_space(text)) {
    const std::string_view closing = text.starts_with("<!--") ? "-->" : ">";
    const std::size_t end = text.find(closing);
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + closing.size());
  }
  return text;
}

// A block of "---" lines with "key: value" in the first line.
bool has_front_matter(std::string_view text) {
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n") && !text.starts_with("+++\n")) return false;
  const std::string_view fence = text.substr(0, 3);
  text.remove_prefix(text.find('\n') + 1);
  const std::string_view line = text.substr(0, text.find('\n'));
  if (line.find(fence == "---" ? ':' : '=') == std::string_view::npos) return false;
  const std::string closing = "\n" + std::string(fence);
  return text.find(closing) != std::string_view::npos;
}

Format look_at_markup(std::string_view text) {
  if (text.size() < 2 || !(is_ascii_letter(text[1]) || text[1] == '!' || text[1] == '?' || text[1] == '/')) return Format::kText;
  const std::string_view root = behind_prolog(text);
  if (starts_with_name(root, "<rss") || starts_with_name(root, "<rdf:rdf")) return Format::kRss;
  if (starts_with_name(root, "<feed")) return Format::kAtom;
  if (text.starts_with("<?xml") && !starts_with_name(root, "<html")) return Format::kAuto;
  if (starts_with_name(root, "<svg") || starts_with_name(root, "<urlset") || starts_with_name(root, "<opml")) return Format::kAuto;
  return Format::kHtml;
}

}  // namespace

Format look_at(std::string_view text) {
  text = without_space(text);
  if (text.empty()) return Format::kText;
  if (text[0] == '<') return look_at_markup(text);
  if (text[0] == '{') return Format::kAuto;
  if (text[0] == '[') {
    const std::string_view inside = without_space(text.substr(1));
    return inside.starts_with('{') ? Format::kAuto : Format::kText;
  }
  return text.starts_with("# ") || has_front_matter(text) ? Format::kMarkdown : Format::kText;
}

}  // namespace offprint
