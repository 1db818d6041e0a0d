#include "article/foreign/prose_mirror_nodes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "article/field_values.h"
#include "article/foreign/table_rows.h"
#include "article/limits.h"
#include "article/white_space.h"

namespace offprint {
namespace {

// "bullet_list" and "bulletList" as "bulletlist".
std::string plain_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != '_' && c != '-') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

// Colour, font and size are looks, and so are not reported.
Marks mark_of(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Mark>, 16> kMarks = {{
      {"bold", Mark::kStrong}, {"strong", Mark::kStrong}, {"italic", Mark::kEm}, {"em", Mark::kEm}, {"strike", Mark::kS}, {"strikethrough", Mark::kS},
      {"s", Mark::kS}, {"underline", Mark::kU}, {"u", Mark::kU}, {"code", Mark::kCode}, {"subscript", Mark::kSub}, {"sub", Mark::kSub},
      {"superscript", Mark::kSup}, {"sup", Mark::kSup}, {"highlight", Mark::kMark}, {"mark", Mark::kMark},
  }};
  const auto* found = std::find_if(kMarks.begin(), kMarks.end(), [&](const auto& one) { return one.first == name; });
  return found == kMarks.end() ? Marks{0} : bit(found->second);
}

bool is_look(std::string_view name) {
  constexpr std::array<std::string_view, 6> kLooks = {"textstyle", "textcolor", "color", "backgroundcolor", "fontsize", "fontfamily"};
  return std::find(kLooks.begin(), kLooks.end(), name) != kLooks.end();
}

}  // namespace

ProseMirrorNodes::Read ProseMirrorNodes::reader_of(std::string_view name) {
  using Nodes = ProseMirrorNodes;
  static constexpr std::array<std::pair<std::string_view, Read>, 32> kReaders = {{
      {"text", &Nodes::read_text},           {"hardbreak", &Nodes::read_break},    {"mention", &Nodes::read_mention},
      {"emoji", &Nodes::read_emoji},         {"paragraph", &Nodes::read_paragraph}, {"heading", &Nodes::read_heading},
      {"title", &Nodes::read_title},         {"blockquote", &Nodes::read_quote},   {"bulletlist", &Nodes::read_list},
      {"orderedlist", &Nodes::read_list},    {"tasklist", &Nodes::read_list},      {"todolist", &Nodes::read_list},
      {"image", &Nodes::read_image},         {"imageblock", &Nodes::read_image},   {"figure", &Nodes::read_figure},
      {"horizontalrule", &Nodes::read_rule}, {"rule", &Nodes::read_rule},          {"codeblock", &Nodes::read_code},
      {"table", &Nodes::read_table},         {"detailssummary", &Nodes::read_summary}, {"youtube", &Nodes::read_frame},
      {"vimeo", &Nodes::read_frame},         {"twitter", &Nodes::read_frame},      {"twitch", &Nodes::read_frame},
      {"iframe", &Nodes::read_frame},        {"embed", &Nodes::read_frame},        {"video", &Nodes::read_frame},
      {"audio", &Nodes::read_frame},         {"checklist", &Nodes::read_list},     {"figcaption", &Nodes::read_paragraph},
      {"summary", &Nodes::read_summary},     {"codeblocklowlight", &Nodes::read_code},
  }};
  const auto* found = std::find_if(kReaders.begin(), kReaders.end(), [&](const auto& one) { return one.first == name; });
  return found == kReaders.end() ? &Nodes::read_unknown : found->second;
}

std::string ProseMirrorNodes::name_of_node(JsonIndex node) {
  return tree_.kind(node) == JsonKind::kObject ? plain_name(fields_.raw(node, {"type"})) : std::string();
}

void ProseMirrorNodes::read_content(JsonIndex node, std::vector<Block>& out) {
  BlockFlow flow(importing_, out);
  walk(node, flow, false);
  flow.end_paragraph();
}

