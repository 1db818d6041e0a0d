#include "article/markdown/heading_names.h"

#include "article/field_values.h"
#include "article/limits.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

// Marks of ASCII and of Chinese typesetting; everything else counts as a letter.
bool is_punctuation(char32_t c) {
  if (c < 0x80) return !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '_';
  return (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F && !is_han(c)) || (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) ||
         (c >= 0xFF5B && c <= 0xFF65) || (c >= 0x80 && c <= 0xBF);
}

}  // namespace

std::string take_heading_id(Runs& runs) {
  if (runs.empty()) return {};
  std::string& text = runs.back().text;
  const std::size_t open = text.rfind("{#");
  if (open == std::string::npos || !text.ends_with('}') || text.find('}', open) + 1 != text.size()) return {};
  const std::string_view inside = std::string_view(text).substr(open + 2, text.size() - open - 3);
  const std::string id(inside.substr(0, inside.find(' ')));
  if (!is_fragment_id(id)) return {};
  text.resize(open);
  normalize_runs(runs);
  return id;
}

std::string heading_name(std::string_view text) {
  std::string name;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = decode_utf8(text, at);
    if (c >= 'A' && c <= 'Z') c = c - 'A' + 'a';
    if (c == ' ') c = '-';
    if (!is_punctuation(c)) append_utf8(name, c);
  }
  return is_fragment_id(name) && name.size() + 8 <= kMaxIdBytes ? name : std::string();
}

std::string free_name(std::string name, std::set<std::string, std::less<>>& taken) {
  std::string free = name;
  for (int i = 1; i < 1000 && taken.contains(free); ++i) free = name + '-' + std::to_string(i);
  if (!taken.insert(free).second || !is_fragment_id(free)) return {};
  return free;
}

}  // namespace offprint
