#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <string>

#include "article/encoding.h"
#include "article/utf8.h"

namespace offprint {
namespace {

struct Converter {
  std::string_view encoding;  // of the Encoding Standard
  const char* name;           // of iconv; windows-*, ISO-8859-*, KOI8-* go by their own
};

constexpr Converter kConverters[] = {
    {"GBK", "GB18030"},       {"gb18030", "GB18030"},   {"Big5", "BIG5-HKSCS"}, {"EUC-JP", "EUC-JP-MS"},       {"Shift_JIS", "CP932"}, {"EUC-KR", "CP949"},
    {"IBM866", "IBM866"},     {"macintosh", "MACINTOSH"}, {"ISO-2022-JP", "ISO-2022-JP"}, {"x-mac-cyrillic", "MAC-CYRILLIC"}, {"windows-874", "CP874"},
    {"ISO-8859-8-I", "ISO-8859-8"}, {"UTF-16LE", "UTF-16LE"}, {"UTF-16BE", "UTF-16BE"},
};

std::string name_for_iconv(std::string_view encoding) {
  for (const Converter& one : kConverters) {
    if (one.encoding == encoding) return one.name;
  }
  if (encoding.starts_with("windows-")) return "CP" + std::string(encoding.substr(8));
  return std::string(encoding);
}

bool is_double_byte(std::string_view encoding) {
  return encoding == "GBK" || encoding == "gb18030" || encoding == "Big5" || encoding == "EUC-JP" || encoding == "Shift_JIS" || encoding == "EUC-KR";
}

// Length of the ill-formed sequence at `at`, as long as it could still have become a character (Unicode 15, section 3.9, "maximal subpart").
std::size_t maximal_subpart(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const unsigned lead = byte(at);
  if (lead < 0xC2 || lead > 0xF4) return 1;
  const unsigned first = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80, last = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (lead < 0xE0 || byte(at + 1) < first || byte(at + 1) > last) return 1;
  return lead >= 0xF0 && byte(at + 2) >= 0x80 && byte(at + 2) <= 0xBF ? 3 : 2;
}

std::string mend_utf8(std::string_view bytes, std::size_t& bad) {
  std::string out;
  while (!bytes.empty()) {
    const std::size_t good = std::min(find_bad_utf8(bytes), bytes.size());
    out += bytes.substr(0, good);
    if (good == bytes.size()) break;
    append_utf8(out, 0xFFFD);
    ++bad;
    bytes.remove_prefix(good + maximal_subpart(bytes, good));
  }
  return out;
}

// One run of iconv over all of the bytes.
class Decoding {
 public:
  Decoding(iconv_t converter, std::string_view encoding) : converter_(converter), encoding_(encoding) {}

  std::string run(std::string_view bytes) {
    // iconv takes its input as char*, and does not write to it.
    char* in = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size();
    while (left > 0) {
      convert(&in, &left);
      if (left == 0) break;
      const std::size_t wide = replace({in, left});
      in += wide;
      left -= wide;
    }
    convert(nullptr, nullptr);  // what a converter that composes still holds back
    if (is_gb()) put_spaces_right();
    return std::move(out_);
  }

  std::size_t bad() const { return bad_; }

 private:
  void convert(char** in, std::size_t* left) {
    for (;;) {
      char buffer[8192];
      char* to = buffer;
      std::size_t room = sizeof buffer;
      const std::size_t status = iconv(converter_, in, left, &to, &room);
      out_.append(buffer, static_cast<std::size_t>(to - buffer));
      if (status != static_cast<std::size_t>(-1) || errno != E2BIG) return;
    }
  }

  // Writes what stands for the bytes that stopped it; gives their number.
  std::size_t replace(std::string_view bytes) {
    const unsigned char byte = static_cast<unsigned char>(bytes[0]);
    if (encoding_.starts_with("windows-") && byte >= 0x80 && byte < 0xA0) {
      append_utf8(out_, byte);  // the standard's indexes have C1 controls where the vendor's tables have nothing
      return 1;
    }
    if (is_gb() && byte == 0x80) {
      append_utf8(out_, 0x20AC);
      return 1;
    }
    append_utf8(out_, 0xFFFD);
    ++bad_;
    if (encoding_.starts_with("UTF-16")) return std::min<std::size_t>(2, bytes.size());
    // All bytes of what is no character; an ASCII byte stays, which may be the markup's.
    const auto is_high = [&](std::size_t i) { return i < bytes.size() && (bytes[i] & 0x80) != 0; };
    if (encoding_ == "EUC-JP" && byte == 0x8F && is_high(1) && is_high(2)) return 3;
    return is_double_byte(encoding_) && is_high(0) && is_high(1) ? 2 : 1;
  }

  bool is_gb() const { return encoding_ == "GBK" || encoding_ == "gb18030"; }

  // A3 A0 is U+3000 by the standard, as Chinese pages use it, and U+E5E5 by GB 18030.
  void put_spaces_right() {
    constexpr std::string_view kPrivate = "\xEE\x97\xA5", kSpace = "\xE3\x80\x80";
    for (std::size_t at = out_.find(kPrivate); at != std::string::npos; at = out_.find(kPrivate, at)) out_.replace(at, kPrivate.size(), kSpace);
  }

  iconv_t converter_;
  std::string_view encoding_;
  std::string out_;
  std::size_t bad_ = 0;
};

}  // namespace

Result<std::string> decode(std::string_view bytes, std::string_view encoding, std::size_t* bad) {
  std::size_t count = 0;
  std::string out;
  const std::string_view known = encoding_named(encoding);
  if (known == "UTF-8") {
    out = mend_utf8(bytes, count);
  } else {
    const bool readable = !known.empty() && known != "replacement" && known != "x-user-defined";
    const iconv_t converter = readable ? iconv_open("UTF-8", name_for_iconv(known).c_str()) : reinterpret_cast<iconv_t>(-1);
    if (converter == reinterpret_cast<iconv_t>(-1)) {
      return refusal(ErrorCode::kUnknownEncoding, "The encoding \"" + mend_utf8(encoding.substr(0, 40), count) + "\" cannot be read here; give the text as UTF-8.");
    }
    Decoding decoding(converter, known);
    out = decoding.run(bytes);
    count = decoding.bad();
    iconv_close(converter);
  }
  if (out.starts_with("\xEF\xBB\xBF")) out.erase(0, 3);
  if (bad != nullptr) *bad = count;
  return out;
}

}  // namespace offprint
