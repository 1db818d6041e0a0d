#include "text/bidi.h"

#include <SheenBidi/SheenBidi.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <string>

namespace offprint {
namespace {

constexpr char32_t kLeftToRightIsolate = 0x2066;
constexpr char32_t kRightToLeftIsolate = 0x2067;
constexpr char32_t kFirstStrongIsolate = 0x2068;

SBBidiType type_of(char32_t c) { return SBCodepointGetBidiType(SBCodepointIsValid(c) ? c : SBCodepointFaulty); }

// Says for each strong character whether it stands in an isolate, and in which.
class Isolates {
 public:
  // Takes note of the character at `index`.
  void pass(std::size_t index, SBBidiType type) {
    switch (type) {
      case SBBidiTypeLRI: case SBBidiTypeRLI: case SBBidiTypeFSI:
        open_.push_back(index);
        break;
      case SBBidiTypePDI:
        if (!open_.empty()) open_.pop_back();
        break;
      case SBBidiTypeB:
        open_.clear();
        break;
      default:
        break;
    }
  }
  bool empty() const { return open_.empty(); }
  std::size_t innermost() const { return open_.back(); }

 private:
  std::vector<std::size_t> open_;  // where the initiators are whose PDI has not come yet (BD9)
};

// Each first-strong isolate written as the isolate that it is (rule X5c), in one pass: the library looks ahead from each of them, which
// takes minutes where there are a million.
std::u32string with_directed_isolates(std::u32string_view text) {
  std::u32string directed(text);
  Isolates isolates;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const SBBidiType type = type_of(text[i]);
    isolates.pass(i, type);
    if (!SBBidiTypeIsStrong(type) || isolates.empty()) continue;
    char32_t& initiator = directed[isolates.innermost()];
    if (initiator == kFirstStrongIsolate) initiator = type == SBBidiTypeL ? kLeftToRightIsolate : kRightToLeftIsolate;
  }
  std::replace(directed.begin(), directed.end(), kFirstStrongIsolate, kLeftToRightIsolate);
  return directed;
}

SBLevel level_of(Direction direction) { return direction == Direction::kRightToLeft ? 1 : 0; }

// Rule L1 with what rule X9 would have removed (section 5.2): whether the character takes the paragraph's level at a line's end and before
// a separator.
bool is_trailing(SBBidiType type) {
  return type == SBBidiTypeWS || type == SBBidiTypeBN || SBBidiTypeIsFormat(type) ||
         (type >= SBBidiTypeLRE && type <= SBBidiTypePDF);
}

// Rule L1.
void reset_spaces(std::u32string_view line, SBLevel paragraph, std::span<std::uint8_t> levels) {
  bool trailing = true;
  for (std::size_t i = line.size(); i-- > 0;) {
    const SBBidiType type = type_of(line[i]);
    if (type == SBBidiTypeS || type == SBBidiTypeB) trailing = true;
    else if (!is_trailing(type)) trailing = false;
    if (trailing) levels[i] = paragraph;
  }
}

std::vector<VisualRun> runs_of(std::span<const std::uint8_t> levels, std::size_t begin) {
  std::vector<VisualRun> runs;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto at = static_cast<std::uint32_t>(begin + i);
    if (runs.empty() || runs.back().level != levels[i]) runs.push_back({at, at, levels[i]});
    runs.back().end = at + 1;
  }
  return runs;
}

// Rule L2.
void reorder(std::vector<VisualRun>& runs) {
  unsigned highest = 0;
  for (const VisualRun& run : runs) highest = std::max<unsigned>(highest, run.level);
  for (unsigned level = highest; level > 0; --level) {
    const auto is_deep = [level](const VisualRun& run) { return run.level >= level; };
    for (auto first = runs.begin(); (first = std::find_if(first, runs.end(), is_deep)) != runs.end();) {
      const auto last = std::find_if_not(first, runs.end(), is_deep);
      std::reverse(first, last);
      first = last;
    }
  }
}

}  // namespace

bool may_be_right_to_left(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) {
    if (c < 0x0590 || (c >= 0x2070 && c < 0xFB1D)) return false;
    return c < 0x0900 || (c >= 0x200E && c <= 0x2069 && (c <= 0x200F || c >= 0x2066 || (c >= 0x202A && c <= 0x202E))) ||
           (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x10800 && c <= 0x10FFF) ||
           (c >= 0x1E800 && c <= 0x1EFFF);
  });
}

Direction paragraph_direction(std::u32string_view text, Direction fallback) {
  Isolates isolates;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const SBBidiType type = type_of(text[i]);
    isolates.pass(i, type);
    if (!SBBidiTypeIsStrong(type) || !isolates.empty()) continue;
    return type == SBBidiTypeL ? Direction::kLeftToRight : Direction::kRightToLeft;
  }
  return fallback;
}

std::vector<std::uint8_t> embedding_levels(std::u32string_view text, Direction paragraph) {
  std::vector<std::uint8_t> levels(text.size(), level_of(paragraph));
  if (text.empty()) return levels;
  std::u32string directed;
  if (text.find(kFirstStrongIsolate) != text.npos) text = directed = with_directed_isolates(text);

  const SBCodepointSequence sequence{SBStringEncodingUTF32, text.data(), text.size()};
  const SBAlgorithmRef algorithm = SBAlgorithmCreate(&sequence);
  if (algorithm == nullptr) std::abort();  // no memory is left, as where a vector finds none
  for (std::size_t begin = 0; begin < text.size();) {
    const SBParagraphRef part = SBAlgorithmCreateParagraph(algorithm, begin, text.size() - begin, level_of(paragraph));
    if (part == nullptr) std::abort();
    const std::size_t length = SBParagraphGetLength(part);
    std::copy_n(SBParagraphGetLevelsPtr(part), length, levels.begin() + static_cast<std::ptrdiff_t>(begin));
    begin += length;
    SBParagraphRelease(part);
  }
  SBAlgorithmRelease(algorithm);
  return levels;
}

std::vector<VisualRun> visual_runs(std::u32string_view text, std::span<const std::uint8_t> levels, Direction paragraph,
                                   std::size_t begin, std::size_t end) {
  assert(begin <= end && end <= text.size() && levels.size() == text.size());
  const auto line = levels.subspan(begin, end - begin);
  std::vector<std::uint8_t> line_levels(line.begin(), line.end());
  reset_spaces(text.substr(begin, end - begin), level_of(paragraph), line_levels);
  std::vector<VisualRun> runs = runs_of(line_levels, begin);
  reorder(runs);
  return runs;
}

}  // namespace offprint
