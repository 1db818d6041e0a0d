#include "text/width_table.h"

#include <algorithm>

#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kFewestBuckets = 256;

// A host may answer anything; a width outside this range would overflow sums of a paragraph.
constexpr LayoutUnit kWidestPiece = from_px(1 << 16);

std::uint32_t hash_of(std::uint32_t font, std::u32string_view text) {
  std::uint32_t hash = font;
  for (const char32_t c : text) hash = (hash ^ c) * 0x9E3779B1u + (hash >> 15);
  return hash ^ hash >> 16;
}

}  // namespace

std::uint32_t WidthTable::find_font(const Font& font) {
  const auto index = static_cast<std::uint32_t>(std::find(fonts_.begin(), fonts_.end(), font) - fonts_.begin());
  if (index == fonts_.size()) fonts_.push_back(font);
  return index;
}

// The bucket that holds the pair, or the empty one where it would go.
std::size_t WidthTable::find_bucket(std::uint32_t font, std::u32string_view text) const {
  const std::size_t mask = buckets_.size() - 1;
  for (std::size_t at = hash_of(font, text) & mask;; at = (at + 1) & mask) {
    if (buckets_[at] == kNoSlot) return at;
    const Piece& piece = pieces_[static_cast<std::size_t>(buckets_[at])];
    if (piece.font == font && text_of(piece) == text) return at;
  }
}

void WidthTable::grow() {
  buckets_.assign(std::max(kFewestBuckets, buckets_.size() * 2), kNoSlot);
  for (std::size_t slot = 0; slot < pieces_.size(); ++slot) {
    buckets_[find_bucket(pieces_[slot].font, text_of(pieces_[slot]))] = static_cast<Slot>(slot);
  }
}

WidthTable::Slot WidthTable::intern(const Font& font, std::u32string_view text) {
  if (pieces_.size() * 2 >= buckets_.size()) grow();
  const std::uint32_t font_index = find_font(font);
  Slot& slot = buckets_[find_bucket(font_index, text)];
  if (slot == kNoSlot) {
    slot = static_cast<Slot>(pieces_.size());
    pieces_.push_back({static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(text.size()), font_index});
    texts_ += text;
  }
  return slot;
}

WidthTable::Slot WidthTable::in_font(Slot slot, const Font& font) {
  if (slot == kNoSlot) return kNoSlot;
  const auto index = static_cast<std::size_t>(slot);
  if (in_other_font_.size() <= index) in_other_font_.resize(pieces_.size(), kNoSlot);
  const Slot known = in_other_font_[index];
  if (known != kNoSlot && fonts_[pieces_[static_cast<std::size_t>(known)].font] == font) return known;
  const std::u32string text(text_of(pieces_[index]));  // a copy: interning may move the texts
  return in_other_font_[index] = intern(font, text);
}

void WidthTable::measure_new(TextMeasurer& measurer) {
  const std::size_t known = widths_.size();
  if (known == pieces_.size()) return;
  std::vector<std::string> texts;
  texts.reserve(pieces_.size() - known);
  std::vector<MeasureRequest> requests;
  requests.reserve(pieces_.size() - known);
  for (std::size_t i = known; i < pieces_.size(); ++i) {
    texts.push_back(to_utf8(text_of(pieces_[i])));
    requests.push_back({fonts_[pieces_[i].font], texts.back()});
  }
  widths_.resize(pieces_.size(), 0);
  measurer.measure(requests, std::span(widths_).subspan(known));
  for (std::size_t i = known; i < widths_.size(); ++i) widths_[i] = std::clamp(widths_[i], 0, kWidestPiece);
}

void WidthTable::forget_widths() {
  widths_.clear();
  ++version_;
}

}  // namespace offprint
