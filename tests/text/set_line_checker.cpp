#include "set_line_checker.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace offprint::tests {
namespace {

constexpr std::u32string_view kPauses = U"。．，、：；！？‼⁇｡､";
constexpr std::u32string_view kClosing = U"”’）》〉」』】〗〕］｝〙〛〞〟｠｣";
constexpr std::u32string_view kOpening = U"“‘（《〈「『【〖〔［｛〘〚〝｟｢";
constexpr std::u32string_view kConnecting = U"–～";  // and a single —
constexpr std::u32string_view kInterpuncts = U"·・‧";
constexpr std::u32string_view kNonStarters = U"々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％‰℃°／\u3000";
constexpr std::u32string_view kAsciiNonStarters = U",.:;!?)]}%-/";  // attached to what is before them
constexpr std::u32string_view kAsciiOpening = U"([{";               // attached to what is behind them
constexpr std::u32string_view kPrefixes = U"￥¥$＄€£№#±+−";          // before a digit
constexpr double kTolerance = 0.5;      // px
constexpr double kInkTolerance = 0.1;   // px: positions are whole 1/64 px
constexpr double kMostEvenStretch = 0.25;
constexpr double kLongMeasure = 14;     // em
constexpr std::size_t kMostExamples = 3;
constexpr std::size_t kLoosest = 5;
constexpr int kMostHyphens = 2;

bool contains(std::u32string_view marks, char32_t c) { return marks.find(c) != std::u32string_view::npos; }
bool is_space(char32_t c) { return c == U' ' || c == 0xA0 || c == U'\t' || c == U'\n' || c == U'\r' || c == 0x3000 || (c >= 0x2000 && c <= 0x200B); }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3041 && c <= 0x30FF && !contains(kInterpuncts, c)) || (c >= 0x3005 && c <= 0x3007);
}

bool is_latin(char32_t c) {
  return is_digit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x600 && c != 0xD7 && c != 0xF7);
}

bool is_mark(char32_t c) { return !is_han(c) && !is_latin(c) && !is_space(c) && c < 0x1F000; }
bool is_doubled(char32_t c) { return c == U'—' || c == U'…' || c == U'⋯'; }

// Where in its cell a full-width mark has its ink, in parts of the cell.
struct Ink {
  double left = 0;
  double right = 1;
};

Ink ink_of(char32_t c, double advance, double em) {
  if (advance < 0.9 * em) return {};
  if (contains(kPauses, c) || contains(kClosing, c)) return {0, 0.5};
  if (contains(kOpening, c)) return {0.5, 1};
  if (contains(kInterpuncts, c)) return {0.25, 0.75};
  return {};
}

// The blank on the facing sides of two marks, of which half an em is no space to be.
double blank_between(char32_t left, char32_t right) {
  const bool closes = contains(kPauses, left) || contains(kClosing, left);
  const bool faces_mark = contains(kPauses, right) || contains(kClosing, right) || contains(kOpening, right);
  const bool opens_twice = contains(kOpening, left) && contains(kOpening, right);
  return (closes && faces_mark) || opens_twice ? 0.5 : 0;
}

std::string utf8(std::u32string_view text) {
  std::string bytes;
  for (const char32_t c : text) {
    const auto put = [&](char32_t value) { bytes += static_cast<char>(value); };
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
    } else {
      put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
    }
  }
  return bytes;
}

class Checker {
 public:
  Checker(const SetParagraph& paragraph, Totals& totals) : paragraph_(paragraph), text_(paragraph.text), totals_(totals) {}

  void run() {
    ++totals_.paragraphs;
    std::uint32_t position = 0;
    int hyphens = 0;
    for (std::size_t i = 0; i < paragraph_.lines.size(); ++i) {
      const SetLine& line = paragraph_.lines[i];
      line_ = &line;
      ++totals_.lines;
      totals_.clusters += static_cast<long>(line.clusters.size());
      if (!is_whole(line, position)) note(Fault::kText);
      position = line.end;
      hyphens = line.hyphen > 0 ? hyphens + 1 : 0;
      if (hyphens > kMostHyphens) note(Fault::kThirdHyphen);
      if (line.clusters.empty() || line.begin >= line.text_end || line.text_end > text_.size()) continue;
      check_marks(line);
      check_edges(line, i == 0 ? paragraph_.indent : 0);
      check_ink(line);
      if (i > 0 && i + 1 == paragraph_.lines.size() && holds_two() && is_orphan(line)) note(Fault::kOrphan);
    }
    if (position != text_.size()) note(Fault::kText);
  }

 private:
  void note(Fault fault) {
    const auto index = static_cast<std::size_t>(fault);
    ++totals_.counts[index];
    std::vector<std::string>& examples = totals_.examples[index];
    if (examples.size() >= kMostExamples) return;
    const std::string example = show(line_ ? *line_ : SetLine{});
    if (std::none_of(examples.begin(), examples.end(), [&](const std::string& e) { return e.starts_with(example.substr(0, example.rfind('('))); })) examples.push_back(example);
  }