void ProseMirrorNodes::walk(JsonIndex node, BlockFlow& out, bool inside_text) {
  const bool before = std::exchange(inside_text_, inside_text);
  const JsonIndex list = content(node);
  for (JsonIndex one = list == 0 ? 0 : tree_.first(list); one != 0; one = tree_.next(one)) read_node(one, out);
  inside_text_ = before;
}

void ProseMirrorNodes::read_node(JsonIndex node, BlockFlow& out) {
  if (tree_.kind(node) != JsonKind::kObject) {
    return fields_.tell(ReportKind::kSkipped, node, "Expected a node, found " + std::string(name_of(tree_.kind(node))) + ".");
  }
  fields_.place(node);
  (this->*reader_of(name_of_node(node)))(node, out);
}

void ProseMirrorNodes::read_text(JsonIndex node, BlockFlow& out) {
  Marks marks = 0;
  std::string href;
  const JsonIndex list = fields_.member(node, {"marks"}, JsonKind::kArray);
  for (JsonIndex mark = list == 0 ? 0 : tree_.first(list); mark != 0; mark = tree_.next(mark)) add_marks(mark, marks, href);
  out.add_text(fields_.raw(node, {"text"}), marks, href);
}

void ProseMirrorNodes::add_marks(JsonIndex mark, Marks& marks, std::string& href) {
  if (tree_.kind(mark) != JsonKind::kObject) {
    return fields_.tell(ReportKind::kSkipped, mark, "Expected a mark, found " + std::string(name_of(tree_.kind(mark))) + ".");
  }
  const std::string name = name_of_node(mark);
  const JsonIndex values = attrs(mark);
  if (name == "link") {
    if (values != 0) href = importing_.link(fields_.raw(values, {"href"}));
  } else if (name == "subsup") {
    marks |= mark_of(values == 0 ? std::string_view() : fields_.raw(values, {"type"}));
  } else if (const Marks found = mark_of(name); found != 0) {
    marks |= found;
  } else if (!is_look(name) && told_.insert(name).second) {
    fields_.tell(ReportKind::kSkipped, mark, "A mark that is not known was taken off its text.", fields_.raw(mark, {"type"}));
  }
}

void ProseMirrorNodes::read_break(JsonIndex, BlockFlow& out) { out.end_paragraph(); }

void ProseMirrorNodes::read_mention(JsonIndex node, BlockFlow& out) {
  const JsonIndex values = attrs(node);
  const std::string name = values == 0 ? std::string() : fields_.id(values, {"label", "text", "name", "id"});
  if (!name.empty()) out.add_text(name.starts_with('@') ? name : '@' + name);
}

void ProseMirrorNodes::read_emoji(JsonIndex node, BlockFlow& out) {
  const JsonIndex values = attrs(node);
  if (values == 0) return;
  const std::string sign = fields_.line(values, {"emoji", "text"});
  const std::string name = fields_.line(values, {"name", "shortName"});
  out.add_text(!sign.empty() ? sign : name.empty() || name.starts_with(':') ? name : ':' + name + ':');
}

void ProseMirrorNodes::read_paragraph(JsonIndex node, BlockFlow& out) {
  out.end_paragraph();
  walk(node, out, true);
  out.end_paragraph();
}

Runs ProseMirrorNodes::runs_of(JsonIndex node, bool inside_text) {
  return runs_through_blocks(importing_, [&](std::vector<Block>& blocks) {
    BlockFlow flow(importing_, blocks);
    walk(node, flow, inside_text);
    flow.end_paragraph();
  });
}

void ProseMirrorNodes::add_heading(JsonIndex node, int level, BlockFlow& out) {
  Heading heading;
  heading.level = level;
  heading.runs = runs_of(node, true);
  if (heading.runs.empty()) return;
  const JsonIndex values = attrs(node);
  std::string id = values == 0 ? std::string() : fields_.id(values, {"id"});
  if (is_fragment_id(id) && importing_.ids.insert(id).second) heading.id = std::move(id);
  out.add(Block{std::move(heading)});
}

