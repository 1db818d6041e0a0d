#include "article/foreign/portable_text_blocks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "article/foreign/document_fields.h"
#include "article/foreign/table_rows.h"
#include "article/white_space.h"

namespace offprint {
namespace {

constexpr std::array<std::pair<std::string_view, Mark>, 16> kDecorators = {{
    {"strong", Mark::kStrong}, {"bold", Mark::kStrong}, {"em", Mark::kEm}, {"italic", Mark::kEm}, {"code", Mark::kCode}, {"underline", Mark::kU},
    {"strike-through", Mark::kS}, {"strike", Mark::kS}, {"strikethrough", Mark::kS}, {"sub", Mark::kSub}, {"subscript", Mark::kSub}, {"sup", Mark::kSup},
    {"superscript", Mark::kSup}, {"highlight", Mark::kMark}, {"mark", Mark::kMark}, {"u", Mark::kU},
}};

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) { return std::find(names.begin(), names.end(), name) != names.end(); }

// 1 to 6 of "h1" to "h6"; 0: another style.
int level_of(std::string_view style) { return style.size() == 2 && style[0] == 'h' && style[1] >= '1' && style[1] <= '6' ? style[1] - '0' : 0; }

}  // namespace

bool holds_portable_text(const JsonTree& tree, JsonIndex array) {
  if (tree.kind(array) != JsonKind::kArray) return false;
  for (JsonIndex one = tree.first(array); one != 0; one = tree.next(one)) {
    if (tree.kind(one) != JsonKind::kObject) continue;
    const JsonIndex type = tree.find(one, "_type");
    if (type == 0) continue;
    const JsonIndex children = tree.find(one, "children");
    if (tree.text(type) == "block" || (children != 0 && tree.kind(children) == JsonKind::kArray)) return true;
  }
  return false;
}

void LevelledLists::close_last() {
  List list = std::move(open_.back().list);
  open_.pop_back();
  if (open_.empty()) done_.push_back(std::move(list));
  else open_.back().list.items.back().blocks.push_back(Block{std::move(list)});
}

bool LevelledLists::add(std::int64_t level, bool ordered, ListItem item) {
  while (!open_.empty() && open_.back().level > level) close_last();
  const bool other = !open_.empty() && open_.back().level == level && open_.back().list.ordered != ordered;
  if (other) close_last();
  const bool begins = other || open_.empty() || (open_.back().level < level && open_.size() < kMostLevels);
  if (begins) open_.push_back({level, {ordered, 1, {}}});
  open_.back().list.items.push_back(std::move(item));
  return begins && open_.size() > 1;
}

std::vector<List> LevelledLists::take() {
  while (!open_.empty()) close_last();
  return std::exchange(done_, {});
}

void PortableTextBlocks::read_all(JsonIndex array, std::vector<Block>& out) {
  LevelledLists lists;
  const auto end_lists = [&] {
    for (List& list : lists.take()) importing_.add(out, Block{std::move(list)});
  };
  bool after_quote = false;
  for (JsonIndex value = tree_.first(array); value != 0; value = tree_.next(value)) {
    const bool block = is_block(value);
    if (block && tree_.find(value, "listItem") != 0) {
      add_item(value, lists);
      after_quote = false;
      continue;
    }
    end_lists();
    const bool quote = block && fields_.raw(value, {"style"}) == "blockquote";
    auto* before = quote && after_quote && !out.empty() ? std::get_if<Quote>(&out.back().value) : nullptr;
    // A quotation of several paragraphs can only be written as blocks one behind the other.
    if (before != nullptr) read_spans(value, before->blocks);
    else read_one(value, out);
    after_quote = quote;
  }
  end_lists();
}

void PortableTextBlocks::add_item(JsonIndex block, LevelledLists& lists) {
  fields_.place(block);
  ListItem item;
  read_spans(block, item.blocks);
  if (item.blocks.empty()) return;
  const std::int64_t level = std::max<std::int64_t>(fields_.integer(block, {"level"}, 1), 1);
  if (lists.add(level, fields_.raw(block, {"listItem"}) == "number", std::move(item))) ++importing_.block_count;
}

bool PortableTextBlocks::is_block(JsonIndex value) const {
  if (tree_.kind(value) != JsonKind::kObject) return false;
  const JsonIndex type = tree_.find(value, "_type");
  const JsonIndex children = tree_.find(value, "children");
  return type != 0 && (tree_.text(type) == "block" || (children != 0 && tree_.kind(children) == JsonKind::kArray));
}