  // "…本来的|这一行|下一行… (350 px, em 17)"
  std::string show(const SetLine& line) const {
    const std::uint32_t size = static_cast<std::uint32_t>(text_.size());
    const std::uint32_t begin = std::min(line.begin, size);
    const std::uint32_t end = std::clamp(line.end, begin, size);
    const std::uint32_t before = begin - std::min(begin, 12u);
    std::string shown = utf8(text_.substr(before, begin - before)) + "|" + utf8(text_.substr(begin, end - begin)) + "|" + utf8(text_.substr(end, 12));
    return shown + " (" + std::to_string(static_cast<int>(paragraph_.measure)) + " px, em " + std::to_string(static_cast<int>(paragraph_.em)) + ")";
  }

  // Whether the line goes on where the one before ended, and draws each of its characters once, in order.
  bool is_whole(const SetLine& line, std::uint32_t position) const {
    if (line.begin != position || line.text_end < line.begin || line.end < line.text_end || line.end > text_.size()) return false;
    for (std::uint32_t i = line.text_end; i < line.end; ++i) {
      if (!is_space(text_[i])) return false;
    }
    std::uint32_t drawn = line.begin;
    double x = -1e9;
    for (const SetCluster& cluster : line.clusters) {
      if (cluster.begin != drawn || cluster.end <= cluster.begin || cluster.end > text_.size() || ink_left(cluster) < x - kInkTolerance) return false;
      drawn = cluster.end;
      x = ink_left(cluster);
    }
    return drawn == line.text_end;
  }

