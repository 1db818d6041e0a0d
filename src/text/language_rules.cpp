#include "text/language_rules.h"

#include <algorithm>
#include <string>

namespace offprint {
namespace {

using Script = LanguageRules::Script;
using enum CharacterClass;

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return result;
}

bool has_subtag(std::string_view tag, std::string_view subtag) {
  for (std::size_t at = tag.find('-'); at != std::string_view::npos; at = tag.find('-', at + 1)) {
    const std::string_view rest = tag.substr(at + 1);
    if (rest.substr(0, rest.find('-')) == subtag) return true;
  }
  return false;
}

Script chinese_script(std::string_view tag) {
  if (has_subtag(tag, "hans")) return Script::kSimplified;
  for (const std::string_view subtag : {"hant", "tw", "hk", "mo"}) {
    if (has_subtag(tag, subtag)) return Script::kTraditional;
  }
  return Script::kSimplified;
}

bool is_stop(char32_t c) { return c == U'。' || c == U'．' || c == U'？' || c == U'！' || c == U'｡'; }
bool is_question_or_exclamation(char32_t c) { return c == U'？' || c == U'！'; }
bool is_colon(char32_t c) { return c == U'：' || c == U'；'; }

// ‼ and its like fill their cell.
bool fills_cell(char32_t c) { return c >= 0x203C && c <= 0x2049; }

MarkShape pause_shape(char32_t c, Script script) {
  const Squeeze step = is_stop(c) ? Squeeze::kStop : Squeeze::kComma;
  if (fills_cell(c)) return {};
  switch (script) {
    case Script::kTraditional:
      return is_question_or_exclamation(c) ? MarkShape{0, 0, step} : MarkShape{1, 1, step};
    case Script::kJapanese:
      if (is_question_or_exclamation(c)) return {};
      return is_colon(c) ? MarkShape{1, 1, step} : MarkShape{0, 2, step};
    default:
      return {0, 2, step};
  }
}

}  // namespace

LanguageRules rules_of(std::string_view lang) {
  const std::string tag = lower(lang);
  const std::string_view primary = std::string_view(tag).substr(0, tag.find('-'));
  LanguageRules rules;
  if (primary == "zh" || primary == "yue" || primary == "wuu" || primary == "lzh") {
    rules.script = primary == "yue" && !has_subtag(tag, "hans") ? Script::kTraditional : chinese_script(tag);
    rules.trims_line_end = true;
    rules.spaces_han_latin = true;
    rules.hangs_marks = rules.script == Script::kSimplified;
  } else if (primary == "ja") {
    rules.script = Script::kJapanese;
    rules.spaces_han_latin = true;
    rules.hangs_marks = true;
  } else if (primary == "ko") {
    rules.script = Script::kKorean;
    rules.trims_line_end = true;
  }
  return rules;
}

MarkShape shape_of(char32_t c, CharacterClass character_class, const LanguageRules& rules) {
  switch (character_class) {
    case kPause: return pause_shape(c, rules.script);
    case kClose: return {0, 2, Squeeze::kBracket};
    case kOpen: return {2, 0, Squeeze::kBracket};
    case kInterpunct: return {1, 1, Squeeze::kInterpunct};
    default: return {};
  }
}

}  // namespace offprint
