#include "article/feed/feed_fields.h"

#include <algorithm>
#include <utility>

#include "article/feed/feed_date.h"
#include "article/feed/xml_text.h"
#include "article/field_values.h"
#include "article/foreign/cut_summary.h"
#include "article/foreign/json_fields.h"
#include "article/html/read_html.h"
#include "article/limits.h"
#include "article/white_space.h"

namespace offprint {
namespace {

std::string without_spaces(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

// The text of the paragraphs and headings that stand in nothing else, without spaces.
std::string body_text(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (const Paragraph* paragraph = std::get_if<Paragraph>(&block.value)) out += without_spaces(plain_text(paragraph->runs));
    else if (const Heading* heading = std::get_if<Heading>(&block.value)) out += without_spaces(plain_text(heading->runs));
  }
  return out;
}

}  // namespace

std::string clean_line(std::string text, Importing& importing) {
  if (const std::size_t dropped = drop_controls(text); dropped > 0) {
    importing.tell(ReportKind::kDropped, "Control characters were taken out.", {}, static_cast<std::uint32_t>(dropped));
  }
  return collapse_white_space(text);
}

std::string feed_line(pugi::xml_node element, Importing& importing) {
  if (!element) return {};
  std::string text = holds_elements(element) ? inner_html(element) : xml_text(element);
  if (holds_html(text) || holds_reference(text)) text = html_text(text);
  return clean_line(std::move(text), importing);
}

void add_name(std::vector<std::string>& names, std::string name, Importing& importing) {
  if (names.size() < kMaxNames) add_once(names, std::move(name));
  else importing.tell(ReportKind::kTruncated, "There are more than 256 names or tags; the rest was left out.", name);
}

void take_date(pugi::xml_node element, std::string& out, Importing& importing) {
  if (!out.empty() || !element) return;
  const std::string written = clean_line(xml_text(element), importing);
  if (written.empty()) return;
  out = feed_date(written);
  if (out.empty()) importing.tell(ReportKind::kDropped, "This is not a date such as Fri, 18 Jul 2025 10:30:00 +0800.", written);
}

void take_language(std::string_view written, std::string& out, Importing& importing) {
  if (!out.empty()) return;
  std::string tag = clean_line(std::string(written), importing);
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (tag.empty()) return;
  if (is_language_tag(tag)) out = std::move(tag);
  else importing.tell(ReportKind::kDropped, "This is not a language tag such as zh-Hans.", tag);
}

std::vector<Block> feed_blocks(std::string_view text, Importing& importing) {
  return holds_html(text) || holds_reference(text) ? html_blocks(text, importing) : text_blocks(text, importing);
}

void drop_idle_summary(Article& article, Importing& importing) {
  drop_cut_summary(article, importing);
  if (article.summary.empty()) return;
  const std::string summary = without_spaces(article.summary), body = body_text(article.blocks);
  if (summary.size() * 2 < body.size() || !body.starts_with(summary)) return;
  importing.tell(ReportKind::kSkipped, "The summary repeats the body.", article.summary);
  article.summary.clear();
}

}  // namespace offprint