  char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : U'\0'; }

  // How many times `text_[i]` stands before it without anything between.
  std::size_t repeats_before(std::size_t i) const {
    std::size_t count = 0;
    while (count < i && text_[i - 1 - count] == text_[i]) ++count;
    return count;
  }

  bool is_forbidden_start(std::uint32_t i) const {
    const char32_t c = text_[i];
    if (contains(kAsciiNonStarters, c)) return !is_space(text_[i - 1]);
    if (is_doubled(c) && repeats_before(i) % 2 == 1) return true;
    if (c == U'—' && at(i + 1) != U'—') return true;
    return contains(kPauses, c) || contains(kClosing, c) || contains(kConnecting, c) || contains(kInterpuncts, c) || contains(kNonStarters, c);
  }

  bool is_forbidden_end(std::uint32_t i) const {
    const char32_t c = text_[i];
    if (contains(kAsciiOpening, c)) return !is_space(at(i + 1));
    if (contains(kPrefixes, c)) return is_digit(at(i + 1));
    return contains(kOpening, c);
  }

  void check_marks(const SetLine& line) {
    if (line.begin > 0 && text_[line.begin - 1] != U'\n' && is_forbidden_start(line.begin)) note(Fault::kForbiddenStart);
    if (!line.last && is_forbidden_end(line.text_end - 1)) note(Fault::kForbiddenEnd);
  }

  double ink_left(const SetCluster& cluster) const {
    return cluster.x + cluster.advance * ink_of(text_[cluster.begin], cluster.advance, paragraph_.em).left;
  }
  double ink_right(const SetCluster& cluster) const {
    return cluster.x + cluster.advance * ink_of(text_[cluster.begin], cluster.advance, paragraph_.em).right;
  }

  void check_edges(const SetLine& line, double indent) {
    const SetCluster& last = line.clusters.back();
    const double right = line.hyphen > 0 ? last.x + last.advance + line.hyphen : ink_right(last);
    const double left = ink_left(line.clusters.front());
    if (right > paragraph_.measure + kTolerance || left < indent - kTolerance) note(Fault::kTooWide);
    if (!paragraph_.justified || line.last) return;
    const Widest widest = widest_place(line);
    if (widest.places == 0) {
      ++totals_.placeless;
      return;
    }
    ++totals_.justified;
    if (std::abs(right - paragraph_.measure) > kTolerance || std::abs(left - indent) > kTolerance) note(Fault::kNotFlush);
    if (paragraph_.measure >= kLongMeasure * paragraph_.em) add_stretch(line, widest.stretch / paragraph_.em);
  }

  void add_stretch(const SetLine& line, double stretch) {
    ++totals_.long_lines;
    totals_.stretch_sum += stretch;
    if (stretch <= kMostEvenStretch + 2.0 / 64 / paragraph_.em) ++totals_.even_lines;
    std::vector<Totals::Example>& loosest = totals_.loosest;
    if (loosest.size() == kLoosest && stretch <= loosest.back().stretch) return;
    const std::string text = show(line);
    const auto same = [&](const Totals::Example& e) { return e.text.substr(0, e.text.rfind('(')) == text.substr(0, text.rfind('(')); };
    const auto known = std::find_if(loosest.begin(), loosest.end(), same);
    if (known != loosest.end() && known->stretch >= stretch) return;
    if (known != loosest.end()) loosest.erase(known);
    loosest.push_back({stretch, text});
    std::sort(loosest.begin(), loosest.end(), [](const auto& a, const auto& b) { return a.stretch > b.stretch; });
    if (loosest.size() > kLoosest) loosest.pop_back();
  }

  // Two clusters that are seen, and the spaces between them.
  struct Place {
    const SetCluster& left;
    const SetCluster& right;
    std::size_t spaces;
    double space_width;
  };

  // What is between them when nothing is widened.
  double natural_gap(const Place& place) const {
    const char32_t left = text_[place.left.begin];
    const char32_t right = text_[place.right.begin];
    const bool meets = (is_han(left) && is_latin(right)) || (is_latin(left) && is_han(right));
    const bool typed = place.spaces == 1 && text_[place.left.end] == U' ';
    if (meets && (place.spaces == 0 || typed)) return paragraph_.em / 4;
    if (place.spaces > 0) return place.space_width;
    const bool full_width = place.left.advance >= 0.9 * paragraph_.em && place.right.advance >= 0.9 * paragraph_.em;
    return full_width ? -blank_between(left, right) * paragraph_.em : 0;
  }

  template <typename Visit>
  void each_place(const SetLine& line, Visit visit) const {
    const SetCluster* left = nullptr;
    std::size_t spaces = 0;
    double space_width = 0;
    for (const SetCluster& cluster : line.clusters) {
      if (is_space(text_[cluster.begin])) {
        ++spaces;
        space_width += cluster.advance;
        continue;
      }
      if (left) visit(Place{*left, cluster, spaces, space_width});
      left = &cluster;
      spaces = 0;
      space_width = 0;
    }
  }

  struct Widest {
    int places = 0;  // that may be widened at all
    double stretch = 0;
  };

  Widest widest_place(const SetLine& line) const {
    Widest widest;
    each_place(line, [&](const Place& place) {
      const double stretch = place.right.x - place.left.x - place.left.advance - natural_gap(place);
      widest.stretch = std::max(widest.stretch, stretch);
      widest.places += place.spaces > 0 || may_be_widened(text_[place.left.begin], text_[place.right.begin]);
    });
    return widest;
  }

  // Beside Han, or between two marks; nothing beside 连接号 and 分隔号.
  static bool may_be_widened(char32_t left, char32_t right) {
    const auto is_rigid = [](char32_t c) { return contains(kConnecting, c) || c == U'/' || c == U'／' || c == U'-'; };
    return !is_rigid(left) && !is_rigid(right) && (is_han(left) || is_han(right)) && !contains(kPrefixes, left);
  }

  void check_ink(const SetLine& line) {
    each_place(line, [&](const Place& place) {
      if (ink_left(place.right) < ink_right(place.left) - kInkTolerance) note(Fault::kOverlap);
      const char32_t left = text_[place.left.begin];
      const char32_t right = text_[place.right.begin];
      const bool inside = (is_latin(left) && is_latin(right)) || (is_doubled(left) && left == right);
      if (inside && place.spaces == 0 && std::abs(place.right.x - place.left.x - place.left.advance) > kInkTolerance) note(Fault::kWordSpaced);
    });
  }

  // In a column of less than two em every line is one Han.
  bool holds_two() const { return !paragraph_.preformatted && paragraph_.measure >= 2 * paragraph_.em; }

  bool is_orphan(const SetLine& line) const {
    int han = 0;
    for (std::uint32_t i = line.begin; i < line.text_end; ++i) {
      if (is_han(text_[i])) ++han;
      else if (!is_mark(text_[i]) && !is_space(text_[i])) return false;
    }
    return han == 1;
  }

  const SetParagraph& paragraph_;
  std::u32string_view text_;
  Totals& totals_;
  const SetLine* line_ = nullptr;
};

}  // namespace

void check_paragraph(const SetParagraph& paragraph, Totals& totals) { Checker(paragraph, totals).run(); }

std::string to_string(const Totals& totals) {
  char figures[400];
  std::snprintf(figures, sizeof figures,
                "%ld lines of %ld paragraphs, %ld clusters; %ld justified, %ld without a place to widen; of %ld to 14 em and more %.3f %% "
                "stretched by 1/4 em at most, mean %.4f em, worst %.4f em",
                totals.lines, totals.paragraphs, totals.clusters, totals.justified, totals.placeless, totals.long_lines,
                totals.even_percentage(), totals.mean_stretch(), totals.worst_stretch());
  std::string text = figures;
  for (std::size_t i = 0; i < kFaults; ++i) {
    text += std::string("\n  ") + kFaultNames[i] + ": " + std::to_string(totals.counts[i]);
    for (const std::string& example : totals.examples[i]) text += "\n      " + example;
  }
  for (const Totals::Example& example : totals.loosest) text += "\n  loose " + std::to_string(example.stretch) + " em: " + example.text;
  return text;
}

}  // namespace offprint::tests
