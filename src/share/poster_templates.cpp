#include "share/poster_templates.h"

#include <algorithm>

namespace offprint::share {
namespace {

constexpr LayoutUnit kMargin = from_px(24);
constexpr LayoutUnit kGap = from_px(16);
constexpr LayoutUnit kHair = from_px(1);
constexpr int kPlateModule = 4;           // CSS px
constexpr LayoutUnit kNarrowestCaption = from_px(80);
constexpr std::size_t kTitleLines = 4;
constexpr std::size_t kQuoteLines = 12;
constexpr int kFewLines = 3;              // a summary of no more has lines of one length, as a title has
constexpr std::size_t kLongQuote = 210;   // bytes, 70 Han; longer ones are set smaller

constexpr RoleStyle style_with(FontFamily family, int weight, int size, int line_height) {
  RoleStyle style;
  style.font.family = family;
  style.font.weight = static_cast<std::uint16_t>(weight);
  style.font.size = static_cast<std::uint16_t>(size);
  style.line_height = line_height;
  return style;
}

constexpr RoleStyle coloured(RoleStyle style, Colour colour) {
  style.colour = colour;
  return style;
}

constexpr RoleStyle balanced(RoleStyle style) {
  style.balanced = true;
  return style;
}

constexpr RoleStyle centred(RoleStyle style) {
  style.alignment = Alignment::kCenter;
  return style;
}

constexpr RoleStyle kBrand = style_with(FontFamily::kTitle, 700, 15, 20);
constexpr RoleStyle kQuiet = coloured(style_with(FontFamily::kText, 400, 13, 20), Colour::kQuiet);
constexpr RoleStyle kAddress = coloured(style_with(FontFamily::kText, 400, 12, 18), Colour::kQuiet);
constexpr RoleStyle kTitle = balanced(style_with(FontFamily::kTitle, 700, 25, 36));
constexpr RoleStyle kCaption = balanced(style_with(FontFamily::kTitle, 700, 20, 30));

RoleStyle summary_style(const std::string& lang) {
  RoleStyle style = style_with(FontFamily::kText, 400, 16, 28);
  if (is_east_asian_language(lang)) style.alignment = Alignment::kJustify;
  return style;
}

std::string join(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + " · " + second;
}

LayoutUnit content_width(const PosterFrame& frame) { return frame.width - 2 * kMargin; }

// Plate, caption and address at the foot of a card, under a hair line.
class Foot {
 public:
  Foot(const PosterContent& content, PosterSheet& sheet) : content_(content), sheet_(sheet) {
    if (!content.code) return;
    caption_ = sheet.declare(Role::kScanCaption, kCaption, content.caption);
    address_ = sheet.declare(Role::kScanAddress, kAddress, content.address);
  }

  // Returns where the card ends.
  LayoutUnit set(LayoutUnit y, const PosterFrame& frame) {
    if (!content_.code) return y;
    sheet_.add_rectangle(RectangleKind::kRule, Colour::kHair, {0, y, frame.width, kHair});
    const LayoutUnit top = y + from_px(20);
    const LayoutUnit plate = plate_side(content_.code->symbol.size, frame.width, frame.scale);
    draw_plate(content_, {kMargin, top, plate, plate}, sheet_);
    const LayoutUnit beside = content_width(frame) - plate - kGap;
    if (beside < kNarrowestCaption) {
      const Column below{kMargin, top + plate + kGap / 2, content_width(frame), 2};
      return set_text(below) + kMargin;
    }
    const std::size_t first = sheet_.size();
    const LayoutUnit bottom = set_text({kMargin + plate + kGap, top, beside, 3});
    sheet_.move_down(first, std::max(0, top + plate - bottom) / 2);  // its middle at the plate's
    return std::max(top + plate, bottom) + kMargin;
  }

