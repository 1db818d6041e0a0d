#include "article/foreign/block_flow.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "article/limits.h"
#include "article/white_space.h"

namespace offprint {

void BlockFlow::add_text(std::string_view text, Marks marks, const std::string& href) {
  if (text.empty()) return;
  Run run{std::string(text), marks, href, {}};
  if (const std::size_t dropped = drop_controls(run.text); dropped > 0) {
    importing_.tell(ReportKind::kDropped, "Control characters were taken out.", {}, static_cast<std::uint32_t>(dropped));
  }
  runs_.push_back(std::move(run));
}

void BlockFlow::add_lines(std::string_view text, Marks marks, const std::string& href) {
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    add_text(text.substr(0, end), marks, href);
    end_paragraph();
    text.remove_prefix(end + 1);
  }
  add_text(text, marks, href);
}

void BlockFlow::end_paragraph() {
  Paragraph paragraph;
  paragraph.runs = std::exchange(runs_, {});
  normalize_runs(paragraph.runs);
  if (!paragraph.runs.empty()) importing_.add(out_, Block{std::move(paragraph)});
}

void BlockFlow::add(Block block) {
  end_paragraph();
  importing_.add(out_, std::move(block));
}

namespace {

// The text of one block, and what is inside it, which is appended to `inside`.
class LineOfBlocks {
 public:
  explicit LineOfBlocks(Importing& importing) : importing_(importing) {}

  void add_all(std::vector<Block>& blocks) {
    for (Block& block : blocks) {
      std::visit([this](auto& value) { add(value); }, block.value);
    }
  }

  Runs take() {
    normalize_runs(runs_);
    return std::move(runs_);
  }

 private:
  void add_runs(Runs& runs) {
    if (runs.empty()) return;
    if (!runs_.empty()) runs_.push_back(Run{" ", 0, {}, {}});
    std::move(runs.begin(), runs.end(), std::back_inserter(runs_));
  }

  void add(Heading& heading) { add_runs(heading.runs); }
  void add(Paragraph& paragraph) { add_runs(paragraph.runs); }
  void add(Disclaimer& disclaimer) { add_runs(disclaimer.runs); }
  void add(Quote& quote) {
    add_all(quote.blocks);
    add_runs(quote.cite);
  }
  void add(List& list) {
    for (ListItem& item : list.items) add_all(item.blocks);
  }
  void add(Image& image) { importing_.tell(ReportKind::kDropped, "A picture where only text can stand was left out.", image.src); }
  void add(Table& table) {
    add_runs(table.caption);
    for (std::vector<TableCell>& row : table.rows) {
      for (TableCell& cell : row) add_runs(cell.runs);
    }
  }
  void add(Code& code) {
    Runs runs{Run{code.text, bit(Mark::kCode), {}, {}}};
    add_runs(runs);
  }
  void add(Rule&) {}

  Importing& importing_;
  Runs runs_;
};

void flatten(std::vector<Block>& blocks, int depth, std::uint32_t& raised);

void append(std::vector<Block>& from, std::vector<Block>& to) { std::move(from.begin(), from.end(), std::back_inserter(to)); }

// Whether the block was opened into `out`, because what is in it would be too deep.
bool open_block(Block& block, int depth, std::vector<Block>& out, std::uint32_t& raised) {
  if (auto* quote = std::get_if<Quote>(&block.value)) {
    flatten(quote->blocks, std::min(depth + 1, kMaxBlockDepth), raised);
    if (depth + 1 <= kMaxBlockDepth) return false;
    append(quote->blocks, out);
    if (!quote->cite.empty()) out.push_back(Block{Paragraph{std::move(quote->cite)}});
  } else if (auto* list = std::get_if<List>(&block.value)) {
    for (ListItem& item : list->items) flatten(item.blocks, depth + 2 <= kMaxBlockDepth ? depth + 2 : depth, raised);
    if (depth + 2 <= kMaxBlockDepth) return false;
    for (ListItem& item : list->items) append(item.blocks, out);
  } else {
    return false;
  }
  ++raised;
  return true;
}

void flatten(std::vector<Block>& blocks, int depth, std::uint32_t& raised) {
  std::vector<Block> out;
  out.reserve(blocks.size());
  for (Block& block : blocks) {
    if (!open_block(block, depth, out, raised)) out.push_back(std::move(block));
  }
  blocks = std::move(out);
}

bool is_heading(const Block& block) { return std::holds_alternative<Heading>(block.value); }
bool is_picture(const Block& block) { return std::holds_alternative<Image>(block.value); }
bool is_top_heading(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block.value);
  return heading != nullptr && heading->level == 1;
}

}  // namespace

Runs runs_of_blocks(std::vector<Block> blocks, Importing& importing) {
  LineOfBlocks line(importing);
  line.add_all(blocks);
  return line.take();
}

void flatten_deep_blocks(std::vector<Block>& blocks, Importing& importing) {
  std::uint32_t raised = 0;
  flatten(blocks, 1, raised);
  if (raised == 0) return;
  importing.report.add({ReportKind::kClamped, "Blocks were nested more than 32 deep; the deepest stand beside what they were in.", "", "", "", raised});
}

void take_title(Article& article) {
  if (!article.title.empty()) return;
  std::vector<Block>& blocks = article.blocks;
  auto found = std::find_if_not(blocks.begin(), blocks.end(), is_picture);
  if (found == blocks.end() || !is_heading(*found)) {
    if (std::count_if(blocks.begin(), blocks.end(), is_top_heading) != 1) return;
    found = std::find_if(blocks.begin(), blocks.end(), is_top_heading);
  }
  article.title = collapse_white_space(plain_text(std::get_if<Heading>(&found->value)->runs));
  blocks.erase(found);
}

}  // namespace offprint
