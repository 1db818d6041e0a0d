#include <utility>

#include "article/utf8.h"
#include "layout/byline.h"
#include "layout/flow.h"
#include "layout/scan_card.h"

namespace offprint {
namespace {

// Titles and short lines are not hyphenated.
bool is_hyphenated(Role role) {
  return role == Role::kBody || role == Role::kCite || role == Role::kCaption || role == Role::kDisclaimer;
}

Runs plain_runs(std::string text) {
  if (text.empty()) return {};
  return {Run{std::move(text), 0, {}, {}}};
}

// Walks the article once and writes down its blocks and the containers around them.
class FlowBuilder {
 public:
  FlowBuilder(const Article& article, const FlowOptions& options) : article_(article), options_(options) {
    flow_.lang = article.lang.empty() ? "en" : article.lang;
  }

  Flow build() {
    add_head();
    add_blocks(article_.blocks);
    add_foot();
    style_flow(flow_, options_.size);
    return std::move(flow_);
  }

 private:
  // 1. What stands before the body.
  void add_head() {
    const std::string kicker = !article_.dateline.empty() ? article_.dateline : article_.tags.empty() ? "" : article_.tags.front();
    add_text(Role::kKicker, plain_runs(kicker));
    add_text(Role::kTitle, plain_runs(article_.title));
    add_text(Role::kSubtitle, plain_runs(article_.subtitle));
    const std::string byline = make_byline(article_);
    add_text(Role::kMeta, plain_runs(byline));
    if (!article_.title.empty() || !byline.empty()) add_box(Role::kRule).level = 1;
    if (!article_.hero.src.empty()) add_image(article_.hero);
  }

  // 2. The body.
  void add_blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit([this](const auto& value) { add(value); }, block.value);
  }

  void add(const Heading& heading) {
    FlowBlock& block = add_text(Role::kHeading, heading.runs, heading.level);
    block.id = heading.id;
  }
  void add(const Paragraph& paragraph) {
    const bool is_item = !pending_marker_.empty();
    FlowBlock& block = add_text(Role::kBody, paragraph.runs);
    block.id = paragraph.id;
    block.indented = options_.paragraphs == ParagraphStyle::kIndented && !is_item;
  }
  void add(const Rule&) { add_box(Role::kRule); }
  void add(const Image& image) { add_image(image); }

  void add(const Quote& quote) {
    const int outer = open(ContainerKind::kBlockquote);
    add_blocks(quote.blocks);
    if (!quote.cite.empty()) {
      Runs cite = quote.cite;
      cite.insert(cite.begin(), Run{is_east_asian_language(flow_.lang) ? "——" : "— ", 0, {}, {}});
      add_text(Role::kCite, cite);
    }
    close(outer);
  }

  void add(const List& list) {
    const ContainerKind kind = list.ordered ? ContainerKind::kOrderedList : ContainerKind::kUnorderedList;
    const int outer = open(kind, list.start);
    int number = list.start;
    for (const ListItem& item : list.items) {
      const int list_container = open(ContainerKind::kListItem, number);
      pending_marker_ = list.ordered ? std::to_string(number) + "." : "•";
      add_blocks(item.blocks);
      pending_marker_.clear();
      close(list_container);
      ++number;
    }
    close(outer);
  }

  void add(const Table& table) {
    const int outer = open(ContainerKind::kTable);
    add_text(Role::kCaption, table.caption);
    for (const auto& row : table.rows) {
      const int table_container = open(ContainerKind::kTableRow);
      for (const TableCell& cell : row) {
        const ContainerKind kind = cell.header ? ContainerKind::kTableHeader : ContainerKind::kTableCell;
        const int row_container = open(kind);
        add_text(Role::kCell, cell.runs, cell.header ? 1 : 0, true);
        close(row_container);
      }
      close(table_container);
    }
    close(outer);
  }

  void add(const Code& code) {
    FlowBlock& block = add_text(Role::kCode, plain_runs(code.text));
    block.text.preformatted = true;
  }

  void add(const Disclaimer& disclaimer) {
    add_box(Role::kRule);
    add_text(Role::kDisclaimer, disclaimer.runs);
  }

  // 3. What stands after it.
  void add_foot() {
    if (!article_.rights.empty()) add_text(Role::kDisclaimer, plain_runs(article_.rights));
    if (!options_.scan_url.empty()) add_scan_card();
  }