void ProseMirrorNodes::read_heading(JsonIndex node, BlockFlow& out) {
  const JsonIndex values = attrs(node);
  add_heading(node, static_cast<int>(std::clamp<std::int64_t>(values == 0 ? 2 : fields_.integer(values, {"level"}, 2), 1, 6)), out);
}

void ProseMirrorNodes::read_title(JsonIndex node, BlockFlow& out) { add_heading(node, 1, out); }

void ProseMirrorNodes::read_quote(JsonIndex node, BlockFlow& out) {
  Quote quote;
  read_content(node, quote.blocks);
  if (!quote.blocks.empty()) out.add(Block{std::move(quote)});
}

void ProseMirrorNodes::read_list(JsonIndex node, BlockFlow& out) {
  List list;
  list.ordered = name_of_node(node) == "orderedlist";
  const JsonIndex values = attrs(node);
  const std::int64_t start = values == 0 ? 1 : fields_.integer(values, {"start", "order"}, 1);
  if (list.ordered) list.start = static_cast<std::int32_t>(std::clamp<std::int64_t>(start, -kMaxListStart, kMaxListStart));
  const JsonIndex items = content(node);
  for (JsonIndex one = items == 0 ? 0 : tree_.first(items); one != 0; one = tree_.next(one)) {
    ListItem item;
    if (read_item(one, item)) list.items.push_back(std::move(item));
  }
  if (!list.items.empty()) out.add(Block{std::move(list)});
}

// A node that is no item stands for the only block of one.
bool ProseMirrorNodes::read_item(JsonIndex node, ListItem& out) {
  const std::string name = name_of_node(node);
  if (!name.ends_with("item")) {
    BlockFlow flow(importing_, out.blocks);
    read_node(node, flow);
    flow.end_paragraph();
    return !out.blocks.empty();
  }
  fields_.place(node);
  read_content(node, out.blocks);
  if (out.blocks.empty() || name == "listitem") return !out.blocks.empty();
  const JsonIndex values = attrs(node);
  const bool checked = values != 0 && (fields_.flag(values, {"checked", "done"}, false) || fields_.raw(values, {"state"}) == "DONE");
  if (auto* text = std::get_if<Paragraph>(&out.blocks.front().value)) {
    text->runs.insert(text->runs.begin(), Run{checked ? "☑ " : "☐ ", 0, {}, {}});
    normalize_runs(text->runs);
  }
  return true;
}

bool ProseMirrorNodes::image_of(JsonIndex node, Image& out) {
  const JsonIndex values = attrs(node);
  const std::string_view address = values == 0 ? std::string_view() : fields_.raw(values, {"src", "url"});
  if (address.empty()) {
    fields_.tell(ReportKind::kDropped, node, "A picture without an address was left out.");
    return false;
  }
  out.src = importing_.picture(address);
  out.alt = fields_.line(values, {"alt"});
  out.width = fields_.side(values, {"width"});
  out.height = fields_.side(values, {"height"});
  if (std::string caption = fields_.line(values, {"caption", "title"}); !caption.empty() && caption != out.alt) {
    out.caption.push_back(Run{std::move(caption), 0, {}, {}});
  }
  return !out.src.empty();
}

void ProseMirrorNodes::read_image(JsonIndex node, BlockFlow& out) {
  Image image;
  if (image_of(node, image)) out.add(Block{std::move(image)});
}

