#include "article/guessed_encoding.h"

#include <algorithm>
#include <cstdint>

#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kLookedAt = 256 * 1024;

bool in(unsigned char byte, int first, int last) { return byte >= first && byte <= last; }

// A double-byte encoding: the size of the character at the front of `bytes` (0: bad), whose first byte is above 7F, and into what it counts.
struct Sighting {
  std::size_t size = 0;
  bool common = false;
  bool kana = false;
};

using Sight = Sighting (*)(const unsigned char* bytes, std::size_t size);

Sighting sight_gb18030(const unsigned char* b, std::size_t size) {
  if (size < 2 || !in(b[0], 0x81, 0xFE)) return {};
  if (in(b[1], 0x30, 0x39)) return size >= 4 && in(b[2], 0x81, 0xFE) && in(b[3], 0x30, 0x39) ? Sighting{4} : Sighting{};
  if (!in(b[1], 0x40, 0xFE) || b[1] == 0x7F) return {};
  // Rows 16 to 55 are level 1 of GB 2312; rows 1 and 3 are punctuation.
  const bool common = b[1] >= 0xA1 && (in(b[0], 0xB0, 0xD7) || b[0] == 0xA1 || b[0] == 0xA3);
  return {2, common, b[1] >= 0xA1 && in(b[0], 0xA4, 0xA5)};
}

Sighting sight_big5(const unsigned char* b, std::size_t size) {
  if (size < 2 || !in(b[0], 0x81, 0xFE) || !(in(b[1], 0x40, 0x7E) || in(b[1], 0xA1, 0xFE))) return {};
  return {2, in(b[0], 0xA4, 0xC6) || in(b[0], 0xA1, 0xA2), false};  // A4 to C6: level 1
}

Sighting sight_shift_jis(const unsigned char* b, std::size_t size) {
  if (in(b[0], 0xA1, 0xDF)) return {1};
  if (size < 2 || !(in(b[0], 0x81, 0x9F) || in(b[0], 0xE0, 0xFC)) || !in(b[1], 0x40, 0xFC) || b[1] == 0x7F) return {};
  const bool kana = (b[0] == 0x82 && b[1] >= 0x9F) || (b[0] == 0x83 && b[1] <= 0x96);
  return {2, kana || b[0] == 0x81 || in(b[0], 0x88, 0x98), kana};  // 88 to 98: level 1
}

Sighting sight_euc_jp(const unsigned char* b, std::size_t size) {
  if (b[0] == 0x8E) return size >= 2 && in(b[1], 0xA1, 0xDF) ? Sighting{2} : Sighting{};
  if (b[0] == 0x8F) return size >= 3 && in(b[1], 0xA1, 0xFE) && in(b[2], 0xA1, 0xFE) ? Sighting{3} : Sighting{};
  if (size < 2 || !in(b[0], 0xA1, 0xFE) || !in(b[1], 0xA1, 0xFE)) return {};
  const bool kana = in(b[0], 0xA4, 0xA5);
  return {2, kana || b[0] == 0xA1 || in(b[0], 0xB0, 0xCF), kana};  // B0 to CF: level 1
}

Sighting sight_euc_kr(const unsigned char* b, std::size_t size) {
  if (size < 2 || !in(b[0], 0x81, 0xFE) || !in(b[1], 0x41, 0xFE)) return {};
  return {2, in(b[0], 0xB0, 0xC8) && b[1] >= 0xA1, false};  // B0 to C8: hangul of KS X 1001
}

Sighting sight_utf8(const unsigned char* b, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(b), std::min<std::size_t>(size, 4));
  const std::size_t length = b[0] >= 0xF0 ? 4 : b[0] >= 0xE0 ? 3 : 2;
  if (b[0] < 0xC2 || size < length || !is_valid_utf8(text.substr(0, length))) return {};
  return {length, true, false};
}

Sight sight_of_encoding(std::string_view encoding) {
  if (encoding == "gb18030" || encoding == "GBK") return sight_gb18030;
  if (encoding == "Big5") return sight_big5;
  if (encoding == "Shift_JIS") return sight_shift_jis;
  if (encoding == "EUC-JP") return sight_euc_jp;
  if (encoding == "EUC-KR") return sight_euc_kr;
  if (encoding == "UTF-8") return sight_utf8;
  return nullptr;
}

// Of what is no more than ASCII and these characters.
double common_share(const EncodingFit& fit) {
  const std::size_t all = fit.characters + fit.bad;
  return all == 0 || !fit.fits() ? 0 : static_cast<double>(fit.common) / static_cast<double>(all);
}

bool has_kana(const EncodingFit& fit) { return fit.kana * 5 >= fit.characters; }

}  // namespace

EncodingFit fit_of(std::string_view bytes, std::string_view encoding) {
  EncodingFit fit;
  const Sight sight = sight_of_encoding(encoding);
  if (sight == nullptr) return fit;
  const unsigned char* data = reinterpret_cast<const unsigned char*>(bytes.data());
  for (std::size_t at = 0; at < bytes.size();) {
    if (data[at] < 0x80) {
      ++at;
      continue;
    }
    const Sighting seen = sight(data + at, bytes.size() - at);
    at += std::max<std::size_t>(seen.size, 1);
    if (seen.size == 0) ++fit.bad;
    else ++fit.characters;
    fit.common += seen.common;
    fit.kana += seen.kana;
  }
  return fit;
}

std::string_view guessed_encoding(std::string_view bytes) {
  const auto first = std::find_if(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
  bytes = bytes.substr(static_cast<std::size_t>(first - bytes.begin()), kLookedAt);
  const EncodingFit utf8 = fit_of(bytes, "UTF-8");
  if (utf8.characters > 0 && utf8.characters >= utf8.bad * 10) return "UTF-8";
  const EncodingFit shift_jis = fit_of(bytes, "Shift_JIS"), euc_jp = fit_of(bytes, "EUC-JP"), euc_kr = fit_of(bytes, "EUC-KR");
  if (has_kana(shift_jis) && common_share(shift_jis) > 0.8) return "Shift_JIS";
  if (has_kana(euc_jp) && common_share(euc_jp) > 0.8) return "EUC-JP";
  // Hangul stands where GB 2312 has the first half of its level 1: a Chinese text keeps to that half only while it is a few characters long.
  if (euc_kr.characters >= 10 && common_share(euc_kr) > 0.9) return "EUC-KR";
  const double gb = common_share(fit_of(bytes, "gb18030")), big5 = common_share(fit_of(bytes, "Big5"));
  if (std::max(gb, big5) < 0.6) return "windows-1252";
  return gb >= big5 ? "gb18030" : "Big5";
}

}  // namespace offprint