  static void draw_plate(const PosterContent& content, const Rectangle& plate, PosterSheet& sheet) {
    const Rectangle edge{plate.x - kHair, plate.y - kHair, plate.width + 2 * kHair, plate.height + 2 * kHair};
    sheet.add_rectangle(RectangleKind::kRule, Colour::kHair, edge);
    sheet.add_code(plate, content.code->link.url, content.caption);
  }

 private:
  LayoutUnit set_text(Column column) {
    column.y += sheet_.set(caption_, column) + from_px(4);
    return column.y + sheet_.set(address_, column);
  }

  const PosterContent& content_;
  PosterSheet& sheet_;
  TextNumber caption_ = kNoText;
  TextNumber address_ = kNoText;
};

// Who published it, and when; a double rule under it.
class Masthead {
 public:
  Masthead(const PosterContent& content, PosterSheet& sheet)
      : sheet_(sheet), brand_(sheet.declare(Role::kKicker, kBrand, content.brand)), date_(sheet.declare(Role::kMeta, kQuiet, content.date)) {}

  LayoutUnit set(const PosterFrame& frame) {
    if (brand_ == kNoText && date_ == kNoText) return 0;
    constexpr LayoutUnit kTop = from_px(20), kBottom = from_px(16);
    const LayoutUnit date = std::min(sheet_.width_of(date_), content_width(frame));
    const LayoutUnit brand = brand_ == kNoText ? 0 : content_width(frame) - (date > 0 ? date + kGap : 0);
    const LayoutUnit high = sheet_.set(brand_, {kMargin, kTop, brand, 1});
    const LayoutUnit date_x = brand_ == kNoText ? kMargin : frame.width - kMargin - date;
    const LayoutUnit bottom = kTop + std::max(high, sheet_.set(date_, {date_x, kTop, date, 1})) + kBottom;
    sheet_.add_rectangle(RectangleKind::kRule, Colour::kHair, {0, bottom, frame.width, kHair});
    sheet_.add_rectangle(RectangleKind::kRule, Colour::kHair, {0, bottom + 2 * kHair, frame.width, kHair});
    return bottom + 3 * kHair;
  }

