#include "pages/font_stack.h"

#include "text/language_rules.h"

namespace offprint {
namespace {

struct HanFaces {
  std::string_view sans;
  std::string_view serif;
};

constexpr HanFaces kSimplified = {"'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Noto Sans CJK SC', 'Microsoft YaHei'",
                                  "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC'"};
constexpr HanFaces kTraditional = {"'PingFang TC', 'HarmonyOS Sans TC', 'Noto Sans CJK TC', 'Microsoft JhengHei'",
                                   "'Songti TC', 'Noto Serif CJK TC', 'Source Han Serif TC'"};
constexpr HanFaces kJapanese = {"'Hiragino Sans', 'Noto Sans CJK JP', 'Yu Gothic'", "'Hiragino Mincho ProN', 'Noto Serif CJK JP', 'Yu Mincho'"};
constexpr HanFaces kKorean = {"'Apple SD Gothic Neo', 'Noto Sans CJK KR', 'Malgun Gothic'", "AppleMyungjo, 'Noto Serif CJK KR', Batang"};

const HanFaces& faces_for(LanguageRules::Script script) {
  switch (script) {
    case LanguageRules::Script::kTraditional: return kTraditional;
    case LanguageRules::Script::kJapanese: return kJapanese;
    case LanguageRules::Script::kKorean: return kKorean;
    default: return kSimplified;
  }
}

}  // namespace

std::string font_stack(FontFamily family, std::string_view lang) {
  if (family == FontFamily::kCode) return "ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Liberation Mono', monospace";
  const bool is_title = family == FontFamily::kTitle;
  const LanguageRules::Script script = rules_of(lang).script;
  if (script != LanguageRules::Script::kWestern) {
    const HanFaces& faces = faces_for(script);
    return std::string(is_title ? faces.serif : faces.sans) + (is_title ? ", serif" : ", sans-serif");
  }
  return is_title ? "Georgia, 'Times New Roman', 'Liberation Serif', 'Noto Serif CJK SC', serif"
                  : "'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans CJK SC', sans-serif";
}

}  // namespace offprint
