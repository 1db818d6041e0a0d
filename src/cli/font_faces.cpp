#include "cli/font_faces.h"

#include <hb-ot.h>

#include <algorithm>

#include "layout/theme.h"
#include "pages/font_stack.h"

namespace offprint::cli {
namespace {

constexpr char32_t kHanProbe = U'\u6C38';  // 永, which every face for Chinese or Japanese has

const FcChar8* fc(const std::string& text) { return reinterpret_cast<const FcChar8*>(text.c_str()); }

// The names of a CSS font list, quotes taken off.
std::vector<std::string> names_in(const std::string& stack) {
  std::vector<std::string> names;
  std::size_t begin = 0;
  while (begin < stack.size()) {
    const std::size_t comma = std::min(stack.find(',', begin), stack.size());
    std::string name = stack.substr(begin, comma - begin);
    std::erase(name, '\'');
    name.erase(0, std::min(name.find_first_not_of(' '), name.size()));
    names.push_back(std::move(name));
    begin = comma + 1;
  }
  return names;
}

FontPattern pattern_of(const Font& font, const std::string& lang) {
  FontPattern pattern(FcPatternCreate());
  const std::vector<std::string> names = names_in(font_stack(font.family, lang));
  for (std::size_t i = 0; i < names.size(); ++i) {
    FcValue value;
    value.type = FcTypeString;
    value.u.s = fc(names[i]);
    // The last name is generic; bound weakly, it stands behind the language.
    if (i + 1 < names.size()) {
      FcPatternAdd(pattern.get(), FC_FAMILY, value, FcTrue);
    } else {
      FcPatternAddWeak(pattern.get(), FC_FAMILY, value, FcTrue);
    }
  }
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, FcWeightFromOpenType(font.weight));
  FcPatternAddInteger(pattern.get(), FC_SLANT, font.italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
  if (!lang.empty()) FcPatternAddString(pattern.get(), FC_LANG, fc(lang));
  return pattern;
}

// The name under which fontconfig knows the language: it has zh-cn and zh-tw, not the scripts.
std::string fontconfig_language(std::string_view lang) {
  if (!lang.starts_with("zh")) return std::string(lang);
  const bool traditional = lang.starts_with("zh-Hant") || lang.starts_with("zh-TW") || lang.starts_with("zh-HK");
  return traditional ? "zh-tw" : "zh-cn";
}

// Bitmap and PostScript fonts are out: HarfBuzz reads no others than these.
bool is_open_type(const FcPattern* pattern) {
  FcChar8* format = nullptr;
  if (FcPatternGetString(pattern, FC_FONTFORMAT, 0, &format) != FcResultMatch) return false;
  const std::string_view name(reinterpret_cast<const char*>(format));
  return name == "TrueType" || name == "CFF";
}

void set_variations(hb_font_t* font, const FcPattern* pattern, int index) {
  if (index >> 16 != 0) hb_font_set_var_named_instance(font, static_cast<unsigned>(index >> 16) - 1);
  FcChar8* text = nullptr;
  if (FcPatternGetString(pattern, FC_FONT_VARIATIONS, 0, &text) != FcResultMatch) return;
  std::vector<hb_variation_t> variations;
  for (const std::string& name : names_in(reinterpret_cast<const char*>(text))) {
    hb_variation_t variation;
    if (hb_variation_from_string(name.c_str(), -1, &variation)) variations.push_back(variation);
  }
  hb_font_set_variations(font, variations.data(), static_cast<unsigned>(variations.size()));
}

}  // namespace

bool FontFace::has(char32_t character) const {
  FcCharSet* characters = nullptr;
  return FcPatternGetCharSet(pattern_.get(), FC_CHARSET, 0, &characters) == FcResultMatch &&
         FcCharSetHasChar(characters, static_cast<FcChar32>(character));
}

hb_font_t* FontFace::shaping_font() {
  if (opened_) return font_.get();
  opened_ = true;
  FcChar8* file = nullptr;
  int index = 0;
  if (FcPatternGetString(pattern_.get(), FC_FILE, 0, &file) != FcResultMatch) return nullptr;
  FcPatternGetInteger(pattern_.get(), FC_INDEX, 0, &index);
  const std::unique_ptr<hb_blob_t, FreeWith<hb_blob_destroy>> blob(hb_blob_create_from_file_or_fail(reinterpret_cast<const char*>(file)));
  if (!blob) return nullptr;
  const std::unique_ptr<hb_face_t, FreeWith<hb_face_destroy>> face(hb_face_create(blob.get(), static_cast<unsigned>(index & 0xFFFF)));
  if (hb_face_get_glyph_count(face.get()) == 0) return nullptr;
  font_.reset(hb_font_create(face.get()));
  set_variations(font_.get(), pattern_.get(), index);
  return font_.get();
}

bool FontFace::is_in_colour() const {
  FcBool in_colour = FcFalse;
  return FcPatternGetBool(pattern_.get(), FC_COLOR, 0, &in_colour) == FcResultMatch && in_colour == FcTrue;
}

cairo_font_face_t* FontFace::drawing_face() {
  if (!drawing_face_) drawing_face_.reset(cairo_ft_font_face_create_for_pattern(pattern_.get()));
  return drawing_face_.get();
}

double FontFace::slant() const {
  FcMatrix* matrix = nullptr;
  return FcPatternGetMatrix(pattern_.get(), FC_MATRIX, 0, &matrix) == FcResultMatch ? matrix->xy : 0;
}

FontConfiguration load_fonts() {
  FcConfig* configuration = FcInitLoadConfigAndFonts();
  if (configuration == nullptr) return nullptr;
  return FontConfiguration(configuration, FreeWith<FcConfigDestroy>());
}

std::optional<InstalledFonts> InstalledFonts::find(std::string_view lang, const FontConfiguration& configuration) {
  if (!configuration) return std::nullopt;
  InstalledFonts fonts(configuration, lang);
  if (fonts.faces_of(Font{}).empty()) return std::nullopt;
  return fonts;
}

FaceList InstalledFonts::faces_of(const Font& font) const {
  FontPattern pattern = pattern_of(font, fontconfig_language(lang_));
  FcConfigSubstitute(configuration_.get(), pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  FcResult result = FcResultNoMatch;
  const std::unique_ptr<FcFontSet, FreeWith<FcFontSetDestroy>> sorted(
      FcFontSort(configuration_.get(), pattern.get(), FcTrue, nullptr, &result));
  FaceList faces;
  for (int i = 0; sorted && i < sorted->nfont; ++i) {
    if (!is_open_type(sorted->fonts[i])) continue;
    FontFace face(FontPattern(FcFontRenderPrepare(configuration_.get(), pattern.get(), sorted->fonts[i])));
    if (face.shaping_font() != nullptr) faces.push_back(std::move(face));
  }
  if (is_east_asian_language(lang_)) {
    std::stable_partition(faces.begin(), faces.end(), [](const FontFace& face) { return face.has(kHanProbe); });
  }
  return faces;
}

}  // namespace offprint::cli
