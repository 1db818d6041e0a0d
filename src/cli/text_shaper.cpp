#include "cli/text_shaper.h"

#include <algorithm>

#include "article/utf8.h"
#include "text/characters.h"

namespace offprint::cli {
namespace {

constexpr int kTabSpaces = 4;
constexpr char32_t kTextStyle = U'\uFE0E';
constexpr char32_t kEmojiStyle = U'\uFE0F';

std::uint32_t key_of(const Font& font) {
  return static_cast<std::uint32_t>(font.weight) << 8 | static_cast<std::uint32_t>(font.family) << 1 | (font.italic ? 1U : 0U);
}

// Whether the character is drawn with the one before it, in whatever face that is.
bool follows(char32_t character) {
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), character)) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK: return true;
    default: return class_of(character) == CharacterClass::kControl;
  }
}

// Whether the first of these asks to be an emoji: by U+FE0F behind it, or, where no U+FE0E is, since it is one of the blocks of pictographs (UTS #51, section 2).
bool asks_for_colour(std::u32string_view text) {
  const char32_t style = text.size() > 1 ? text[1] : U'\0';
  return style == kEmojiStyle || (text[0] >= U'\U0001F000' && text[0] <= U'\U0001FAFF' && style != kTextStyle);
}

FontFace& face_for(char32_t character, bool in_colour, FaceList& faces) {
  FontFace* found = nullptr;
  for (FontFace& face : faces) {
    if (!face.has(character)) continue;
    if (!in_colour || face.is_in_colour()) return face;
    if (found == nullptr) found = &face;
  }
  return found != nullptr ? *found : faces.front();
}

// Tabs as spaces, which is what a face has.
std::u32string with_spaces(std::u32string text) {
  for (std::size_t tab = text.find(U'\t'); tab != std::u32string::npos; tab = text.find(U'\t', tab)) {
    text.replace(tab, 1, kTabSpaces, U' ');
  }
  return text;
}

hb_feature_t without(hb_tag_t tag) { return {tag, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}; }

}  // namespace

TextShaper::TextShaper(InstalledFonts fonts, std::string_view lang)
    : fonts_(std::move(fonts)),
      language_(hb_language_from_string(lang.data(), static_cast<int>(lang.size()))),
      buffer_(hb_buffer_create()) {}

std::unique_ptr<TextShaper> TextShaper::open(std::string_view lang, const FontConfiguration& fonts) {
  std::optional<InstalledFonts> installed = InstalledFonts::find(lang, fonts);
  if (!installed) return nullptr;
  return std::unique_ptr<TextShaper>(new TextShaper(*std::move(installed), lang));
}

FaceList& TextShaper::faces_of(const Font& font) {
  const auto [entry, added] = faces_.try_emplace(key_of(font));
  if (added) entry->second = fonts_.faces_of(font);
  return entry->second;
}

std::vector<ShapedRun> TextShaper::shape(const Font& font, std::string_view utf8, const ShapeOptions& options) {
  std::vector<ShapedRun> runs;
  FaceList& faces = faces_of(font);
  if (faces.empty()) return runs;
  const std::u32string text = with_spaces(to_utf32(utf8));
  const std::u32string_view view = text;
  std::size_t begin = 0;
  FontFace* face = nullptr;
  for (std::size_t i = 0; i < text.size(); ++i) {
    FontFace* next = face != nullptr && follows(text[i]) ? face : &face_for(text[i], asks_for_colour(view.substr(i)), faces);
    if (face != nullptr && next != face) {
      runs.push_back(shape_run(view.substr(begin, i - begin), *face, options));
      begin = i;
    }
    face = next;
  }
  if (face != nullptr) runs.push_back(shape_run(view.substr(begin), *face, options));
  if (options.direction == ShapeOptions::Direction::kRightToLeft) std::reverse(runs.begin(), runs.end());
  return runs;
}

ShapedRun TextShaper::shape_run(std::u32string_view text, FontFace& face, const ShapeOptions& options) {
  hb_font_t* font = face.shaping_font();
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  const int size = static_cast<int>(text.size());
  hb_buffer_add_utf32(buffer, reinterpret_cast<const std::uint32_t*>(text.data()), size, 0, size);
  if (options.direction == ShapeOptions::Direction::kLeftToRight) hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  if (options.direction == ShapeOptions::Direction::kRightToLeft) hb_buffer_set_direction(buffer, HB_DIRECTION_RTL);
  hb_buffer_guess_segment_properties(buffer);
  hb_buffer_set_language(buffer, language_);
  const hb_feature_t features[] = {without(HB_TAG('l', 'i', 'g', 'a')), without(HB_TAG('c', 'l', 'i', 'g'))};
  hb_shape(font, buffer, features, options.spaced ? 2 : 0);

  ShapedRun run{&face, std::u32string(text), hb_buffer_get_direction(buffer) == HB_DIRECTION_RTL, {}};
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  const double em = hb_face_get_upem(hb_font_get_face(font));
  run.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back({infos[i].codepoint, infos[i].cluster, positions[i].x_advance / em, positions[i].x_offset / em, positions[i].y_offset / em});
  }
  return run;
}

double advance_of(const std::vector<ShapedRun>& runs) {
  double sum = 0;
  for (const ShapedRun& run : runs) {
    for (const ShapedGlyph& glyph : run.glyphs) sum += glyph.advance;
  }
  return sum;
}

}  // namespace offprint::cli
