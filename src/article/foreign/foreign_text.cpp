#include <algorithm>
#include <utility>

#include "article/field_values.h"
#include "article/foreign/json_fields.h"
#include "article/utf8.h"
#include "article/white_space.h"
#include "article/written_date.h"

namespace offprint {
namespace {

constexpr bool is_number(char c) { return c >= '0' && c <= '9'; }

// "20250718T103000" as "2025-07-18T10:30:00"; anything else as it stands.
std::string with_separators(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_number(text[digits])) ++digits;
  if (digits != 8) return std::string(text);
  std::string out = std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' + std::string(text.substr(6, 2));
  text.remove_prefix(8);
  digits = 1;
  while (digits < text.size() && is_number(text[digits])) ++digits;
  if (digits != 7) return out + std::string(text);
  return out + "T" + std::string(text.substr(1, 2)) + ':' + std::string(text.substr(3, 2)) + ':' + std::string(text.substr(5));
}

// The offset of the sign or letter of a zone in a date with time; npos where there is none.
std::size_t zone_at(std::string_view text) { return text.find_first_of("Zz+-", std::min<std::size_t>(text.size(), 11)); }

// The zone as the grammar has it: "+0800" and "+08" as "+08:00".
std::string zone_of(std::string_view zone) {
  if (zone == "z" || zone == "Z") return "Z";
  if (zone.size() == 5 && zone[3] != ':') return std::string(zone.substr(0, 3)) + ':' + std::string(zone.substr(3));
  if (zone.size() == 3) return std::string(zone) + ":00";
  return std::string(zone);
}

// A number of a date that passed `is_iso_date`.
std::int64_t digits_at(std::string_view text, std::size_t at, std::size_t count) {
  std::int64_t value = 0;
  for (const char c : text.substr(at, count)) value = value * 10 + (c - '0');
  return value;
}

// Days since 1970-01-01: years are counted from March, so that the leap day is the last.
std::int64_t days_since_epoch(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (month <= 2) --year;
  const std::int64_t months = (month + 9) % 12;
  return year * 365 + year / 4 - year / 100 + year / 400 + (months * 153 + 2) / 5 + day - 1 - 719'468;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void add_text(std::string_view text, Importing& importing, std::vector<Block>& out) {
  Paragraph paragraph;
  paragraph.runs.emplace_back().text = text;
  normalize_runs(paragraph.runs);
  if (!paragraph.runs.empty()) importing.add(out, Block{std::move(paragraph)});
}

// Offset of the next blank line from `from`, as the line feed before it; npos: none.
std::size_t blank_line_at(std::string_view text, std::size_t from) {
  for (std::size_t end = text.find('\n', from); end != std::string_view::npos; end = text.find('\n', end + 1)) {
    const std::size_t next = text.find('\n', end + 1);
    if (next != std::string_view::npos && trim(text.substr(end + 1, next - end - 1)).empty()) return end;
  }
  return std::string_view::npos;
}

}  // namespace

std::string iso_date(std::string_view written) {
  std::string text = with_separators(trim(written));
  if (text.size() > 10 && (text[10] == ' ' || text[10] == 't')) text[10] = 'T';
  for (const std::string_view name : {" UTC", " GMT", " Z", "UTC", "GMT"}) {
    if (!text.ends_with(name)) continue;
    text.replace(text.size() - name.size(), name.size(), "Z");
    break;
  }
  if (const std::size_t zone = zone_at(text); zone != std::string::npos) {
    const std::string_view time = trim(std::string_view(text).substr(0, zone));
    text = std::string(time) + zone_of(std::string_view(text).substr(zone));
  }
  if (is_iso_date(text)) return text;
  return read_date_line(trim(written));
}

std::int64_t seconds_of_date(std::string_view iso, std::int64_t assumed_offset) {
  std::int64_t seconds = days_since_epoch(digits_at(iso, 0, 4), digits_at(iso, 5, 2), digits_at(iso, 8, 2)) * 86'400;
  if (iso.size() < 16) return seconds - assumed_offset;
  seconds += digits_at(iso, 11, 2) * 3600 + digits_at(iso, 14, 2) * 60;
  if (iso.size() >= 19 && iso[16] == ':') seconds += digits_at(iso, 17, 2);
  const std::size_t zone = zone_at(iso);
  if (zone == std::string_view::npos) return seconds - assumed_offset;
  if (iso[zone] == 'Z') return seconds;
  const std::int64_t offset = digits_at(iso, zone + 1, 2) * 3600 + digits_at(iso, zone + 4, 2) * 60;
  return iso[zone] == '+' ? seconds - offset : seconds + offset;
}

std::vector<Block> text_blocks(std::string_view text, Importing& importing) {
  std::string clean(text);
  if (const std::size_t dropped = drop_controls(clean); dropped > 0) {
    importing.tell(ReportKind::kDropped, "Control characters were taken out.", {}, static_cast<std::uint32_t>(dropped));
  }
  std::string lines;
  for (std::size_t i = 0; i < clean.size(); ++i) {
    if (clean[i] != '\r') lines += clean[i];
    else if (i + 1 == clean.size() || clean[i + 1] != '\n') lines += '\n';
  }
  const std::string_view rest = trim(lines);
  const bool blank = blank_line_at(rest, 0) != std::string_view::npos;
  std::vector<Block> out;
  for (std::size_t start = 0; start < rest.size();) {
    const std::size_t end = std::min(blank ? blank_line_at(rest, start) : rest.find('\n', start), rest.size());
    add_text(rest.substr(start, end - start), importing, out);
    start = end + 1;
  }
  return out;
}

std::string excerpt_of(std::string_view text) {
  // What is cut off need not be cleaned.
  std::string excerpt(first_code_points(text, 200));
  drop_controls(excerpt);
  excerpt = collapse_white_space(excerpt);
  return std::string(first_code_points(excerpt, 80));
}

bool holds_html(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '/') ++end;
    std::string name;
    while (end < text.size() && name.size() < 12 && (is_letter(text[end]) || is_number(text[end]))) {
      name += text[end] >= 'A' && text[end] <= 'Z' ? static_cast<char>(text[end] - 'A' + 'a') : text[end];
      ++end;
    }
    if (end >= text.size() || std::string_view(" \t\r\n/>").find(text[end]) == std::string_view::npos) continue;
    for (const std::string_view known : {"p", "br", "a", "b", "i", "em", "strong", "span", "div", "section", "article", "figure", "img", "ul", "ol", "li", "table",
                                         "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "u", "s", "sub", "sup", "small", "font", "center", "pre", "code", "hr", "script",
                                         "style", "iframe"}) {
      if (name == known) return true;
    }
  }
  return false;
}

bool holds_reference(std::string_view text) {
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.find_first_of("; &", at + 1);
    if (end != std::string_view::npos && text[end] == ';' && end > at + 2 && end < at + 12) return true;
  }
  return false;
}

}  // namespace offprint
