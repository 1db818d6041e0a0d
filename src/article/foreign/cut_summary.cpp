#include "article/foreign/cut_summary.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "article/utf8.h"

namespace offprint {
namespace {

// `summary` without the sign that it was cut; empty where it has none.
std::string_view before_cut(std::string_view summary) {
  for (const std::string_view sign : {"[…]", "[...]", "……", "…", "..."}) {
    if (summary.ends_with(sign)) return trim(summary.substr(0, summary.size() - sign.size()));
  }
  return {};
}

// The text of the body's first paragraphs and headings, white space left out: what a system cuts an excerpt from.
std::string first_text(const std::vector<Block>& blocks, std::size_t size) {
  std::string out;
  for (const Block& block : blocks) {
    if (out.size() >= size) break;
    if (const Paragraph* paragraph = std::get_if<Paragraph>(&block.value)) out += plain_text(paragraph->runs);
    else if (const Heading* heading = std::get_if<Heading>(&block.value)) out += plain_text(heading->runs);
  }
  out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
  return out;
}

}  // namespace

void drop_cut_summary(Article& article, Importing& importing) {
  std::string cut(before_cut(article.summary));
  cut.erase(std::remove(cut.begin(), cut.end(), ' '), cut.end());
  if (cut.empty() || !first_text(article.blocks, cut.size()).starts_with(cut)) return;
  importing.tell(ReportKind::kSkipped, "The summary is the beginning of the body, cut off.", article.summary);
  article.summary.clear();
}

}  // namespace offprint
