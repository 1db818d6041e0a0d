#include "share/poster_sheet.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "article/utf8.h"
#include "text/clamp_lines.h"

namespace offprint::share {

TextNumber PosterSheet::declare(Role role, const RoleStyle& style, std::string_view text) {
  if (trim(text).empty()) return kNoText;
  FlowBlock& block = flow_.blocks.emplace_back();
  block.role = role;
  block.style = style;
  block.text.text = to_utf32(text);
  block.text.lang = flow_.lang;
  block.text.alignment = style.alignment;
  block.text.balanced = style.balanced;
  block.text.hyphenated = role == Role::kBody;
  const auto tag = static_cast<std::uint32_t>(flow_.run_styles.size());
  block.text.spans.push_back({0, static_cast<std::uint32_t>(block.text.text.size()), style.font, tag});
  flow_.run_styles.push_back({role, 0, apply_marks(style, 0, false), {}});
  block.items = itemize(block.text, widths_);
  return static_cast<TextNumber>(flow_.blocks.size()) - 1;
}

void PosterSheet::measure() {
  widths_.measure_new(measurer_);
  for (FlowBlock& block : flow_.blocks) resolve_widths(block.text, widths_, block.items);
}

LayoutUnit PosterSheet::width_of(TextNumber text) const {
  return text == kNoText ? 0 : natural_width(flow_.blocks[static_cast<std::size_t>(text)].items);
}

void PosterSheet::balance(TextNumber text) {
  TextBlock& block = flow_.blocks[static_cast<std::size_t>(text)].text;
  block.balanced = true;
  block.alignment = Alignment::kStart;
}

LayoutUnit PosterSheet::set(TextNumber text, const Column& column) { return draw(text, column, false); }
LayoutUnit PosterSheet::set_ornament(TextNumber text, const Column& column) { return draw(text, column, true); }

LayoutUnit PosterSheet::draw(TextNumber text, const Column& column, bool ornament) {
  if (text == kNoText) return 0;
  FlowBlock& block = flow_.blocks[static_cast<std::size_t>(text)];
  LaidBlock laid;
  laid.lines = clamp_lines(block.text, block.items, {column.width, column.most_lines, widths_, measurer_});
  laid.line_height = from_px(block.style.line_height);
  laid.baseline = baseline_of(block.style);
  laid.box = {column.x, column.y, column.width, static_cast<LayoutUnit>(laid.lines.size()) * laid.line_height};
  for (std::size_t i = 0; i < laid.lines.size(); ++i) {
    DrawLine line = draw_line(block, text, laid, i);
    line.marker = ornament;
    commands_.emplace_back(std::move(line));
  }
  return laid.box.height;
}

void PosterSheet::move_down(std::size_t first, LayoutUnit by) {
  for (std::size_t i = first; i < commands_.size(); ++i) {
    DrawLine* line = std::get_if<DrawLine>(&commands_[i]);
    assert(line != nullptr);
    line->y += by;
  }
}

void PosterSheet::add_rectangle(RectangleKind kind, Colour colour, const Rectangle& box) { commands_.emplace_back(DrawRectangle{-1, kind, colour, box}); }

void PosterSheet::add_picture(const Rectangle& box, std::string source, std::string description) {
  add_box(Role::kImage, std::move(source), std::move(description));
  commands_.emplace_back(DrawImage{static_cast<int>(flow_.blocks.size()) - 1, box});
}

void PosterSheet::add_code(const Rectangle& box, std::string url, std::string description) {
  add_box(Role::kScanCode, std::move(url), std::move(description));
  commands_.emplace_back(DrawScanCode{static_cast<int>(flow_.blocks.size()) - 1, box});
}

void PosterSheet::add_box(Role role, std::string source, std::string description) {
  FlowBlock& block = flow_.blocks.emplace_back();
  block.role = role;
  block.source = std::move(source);
  block.description = std::move(description);
}

DisplayList PosterSheet::take_list(LayoutUnit width, LayoutUnit height) {
  DisplayList list;
  list.width = width;
  list.height = height;
  if (ground_ != Colour::kPaper) list.commands.emplace_back(DrawRectangle{-1, RectangleKind::kPanel, ground_, {0, 0, width, height}});
  std::move(commands_.begin(), commands_.end(), std::back_inserter(list.commands));
  return list;
}

}  // namespace offprint::share
