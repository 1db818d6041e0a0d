#include "article/foreign/editor_js.h"

#include <algorithm>
#include <array>
#include <utility>

#include "article/field_values.h"
#include "article/foreign/block_flow.h"
#include "article/foreign/json_fields.h"
#include "article/foreign/table_rows.h"
#include "article/html/read_html.h"
#include "article/limits.h"
#include "article/white_space.h"

namespace offprint {
namespace {

class EditorJsReader {
 public:
  EditorJsReader(const JsonTree& tree, Importing& importing, std::vector<Block>& out) : tree_(tree), importing_(importing), fields_(tree, importing), out_(out) {}

  JsonFields& fields() { return fields_; }
  void read_block(JsonIndex block);

 private:
  using Read = void (EditorJsReader::*)(JsonIndex data);
  // Each reads the `data` of one tool.
  void read_header(JsonIndex data);
  void read_paragraph(JsonIndex data);
  void read_quote(JsonIndex data);
  void read_image(JsonIndex data);
  void read_list(JsonIndex data);
  void read_rule(JsonIndex data);
  void read_table(JsonIndex data);
  void read_code(JsonIndex data);
  void read_warning(JsonIndex data);
  void read_embed(JsonIndex data);
  void read_link(JsonIndex data);
  void read_raw(JsonIndex data);
  void read_attachment(JsonIndex data);

  static Read reader_of(std::string_view type);
  // The name of the place, from the block's anchor tune; empty: none.
  std::string anchor();
  Runs runs(JsonIndex object, JsonFields::Names names) { return html_runs(fields_.raw(object, names), importing_); }
  // The paragraphs of a text in HTML.
  void add_html(std::string_view html, std::vector<Block>& out);
  void add_linked(Runs runs, std::string_view address);
  List items_of(JsonIndex items, bool ordered, bool checks);
  void read_item(JsonIndex value, bool ordered, bool checks, List& out);
  void add_row(JsonIndex cells, bool header, TableRows& rows);

