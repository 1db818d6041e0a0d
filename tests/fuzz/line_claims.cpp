#include "line_claims.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "targets.h"

namespace offprint::fuzz {
namespace {

constexpr LayoutUnit kTolerance = kUnitsPerPx / 2;
constexpr int kMostHyphens = 2;

constexpr std::u32string_view kNeverStart = U"，。、：；！？”’）》〉」』】〕］％々ー";
constexpr std::u32string_view kNeverEnd = U"“‘（《〈「『【〔［";
constexpr std::u32string_view kMayHang = U"，。、：；！？．｡､︐︑︒︓︔︕︖﹐﹑﹒﹔﹕﹖﹗";

bool contains(std::u32string_view marks, char32_t c) { return marks.find(c) != std::u32string_view::npos; }
bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
bool is_letter(char32_t c) { return c >= U'a' && c <= U'z'; }

class Claims {
 public:
  explicit Claims(const SetBlock& set) : set_(set), block_(set.block), text_(set.block.text) {}

  void check_whole() const {
    std::uint32_t position = 0;
    for (const Line& line : set_.lines) {
      require(line.begin == position, "a line begins where the one before ends");
      require(line.end > line.begin, "no line is empty");
      require(line.text_end >= line.begin && line.text_end <= line.end, "a line's text is in the line");
      check_fragments(line);
      position = line.end;
    }
    require(position == text_.size(), "the lines, joined, are the text");
  }

  void check_marks() const {
    if (block_.kinsoku == Kinsoku::kNone) return;
    for (std::size_t i = 0; i < set_.lines.size(); ++i) {
      const Line& line = set_.lines[i];
      if (line.last || !can_end_inside(line)) continue;
      require(!contains(kNeverStart, text_[line.end]), "a mark that must not start a line does not");
      if (line.text_end > line.begin) require(!contains(kNeverEnd, text_[line.text_end - 1]), "a mark that must not end a line does not");
    }
  }

  void check_hyphens() const {
    int hyphens = 0;
    for (const Line& line : set_.lines) {
      hyphens = line.hyphenated ? hyphens + 1 : 0;
      require(hyphens <= kMostHyphens || !has_space(line), "no more than two lines in a row end with a hyphen");
    }
  }

  void check_fit() const {
    const bool justified = is_justified(block_, set_.list, set_.measure.width);
    for (const Line& line : set_.lines) {
      if (line.text_end == line.begin) continue;
      const LayoutUnit available = set_.measure.width - (line.begin == 0 ? set_.measure.first_indent : 0);
      if (can_end_inside(line)) require(line.width - hanging(line) <= available + kTolerance, "no line is wider than the measure");
      if (justified && !line.last && has_place(line)) require(line.width >= available - kTolerance, "a justified line is as wide as the measure");
      if (set_.list.levels.empty()) check_edges(line);
    }
  }

 private:
  void check_fragments(const Line& line) const {
    std::uint32_t position = line.begin;
    for (const Fragment& fragment : place_line(block_, set_.list, line)) {
      require(fragment.begin == position && fragment.end > fragment.begin, "a line's fragments are its text, in order, none empty");
      require(fragment.span < block_.spans.size(), "a fragment is of a span");
      const TextSpan& span = block_.spans[fragment.span];
      require(fragment.begin >= span.begin && fragment.end <= span.end, "a fragment is inside its span");
      position = fragment.end;
    }
    require(position == line.text_end, "a line's fragments are all of its text");
  }

  // From the first fragment's left edge to the last one's right edge, without the blanks outside its marks.
  void check_edges(const Line& line) const {
    const std::vector<Fragment> fragments = place_line(block_, set_.list, line);
    const Fragment& last = fragments.back();
    if (last.hyphen || last.ruby > 0 || fragments.front().ruby > 0) return;
    const LayoutUnit left = fragments.front().x + set_.list.items[line.first_item].left_blank();
    require(std::abs(left - line.x) <= kTolerance, "a line's first fragment is at its left edge");
    const LayoutUnit right = last.x + last.advance - (last.gaps > 0 ? (last.advance - last.natural) / static_cast<LayoutUnit>(last.gaps) : 0);
    const LayoutUnit blank = set_.list.items[line.end_item - 1].right_blank();
    require(right >= line.x + line.width - kTolerance, "a line's last fragment reaches its right edge");
    require(right - blank <= line.x + line.width + kTolerance, "a line's last fragment is not beyond its right edge");
  }

  const TextSpan* span_of(std::uint32_t at) const {
    const auto span = std::find_if(block_.spans.begin(), block_.spans.end(), [at](const TextSpan& s) { return at < s.end; });
    return &*span;
  }

  // Whether a line can end before `at` in any case: between two Han, or in need inside a word.
  bool parts_before(std::uint32_t at) const {
    const bool han = is_han(text_[at - 1]) && is_han(text_[at]);
    const bool letters = is_letter(text_[at - 1]) && is_letter(text_[at]);
    if (!han && !letters) return false;
    const TextSpan* span = span_of(at);
    return span->ruby.empty() || span->begin == at;
  }

  bool can_end_inside(const Line& line) const {
    for (std::uint32_t at = line.begin + 1; at < line.text_end; ++at) {
      if (parts_before(at)) return true;
    }
    return false;
  }

  // Between two words, where a line could have ended without a hyphen.
  bool has_space(const Line& line) const {
    for (std::uint32_t at = line.begin + 1; at + 1 < line.text_end; ++at) {
      if (text_[at] == U' ' && is_letter(text_[at - 1]) && is_letter(text_[at + 1]) && span_of(at - 1)->ruby.empty() && span_of(at)->ruby.empty()) return true;
    }
    return false;
  }

  // Between two Han, which can always be widened.
  bool has_place(const Line& line) const {
    for (std::uint32_t at = line.begin + 1; at < line.text_end; ++at) {
      if (is_han(text_[at - 1]) && is_han(text_[at]) && span_of(at - 1)->ruby.empty() && span_of(at)->ruby.empty()) return true;
    }
    return false;
  }

  // How much of its last mark may be beyond the measure.
  LayoutUnit hanging(const Line& line) const {
    const char32_t last = text_[line.text_end - 1];
    return block_.hanging && contains(kMayHang, last) ? from_px(span_of(line.text_end - 1)->font.size) : 0;
  }

  const SetBlock& set_;
  const TextBlock& block_;
  std::u32string_view text_;
};

}  // namespace

void check_text(const SetBlock& set) {
  const Claims claims(set);
  claims.check_whole();
}

void check_widths(const SetBlock& set) {
  const Claims claims(set);
  claims.check_marks();
  claims.check_hyphens();
  claims.check_fit();
}

bool same_lines(const std::vector<Line>& left, const std::vector<Line>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Line& a, const Line& b) {
    return a.begin == b.begin && a.text_end == b.text_end && a.end == b.end && a.x == b.x && a.natural == b.natural && a.width == b.width && a.last == b.last &&
           a.hyphenated == b.hyphenated;
  });
}

}  // namespace offprint::fuzz
