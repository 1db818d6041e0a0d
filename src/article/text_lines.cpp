#include "article/text_lines.h"

#include <algorithm>
#include <utility>

#include "article/tidy.h"
#include "article/url.h"
#include "article/utf8.h"
#include "article/white_space.h"
#include "article/written_date.h"

namespace offprint {
namespace {

constexpr std::size_t kHeadingColumns = 80;
constexpr std::size_t kCaptionCodePoints = 80;

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

std::string to_lower(std::string_view text) {
  std::string out;
  for (const char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

// The last character of a sentence: closing quotes and brackets do not count.
char32_t last_of(std::u32string_view text) {
  constexpr std::u32string_view kClosing = U"\"'”’)）》」』】]";
  while (!text.empty() && contains(kClosing, text.back())) text.remove_suffix(1);
  return text.empty() ? U'\0' : text.back();
}

bool ends_sentence(std::u32string_view text) { return contains(U"。．.！!？?…；;：:，,、", last_of(text)); }

bool is_title_again(const std::string& line, const std::string& title) {
  if (line == title) return true;
  if (line.size() > title.size() * 2 || title.size() > line.size() * 2) return false;
  std::string one = line, other = title;
  tidy_text(one);
  tidy_text(other);
  return one == other;
}

bool is_scan_caption(const std::string& line) {
  constexpr std::size_t kChinese = 30, kEnglish = 60;
  if (line.size() > kChinese * 4) return false;
  const std::u32string text = to_utf32(line);
  if (ends_sentence(text)) return false;
  if (to_lower(line).starts_with("scan ")) return text.size() <= kEnglish;
  if (text.size() > kChinese) return false;
  for (const std::u32string_view word : {U"扫码", U"掃碼", U"扫一扫", U"扫描", U"长按", U"長按", U"二维码", U"二維碼"}) {
    if (text.find(word) != std::u32string::npos) return true;
  }
  return false;
}

bool is_disclaimer(std::string_view line) {
  for (const std::string_view word : {"免责声明", "免責聲明", "版权声明", "特别声明", "重要声明"}) {
    if (line.starts_with(word)) return true;
  }
  for (const std::string_view word : {"声明:", "声明：", "聲明：", "Disclaimer:", "DISCLAIMER:", "Disclaimer："}) {
    if (line.starts_with(word)) return true;
  }
  return false;
}

bool is_image(std::string_view line) {
  if (line.size() > 2048 || line.find(' ') != std::string_view::npos || !is_safe_image(line)) return false;
  const std::string lower = to_lower(line.substr(0, line.find_first_of("?#")));
  for (const std::string_view extension : {".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"}) {
    if (lower.ends_with(extension) && lower.size() > extension.size()) return true;
  }
  return false;
}

bool is_caption(const std::string& line) {
  if (count_code_points(line) > kCaptionCodePoints) return false;
  for (const std::string_view word : {"▲", "△", "图:", "图：", "图片来源", "图源", "Photo:", "Image:"}) {
    if (line.starts_with(word)) return true;
  }
  return false;
}

bool is_rule(const std::string& line) {
  return line.size() >= 3 && std::string_view("-*_=").find(line[0]) != std::string_view::npos &&
         line.find_first_not_of(line[0]) == std::string::npos;
}

// What stands behind one of the labels and a colon or slash; empty where none does.
std::string labelled(const std::string& line, std::initializer_list<std::string_view> labels) {
  if (line.size() > 240) return {};
  for (const std::string_view label : labels) {
    if (!line.starts_with(label)) continue;
    std::string_view rest = trim(std::string_view(line).substr(label.size()));
    for (const std::string_view mark : {":", "：", "/", "|", "丨"}) {
      if (rest.starts_with(mark)) return std::string(trim(rest.substr(mark.size())));
    }
  }
  return {};
}

bool take_byline(TextLine& line) {
  line.value = labelled(line.text, {"来源", "來源", "文章来源", "稿件来源", "Source"});
  if (!line.value.empty()) {
    line.kind = LineKind::kSource;
    return true;
  }
  line.value = labelled(line.text, {"作者", "记者", "記者", "撰文", "文"});
  if (line.value.empty() && line.text.starts_with("By ") && line.text.size() <= 120 && !ends_sentence(to_utf32(line.text))) {
    line.value = line.text.substr(3);
  }
  if (line.value.empty()) return false;
  line.kind = LineKind::kAuthor;
  return true;
}

bool looks_like_heading(const std::string& line) {
  if (line.size() > kHeadingColumns * 2) return false;
  const std::u32string text = to_utf32(line);
  std::size_t columns = 0;
  for (const char32_t c : text) columns += c >= 0x2E80 ? 2 : 1;
  if (columns > kHeadingColumns || ends_sentence(text) || contains(text, U'。')) return false;
  const bool quoted = contains(U"\"“‘「『", text.front()) && contains(U"\"”’」』", text.back());
  const bool bracketed = contains(U"(（【", text.front()) && contains(U")）】", text.back());
  return !quoted && !bracketed;
}

// "一、", "1." and "第一章" begin a section and no subtitle.
bool is_numbered(const std::string& line) {
  const std::u32string text = to_utf32(first_code_points(line, 4));
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (contains(U"、.．", text[i])) return i > 0;
    if (!is_digit(text[i]) && !contains(U"一二三四五六七八九十第章节部分", text[i])) return false;
  }
  return true;
}

// Whether a heading may stand over the line that is next in the body.
bool opens_section(LineKind kind) {
  return kind == LineKind::kParagraph || kind == LineKind::kImage;
}

bool is_body(LineKind kind) {
  return kind == LineKind::kParagraph || kind == LineKind::kHeading || kind == LineKind::kImage ||
         kind == LineKind::kCaption || kind == LineKind::kRule || kind == LineKind::kDisclaimer;
}

// The kinds that a line has whatever follows it.
void classify_alone(std::vector<TextLine>& lines) {
  bool has_body = false;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    TextLine& line = lines[i];
    const LineKind previous = lines[i - 1].kind;
    if (is_title_again(line.text, lines[0].text)) line.kind = LineKind::kTitleAgain;
    else if (is_rule(line.text)) line.kind = LineKind::kRule;
    else if (is_image(line.text)) line.kind = LineKind::kImage;
    else if (line.value = read_date_line(line.text); !line.value.empty()) line.kind = LineKind::kDate;
    else if (is_scan_caption(line.text)) line.kind = LineKind::kScanCaption;
    else if (is_disclaimer(line.text)) line.kind = LineKind::kDisclaimer;
    else if (previous == LineKind::kImage && is_caption(line.text)) line.kind = LineKind::kCaption;
    else if (previous == LineKind::kTitleAgain) line.kind = LineKind::kSummary;
    else if (has_body || !take_byline(line)) has_body = true;
  }
}

}  // namespace

std::string place_of(const TextLine& line) { return "line " + std::to_string(line.number); }

std::vector<TextLine> split_lines(std::string_view text, Report& report) {
  std::vector<TextLine> lines;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    TextLine line;
    line.text = text.substr(0, end);
    line.number = number;
    text.remove_prefix(std::min(text.size(), end + (text.substr(end).starts_with("\r\n") ? 2u : 1u)));
    if (const std::size_t dropped = drop_controls(line.text); dropped > 0) {
      report.add({ReportKind::kDropped, "Control characters were taken out.", "", "", place_of(line),
                  static_cast<std::uint32_t>(dropped)});
    }
    line.text = collapse_white_space(trim(line.text));
    if (!line.text.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

void classify_lines(std::vector<TextLine>& lines) {
  if (lines.empty()) return;
  lines[0].kind = LineKind::kTitle;
  classify_alone(lines);
  LineKind next = LineKind::kDisclaimer;
  for (std::size_t i = lines.size(); i-- > 1;) {
    TextLine& line = lines[i];
    if (line.kind == LineKind::kParagraph && opens_section(next) && looks_like_heading(line.text)) {
      const bool first = lines[i - 1].kind == LineKind::kTitle;
      line.kind = first && !is_numbered(line.text) ? LineKind::kSubtitle : LineKind::kHeading;
    }
    if (is_body(line.kind)) next = line.kind;
  }
}

}  // namespace offprint