// The text of a figure is the caption of its picture; where it has not just one picture, all stands one behind the other.
void ProseMirrorNodes::read_figure(JsonIndex node, BlockFlow& out) {
  const JsonIndex values = attrs(node);
  const JsonIndex list = content(node);
  JsonIndex picture = values != 0 && tree_.find(values, "src") != 0 ? node : 0;
  int count = picture == 0 ? 0 : 1;
  for (JsonIndex one = list == 0 ? 0 : tree_.first(list); one != 0; one = tree_.next(one)) {
    if (!name_of_node(one).starts_with("image")) continue;
    picture = one;
    ++count;
  }
  if (count != 1) return walk(node, out, false);
  Image image;
  if (!image_of(picture, image)) return;
  Runs caption = runs_through_blocks(importing_, [&](std::vector<Block>& blocks) {
    BlockFlow flow(importing_, blocks);
    for (JsonIndex one = list == 0 ? 0 : tree_.first(list); one != 0; one = tree_.next(one)) {
      if (one != picture) read_node(one, flow);
    }
    flow.end_paragraph();
  });
  if (!caption.empty()) image.caption = std::move(caption);
  out.add(Block{std::move(image)});
}

void ProseMirrorNodes::read_rule(JsonIndex, BlockFlow& out) { out.add(Block{Rule{}}); }

std::string ProseMirrorNodes::code_of(JsonIndex node) {
  std::string out;
  const JsonIndex list = content(node);
  for (JsonIndex one = list == 0 ? 0 : tree_.first(list); one != 0; one = tree_.next(one)) {
    const std::string name = name_of_node(one);
    if (name == "text") out += fields_.raw(one, {"text"});
    if (name == "hardbreak") out += '\n';
  }
  return out;
}

void ProseMirrorNodes::read_code(JsonIndex node, BlockFlow& out) {
  Code code;
  code.text = code_of(node);
  if (normalize_code(code.text) > 0) fields_.tell(ReportKind::kDropped, node, "Control characters were taken out.");
  const JsonIndex values = attrs(node);
  if (values != 0) code.language = fields_.line(values, {"language", "params", "lang"});
  if (!code.text.empty()) out.add(Block{std::move(code)});
}

void ProseMirrorNodes::read_table(JsonIndex node, BlockFlow& out) {
  TableRows rows(importing_);
  const JsonIndex list = content(node);
  for (JsonIndex row = list == 0 ? 0 : tree_.first(list); row != 0; row = tree_.next(row)) {
    const JsonIndex cells = tree_.kind(row) == JsonKind::kObject ? content(row) : 0;
    if (cells == 0) continue;
    rows.begin_row();
    for (JsonIndex cell = tree_.first(cells); cell != 0; cell = tree_.next(cell)) {
      if (tree_.kind(cell) != JsonKind::kObject) continue;
      const JsonIndex values = attrs(cell);
      rows.add_cell({runs_of(cell, false), name_of_node(cell) == "tableheader"}, values == 0 ? 1 : fields_.integer(values, {"colspan"}, 1),
                    values == 0 ? 1 : fields_.integer(values, {"rowspan"}, 1));
    }
  }
  Table table = rows.finish();
  if (!table.rows.empty()) out.add(Block{std::move(table)});
}

// What stays visible when the details are closed.
void ProseMirrorNodes::read_summary(JsonIndex node, BlockFlow& out) {
  Runs runs = runs_of(node, true);
  for (Run& run : runs) run.marks |= bit(Mark::kStrong);
  normalize_runs(runs);
  if (!runs.empty()) out.add(Block{Paragraph{std::move(runs)}});
}

void ProseMirrorNodes::read_frame(JsonIndex node, BlockFlow&) {
  const JsonIndex values = attrs(node);
  fields_.tell(ReportKind::kDropped, node, "An embedded " + std::string(fields_.raw(node, {"type"})) + " frame was left out.",
               values == 0 ? std::string_view() : fields_.raw(values, {"src", "url", "href"}));
}

void ProseMirrorNodes::read_unknown(JsonIndex node, BlockFlow& out) {
  if (content(node) == 0) {
    return fields_.tell(ReportKind::kSkipped, node, "A node of a type that is not known was left out.", fields_.raw(node, {"type"}));
  }
  if (inside_text_) return walk(node, out, true);
  out.end_paragraph();
  walk(node, out, false);
  out.end_paragraph();
}

}  // namespace offprint
