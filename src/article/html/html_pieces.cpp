// HTML in pieces: what the readers of other formats need of it.
#include <string>
#include <utility>

#include "article/html/html_reading.h"
#include "article/html/read_html.h"
#include "article/html/settle_blocks.h"
#include "article/html/walk_blocks.h"
#include "article/html/walk_runs.h"

namespace offprint {
namespace {

constexpr std::string_view kTruncated = "The HTML has too many elements or too many open at once; the rest was left out.";

// Text that no parser needs to see.
bool is_plain(std::string_view html) { return html.find_first_of(std::string_view("<&\0", 3)) == std::string_view::npos; }

Runs plain_runs(std::string_view text) {
  Runs runs;
  if (!text.empty()) runs.push_back({std::string(text), 0, {}, {}});
  tidy_ends(runs);
  return runs;
}

}  // namespace

std::vector<Block> blocks_of(const HtmlTree& tree, const HtmlSelection& selection, Importing& importing) {
  HtmlReading reading(tree, selection.left_out, importing);
  std::vector<Block> blocks = settle_blocks(walk_blocks(reading, selection.roots), reading);
  reading.tell_left_out();
  if (tree.truncated()) importing.tell(ReportKind::kTruncated, std::string(kTruncated));
  return blocks;
}

std::vector<Block> html_blocks(std::string_view html, Importing& importing) {
  const HtmlTree tree = HtmlTree::parse(html);
  return blocks_of(tree, {{0}, {}}, importing);
}

Runs html_runs(std::string_view html, Importing& importing) {
  if (is_plain(html)) return plain_runs(html);
  const HtmlTree tree = HtmlTree::parse(html);
  HtmlReading reading(tree, {}, importing);
  Runs runs = runs_inside(reading, 0);
  reading.tell_left_out();
  if (tree.truncated()) importing.tell(ReportKind::kTruncated, std::string(kTruncated));
  return runs;
}

std::string html_text(std::string_view html) {
  Importing unheard;
  return plain_text(html_runs(html, unheard));
}

}  // namespace offprint
