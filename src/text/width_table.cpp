#include "text/width_table.h"

namespace offprint {
namespace {

constexpr std::size_t kFontBytes = 6;

std::string key_of(const Font& font, std::string_view text) {
  std::string key;
  key.reserve(kFontBytes + text.size());
  key.push_back(static_cast<char>(font.family));
  key.push_back(static_cast<char>(font.italic));
  key.push_back(static_cast<char>(font.size & 0xFF));
  key.push_back(static_cast<char>(font.size >> 8));
  key.push_back(static_cast<char>(font.weight & 0xFF));
  key.push_back(static_cast<char>(font.weight >> 8));
  key.append(text);
  return key;
}

// A host may answer anything; a width outside this range would overflow sums of a paragraph.
constexpr LayoutUnit kWidestPiece = from_px(1 << 16);

}  // namespace

WidthTable::Slot WidthTable::intern(const Font& font, std::string_view text) {
  const auto [entry, added] = slots_.try_emplace(key_of(font, text), static_cast<Slot>(pieces_.size()));
  if (added) pieces_.push_back({font, &entry->first});
  return entry->second;
}

void WidthTable::measure_new(TextMeasurer& measurer) {
  const std::size_t known = widths_.size();
  if (known == pieces_.size()) return;
  std::vector<MeasureRequest> requests;
  requests.reserve(pieces_.size() - known);
  for (std::size_t i = known; i < pieces_.size(); ++i) {
    requests.push_back({pieces_[i].font, std::string_view(*pieces_[i].text).substr(kFontBytes)});
  }
  widths_.resize(pieces_.size(), 0);
  measurer.measure(requests, std::span(widths_).subspan(known));
  for (std::size_t i = known; i < widths_.size(); ++i) {
    if (widths_[i] < 0) widths_[i] = 0;
    if (widths_[i] > kWidestPiece) widths_[i] = kWidestPiece;
  }
}

WidthTable::Slot WidthTable::in_font(Slot slot, const Font& font) {
  if (slot == kNoSlot) return kNoSlot;
  const auto index = static_cast<std::size_t>(slot);
  if (in_other_font_.size() <= index) in_other_font_.resize(pieces_.size(), kNoSlot);
  Slot& known = in_other_font_[index];
  if (known == kNoSlot || !(pieces_[static_cast<std::size_t>(known)].font == font)) {
    known = intern(font, std::string_view(*pieces_[index].text).substr(kFontBytes));
  }
  return known;
}

void WidthTable::forget_widths() {
  widths_.clear();
  ++version_;
}

}  // namespace offprint