void PortableTextBlocks::read_one(JsonIndex value, std::vector<Block>& out) {
  if (tree_.kind(value) != JsonKind::kObject) {
    return fields_.tell(ReportKind::kSkipped, value, "Expected a block, found " + std::string(name_of(tree_.kind(value))) + ".");
  }
  fields_.place(value);
  if (is_block(value)) return read_block(value, out);
  read_object(value, fields_.raw(value, {"_type"}), out);
}

void PortableTextBlocks::read_block(JsonIndex block, std::vector<Block>& out) {
  const std::string_view style = fields_.raw(block, {"style"});
  if (const int level = level_of(style); level > 0) {
    Heading heading;
    heading.level = level;
    heading.runs = runs_of(block);
    if (!heading.runs.empty()) importing_.add(out, Block{std::move(heading)});
    return;
  }
  if (style != "blockquote") return read_spans(block, out);
  Quote quote;
  read_spans(block, quote.blocks);
  if (!quote.blocks.empty()) importing_.add(out, Block{std::move(quote)});
}

void PortableTextBlocks::read_spans(JsonIndex block, std::vector<Block>& out) {
  BlockFlow flow(importing_, out);
  const Definitions definitions = definitions_of(block);
  const JsonIndex children = fields_.member(block, {"children"}, JsonKind::kArray);
  for (JsonIndex span = children == 0 ? 0 : tree_.first(children); span != 0; span = tree_.next(span)) {
    if (tree_.kind(span) != JsonKind::kObject) {
      fields_.tell(ReportKind::kSkipped, span, "Expected a span, found " + std::string(name_of(tree_.kind(span))) + ".");
      continue;
    }
    const std::string_view type = fields_.raw(span, {"_type"});
    if (type != "span" && !type.empty()) {
      if (is_one_of(type, {"image", "inlineImage"})) {
        flow.end_paragraph();
        read_image(span, out);
      } else {
        fields_.tell(ReportKind::kSkipped, span, "An object of a type that is not known was left out of its text.", type);
      }
      continue;
    }
    Marks marks = 0;
    std::string href;
    const JsonIndex list = fields_.member(span, {"marks"}, JsonKind::kArray);
    for (JsonIndex mark = list == 0 ? 0 : tree_.first(list); mark != 0; mark = tree_.next(mark)) add_mark(tree_.text(mark), definitions, marks, href);
    flow.add_lines(fields_.raw(span, {"text"}), marks, href);
  }
  flow.end_paragraph();
}

Runs PortableTextBlocks::runs_of(JsonIndex block) {
  return runs_through_blocks(importing_, [&](std::vector<Block>& blocks) { read_spans(block, blocks); });
}

std::string PortableTextBlocks::text_of(JsonIndex value) { return plain_text(runs_of_value(value)); }

Runs PortableTextBlocks::runs_of_value(JsonIndex value) {
  return runs_through_blocks(importing_, [&](std::vector<Block>& blocks) {
    if (tree_.kind(value) == JsonKind::kArray) return read_all(value, blocks);
    BlockFlow flow(importing_, blocks);
    flow.add_text(tree_.kind(value) == JsonKind::kInteger ? std::to_string(tree_.integer(value)) : std::string(tree_.text(value)));
    flow.end_paragraph();
  });
}

PortableTextBlocks::Definitions PortableTextBlocks::definitions_of(JsonIndex block) {
  Definitions out;
  const JsonIndex list = fields_.member(block, {"markDefs"}, JsonKind::kArray);
  for (JsonIndex one = list == 0 ? 0 : tree_.first(list); one != 0; one = tree_.next(one)) {
    if (tree_.kind(one) == JsonKind::kObject) out.emplace_back(fields_.raw(one, {"_key"}), one);
  }
  std::sort(out.begin(), out.end());
  return out;
}

void PortableTextBlocks::tell_once(std::string what, std::string_view name) {
  if (told_.insert(std::string(name)).second) importing_.tell(ReportKind::kSkipped, std::move(what), name);
}

// A mark is the key of a definition or else a decorator.
void PortableTextBlocks::add_mark(std::string_view name, const Definitions& definitions, Marks& marks, std::string& href) {
  if (name.empty()) return;
  const auto defined = std::lower_bound(definitions.begin(), definitions.end(), std::pair(name, JsonIndex{0}));
  if (defined != definitions.end() && defined->first == name) {
    const JsonIndex definition = defined->second;
    const std::string_view type = fields_.raw(definition, {"_type"});
    const std::string_view address = fields_.raw(definition, {"href", "url"});
    const bool is_link = is_one_of(type, {"internalLink", "link", "reference"});
    if (!address.empty()) href = importing_.link(address);
    else if (is_link) importing_.tell(ReportKind::kDropped, "A link without an address was taken off its text.", type);
    else tell_once("An annotation that is not known was taken off its text.", type);
    return;
  }
  const auto* found = std::find_if(kDecorators.begin(), kDecorators.end(), [&](const auto& one) { return one.first == name; });
  if (found != kDecorators.end()) marks |= bit(found->second);
  else tell_once("A mark that is not known was taken off its text.", name);
}

