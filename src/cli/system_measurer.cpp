#include "cli/system_measurer.h"

#include <cmath>

#include "article/utf8.h"
#include "text/characters.h"

namespace offprint::cli {
namespace {

constexpr int kTabSpaces = 4;

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

FontFace& face_for(char32_t character, FaceList& faces) {
  for (FontFace& face : faces) {
    if (face.has(character)) return face;
  }
  return faces.front();
}

// Tabs as spaces, which is what a face has.
std::u32string with_spaces(std::u32string text) {
  for (std::size_t tab = text.find(U'\t'); tab != std::u32string::npos; tab = text.find(U'\t', tab)) {
    text.replace(tab, 1, kTabSpaces, U' ');
  }
  return text;
}

}  // namespace

SystemMeasurer::SystemMeasurer(InstalledFonts fonts, std::string_view lang)
    : fonts_(std::move(fonts)),
      language_(hb_language_from_string(lang.data(), static_cast<int>(lang.size()))),
      buffer_(hb_buffer_create()) {}

std::unique_ptr<SystemMeasurer> SystemMeasurer::open(std::string_view lang) {
  std::optional<InstalledFonts> fonts = InstalledFonts::find(lang);
  if (!fonts) return nullptr;
  return std::unique_ptr<SystemMeasurer>(new SystemMeasurer(*std::move(fonts), lang));
}

void SystemMeasurer::measure(std::span<const MeasureRequest> requests, std::span<LayoutUnit> widths) {
  for (std::size_t i = 0; i < requests.size(); ++i) widths[i] = width_of(requests[i]);
}

FaceList& SystemMeasurer::faces_of(const Font& font) {
  const auto [entry, added] = faces_.try_emplace(key_of(font));
  if (added) entry->second = fonts_.faces_of(font);
  return entry->second;
}

LayoutUnit SystemMeasurer::width_of(const MeasureRequest& request) {
  FaceList& faces = faces_of(request.font);
  if (faces.empty()) return 0;
  const std::u32string text = with_spaces(to_utf32(request.text));
  double ems = 0;
  std::size_t begin = 0;
  FontFace* face = nullptr;
  for (std::size_t i = 0; i < text.size(); ++i) {
    FontFace* next = face != nullptr && follows(text[i]) ? face : &face_for(text[i], faces);
    if (face != nullptr && next != face) {
      ems += ems_of(std::u32string_view(text).substr(begin, i - begin), *face);
      begin = i;
    }
    face = next;
  }
  if (face != nullptr) ems += ems_of(std::u32string_view(text).substr(begin), *face);
  return static_cast<LayoutUnit>(std::lround(ems * request.font.size * kUnitsPerPx));
}

double SystemMeasurer::ems_of(std::u32string_view run, FontFace& face) {
  hb_font_t* font = face.shaping_font();
  hb_buffer_clear_contents(buffer_.get());
  const int size = static_cast<int>(run.size());
  hb_buffer_add_utf32(buffer_.get(), reinterpret_cast<const std::uint32_t*>(run.data()), size, 0, size);
  hb_buffer_guess_segment_properties(buffer_.get());
  hb_buffer_set_language(buffer_.get(), language_);
  hb_shape(font, buffer_.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_.get(), &count);
  std::int64_t advance = 0;
  for (unsigned i = 0; i < count; ++i) advance += positions[i].x_advance;
  return static_cast<double>(advance) / hb_face_get_upem(hb_font_get_face(font));
}

}  // namespace offprint::cli
