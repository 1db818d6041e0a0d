#include "any_block.h"

#include <limits>
#include <utility>

namespace offprint::fuzz {
namespace {

constexpr std::size_t kMostCharacters = 2000;

// What has rules: alone, and as authors write it.
constexpr std::u32string_view kPieces[] = {
    U"，", U"。", U"、", U"：", U"；", U"！", U"？", U"“", U"”", U"‘", U"’", U"（", U"）", U"《", U"》", U"「", U"」", U"『", U"』", U"【", U"】",
    U"〈", U"〉", U"〔", U"〕", U"［", U"］", U"｛", U"｝", U"．", U"～", U"·", U"・", U"‧", U"／", U"％", U"‰", U"℃", U"々", U"ー", U"っ", U"￥",
    U"—", U"——", U"………", U"……", U"…", U"⋯⋯", U"–", U"‼", U"⁉", U"﹐", U"︰", U"﹁", U"｡", U"｢", U"\u3000",
    U" ", U"  ", U", ", U". ", U"-", U"/", U"\"", U"'", U"(", U")", U"[", U"]", U"{", U"%", U"$", U"°", U"@", U"_", U"=", U"!?", U"\\", U"&", U"#",
    U"\u00A0", U"\u00AD", U"\t", U"\n", U"\r\n", U"\u2028", U"\u200B", U"\u2060", U"\uFEFF", U"\u202F", U"\u2009", U"\u2007",
    U"\u0301", U"\u20E3", U"\uFE0F", U"\uFE00", U"\u3099", U"\u302A", U"\U000E0100",
    U"👍", U"👍🏽", U"👩‍👩‍👧‍👦", U"🇨🇳", U"🏳️‍🌈", U"1️⃣", U"\u200D",
    U"\u202A", U"\u202B", U"\u202C", U"\u202D", U"\u202E", U"\u2066", U"\u2067", U"\u2068", U"\u2069", U"\u200E", U"\u200F", U"\u061C",
    U"السحابية", U"سلام ", U"١٢٣", U"،", U"שלום", U"(עברית)",
    U"한국어", U"글 ", U"\u1100\u1161\u11A8", U"\u1100", U"カタカナ", U"ひらがな", U"ｶﾞ", U"ภาษาไทย", U"देवनागरी",
    U"云计算", U"亚马逊云科技", U"的", U"7 月 15 日", U"2026年8月1日", U"3.5亿", U"120 万元", U"100%", U"12:30", U"￥1,000.00", U"-40℃",
    U"AWS", U" AWS ", U"iPhone 17 Pro", U"GPT-4o", U"Amazon Bedrock", U" the ", U"hyphenation", U"internationalization ", U"don’t", U"extra\u00ADordi\u00ADnary",
    U"https://example.com/a/b?c=d&e=f#g", U"user@example.com", U"fooBarBazQuux", U"/usr/lib/x_y.so", U"[12]", U"C++", U"e\u0301", U"naïve", U"ﬁ", U"Ⅳ", U"①",
};
constexpr std::size_t kPieceCount = std::size(kPieces);
static_assert(kPieceCount < 224);

// A piece, a Han, the last one again, or any value at all.
void append(Bytes& bytes, std::u32string& text) {
  const std::size_t choice = bytes.byte();
  if (choice < kPieceCount) {
    text += kPieces[choice];
  } else if (choice < 236) {
    text += static_cast<char32_t>(0x4E00 + bytes.byte() * 82);
  } else if (choice < 242) {
    text += static_cast<char32_t>(U'a' + bytes.below(26));
  } else if (choice < 246) {
    text += static_cast<char32_t>(bytes.byte());
  } else if (choice < 250) {
    text.append(static_cast<std::size_t>(bytes.between(1, 80)), text.empty() ? U'中' : text.back());
  } else {
    const int plane = bytes.below(20);  // 17 and more: no code points
    text += static_cast<char32_t>(plane == 19 ? 0xFFFF0000u : static_cast<std::uint32_t>(plane) * 0x10000u) + static_cast<char32_t>(bytes.below(65536));
  }
}

std::u32string any_text(Bytes& bytes) {
  std::u32string text;
  while (!bytes.empty() && text.size() < kMostCharacters) append(bytes, text);
  return text;
}

// How the spans of a paragraph differ.
enum class Spans : std::uint8_t { kOne, kStyled, kSized };

Font any_font(Bytes& bytes, Spans spans) {
  Font font;
  const int style = bytes.byte();
  font.weight = style % 2 == 1 ? 700 : 400;
  font.italic = style / 2 % 2 == 1;
  font.family = style / 4 % 4 == 3 ? FontFamily::kCode : style / 4 % 4 == 2 ? FontFamily::kTitle : FontFamily::kText;
  if (spans == Spans::kSized) font.size = static_cast<std::uint16_t>(bytes.between(1, 400));
  return font;
}

std::u32string any_ruby(Bytes& bytes) {
  static constexpr std::u32string_view kRuby[] = {U"zhōng", U"かんじ", U"x", U"a long explanation of it"};
  return bytes.below(6) == 0 ? std::u32string(kRuby[bytes.below(4)]) : std::u32string();
}

// The bytes come first in the input, so that the text is what is left of it.
std::vector<TextSpan> any_spans(Bytes& bytes) {
  const auto kind = static_cast<Spans>(bytes.below(3));
  std::vector<TextSpan> spans;
  std::uint32_t begin = 0;
  for (int left = kind == Spans::kOne ? 1 : bytes.between(1, 12); left > 0; --left) {
    const std::uint32_t end = begin + static_cast<std::uint32_t>(bytes.between(1, 30));
    spans.push_back({begin, end, any_font(bytes, kind), static_cast<std::uint32_t>(spans.size()), kind == Spans::kOne ? U"" : any_ruby(bytes)});
    begin = end;
  }
  return spans;
}

// Those that there is text for; the last one goes on to its end, without ruby if that makes it long.
void cut_spans(std::uint32_t length, std::vector<TextSpan>& spans) {
  constexpr std::uint32_t kLongestRuby = 40;
  while (!spans.empty() && spans.back().begin >= length) spans.pop_back();
  if (spans.empty()) return;
  spans.back().end = length;
  if (length - spans.back().begin > kLongestRuby) spans.back().ruby.clear();
}

TextBlock any_style(Bytes& bytes) {
  static constexpr const char* kLanguages[] = {"zh-Hans", "zh-Hant-TW", "ja", "ko", "en", "ar", ""};
  TextBlock block;
  block.lang = kLanguages[bytes.below(7)];
  block.kinsoku = static_cast<Kinsoku>(bytes.below(4));
  block.alignment = static_cast<Alignment>(bytes.below(4));
  block.autospace = static_cast<Autospace>(bytes.below(3));
  const int flags = bytes.byte();
  block.hanging = flags % 2 == 1;
  block.hyphenated = flags / 2 % 2 == 1;
  block.balanced = flags / 4 % 4 == 3;
  block.preformatted = flags / 16 % 4 == 3;
  return block;
}

// Often what a phone has, with fractions of a px; now and then anything.
LayoutUnit any_width(Bytes& bytes) {
  switch (bytes.below(8)) {
    case 0: return bytes.below(256);                                      // under 4 px
    case 1: return bytes.below(65'536) * 97 + bytes.byte();               // up to 99,000 px
    case 2: return from_px(bytes.between(34'464, 100'000 - 1) + 1);       // up to 100,000 px
    case 3: return from_px(bytes.below(200));
    default: return bytes.below(32'768);                                  // up to 512 px
  }
}

LayoutUnit any_indent(Bytes& bytes) {
  switch (bytes.below(4)) {
    case 0: return from_px(34);
    case 1: return bytes.below(8) == 0 ? from_px(bytes.below(2'000)) : bytes.below(4'096);
    default: return 0;
  }
}

}  // namespace

Setting any_setting(Bytes& bytes) {
  Setting setting;
  setting.width = any_width(bytes);
  setting.other_width = any_width(bytes);
  setting.indent = any_indent(bytes);
  const int flags = bytes.byte();
  setting.greedy = flags % 2 == 1;
  setting.odd_measurer = flags / 2 % 4 == 3;
  setting.block = any_style(bytes);
  setting.block.spans = any_spans(bytes);
  setting.block.text = any_text(bytes);
  cut_spans(static_cast<std::uint32_t>(setting.block.text.size()), setting.block.spans);
  return setting;
}

void OddMeasurer::measure(std::span<const MeasureRequest> requests, std::span<LayoutUnit> widths) {
  using Limits = std::numeric_limits<LayoutUnit>;
  for (std::size_t i = 0; i < requests.size(); ++i) {
    state_ = state_ * 1'664'525u + 1'013'904'223u;
    const auto any = static_cast<LayoutUnit>(state_ >> 4);
    switch (state_ >> 28) {
      case 0: widths[i] = Limits::max(); break;
      case 1: widths[i] = Limits::min(); break;
      case 2: widths[i] = -1; break;
      case 3: case 4: widths[i] = 0; break;
      case 5: widths[i] = any; break;
      case 6: widths[i] = any % from_px(3'000); break;
      default: widths[i] = any % from_px(20) + 1; break;
    }
  }
}

}  // namespace offprint::fuzz