void PortableTextBlocks::read_object(JsonIndex object, std::string_view type, std::vector<Block>& out) {
  if (is_one_of(type, {"image", "mainImage", "figure", "imageBlock", "inlineImage"})) return read_image(object, out);
  if (is_one_of(type, {"code", "codeBlock"})) return read_code(object, out);
  if (type == "table") return read_table(object, out);
  if (is_one_of(type, {"break", "hr", "divider", "horizontalRule", "separator"})) {
    importing_.add(out, Block{Rule{}});
    return;
  }
  if (read_inside(object, out)) return;
  importing_.tell(ReportKind::kSkipped, type.empty() ? "An object without a type was left out." : "An object of a type that is not known was left out.", type);
}

// Callouts, columns and the like hold blocks, galleries hold pictures.
bool PortableTextBlocks::read_inside(JsonIndex object, std::vector<Block>& out) {
  for (const std::string_view name : {"images", "body", "content", "text", "children"}) {
    const JsonIndex array = tree_.find(object, name);
    if (array == 0 || tree_.kind(array) != JsonKind::kArray) continue;
    if (name != "images" && !holds_portable_text(tree_, array)) continue;
    read_all(array, out);
    return true;
  }
  return false;
}

void PortableTextBlocks::read_image(JsonIndex object, std::vector<Block>& out) {
  // Some schemas wrap the picture once more.
  const JsonIndex inner = tree_.find(object, "asset") == 0 ? tree_.find(object, "image") : 0;
  Image image = read_picture(fields_, inner == 0 ? object : inner);
  if (image.src.empty()) return;
  if (const JsonIndex caption = tree_.find(object, "caption"); caption != 0) image.caption = runs_of_value(caption);
  if (image.alt.empty()) image.alt = fields_.line(object, {"alt", "altText"});
  importing_.add(out, Block{std::move(image)});
}

void PortableTextBlocks::read_code(JsonIndex object, std::vector<Block>& out) {
  Code code;
  code.text = fields_.raw(object, {"code", "text"});
  if (normalize_code(code.text) > 0) importing_.tell(ReportKind::kDropped, "Control characters were taken out.");
  code.language = fields_.line(object, {"language"});
  if (!code.text.empty()) importing_.add(out, Block{std::move(code)});
}

void PortableTextBlocks::add_row(JsonIndex row, std::vector<TableCell>& out) {
  const JsonIndex cells = tree_.kind(row) == JsonKind::kObject ? fields_.member(row, {"cells"}, JsonKind::kArray) : row;
  if (cells == 0 || tree_.kind(cells) != JsonKind::kArray) return;
  for (JsonIndex cell = tree_.first(cells); cell != 0; cell = tree_.next(cell)) {
    JsonIndex value = cell;
    if (tree_.kind(cell) == JsonKind::kObject) {
      for (const std::string_view name : {"content", "value", "text", "body"}) {
        if (const JsonIndex inner = tree_.find(cell, name); inner != 0) value = inner;
      }
    }
    out.push_back({runs_of_value(value), false});
  }
}

void PortableTextBlocks::read_table(JsonIndex object, std::vector<Block>& out) {
  JsonIndex holder = object;
  if (const JsonIndex inner = tree_.find(object, "table"); inner != 0 && tree_.kind(inner) == JsonKind::kObject) holder = inner;
  const JsonIndex list = fields_.member(holder, {"rows"}, JsonKind::kArray);
  TableRows rows(importing_);
  const bool header = fields_.flag(object, {"headerRow", "hasHeaderRow", "firstRowIsHeader"}, false);
  for (JsonIndex row = list == 0 ? 0 : tree_.first(list); row != 0; row = tree_.next(row)) {
    std::vector<TableCell> cells;
    add_row(row, cells);
    rows.begin_row();
    for (TableCell& cell : cells) {
      cell.header = header && row == tree_.first(list);
      rows.add_cell(std::move(cell));
    }
  }
  Table table = rows.finish();
  if (table.rows.empty()) return importing_.tell(ReportKind::kSkipped, "A table without rows was left out.");
  importing_.add(out, Block{std::move(table)});
}

}  // namespace offprint
