// QR Code symbols: text in, a square of dark and light modules out, and that square as SVG, PNG, text or JSON.
//
// The symbology is ISO/IEC 18004:2015, model 2: versions 1 to 40, error correction levels L, M, Q and H. `encode` uses
// numeric, alphanumeric and byte mode; bytes are UTF-8 without an ECI header, which is what readers of today expect; a
// text of plain ASCII is read alike by all. Kanji mode, ECI and FNC1 are there for those who ask for them by segments of
// their own, in `encode_segments`. Not here: structured append, Micro QR.
//
//   text ──▶ segments ──▶ data codewords ──▶ blocks with error correction ──▶ matrix ──▶ masked matrix = Symbol
//
// Units: a module is one square of the symbol. x runs to the right and y downwards from the top left module, both from
// 0 to size - 1; the quiet zone is not part of it. Lengths of text are bytes unless they are said to be characters,
// which are Unicode code points. Every function is pure: the same arguments give the same bytes on every machine.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "result.h"

namespace offprint::qr {

inline constexpr int kMinVersion = 1;
inline constexpr int kMaxVersion = 40;
inline constexpr int kMaxSize = 177;         // modules on a side of version 40
inline constexpr int kRowWords = 3;          // 64-bit words that hold one row of kMaxSize modules
inline constexpr int kMaxCharacters = 7089;  // most characters a symbol holds: digits, 40-L (table 7)
inline constexpr int kMaxSegments = 1074;    // 23,648 data bits of 40-L over 22, the fewest that a segment takes there

inline constexpr int kMinScale = 1;
inline constexpr int kMaxScale = 64;      // pixels a module: version 40 is then over 11,000 px wide
inline constexpr int kMinQuietZone = 2;   // modules; with less, readers fail on a dark page
inline constexpr int kStandardQuietZone = 4;  // modules, section 6.3.8
inline constexpr int kMaxQuietZone = 32;  // modules

// How much of a damaged symbol can be restored (section 6.5.1): about 7, 15, 25 and 30 % of the codewords.
enum class Ecc : std::uint8_t { kL, kM, kQ, kH };

// How the characters of a segment are packed (section 7.3): 10 bits for three digits, 11 bits for two of the 45
// characters `0-9A-Z $%*+-./:`, 8 bits for a byte, 13 bits for a character of JIS X 0208. The last three hold no text: an
// ECI assignment says how the bytes after it are to be read, FNC1 that the text is that of GS1 (first position) or of an
// industry (second position).
enum class Mode : std::uint8_t { kNumeric, kAlphanumeric, kByte, kKanji, kEci, kFnc1First, kFnc1Second };

// A stretch of the text in one mode: the bytes from `begin` up to `end`. The segments that `encode` makes are not empty,
// in order, without a gap, and together the whole text; neighbours differ in mode.
struct Segment {
  Mode mode = Mode::kByte;
  std::uint16_t begin = 0;
  std::uint16_t end = 0;
  // kEci: the assignment, 0 to 999,999. kFnc1Second: the application indicator, 0 to 255. kKanji: the characters, which
  // the encoder counts. Otherwise 0.
  std::uint32_t value = 0;

  // The value of the character count indicator (section 7.4.1): in byte mode, the number of bytes; 0 without text.
  int characters() const { return mode < Mode::kKanji ? end - begin : mode == Mode::kKanji ? static_cast<int>(value) : 0; }
  bool operator==(const Segment&) const = default;
};

// What may be asked of a symbol.
struct Options {
  Ecc ecc = Ecc::kM;              // the level that the symbol has at least
  bool boost_ecc = true;          // raise the level as far as it goes without a larger version
  int min_version = kMinVersion;  // 1 to 40; the smallest version from here on that holds the text is taken
  int max_version = kMaxVersion;  // min_version to 40; equal to min_version, that version is forced
  int mask = -1;                  // 0 to 7 forces the mask pattern (table 10); -1 takes the one of lowest penalty
  bool segment = true;            // split the text into segments of fewest bits; false: one segment in one mode
};

// A finished symbol: about 17 kB, a plain value.
struct Symbol {
  int version = 0;        // 1 to 40
  Ecc ecc = Ecc::kM;      // the level used, not less than the one asked for
  int mask = 0;           // 0 to 7, the pattern used
  int size = 0;           // modules on a side: 17 + 4 * version
  int bits = 0;           // data bits used: mode, count and content of all segments, without terminator and padding
  int capacity = 0;       // data bits that this version and level hold (table 7)
  int segment_count = 0;  // 1 to kMaxSegments
  std::array<Segment, kMaxSegments> segments = {};                            // the first segment_count are set
  std::array<std::array<std::uint64_t, kRowWords>, kMaxSize> rows = {};  // bit x % 64 of word x / 64: dark