  void add_scan_card() {
    const std::string caption = scan_caption(article_);
    const int outer = open(ContainerKind::kScanCard);
    FlowBlock& code = add_box(Role::kScanCode);
    code.source = options_.scan_url;
    code.description = caption;
    code.natural_width = options_.scan_plate;
    add_text(Role::kScanCaption, plain_runs(caption));
    add_text(Role::kScanAddress, plain_runs(display_address(options_.scan_url)));
    close(outer);
  }

  void add_image(const Image& image) {
    const int outer = open(ContainerKind::kFigure);
    FlowBlock& block = add_box(Role::kImage);
    block.source = image.src;
    block.description = image.alt;
    block.natural_width = image.width;
    block.natural_height = image.height;
    Runs caption = image.caption;
    if (!image.credit.empty()) {
      if (!caption.empty()) caption.push_back(Run{is_east_asian_language(flow_.lang) ? "　" : "  ", 0, {}, {}});
      caption.push_back(Run{image.credit, 0, {}, {}});
    }
    add_text(Role::kCaption, caption);
    close(outer);
  }

  // Containers: opened and closed in pairs; the value between is the one to go back to.
  int open(ContainerKind kind, int start = 0) {
    const int outer = container_;
    flow_.containers.push_back({kind, outer, start, flow_.blocks.size(), flow_.blocks.size()});
    container_ = static_cast<int>(flow_.containers.size()) - 1;
    return outer;
  }

  void close(int outer) {
    flow_.containers[static_cast<std::size_t>(container_)].end_block = flow_.blocks.size();
    container_ = outer;
    end_part();
  }

  // A list, a quote, a table is one part, as is every block outside of them.
  void end_part() {
    if (container_ >= 0 || (!flow_.part_ends.empty() && flow_.part_ends.back() == flow_.blocks.size())) return;
    flow_.part_ends.push_back(flow_.blocks.size());
  }

  FlowBlock& add_box(Role role) {
    FlowBlock& block = flow_.blocks.emplace_back();
    block.role = role;
    block.container = container_;
    end_part();
    return block;
  }

  // A block of text. No text, no block, except where `even_if_empty` (a table's cell).
  FlowBlock& add_text(Role role, const Runs& runs, int level = 0, bool even_if_empty = false) {
    if (runs.empty() && !even_if_empty) return nothing_;
    FlowBlock& block = add_box(role);
    block.level = level;
    block.text.lang = flow_.lang;
    block.text.kinsoku = options_.kinsoku;
    block.text.autospace = options_.autospace;
    block.text.hanging = options_.hanging;
    block.text.hyphenated = is_hyphenated(role);
    if (!pending_marker_.empty() && role == Role::kBody) block.marker = std::exchange(pending_marker_, {});
    for (const Run& run : runs) append_run(run, block);
    return block;
  }

  void append_run(const Run& run, FlowBlock& block) {
    TextBlock& text = block.text;
    const auto begin = static_cast<std::uint32_t>(text.text.size());
    if (begin == 0) text.text = to_utf32(run.text);
    else text.text += to_utf32(run.text);
    const auto end = static_cast<std::uint32_t>(text.text.size());
    text.spans.push_back({begin, end, {}, run_style_index(block, run), to_utf32(run.ruby)});
  }

  // An article has a handful of styles for each role, and one more for each link.
  std::uint32_t run_style_index(const FlowBlock& block, const Run& run) {
    for (const std::uint32_t index : plain_styles_) {
      const RunStyle& style = flow_.run_styles[index];
      if (run.href.empty() && style.role == block.role && style.level == block.level && style.style.marks == run.marks) return index;
    }
    const auto index = static_cast<std::uint32_t>(flow_.run_styles.size());
    flow_.run_styles.push_back({block.role, block.level, {}, run.href});
    flow_.run_styles.back().style.marks = run.marks;
    if (run.href.empty()) plain_styles_.push_back(index);
    return index;
  }

  const Article& article_;
  const FlowOptions& options_;
  Flow flow_;
  FlowBlock nothing_;
  std::vector<std::uint32_t> plain_styles_;
  int container_ = -1;
  std::string pending_marker_;
};

}  // namespace

[[gnu::noinline]] Flow build_flow(const Article& article, const FlowOptions& options) { return FlowBuilder(article, options).build(); }

}  // namespace offprint
