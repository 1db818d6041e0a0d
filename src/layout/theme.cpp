#include "layout/theme.h"

#include <algorithm>

namespace offprint {
namespace {

// Sizes at a body of 17 px on 30 px.
struct Proportion {
  int size;
  int line_height;
  FontFamily family;
  std::uint16_t weight;
  Colour colour;
};

constexpr int kBodySize = 17;

Proportion heading_proportion(int level) {
  if (level <= 2) return {20, 30, FontFamily::kTitle, 700, Colour::kInk};
  if (level == 3) return {18, 30, FontFamily::kTitle, 700, Colour::kInk};
  return {17, 30, FontFamily::kText, 700, Colour::kInk};
}

Proportion proportion_of(Role role, int level) {
  switch (role) {
    case Role::kKicker: return {13, 20, FontFamily::kText, 400, Colour::kAccent};
    case Role::kTitle: return {26, 37, FontFamily::kTitle, 700, Colour::kInk};
    case Role::kSubtitle: return {18, 30, FontFamily::kText, 400, Colour::kQuiet};
    case Role::kMeta: return {13, 20, FontFamily::kText, 400, Colour::kQuiet};
    case Role::kHeading: return heading_proportion(level);
    case Role::kCite: return {15, 30, FontFamily::kText, 400, Colour::kQuiet};
    case Role::kCaption: return {13, 20, FontFamily::kText, 400, Colour::kQuiet};
    case Role::kCell: return {15, 24, FontFamily::kText, 400, Colour::kInk};
    case Role::kCode: return {14, 24, FontFamily::kCode, 400, Colour::kInk};
    case Role::kDisclaimer: return {14, 24, FontFamily::kText, 400, Colour::kQuiet};
    case Role::kScanCaption: return {19, 28, FontFamily::kTitle, 700, Colour::kInk};
    case Role::kScanAddress: return {13, 20, FontFamily::kText, 400, Colour::kQuiet};
    default: return {17, 30, FontFamily::kText, 400, Colour::kInk};
  }
}

// `length` of a body of 17 px at `font_size`, to the nearest px and at least 1.
int scaled(int length, int font_size) { return std::max(1, (length * font_size * 2 + kBodySize) / (2 * kBodySize)); }

int scaled_line(const Proportion& proportion, Role role, TypeSize size) {
  const int percent = role == Role::kTitle ? 100 + (size.line_height - 100) / 2 : size.line_height;
  const int line_height = (scaled(proportion.line_height, size.font_size) * percent + 50) / 100;
  return std::max(line_height, scaled(proportion.size, size.font_size) + 2);
}

bool is_justified(Role role) {
  return role == Role::kBody || role == Role::kDisclaimer;
}

bool is_balanced(Role role) {
  return role == Role::kTitle || role == Role::kHeading || role == Role::kSubtitle || role == Role::kScanCaption;
}

}  // namespace

bool is_east_asian_language(std::string_view lang) {
  const std::string_view primary = lang.substr(0, lang.find('-'));
  return primary == "zh" || primary == "ja" || primary == "ko";
}

RoleStyle style_of(Role role, int level, TypeSize size, std::string_view lang) {
  const Proportion proportion = proportion_of(role, level);
  RoleStyle style;
  style.font.family = proportion.family;
  style.font.size = static_cast<std::uint16_t>(scaled(proportion.size, size.font_size));
  style.font.weight = proportion.weight;
  style.line_height = scaled_line(proportion, role, size);
  style.colour = proportion.colour;
  if (is_justified(role) && is_east_asian_language(lang)) style.alignment = Alignment::kJustify;
  style.balanced = is_balanced(role);
  if (role == Role::kCell && level == 1) style.font.weight = 700;
  if (role == Role::kCode) {
    style.inset_x = scaled(16, size.font_size);
    style.inset_y = scaled(12, size.font_size);
  }
  return style;
}

LayoutUnit baseline_of(const RoleStyle& style) {
  const LayoutUnit em = from_px(style.font.size);
  return (from_px(style.line_height) - em) / 2 + em * 88 / 100;
}

TextStyle apply_marks(const RoleStyle& style, Marks marks, bool link) {
  TextStyle result;
  result.font = style.font;
  result.colour = link ? Colour::kAccent : style.colour;
  result.marks = marks;
  if (has(marks, Mark::kStrong)) result.font.weight = 700;
  if (has(marks, Mark::kEm)) result.font.italic = true;
  if (has(marks, Mark::kCode)) {
    result.font.family = FontFamily::kCode;
    result.decoration |= 8;
  }
  if (has(marks, Mark::kU)) result.decoration |= 1;
  if (has(marks, Mark::kS)) result.decoration |= 2;
  if (has(marks, Mark::kMark)) result.decoration |= 4;
  if (has(marks, Mark::kSub) || has(marks, Mark::kSup)) {
    const int size = style.font.size;
    result.font.size = static_cast<std::uint16_t>(std::max(1, size * 3 / 4));
    result.rise = has(marks, Mark::kSup) ? from_px(size) / 3 : -from_px(size) / 6;
  }
  return result;
}

std::string_view table_style_sheet() {
  return R"(
html,body,div { display: block; margin: 0; padding: 0 }
head { display: none }
table { display: table; width: 100%; border-spacing: 0; border-collapse: separate }
tbody { display: table-row-group }
tr { display: table-row }
td,th { display: table-cell; vertical-align: top; padding: 0.353em 0.471em }
)";
}

}  // namespace offprint