  // Whether the module in column x and row y is dark; outside the symbol all is light, as in the quiet zone.
  bool dark(int x, int y) const {
    if (x < 0 || y < 0 || x >= size || y >= size) return false;
    return (rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x) / 64] >> (x % 64) & 1) != 0;
  }
};

// The smallest symbol that holds `text`.
//
// Of all ways to split the text into numeric, alphanumeric and byte segments, one with the fewest bits is used; that
// is never more than one byte segment takes. The mask is chosen by the four penalties of section 7.8.3 over the whole
// symbol with its format information, the quiet zone counting as light; of equal ones the lowest number wins.
//
// Nothing is allocated but the message of an error; some 25 kB of stack are used:
//   kEmptyInput  no bytes: readers report nothing for an empty symbol, so none is made
//   kBadUtf8     not well-formed UTF-8; `offset` is the first byte at fault
//   kNulByte     U+0000, at which many readers cut the text; `offset` is its place
//   kTooLong     max_version at level `ecc` doesn't hold the text; the message says how many characters are too many and
//                which version or level would do, `offset` is the first of them
//   kBadOption   a version, mask or level outside its range, or min_version above max_version
Result<Symbol> encode(std::string_view text, const Options& options = {});

// The smallest symbol that holds the segments as they are given, which are stretches of `text` in any order;
// `options.segment` is not looked at. Stretches are read as their mode has it, and bytes not at all: they need not be
// UTF-8 and may be zero. FNC1 stands once and before all text; a separator (GS) is written as it is in a byte segment and
// as % in an alphanumeric one, a percent sign there as %% (section 7.4.8).
//
//   kEmptyInput  no segment that may hold text
//   kBadValue    a character that its segment's mode cannot write; `offset` is its place
//   kTooLong     as for `encode`, counted in bits
//   kBadOption   as for `encode`; more than kMaxSegments, a stretch outside the text, a number outside its range, FNC1 out
//                of its place, or Kanji mode in a build without it (CMake option OFFPRINT_QR_KANJI; never in the wasm)
Result<Symbol> encode_segments(std::span<const Segment> segments, std::string_view text, const Options& options = {});

// Data bits that a version (1 to 40) holds at a level (table 7).
int capacity_in_bits(int version, Ecc ecc);

// Bits that `text`, split at its best, has more than a version (1 to 40) holds at a level; zero or less where it fits. Of
// a text over a mebibyte only the first mebibyte counts. The text is not checked.
int bits_over(std::string_view text, Ecc ecc, int version);

// The same as what a writer can act on: the characters to take away from the end of `text`, which is UTF-8, for it to
// fit; 0 where it fits.
int characters_over(std::string_view text, Ecc ecc, int version);

// The symbol as an SVG document, (size + 2 * quiet_zone) * scale px square: a white plate that includes the quiet zone,
// and one black path in units of modules with the runs of each row merged. `scale` is px a module, 1 to 64;
// `quiet_zone` is in modules, 2 to 32. kBadOption outside these.
Result<std::string> to_svg(const Symbol& symbol, int scale, int quiet_zone);

// The dark modules as the data of one SVG path in units of modules, moved right and down by `quiet_zone` modules; the runs of each
// row are merged.
std::string to_svg_path(const Symbol& symbol, int quiet_zone = 0);

// The symbol as a PNG file (ISO/IEC 15948) of the same size and arguments as `to_svg`: greyscale of 1 bit, no metadata.
Result<std::string> to_png(const Symbol& symbol, int scale, int quiet_zone);

// The symbol as text: a line for each row, `#` dark and space light, each ended by a line feed, no quiet zone.
std::string to_text(const Symbol& symbol);

// The symbol as one line of JSON with a line feed: {"version":1,"ecc":"M","mask":2,"size":21,"segments":[{"mode":
// "numeric","chars":8}],"bits":41,"capacity":128,"modules":["1011…",…]}. "mode" is that of `name_of`,
// "chars" the count indicator, "value" stands with eci and fnc1-second, "modules" has a string for each row, 1 dark and 0 light.
std::string to_json(const Symbol& symbol);

// "L", "M", "Q" or "H". Static storage.
std::string_view name_of(Ecc ecc);

// "numeric", "alphanumeric", "byte", "kanji", "eci", "fnc1-first" or "fnc1-second". Static storage.
std::string_view name_of(Mode mode);

}  // namespace offprint::qr
