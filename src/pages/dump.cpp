#include "decimal.h"
#include "pages/display_list.h"

namespace offprint {
namespace {

std::string rectangle(LayoutUnit x, LayoutUnit y, LayoutUnit width, LayoutUnit height) {
  return px_text(x) + "," + px_text(y) + " " + px_text(width) + "x" + px_text(height);
}

std::string rectangle(const Rectangle& box) { return rectangle(box.x, box.y, box.width, box.height); }

std::string_view name_of(RectangleKind kind) {
  switch (kind) {
    case RectangleKind::kRule: return "rule";
    case RectangleKind::kPanel: return "panel";
    case RectangleKind::kBar: return "bar";
    case RectangleKind::kCell: return "cell";
  }
  return "rule";
}

class Dumper {
 public:
  explicit Dumper(const Flow& flow) : flow_(flow) {}

  std::string operator()(const DrawLine& line) const {
    std::string text = line.marker ? "marker" : line.repeated ? "repeated line" : "line";
    text += " b" + std::to_string(line.block) + " " + rectangle(line.x, line.y, line.width, line.height);
    if (!line.marker) {
      text += " [" + std::to_string(line.begin) + "," + std::to_string(line.end) + ")";
      if (line.natural != line.width) text += " natural " + px_text(line.natural);
      if (line.last) text += " last";
    }
    for (const DrawText& part : line.texts) {
      text += "\n    " + px_text(part.x) + " s" + std::to_string(part.run_style) + " " + px_text(part.natural);
      if (part.gaps > 0) text += "+" + px_text(part.advance - part.natural) + "/" + std::to_string(part.gaps);
      text += " |" + part.text + "|";
    }
    return text;
  }

  std::string operator()(const DrawImage& image) const {
    return "image b" + std::to_string(image.block) + " " + rectangle(image.box) + " " + block(image.block).source;
  }

  std::string operator()(const DrawScanCode& code) const {
    return "scan b" + std::to_string(code.block) + " " + rectangle(code.box) + " " + block(code.block).source;
  }

  std::string operator()(const DrawRectangle& draw) const { return std::string(name_of(draw.kind)) + " " + rectangle(draw.box); }

 private:
  const FlowBlock& block(int number) const { return flow_.blocks[static_cast<std::size_t>(number)]; }
  const Flow& flow_;
};

}  // namespace

std::string dump(const DisplayList& list, const Flow& flow) {
  std::string text = "page " + std::to_string(list.page) + " " + px_text(list.width) + "x" + px_text(list.height) + " from b" +
                     std::to_string(list.start.block) + ":" + std::to_string(list.start.offset) + "\n";
  const Dumper dumper(flow);
  for (const Command& command : list.commands) text += "  " + std::visit(dumper, command) + "\n";
  for (const WidePiece& wide : list.wide) text += "  wide b" + std::to_string(wide.block) + " " + rectangle(wide.box) + " " + wide.label + "\n";
  return text;
}

}  // namespace offprint