  const JsonTree& tree_;
  Importing& importing_;
  JsonFields fields_;
  std::vector<Block>& out_;
  JsonIndex block_ = 0;  // the one that is being read
};

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Hosts choose the names under which they register tools; these are those of the tools' own examples.
EditorJsReader::Read EditorJsReader::reader_of(std::string_view type) {
  static constexpr std::array<std::pair<std::string_view, Read>, 24> kReaders = {{
      {"header", &EditorJsReader::read_header},
      {"heading", &EditorJsReader::read_header},
      {"paragraph", &EditorJsReader::read_paragraph},
      {"quote", &EditorJsReader::read_quote},
      {"image", &EditorJsReader::read_image},
      {"simpleimage", &EditorJsReader::read_image},
      {"inlineimage", &EditorJsReader::read_image},
      {"imagetool", &EditorJsReader::read_image},
      {"list", &EditorJsReader::read_list},
      {"nestedlist", &EditorJsReader::read_list},
      {"editorjslist", &EditorJsReader::read_list},
      {"checklist", &EditorJsReader::read_list},
      {"nestedchecklist", &EditorJsReader::read_list},
      {"delimiter", &EditorJsReader::read_rule},
      {"table", &EditorJsReader::read_table},
      {"code", &EditorJsReader::read_code},
      {"codetool", &EditorJsReader::read_code},
      {"warning", &EditorJsReader::read_warning},
      {"embed", &EditorJsReader::read_embed},
      {"linktool", &EditorJsReader::read_link},
      {"link", &EditorJsReader::read_link},
      {"raw", &EditorJsReader::read_raw},
      {"rawtool", &EditorJsReader::read_raw},
      {"attaches", &EditorJsReader::read_attachment},
  }};
  std::string name(type);
  std::transform(name.begin(), name.end(), name.begin(), to_lower);
  const auto* found = std::find_if(kReaders.begin(), kReaders.end(), [&](const auto& one) { return one.first == name; });
  return found == kReaders.end() ? nullptr : found->second;
}

void EditorJsReader::read_block(JsonIndex block) {
  fields_.place(block);
  block_ = block;
  if (tree_.kind(block) != JsonKind::kObject) {
    return importing_.tell(ReportKind::kSkipped, "Expected a block, found " + std::string(name_of(tree_.kind(block))) + ".");
  }
  const std::string_view type = fields_.raw(block, {"type"});
  if (type.empty()) return importing_.tell(ReportKind::kSkipped, "A block without a type was left out.");
  const Read read = reader_of(type);
  if (read == nullptr) return importing_.tell(ReportKind::kSkipped, "A block of a type that is not known was left out.", type);
  const JsonIndex data = fields_.member(block, {"data"}, JsonKind::kObject);
  if (data != 0) return (this->*read)(data);
  if (read == &EditorJsReader::read_rule) return read_rule(0);
  importing_.tell(ReportKind::kSkipped, "A block without data was left out.", type);
}

std::string EditorJsReader::anchor() {
  const JsonIndex tunes = tree_.find(block_, "tunes");
  const JsonIndex tune = tunes == 0 ? 0 : tree_.find(tunes, "anchorTune");
  if (tune == 0) return {};
  std::string name = fields_.line(tune, {"anchor"});
  return is_fragment_id(name) && importing_.ids.insert(name).second ? name : std::string();
}

void EditorJsReader::read_header(JsonIndex data) {
  Heading heading;
  heading.level = static_cast<int>(std::clamp<std::int64_t>(fields_.integer(data, {"level"}, 2), 1, 6));
  heading.runs = runs(data, {"text"});
  if (heading.runs.empty()) return;
  heading.id = anchor();
  importing_.add(out_, Block{std::move(heading)});
}

void EditorJsReader::add_html(std::string_view html, std::vector<Block>& out) {
  for (Block& block : html_blocks(html, importing_)) out.push_back(std::move(block));
}

void EditorJsReader::read_paragraph(JsonIndex data) { add_html(fields_.raw(data, {"text"}), out_); }

void EditorJsReader::read_quote(JsonIndex data) {
  Quote quote;
  add_html(fields_.raw(data, {"text"}), quote.blocks);
  quote.cite = runs(data, {"caption"});
  if (quote.blocks.empty()) return importing_.tell(ReportKind::kSkipped, "A quote without a text was left out.", plain_text(quote.cite));
  importing_.add(out_, Block{std::move(quote)});
}

// The uploader's `file` has the address; that of the simple tool stands in `url`. Borders and backgrounds are looks.
void EditorJsReader::read_image(JsonIndex data) {
  const JsonIndex file = tree_.find(data, "file");
  const bool uploaded = file != 0 && tree_.kind(file) == JsonKind::kObject;
  std::string_view address = uploaded ? fields_.raw(file, {"url"}) : file == 0 ? std::string_view() : tree_.text(file);
  if (address.empty()) address = fields_.raw(data, {"url"});
  Image image;
  image.caption = runs(data, {"caption"});
  if (address.empty()) return importing_.tell(ReportKind::kDropped, "A picture without an address was left out.", plain_text(image.caption));
  image.src = importing_.picture(address);
  if (image.src.empty()) return;
  image.alt = fields_.line(data, {"alt", "altText"});
  image.width = fields_.side(uploaded ? file : data, {"width"});
  image.height = fields_.side(uploaded ? file : data, {"height"});
  importing_.add(out_, Block{std::move(image)});
}

void EditorJsReader::read_list(JsonIndex data) {
  const std::string style = fields_.line(data, {"style", "type"});
  const std::string_view type = fields_.raw(block_, {"type"});
  const JsonIndex items = fields_.member(data, {"items"}, JsonKind::kArray);
  if (items == 0) return importing_.tell(ReportKind::kSkipped, "A list without items was left out.");
  const bool checks = style == "checklist" || type.find("heck") != std::string_view::npos;
  List list = items_of(items, style == "ordered", checks);
  const JsonIndex meta = fields_.member(data, {"meta"}, JsonKind::kObject);
  const std::int64_t start = meta == 0 ? 1 : fields_.integer(meta, {"start"}, 1);
  if (list.ordered) list.start = static_cast<std::int32_t>(std::clamp<std::int64_t>(start, -kMaxListStart, kMaxListStart));
  if (!list.items.empty()) importing_.add(out_, Block{std::move(list)});
}

// One frame for each level; kMaxJsonDepth bounds them.
List EditorJsReader::items_of(JsonIndex items, bool ordered, bool checks) {
  List list;
  list.ordered = ordered;
  for (JsonIndex value = tree_.first(items); value != 0; value = tree_.next(value)) read_item(value, ordered, checks, list);
  return list;
}

void EditorJsReader::read_item(JsonIndex value, bool ordered, bool checks, List& out) {
  ListItem item;
  Paragraph text;
  if (tree_.kind(value) == JsonKind::kString) {
    text.runs = html_runs(tree_.text(value), importing_);
  } else if (tree_.kind(value) == JsonKind::kObject) {
    text.runs = runs(value, {"content", "text"});
  } else {
    return fields_.tell(ReportKind::kSkipped, value, "Expected an item of a list, found " + std::string(name_of(tree_.kind(value))) + ".");
  }
  if (checks && !text.runs.empty() && tree_.kind(value) == JsonKind::kObject) {
    const JsonIndex meta = fields_.member(value, {"meta"}, JsonKind::kObject);
    const bool checked = fields_.flag(value, {"checked"}, meta != 0 && fields_.flag(meta, {"checked"}, false));
    text.runs.insert(text.runs.begin(), Run{checked ? "☑ " : "☐ ", 0, {}, {}});
    normalize_runs(text.runs);
  }
  if (!text.runs.empty()) importing_.add(item.blocks, Block{std::move(text)});
  const JsonIndex inner = tree_.kind(value) == JsonKind::kObject ? fields_.member(value, {"items"}, JsonKind::kArray) : 0;
  List list = inner == 0 ? List() : items_of(inner, ordered, checks);
  if (!list.items.empty()) importing_.add(item.blocks, Block{std::move(list)});
  if (!item.blocks.empty()) out.items.push_back(std::move(item));
}

void EditorJsReader::read_rule(JsonIndex) { importing_.add(out_, Block{Rule{}}); }

void EditorJsReader::read_table(JsonIndex data) {
  const JsonIndex content = fields_.member(data, {"content"}, JsonKind::kArray);
  if (content == 0) return importing_.tell(ReportKind::kSkipped, "A table without rows was left out.");
  TableRows rows(importing_);
  const bool headings = fields_.flag(data, {"withHeadings"}, false);
  for (JsonIndex row = tree_.first(content); row != 0; row = tree_.next(row)) add_row(row, headings && row == tree_.first(content), rows);
  Table table = rows.finish();
  if (!table.rows.empty()) importing_.add(out_, Block{std::move(table)});
}

void EditorJsReader::add_row(JsonIndex cells, bool header, TableRows& rows) {
  if (tree_.kind(cells) != JsonKind::kArray) {
    return fields_.tell(ReportKind::kSkipped, cells, "Expected a row of cells, found " + std::string(name_of(tree_.kind(cells))) + ".");
  }
  rows.begin_row();
  for (JsonIndex cell = tree_.first(cells); cell != 0; cell = tree_.next(cell)) {
    rows.add_cell({html_runs(tree_.kind(cell) == JsonKind::kInteger ? std::to_string(tree_.integer(cell)) : std::string(tree_.text(cell)), importing_), header});
  }
}

void EditorJsReader::read_code(JsonIndex data) {
  Code code;
  code.text = fields_.raw(data, {"code"});
  if (normalize_code(code.text) > 0) importing_.tell(ReportKind::kDropped, "Control characters were taken out.");
  code.language = fields_.line(data, {"language", "languageCode"});
  if (!code.text.empty()) importing_.add(out_, Block{std::move(code)});
}

void EditorJsReader::read_warning(JsonIndex data) {
  Quote quote;
  Paragraph title{runs(data, {"title"})};
  for (Run& run : title.runs) run.marks |= bit(Mark::kStrong);
  normalize_runs(title.runs);
  if (!title.runs.empty()) importing_.add(quote.blocks, Block{std::move(title)});
  add_html(fields_.raw(data, {"message"}), quote.blocks);
  if (!quote.blocks.empty()) importing_.add(out_, Block{std::move(quote)});
}

// A paragraph that leads to an address, which is its text where it has no other.
void EditorJsReader::add_linked(Runs runs, std::string_view address) {
  const std::string href = importing_.link(address);
  if (runs.empty() && !href.empty()) runs.push_back(Run{href, 0, {}, {}});
  for (Run& run : runs) {
    if (run.href.empty()) run.href = href;
  }
  normalize_runs(runs);
  if (!runs.empty()) importing_.add(out_, Block{Paragraph{std::move(runs)}});
}

void EditorJsReader::read_embed(JsonIndex data) {
  const std::string_view source = fields_.raw(data, {"source", "embed"});
  importing_.tell(ReportKind::kDropped, "An embedded " + fields_.line(data, {"service"}) + " frame was left out; a link to its source stands in its place.", source);
  add_linked(runs(data, {"caption"}), source);
}

void EditorJsReader::read_link(JsonIndex data) {
  const JsonIndex meta = fields_.member(data, {"meta"}, JsonKind::kObject);
  add_linked(meta == 0 ? Runs() : runs(meta, {"title"}), fields_.raw(data, {"link", "url"}));
  const std::string description = meta == 0 ? std::string() : fields_.line(meta, {"description"});
  if (!description.empty()) importing_.tell(ReportKind::kSkipped, "What a link's card says about the page it leads to was left out.", description);
}

void EditorJsReader::read_raw(JsonIndex data) { add_html(fields_.raw(data, {"html"}), out_); }

void EditorJsReader::read_attachment(JsonIndex data) {
  const JsonIndex file = fields_.member(data, {"file"}, JsonKind::kObject);
  if (file == 0) return importing_.tell(ReportKind::kSkipped, "An attachment without a file was left out.");
  Runs title = runs(data, {"title"});
  if (title.empty()) title = runs(file, {"name", "title"});
  add_linked(std::move(title), fields_.raw(file, {"url"}));
}

}  // namespace

bool looks_like_editor_js(const JsonTree& tree) {
  if (tree.kind(0) != JsonKind::kObject) return false;
  const JsonIndex blocks = tree.find(0, "blocks");
  if (blocks == 0 || tree.kind(blocks) != JsonKind::kArray) return false;
  const JsonIndex first = tree.first(blocks);
  if (first == 0) return tree.find(0, "time") != 0 && tree.find(0, "version") != 0;
  if (tree.kind(first) != JsonKind::kObject) return false;
  const JsonIndex type = tree.find(first, "type");
  return type != 0 && tree.kind(type) == JsonKind::kString && tree.find(first, "data") != 0;
}

Result<Article> read_editor_js(const JsonTree& tree, Importing& importing) {
  Article article;
  EditorJsReader reader(tree, importing, article.blocks);
  JsonFields& fields = reader.fields();
  if (tree.kind(0) != JsonKind::kObject) return fields.error(0, ErrorCode::kWrongType, "An Editor.js document is an object with \"blocks\".");
  const JsonIndex blocks = tree.find(0, "blocks");
  if (blocks == 0) return fields.error(0, ErrorCode::kMissingField, "An Editor.js document has \"blocks\".");
  if (tree.kind(blocks) != JsonKind::kArray) return fields.error(blocks, ErrorCode::kWrongType, "The \"blocks\" of Editor.js are an array.");
  article.title = fields.line(0, {"title"});
  for (JsonIndex block = tree.first(blocks); block != 0; block = tree.next(block)) reader.read_block(block);
  importing.place.clear();
  flatten_deep_blocks(article.blocks, importing);
  take_title(article);
  if (article.blocks.empty()) return fields.error(blocks, ErrorCode::kNoArticle, "This Editor.js document has no block that can be shown.");
  return article;
}

}  // namespace offprint
