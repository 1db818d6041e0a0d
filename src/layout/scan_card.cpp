#include "layout/scan_card.h"

#include <algorithm>

#include "layout/margins.h"
#include "layout/theme.h"
#include "text/language_rules.h"

namespace offprint {

ScanCard scan_card(int width, int font_size, int plate) {
  constexpr int kNarrowestTextEms = 4;
  ScanCard card;
  card.plate = std::clamp(plate, 1, std::max(1, width));
  card.padding = em_to_px(941, font_size);
  card.gap = em_to_px(235, font_size);
  const int beside = card.plate + 2 * card.padding;
  card.below = width - beside < kNarrowestTextEms * font_size;
  card.plate_x = std::clamp(width - card.plate, 0, card.padding);
  card.plate_y = card.padding;
  card.text_x = card.below ? card.plate_x : beside;
  card.text_width = std::max(0, width - card.text_x);
  return card;
}

int ScanCard::text_y(int height) const {
  if (below) return plate_y + plate + padding / 2;
  return plate_y + std::max(0, plate - height) / 2;
}

int ScanCard::height(int height) const {
  const int content = below ? plate + padding / 2 + height : std::max(plate, height);
  return content + 2 * padding;
}

std::string scan_caption(const Article& article) {
  if (!article.scan_caption.empty()) return article.scan_caption;
  switch (rules_of(article.lang).script) {
    case LanguageRules::Script::kSimplified: return "长按扫码 阅读全文";
    case LanguageRules::Script::kTraditional: return "長按掃碼 閱讀全文";
    case LanguageRules::Script::kJapanese: return "コードを読み取って全文へ";
    default: return "Scan to read the full article";
  }
}

}  // namespace offprint
