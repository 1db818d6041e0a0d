#include "layout_json.h"

#include "article/json_string.h"
#include "article/utf8.h"
#include "decimal.h"

namespace offprint {
namespace {

void append_number(std::string& out, std::string_view name, LayoutUnit units) {
  out += "\"" + std::string(name) + "\":" + px_text(units);
}

void append_integer(std::string& out, std::string_view name, std::int64_t value) {
  out += "\"" + std::string(name) + "\":" + std::to_string(value);
}

std::string_view kind_of(const FlowBlock& block) {
  switch (block.role) {
    case Role::kKicker: return "kicker";
    case Role::kTitle: return "title";
    case Role::kSubtitle: return "subtitle";
    case Role::kMeta: return "meta";
    case Role::kHeading: return "heading";
    case Role::kBody: return "paragraph";
    case Role::kCite: return "cite";
    case Role::kCaption: return "caption";
    case Role::kCell: return "cell";
    case Role::kCode: return "code";
    case Role::kDisclaimer: return "disclaimer";
    case Role::kScanCaption: return "scan-caption";
    case Role::kScanAddress: return "scan-address";
    case Role::kImage: return "image";
    case Role::kScanCode: return "scan-code";
    case Role::kRule: return "rule";
  }
  return "paragraph";
}

void append_line(std::string& out, const DrawLine& line, const Flow& flow) {
  const std::u32string_view text = flow.blocks[static_cast<std::size_t>(line.block)].text.text;
  out += "{";
  append_integer(out, "block", line.block);
  append_integer(out += ",", "start", line.begin);
  append_integer(out += ",", "end", line.end);
  append_number(out += ",", "x", line.x);
  append_number(out += ",", "y", line.y);
  append_number(out += ",", "width", line.width);
  append_number(out += ",", "natural", line.natural);
  append_number(out += ",", "height", line.height);
  append_number(out += ",", "baseline", line.baseline);
  out += ",\"text\":";
  append_json_string(out, to_utf8(text.substr(line.begin, line.end - line.begin)));
  out += line.last ? ",\"last\":true}" : ",\"last\":false}";
}

void append_box(std::string& out, std::string_view kind, int block, const Rectangle& box) {
  out += "{\"kind\":\"" + std::string(kind) + "\"";
  append_integer(out += ",", "block", block);
  append_number(out += ",", "x", box.x);
  append_number(out += ",", "y", box.y);
  append_number(out += ",", "width", box.width);
  append_number(out += ",", "height", box.height);
  out += "}";
}

std::string_view kind_of(RectangleKind kind) {
  switch (kind) {
    case RectangleKind::kRule: return "rule";
    case RectangleKind::kPanel: return "panel";
    case RectangleKind::kBar: return "bar";
    case RectangleKind::kCell: return "cell";
  }
  return "rule";
}

// A page's lines and boxes, apart. What is repeated is apart from the lines, which, joined over the pages, are the text.
struct PageLists {
  std::string lines;
  std::string repeated;
  std::string boxes;
  const Flow& flow;

  void operator()(const DrawLine& line) {
    if (line.marker) return;
    std::string& list = line.repeated ? repeated : lines;
    if (!list.empty()) list += ",\n  ";
    append_line(list, line, flow);
  }
  void operator()(const DrawImage& image) { append_box(next_box(), "image", image.block, image.box); }
  void operator()(const DrawScanCode& code) { append_box(next_box(), "qr", code.block, code.box); }
  void operator()(const DrawRectangle& draw) { append_box(next_box(), kind_of(draw.kind), draw.block, draw.box); }

  std::string& next_box() {
    if (!boxes.empty()) boxes += ",\n  ";
    return boxes;
  }
};

void append_page(std::string& out, const DisplayList& list, const Flow& flow) {
  PageLists lists{{}, {}, {}, flow};
  for (const Command& command : list.commands) std::visit(lists, command);
  append_integer(out += "{", "index", list.page);
  out += ",\"lines\":[\n  " + lists.lines + "],\"boxes\":[" + lists.boxes + "]";
  if (!lists.repeated.empty()) out += ",\"repeated\":[\n  " + lists.repeated + "]";
  out += "}";
}

}  // namespace

std::string layout_json(const Offprint& article) {
  std::string out = "{";
  append_integer(out, "width", article.options().width);
  append_integer(out += ",", "height", article.options().height);
  append_integer(out += ",", "font_size", article.options().font_size);
  out += ",\"pages\":[";
  for (int page = 0; page < article.page_count(); ++page) {
    if (page > 0) out += ",\n";
    append_page(out, article.page(page), article.flow());
  }
  out += "],\n\"notes\":" + to_json(article.notes()) + ",\n\"blocks\":[";
  bool first = true;
  for (const FlowBlock& block : article.flow().blocks) {
    out += first ? "\n" : ",\n";
    first = false;
    out += "{\"kind\":\"" + std::string(kind_of(block)) + "\",\"text\":";
    append_json_string(out, to_utf8(block.text.text));
    out += "}";
  }
  return out + "\n]}\n";
}

}  // namespace offprint
