#include <string>
#include <string_view>

#include "article/block_names.h"
#include "article/read.h"

namespace offprint {
namespace {

void append_field(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out += name;
  out += ": ";
  out += value;
  out += '\n';
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) {
    if (!out.empty()) out += ", ";
    out += value;
  }
  return out;
}

class Dump {
 public:
  void blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      out.append(depth_ * 2, ' ');
      out += kind_name(block);
      std::visit([this](const auto& value) { members(value); }, block.value);
    }
  }

  std::string out;

 private:
  void line(std::string_view text) {
    out += ": ";
    for (const char c : text) {
      if (c == '\n') out += "\\n";
      else out += c;
    }
    out += '\n';
  }

  void members(const Heading& heading) {
    out += ' ' + std::to_string(heading.level);
    if (!heading.id.empty()) out += " #" + heading.id;
    line(plain_text(heading.runs));
  }
  void members(const Paragraph& paragraph) {
    if (!paragraph.id.empty()) out += " #" + paragraph.id;
    line(plain_text(paragraph.runs));
  }
  void members(const Disclaimer& disclaimer) { line(plain_text(disclaimer.runs)); }
  void members(const Rule&) { out += '\n'; }
  void members(const Code& code) { line(code.text); }
  void members(const Image& image) { line(image.src + " [" + image.alt + "] " + plain_text(image.caption)); }

  void members(const Quote& quote) {
    line(plain_text(quote.cite));
    ++depth_;
    blocks(quote.blocks);
    --depth_;
  }

  void members(const List& list) {
    line(list.ordered ? "from " + std::to_string(list.start) : std::string());
    ++depth_;
    for (const ListItem& item : list.items) {
      out.append(depth_ * 2, ' ');
      out += "item\n";
      ++depth_;
      blocks(item.blocks);
      --depth_;
    }
    --depth_;
  }

  void members(const Table& table) {
    line(plain_text(table.caption));
    for (const std::vector<TableCell>& row : table.rows) {
      out.append(depth_ * 2 + 2, ' ');
      out += "row";
      for (const TableCell& cell : row) out += (cell.header ? " # " : " | ") + plain_text(cell.runs);
      out += '\n';
    }
  }

  std::size_t depth_ = 0;
};

}  // namespace

std::string dump_text(const Article& article) {
  Dump dump;
  append_field(dump.out, "title", article.title);
  append_field(dump.out, "subtitle", article.subtitle);
  append_field(dump.out, "source", article.source.name);
  append_field(dump.out, "source url", article.source.url);
  append_field(dump.out, "authors", joined(article.authors));
  append_field(dump.out, "dateline", article.dateline);
  append_field(dump.out, "published", article.published);
  append_field(dump.out, "modified", article.modified);
  append_field(dump.out, "canonical", article.canonical);
  append_field(dump.out, "lang", article.lang);
  append_field(dump.out, "summary", article.summary);
  append_field(dump.out, "tags", joined(article.tags));
  append_field(dump.out, "hero", article.hero.src);
  append_field(dump.out, "scan caption", article.scan_caption);
  append_field(dump.out, "rights", article.rights);
  dump.blocks(article.blocks);
  return std::move(dump.out);
}

}  // namespace offprint