 private:
  PosterSheet& sheet_;
  TextNumber brand_;
  TextNumber date_;
};

// Returns where the picture ends. It keeps its proportions between 4:3 and 20:9; what is over is cut off.
LayoutUnit set_picture(const PosterContent& content, const PosterFrame& frame, LayoutUnit y, PosterSheet& sheet) {
  if (content.picture.width == 0 || !frame.fill.picture) return y;
  const std::int64_t natural = std::int64_t{frame.width} * content.picture.height / content.picture.width;
  const std::int64_t shown = std::clamp<std::int64_t>(natural, frame.width * 9 / 20, frame.width * 3 / 4);
  const LayoutUnit height = from_px(floor_px(static_cast<LayoutUnit>(shown)));
  sheet.add_picture({0, y, frame.width, height}, content.picture.source, content.picture_text);
  return y + height;
}

}  // namespace

LayoutUnit room_for_plate(LayoutUnit width) { return width - 2 * kMargin; }

LayoutUnit plate_side(int size, LayoutUnit width, int scale) {
  const int module = std::max(kPlateModule, (qr::kLeastPosterModule + scale - 1) / scale);
  const LayoutUnit wanted = from_px(std::max(kPosterPlate, module * (size + 2 * qr::kStandardQuietZone)));
  return std::min(wanted, from_px(floor_px(room_for_plate(width))));
}

LayoutUnit set_news_card(const PosterContent& content, const PosterFrame& frame, PosterSheet& sheet) {
  Masthead masthead(content, sheet);
  const TextNumber title = sheet.declare(Role::kTitle, kTitle, content.title);
  const TextNumber authors = sheet.declare(Role::kMeta, kQuiet, content.authors);
  const TextNumber summary = frame.fill.summary_lines == 0 ? kNoText : sheet.declare(Role::kBody, summary_style(content.lang), content.summary);
  Foot foot(content, sheet);
  sheet.measure();

  LayoutUnit y = set_picture(content, frame, masthead.set(frame), sheet) + kMargin;
  const auto set_below = [&](TextNumber text, LayoutUnit gap, std::size_t lines) {
    if (text != kNoText) y += sheet.set(text, {kMargin, y, content_width(frame), lines}) + gap;
  };
  set_below(title, from_px(14), kTitleLines);
  set_below(authors, from_px(14), 1);
  if (summary != kNoText) {
    constexpr LayoutUnit kBar = from_px(2), kIndent = from_px(14);
    const Column column{kMargin + kIndent, y, content_width(frame) - kIndent, frame.fill.summary_lines};
    if (sheet.width_of(summary) <= kFewLines * column.width) sheet.balance(summary);
    const LayoutUnit height = sheet.set(summary, column);
    const LayoutUnit inset = from_px(4);  // the bar is as high as the characters, not as the lines
    sheet.add_rectangle(RectangleKind::kBar, Colour::kAccent, {kMargin, y + inset, kBar, height - 2 * inset});
    y += height + kMargin;
  } else {
    y += kMargin - from_px(14);
  }
  return foot.set(y, frame);
}

LayoutUnit set_quote_card(const PosterContent& content, const PosterFrame& frame, PosterSheet& sheet) {
  const bool is_long = content.quote.size() > kLongQuote;
  const RoleStyle quote_style = is_long ? style_with(FontFamily::kTitle, 400, 20, 34) : style_with(FontFamily::kTitle, 400, 23, 40);
  const TextNumber mark = sheet.declare(Role::kCite, coloured(style_with(FontFamily::kTitle, 700, 64, 48), Colour::kAccent), "“");
  const TextNumber quote = sheet.declare(Role::kTitle, balanced(quote_style), content.quote);
  const TextNumber title = sheet.declare(Role::kMeta, balanced(kQuiet), content.title);
  const TextNumber source = sheet.declare(Role::kMeta, kQuiet, join(content.brand, content.date));
  Foot foot(content, sheet);
  sheet.measure();

  sheet.set_ground(Colour::kWash);
  LayoutUnit y = from_px(32);
  const LayoutUnit width = content_width(frame);
  sheet.set_ornament(mark, {kMargin, y, width, 1});
  y += from_px(44);
  y += sheet.set(quote, {kMargin, y, width, kQuoteLines}) + from_px(20);
  y += sheet.set(title, {kMargin, y, width, 2});
  y += sheet.set(source, {kMargin, y, width, 1}) + kMargin;
  return foot.set(y, frame);
}

LayoutUnit set_minimal(const PosterContent& content, const PosterFrame& frame, PosterSheet& sheet) {
  const TextNumber title = sheet.declare(Role::kTitle, centred(kTitle), content.title);
  const TextNumber source = sheet.declare(Role::kMeta, centred(kQuiet), join(content.brand, content.date));
  const TextNumber caption = content.code ? sheet.declare(Role::kScanCaption, centred(kCaption), content.caption) : kNoText;
  const TextNumber address = content.code ? sheet.declare(Role::kScanAddress, centred(kAddress), content.address) : kNoText;
  sheet.measure();

  const LayoutUnit width = content_width(frame);
  LayoutUnit y = from_px(48);
  if (title != kNoText) y += sheet.set(title, {kMargin, y, width, kTitleLines}) + from_px(12);
  y += sheet.set(source, {kMargin, y, width, 1}) + from_px(32);
  if (content.code) {
    const LayoutUnit plate = plate_side(content.code->symbol.size, frame.width, frame.scale);
    Foot::draw_plate(content, {from_px(floor_px((frame.width - plate) / 2)), y, plate, plate}, sheet);
    y += plate + from_px(20);
    y += sheet.set(caption, {kMargin, y, width, 2}) + from_px(4);
    y += sheet.set(address, {kMargin, y, width, 2});
  }
  return y + from_px(40);
}

}  // namespace offprint::share
