#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/block_names.h"
#include "article/json_string.h"
#include "article/read.h"

namespace offprint {
namespace {

bool is_plain(const Run& run) { return run.marks == 0 && run.href.empty() && run.ruby.empty(); }
bool is_plain(const Runs& runs) { return runs.size() == 1 && is_plain(runs[0]); }

void append_marks(std::string& out, Marks marks) {
  out += ", \"marks\": [";
  bool first = true;
  for (const auto& [mark, name] : kMarkNames) {
    if (!has(marks, mark)) continue;
    if (!first) out += ", ";
    append_json_string(out, name);
    first = false;
  }
  out += ']';
}

void append_run(std::string& out, const Run& run) {
  if (is_plain(run)) return append_json_string(out, run.text);
  out += "{\"text\": ";
  append_json_string(out, run.text);
  if (run.marks != 0) append_marks(out, run.marks);
  if (!run.href.empty()) {
    out += ", \"href\": ";
    append_json_string(out, run.href);
  }
  if (!run.ruby.empty()) {
    out += ", \"ruby\": ";
    append_json_string(out, run.ruby);
  }
  out += '}';
}

void append_inline_runs(std::string& out, const Runs& runs) {
  out += '[';
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (i > 0) out += ", ";
    append_run(out, runs[i]);
  }
  out += ']';
}

void append_cell(std::string& out, const TableCell& cell) {
  if (!cell.header && cell.runs.empty()) return append_json_string(out, "");
  if (!cell.header && is_plain(cell.runs)) return append_json_string(out, cell.runs[0].text);
  out += cell.header ? "{\"header\": true, \"runs\": " : "{\"runs\": ";
  append_inline_runs(out, cell.runs);
  out += '}';
}

// Writes members and elements on lines of their own; knows where a comma is due.
class Writer {
 public:
  void open(char bracket) {
    out += bracket;
    ++depth_;
    fresh_ = true;
  }

  void close(char bracket) {
    --depth_;
    if (!fresh_) indent();
    out += bracket;
    fresh_ = false;
  }

  void element() {
    if (!fresh_) out += ',';
    fresh_ = false;
    indent();
  }

  void name(std::string_view member) {
    element();
    append_json_string(out, member);
    out += ": ";
  }

  void text(std::string_view member, std::string_view value) {
    if (value.empty()) return;
    name(member);
    append_json_string(out, value);
  }

  void number(std::string_view member, std::int32_t value) {
    name(member);
    out += std::to_string(value);
  }

  void strings(std::string_view member, const std::vector<std::string>& values) {
    if (values.empty()) return;
    name(member);
    out += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) out += ", ";
      append_json_string(out, values[i]);
    }
    out += ']';
  }

  void runs(std::string_view member, const Runs& value) {
    if (value.empty()) return;
    name(member);
    if (value.size() == 1) return append_inline_runs(out, value);
    open('[');
    for (const Run& run : value) {
      element();
      append_run(out, run);
    }
    close(']');
  }

  std::string out;

 private:
  void indent() {
    out += '\n';
    out.append(depth_ * 2, ' ');
  }

  std::size_t depth_ = 0;
  bool fresh_ = true;
};

void write_blocks(Writer& writer, const std::vector<Block>& blocks);

void write_image_members(Writer& writer, const Image& image) {
  writer.text("src", image.src);
  writer.text("alt", image.alt);
  writer.runs("caption", image.caption);
  writer.text("credit", image.credit);
  if (image.width != 0) writer.number("width", image.width);
  if (image.height != 0) writer.number("height", image.height);
}

void write_members(Writer& writer, const Heading& heading) {
  writer.number("level", heading.level);
  writer.text("id", heading.id);
  writer.runs("runs", heading.runs);
}

void write_members(Writer& writer, const Paragraph& paragraph) {
  writer.text("id", paragraph.id);
  writer.runs("runs", paragraph.runs);
}

void write_members(Writer& writer, const Disclaimer& disclaimer) { writer.runs("runs", disclaimer.runs); }
void write_members(Writer&, const Rule&) {}
void write_members(Writer& writer, const Image& image) { write_image_members(writer, image); }

void write_members(Writer& writer, const Quote& quote) {
  writer.name("blocks");
  write_blocks(writer, quote.blocks);
  writer.runs("cite", quote.cite);
}

void write_members(Writer& writer, const List& list) {
  if (list.ordered) {
    writer.name("ordered");
    writer.out += "true";
  }
  if (list.start != 1) writer.number("start", list.start);
  writer.name("items");
  writer.open('[');
  for (const ListItem& item : list.items) {
    writer.element();
    writer.open('{');
    writer.name("blocks");
    write_blocks(writer, item.blocks);
    writer.close('}');
  }
  writer.close(']');
}

void write_members(Writer& writer, const Table& table) {
  writer.runs("caption", table.caption);
  writer.name("rows");
  writer.open('[');
  for (const std::vector<TableCell>& row : table.rows) {
    writer.element();
    writer.out += '[';
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) writer.out += ", ";
      append_cell(writer.out, row[i]);
    }
    writer.out += ']';
  }
  writer.close(']');
}

void write_members(Writer& writer, const Code& code) {
  writer.text("language", code.language);
  writer.text("text", code.text);
}

void write_blocks(Writer& writer, const std::vector<Block>& blocks) {
  writer.open('[');
  for (const Block& block : blocks) {
    writer.element();
    writer.open('{');
    writer.text("kind", kind_name(block));
    std::visit([&writer](const auto& value) { write_members(writer, value); }, block.value);
    writer.close('}');
  }
  writer.close(']');
}

void write_source(Writer& writer, const Source& source) {
  if (source == Source{}) return;
  writer.name("source");
  writer.open('{');
  writer.text("name", source.name);
  writer.text("url", source.url);
  writer.close('}');
}

void write_hero(Writer& writer, const Image& hero) {
  if (hero.src.empty()) return;
  writer.name("hero");
  writer.open('{');
  write_image_members(writer, hero);
  writer.close('}');
}

}  // namespace

std::string write_json(const Article& article) {
  Writer writer;
  writer.open('{');
  writer.number("offprint", 1);
  writer.name("title");
  append_json_string(writer.out, article.title);
  writer.text("subtitle", article.subtitle);
  write_source(writer, article.source);
  writer.strings("authors", article.authors);
  writer.text("dateline", article.dateline);
  writer.text("published", article.published);
  writer.text("modified", article.modified);
  writer.text("canonical", article.canonical);
  writer.text("lang", article.lang);
  writer.text("summary", article.summary);
  writer.strings("tags", article.tags);
  write_hero(writer, article.hero);
  writer.text("scan_caption", article.scan_caption);
  writer.text("rights", article.rights);
  writer.name("blocks");
  write_blocks(writer, article.blocks);
  writer.close('}');
  writer.out += '\n';
  return std::move(writer.out);
}

}  // namespace offprint
