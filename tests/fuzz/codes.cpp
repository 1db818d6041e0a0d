#include <string>
#include <string_view>
#include <vector>

#include "bytes.h"
#include "qr/damage.h"
#include "qr/qr.h"
#include "targets.h"

namespace offprint::fuzz {
namespace {

constexpr std::size_t kMostBytes = 8192;
constexpr std::size_t kHead = 8;  // bytes that choose the options

void check_symbol(const qr::Symbol& symbol, const qr::Options& options) {
  require(symbol.version >= options.min_version && symbol.version <= options.max_version, "the version is one of those allowed");
  require(symbol.ecc >= options.ecc && (options.boost_ecc || symbol.ecc == options.ecc), "the level is that asked for, or raised where allowed");
  require(symbol.mask >= 0 && symbol.mask < 8 && (options.mask < 0 || symbol.mask == options.mask), "the mask is that asked for");
  require(symbol.size == 17 + 4 * symbol.version, "the size is that of the version");
  require(symbol.bits <= symbol.capacity && symbol.capacity == qr::capacity_in_bits(symbol.version, symbol.ecc), "the bits have room");
  require(symbol.dark(0, 0) && symbol.dark(symbol.size - 1, 0) && symbol.dark(0, symbol.size - 1), "there are three finder patterns");
  require(!symbol.dark(symbol.size, 0) && !symbol.dark(0, symbol.size), "outside all is light");
}

void check_error(const Error& error, std::size_t size) {
  require(!error.message.empty() && is_valid_utf8(error.message), "an error has a sentence in UTF-8");
  require(!error.offset || *error.offset <= size, "an error's offset is in the text");
}

void check_text(std::string_view text, const qr::Options& options) {
  const auto symbol = qr::encode(text, options);
  if (!symbol) return check_error(symbol.error(), text.size());
  check_symbol(symbol.value(), options);
  if (options.segment) {
    require(qr::bits_over(text, symbol.value().ecc, symbol.value().version) == symbol.value().bits - symbol.value().capacity,
            "what a text is over is what its symbol has free");
    require(qr::characters_over(text, symbol.value().ecc, symbol.value().version) == 0, "a text that fits is not over");
  }
  const std::span<const qr::Segment> segments(symbol.value().segments.data(), static_cast<std::size_t>(symbol.value().segment_count));
  qr::Options same = options;
  same.min_version = same.max_version = symbol.value().version;
  same.mask = symbol.value().mask;
  const auto again = qr::encode_segments(segments, text, same);
  require(again.ok() && again.value().rows == symbol.value().rows, "the same segments, given, are the same symbol");
}

void check_segments(Bytes& bytes, std::string_view text, const qr::Options& options) {
  std::vector<qr::Segment> segments;
  for (int left = bytes.below(12); left > 0; --left) {
    const auto mode = static_cast<qr::Mode>(bytes.below(8));
    const auto begin = static_cast<std::uint16_t>(bytes.below(static_cast<int>(text.size()) + 2));
    const auto end = static_cast<std::uint16_t>(begin + bytes.below(40));
    segments.push_back({mode, begin, end, static_cast<std::uint32_t>(bytes.below(65536) * bytes.below(20))});
  }
  const auto symbol = qr::encode_segments(segments, text, options);
  if (!symbol) return check_error(symbol.error(), text.size() + 1);
  check_symbol(symbol.value(), options);
}

void check_damage(Bytes& bytes, const qr::Symbol& symbol) {
  const qr::CoveredArea area = {bytes.between(-40, 200) / 2.0, bytes.between(-40, 200) / 2.0, bytes.between(-4, 200) / 2.0,
                                bytes.between(-4, 200) / 2.0};
  const qr::Damage part = qr::damage(symbol, area);
  const qr::Damage more = qr::damage(symbol, {area.x - 1, area.y - 1, area.width + 2, area.height + 2});
  require(part.worst_block_errors >= 0 && part.worst_block_errors <= part.codewords, "a block loses no more than the symbol");
  if (area.width > 0 && area.height > 0) {
    require(more.codewords >= part.codewords && more.function_modules >= part.function_modules, "a larger area hides no less");
  }
}

}  // namespace

void check_codes(const std::uint8_t* data, std::size_t size) {
  if (size < kHead || size > kMostBytes) return;
  Bytes bytes(data, size);
  const int choice = bytes.byte();
  qr::Options options;
  options.ecc = static_cast<qr::Ecc>(choice & 3);
  options.boost_ecc = (choice & 4) != 0;
  options.segment = (choice & 8) != 0;
  options.min_version = 1 + bytes.below(41);
  options.max_version = 1 + bytes.below(41);
  if (choice & 16) options.min_version = 1;
  if (choice & 32) options.max_version = 40;
  options.mask = bytes.below(12) - 2;
  const std::string text(reinterpret_cast<const char*>(data) + kHead, size - kHead);
  check_text(text, options);
  Bytes rest(data + kHead / 2, size - kHead / 2);
  if (choice & 64) check_segments(rest, text, options);
  if (const auto symbol = qr::encode("1", options); symbol && (choice & 128)) check_damage(rest, symbol.value());
}

}  // namespace offprint::fuzz
