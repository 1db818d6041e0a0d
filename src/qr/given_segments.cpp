#include "qr/given_segments.h"

#include <algorithm>
#include <string>

#include "qr/kanji.h"
#include "qr/refuse.h"
#include "qr/segments.h"
#include "qr/tables.h"
#include "qr/utf8.h"

namespace offprint::qr {
namespace {

constexpr std::uint32_t kMaxAssignment = 999'999;     // ECI, section 7.4.2.2
constexpr std::uint32_t kMaxApplicationIndicator = 255;  // a byte

// The first byte of `text` that cannot be written in numeric or alphanumeric mode.
std::size_t find_unwritable(std::string_view text, Mode mode) {
  const auto writable = [&](char character) {
    const int value = alphanumeric_value(character);
    return value >= 0 && (mode == Mode::kAlphanumeric || value < 10);
  };
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), writable) - text.begin());
}

Error unwritable(Mode mode, std::size_t place) {
  return error_at(ErrorCode::kBadValue, "the character at byte " + std::to_string(place) + " cannot be written in " +
                                            std::string(name_of(mode)) + " mode; put it into a byte segment", place);
}

// Counts the characters of a segment in Kanji mode.
std::optional<Error> count_kanji(std::string_view text, Segment& segment) {
  if (!kHasKanji) return error_at(ErrorCode::kBadOption, "this build has no Kanji mode; use a byte segment");
  segment.value = 0;
  for (std::size_t place = segment.begin; place < segment.end; ++segment.value) {
    const Character character = character_at(text.substr(0, segment.end), place);
    if (character.length == 0 || kanji_value(character.code_point) < 0) return unwritable(Mode::kKanji, place);
    place += character.length;
  }
  return std::nullopt;
}

// A segment that holds a stretch of the text.
std::optional<Error> check_content(std::string_view text, Segment& segment) {
  if (segment.begin > segment.end || segment.end > text.size()) {
    return error_at(ErrorCode::kBadOption, "a segment ends before it begins, or after the text", segment.begin);
  }
  if (segment.mode == Mode::kKanji) return count_kanji(text, segment);
  segment.value = 0;
  if (segment.mode == Mode::kByte) return std::nullopt;
  const std::string_view part = text.substr(segment.begin, static_cast<std::size_t>(segment.end - segment.begin));
  const std::size_t place = find_unwritable(part, segment.mode);
  if (place < part.size()) return unwritable(segment.mode, segment.begin + place);
  return std::nullopt;
}

// A segment that holds a number or nothing.
std::optional<Error> check_header(const Segment& segment) {
  if (segment.mode == Mode::kEci && segment.value > kMaxAssignment) {
    return error_at(ErrorCode::kBadOption, "an ECI assignment is a number from 0 to 999999; 26 is UTF-8");
  }
  if (segment.mode == Mode::kFnc1Second && segment.value > kMaxApplicationIndicator) {
    return error_at(ErrorCode::kBadOption, "the application indicator of FNC1 in second position is a number from 0 to 255");
  }
  return std::nullopt;
}

bool is_fnc1(const Segment& segment) { return segment.mode == Mode::kFnc1First || segment.mode == Mode::kFnc1Second; }

// FNC1 stands once, before all content (section 7.4.8).
std::optional<Error> check_order(std::span<const Segment> segments) {
  bool content = false, fnc1 = false;
  for (const Segment& segment : segments) {
    if (is_fnc1(segment) && (content || fnc1)) {
      return error_at(ErrorCode::kBadOption, "FNC1 stands once, before the first segment that has text");
    }
    fnc1 = fnc1 || is_fnc1(segment);
    content = content || has_content(segment.mode);
  }
  if (!content) return error_at(ErrorCode::kEmptyInput, "there is no segment with text to encode; give at least one");
  return std::nullopt;
}

}  // namespace

std::optional<Error> take_segments(std::span<const Segment> segments, std::string_view text, Symbol& symbol) {
  if (segments.size() > kMaxSegments) {
    return error_at(ErrorCode::kBadOption, "a symbol has at most " + std::to_string(kMaxSegments) + " segments");
  }
  if (std::any_of(segments.begin(), segments.end(), [](const Segment& segment) { return segment.mode > Mode::kFnc1Second; })) {
    return error_at(ErrorCode::kBadOption, "the mode of a segment is none of those listed");
  }
  if (auto error = check_order(segments)) return error;
  symbol.segment_count = static_cast<int>(segments.size());
  std::copy(segments.begin(), segments.end(), symbol.segments.begin());
  for (std::size_t i = 0; i < segments.size(); ++i) {
    Segment& segment = symbol.segments[i];
    if (auto error = has_content(segment.mode) ? check_content(text, segment) : check_header(segment)) return error;
  }
  return std::nullopt;
}

int bits_of_segments(const Symbol& symbol, int version) {
  int bits = 0;
  for (int i = 0; i < symbol.segment_count; ++i) bits += segment_bits(symbol.segments[static_cast<std::size_t>(i)], version);
  return bits;
}

}  // namespace offprint::qr
