#include "reference.h"

#include "qr/segments.h"
#include "qr/tables.h"

namespace offprint::qr {
namespace {

qrcodegen::QrSegment reference_segment(const std::string& part, Mode mode) {
  switch (mode) {
    case Mode::kNumeric: return qrcodegen::QrSegment::makeNumeric(part.c_str());
    case Mode::kAlphanumeric: return qrcodegen::QrSegment::makeAlphanumeric(part.c_str());
    default: break;
  }
  return qrcodegen::QrSegment::makeBytes({part.begin(), part.end()});
}

std::optional<qrcodegen::QrCode> make(const std::vector<qrcodegen::QrSegment>& segments, const ReferenceOptions& options) {
  try {
    return qrcodegen::QrCode::encodeSegments(segments, static_cast<qrcodegen::QrCode::Ecc>(options.ecc), options.min_version,
                                             options.max_version, options.mask, options.boost_ecc);
  } catch (const qrcodegen::data_too_long&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<qrcodegen::QrCode> reference(const std::string& text, const Symbol& symbol, const ReferenceOptions& options) {
  std::vector<qrcodegen::QrSegment> segments;
  for (int i = 0; i < symbol.segment_count; ++i) {
    const Segment& segment = symbol.segments[static_cast<std::size_t>(i)];
    const std::string part = text.substr(segment.begin, static_cast<std::size_t>(segment.characters()));
    segments.push_back(reference_segment(part, segment.mode));
  }
  return make(segments, options);
}

std::optional<qrcodegen::QrCode> reference(const std::string& text, Mode mode, const ReferenceOptions& options) {
  return make({reference_segment(text, mode)}, options);
}

int differing_modules(const Symbol& symbol, const qrcodegen::QrCode& code) {
  if (symbol.size != code.getSize()) return symbol.size * symbol.size;
  int count = 0;
  for (int y = 0; y < symbol.size; ++y) {
    for (int x = 0; x < symbol.size; ++x) count += symbol.dark(x, y) != code.getModule(x, y) ? 1 : 0;
  }
  return count;
}

std::string random_text(Mode mode, int length, std::mt19937& random) {
  static constexpr std::string_view kAlphabets[] = {"0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:0123456789",
                                                    "abcdefghijklmnopqrstuvwxyz?=&#_~0123456789ABCDEF"};
  const std::string_view alphabet = kAlphabets[static_cast<int>(mode)];
  std::string text;
  while (static_cast<int>(text.size()) < length) text += alphabet[random() % alphabet.size()];
  if (mode != Mode::kNumeric && length > 0) text[0] = alphabet[0];
  return text;
}

std::string random_link(int length, std::mt19937& random) {
  static constexpr std::string_view kAlphabets[] = {"0123456789", "0123456789abcdef", "0123456789ABCDEF",
                                                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
                                                    "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:"};
  std::string text = random() % 4 == 0 ? "HTTPS://" : "https://";
  while (static_cast<int>(text.size()) < length) {
    const std::size_t piece = random() % 30;
    if (random() % 6 == 0) {
      for (std::size_t i = 0; i < piece / 3; ++i) {
        text += "%E" + std::to_string(4 + random() % 6) + "%B8%" + (random() % 2 == 0 ? "AD" : "9F");
      }
    } else {
      const std::string_view alphabet = kAlphabets[random() % std::size(kAlphabets)];
      for (std::size_t i = 0; i < piece; ++i) text += alphabet[random() % alphabet.size()];
    }
    text += "/?&=."[random() % 5];
  }
  text.resize(static_cast<std::size_t>(length));
  return text;
}

int most_characters(int version, Ecc ecc, Mode mode) {
  const int room = capacity_in_bits(version, ecc) - header_bits(mode, version);
  int count = 0;
  while (content_bits(mode, count + 1) <= room) ++count;
  return count;
}

}  // namespace offprint::qr
