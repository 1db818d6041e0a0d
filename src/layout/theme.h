// How each kind of text looks, and the style sheet that places its boxes.
#pragma once

#include <cstdint>
#include <string_view>

#include "article/article.h"
#include "text/text_block.h"

namespace offprint {

// What a block of text is for. The order is that of wire::Role.
enum class Role : std::uint8_t {
  kKicker,
  kTitle,
  kSubtitle,
  kMeta,
  kHeading,
  kBody,
  kCite,
  kCaption,
  kCell,
  kCode,
  kDisclaimer,
  kScanCaption,
  kScanAddress,
  kImage,     // the three that are boxes, not text
  kScanCode,
  kRule,
};

// A colour by its purpose; the host has the values. The order is that of wire::Colour.
enum class Colour : std::uint8_t { kInk, kQuiet, kAccent, kHair, kWash, kPaper };

// How the text of a role is set.
struct RoleStyle {
  Font font;
  int line_height = 30;   // CSS px
  Colour colour = Colour::kInk;
  Alignment alignment = Alignment::kStart;
  bool balanced = false;  // lines of about equal length: titles
  int inset_x = 0;        // CSS px between the block's panel and its text: code
  int inset_y = 0;
};

// How a run is drawn: the role's style with the run's marks applied.
struct TextStyle {
  Font font;
  Colour colour = Colour::kInk;
  std::uint8_t decoration = 0;  // bits: 1 underline, 2 line-through, 4 marked, 8 code
  LayoutUnit rise = 0;          // baseline shift upwards
  Marks marks = 0;
  bool operator==(const TextStyle&) const = default;
};

// How large body text is, and how far its lines stand from one another.
struct TypeSize {
  int font_size = 17;     // CSS px
  int line_height = 100;  // percent of what the size has by default, 80 to 160
  bool operator==(const TypeSize&) const = default;
};

// The style of a role where body text is of `size`: by default 17 on 30 px, everything else in proportion, rounded to whole px. Lines are at least 2 px higher than
// their type. The title follows `line_height` by half: its lines are close as it is, and a title whose lines fall apart is read as several.
// `level` as in FlowBlock. Chinese, Japanese and Korean body text is justified, others are ragged.
RoleStyle style_of(Role role, int level, TypeSize size, std::string_view lang);

// Where the baseline stands in a line box, from its top: that of an ideographic face (ascent 0.88 em) whose em box is centred in the line.
LayoutUnit baseline_of(const RoleStyle& style);

// `style` with a run's marks and link applied.
TextStyle apply_marks(const RoleStyle& style, Marks marks, bool link);

// The style sheet of tables, in em of the body size. It is the whole sheet: litehtml's own defaults are not loaded.
std::string_view table_style_sheet();

// The plate of the code at the article's end, its padding included, in CSS px at 17 px type.
inline constexpr int kScanPlate = 148;

// Whether `lang` is written in Han, kana or hangul.
bool is_east_asian_language(std::string_view lang);

}  // namespace offprint
