#include "text/clamp_lines.h"

#include <algorithm>

#include "text/characters.h"
#include "text/compose.h"

namespace offprint {
namespace {

constexpr char32_t kEllipsis = U'\u2026';

// A line that is squeezed holds a little more than one that is not.
constexpr std::uint32_t kItemsBeyond = 8;

std::vector<Line> set(TextBlock& block, ItemList& list, const Clamp& clamp) {
  split_wide_items(block, clamp.width, clamp.widths, clamp.measurer, list);
  return compose(block, list, {clamp.width, 0, false});
}

// What a cut text does not end with: the dots stand for it.
bool is_left_out(char32_t c) {
  if (c < 0x80) return std::u32string_view(U" ,.;:-!?([{\"'").find(c) != std::u32string_view::npos;
  const CharacterClass kind = class_of(c);
  return kind == CharacterClass::kPause || kind == CharacterClass::kOpen || kind == CharacterClass::kSpace || kind == CharacterClass::kDash ||
         kind == CharacterClass::kEllipsis;
}

// Code points that may be kept, the most first; each is where a line might end.
std::vector<std::size_t> cut_places(const TextBlock& block, const ItemList& list, const Clamp& clamp) {
  const LineEnds ends = break_greedily(list, {clamp.width, 0, false});
  const std::uint32_t full = ends.size() < clamp.most_lines ? ends.back() : ends[clamp.most_lines - 1];
  std::vector<std::size_t> places;
  for (std::uint32_t i = std::min(full + kItemsBeyond, static_cast<std::uint32_t>(list.size()) - 1); i > 0; --i) {
    const BreakKind kind = list.items[i - 1].break_after;
    if (kind == BreakKind::kNone || kind == BreakKind::kHyphen) continue;
    std::size_t place = list.items[i].begin;
    while (place > 0 && is_left_out(block.text[place - 1])) --place;
    if (place > 0 && (places.empty() || place < places.back())) places.push_back(place);
  }
  return places;
}

TextBlock cut_at(const TextBlock& whole, std::size_t place) {
  TextBlock block = whole;
  block.text.resize(place);
  block.text += kEllipsis;
  block.spans.resize(1);
  block.spans.front().end = static_cast<std::uint32_t>(block.text.size());
  return block;
}

}  // namespace

std::vector<Line> clamp_lines(TextBlock& block, ItemList& list, const Clamp& clamp) {
  std::vector<Line> lines = set(block, list, clamp);
  if (lines.size() <= clamp.most_lines) return lines;
  const TextBlock whole = block;
  for (const std::size_t place : cut_places(whole, list, clamp)) {
    block = cut_at(whole, place);
    list = itemize(block, clamp.widths);
    clamp.widths.measure_new(clamp.measurer);
    resolve_widths(block, clamp.widths, list);
    lines = set(block, list, clamp);
    if (lines.size() <= clamp.most_lines) break;
  }
  if (lines.size() > clamp.most_lines) lines.resize(clamp.most_lines);
  return lines;
}

}  // namespace offprint
