#include "article/markdown/read_markdown.h"

#include <md4c.h>

#include <algorithm>
#include <string>

#include "article/json_tree.h"
#include "article/markdown/front_matter.h"
#include "article/markdown/front_metadata.h"
#include "article/markdown/markdown_blocks.h"

namespace offprint {
namespace {

constexpr unsigned kFlags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_TASKLISTS;

MarkdownBlocks& blocks_of(void* user) { return *static_cast<MarkdownBlocks*>(user); }

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) { return blocks_of(user).enter(type, detail), 0; }
int leave_block(MD_BLOCKTYPE type, void*, void* user) { return blocks_of(user).leave(type), 0; }
int enter_span(MD_SPANTYPE type, void* detail, void* user) { return blocks_of(user).enter(type, detail), 0; }
int leave_span(MD_SPANTYPE type, void*, void* user) { return blocks_of(user).leave(type), 0; }
int take_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) { return blocks_of(user).text(type, {text, size}), 0; }

// A footnote "[^1]: word" is to CommonMark the address of a link, and its text would be lost: a backslash before it makes it text. Not in fenced code.
std::string with_footnotes_as_text(std::string_view body) {
  std::string out;
  char fence = '\0';
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size() - 1) + 1;
    const std::string_view line = body.substr(at, end - at);
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view rest = line.substr(indent);
    const bool fences = indent < 4 && (rest.starts_with("```") || rest.starts_with("~~~"));
    if (fences && (fence == '\0' || fence == rest[0])) fence = fence == '\0' ? rest[0] : '\0';
    const std::size_t close = rest.find("]:");
    const bool footnote = fence == '\0' && indent < 4 && rest.starts_with("[^") && close != std::string_view::npos && rest.substr(0, close).find(']') == std::string_view::npos;
    out += line.substr(0, indent);
    if (footnote) out += '\\';
    out += rest;
    at = end;
  }
  return out;
}

std::vector<Block> read_blocks(std::string_view body, std::uint32_t first_line, Importing& importing) {
  const bool links_inside = body.find("](#") != std::string_view::npos || body.find("]: #") != std::string_view::npos;
  MarkdownBlocks blocks(body, first_line, links_inside, importing);
  MD_PARSER parser{};
  parser.flags = kFlags;
  parser.enter_block = enter_block;
  parser.leave_block = leave_block;
  parser.enter_span = enter_span;
  parser.leave_span = leave_span;
  parser.text = take_text;
  // It fails for want of memory only, and what came until then is kept.
  if (md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &blocks) != 0) {
    importing.tell(ReportKind::kTruncated, "There is not enough memory for all of the Markdown; the rest was left out.");
  }
  return blocks.take();
}

// The first heading of level 1 is the title where nothing else is.
void take_title(Article& article) {
  const auto found = std::find_if(article.blocks.begin(), article.blocks.end(), [](const Block& block) {
    const Heading* heading = std::get_if<Heading>(&block.value);
    return heading != nullptr && heading->level == 1;
  });
  if (found == article.blocks.end()) return;
  article.title = plain_text(std::get<Heading>(found->value).runs);
  article.blocks.erase(found);
}

}  // namespace

Article read_markdown(std::string_view markdown, Importing& importing) {
  Article article;
  const FrontMatter matter = read_front_matter(markdown);
  if (matter.size > 0) read_front_metadata(matter, importing, article);
  const std::string_view body = markdown.substr(matter.size);
  const std::uint32_t line = line_at(markdown, matter.size);
  if (body.find("[^") == std::string_view::npos) article.blocks = read_blocks(body, line, importing);
  else article.blocks = read_blocks(with_footnotes_as_text(body), line, importing);
  if (article.title.empty()) take_title(article);
  return article;
}

}  // namespace offprint
