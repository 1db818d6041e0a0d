#include "article/encoding.h"

#include "article/declared_encoding.h"
#include "article/guessed_encoding.h"
#include "article/utf8.h"

namespace offprint {
namespace {

// A page in a legacy encoding reads as UTF-8 by accident only while it has a few characters outside ASCII.
constexpr std::size_t kNoAccident = 8;

class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes), utf8_(fit_of(bytes, "UTF-8")) {}

  bool is_utf8() const { return utf8_.bad == 0; }

  // Whether they may be in the encoding that is declared.
  bool bear_out(std::string_view encoding) const {
    if (encoding == "UTF-8") return is_utf8() || (utf8_.characters > 0 && utf8_.characters >= utf8_.bad * 10);
    if (encoding.starts_with("UTF-16")) return !is_utf8() || bytes_.find('\0') != std::string_view::npos;
    if (is_utf8() && utf8_.characters >= kNoAccident) return false;
    return fit_of(bytes_, encoding).fits();
  }

 private:
  std::string_view bytes_;
  EncodingFit utf8_;
};

}  // namespace

std::string_view encoding_of(std::string_view bytes, std::string_view charset) {
  if (const std::string_view marked = marked_encoding(bytes); !marked.empty()) return marked;
  const Bytes read(bytes);
  for (const std::string_view said : {encoding_named(charset), declared_encoding(bytes)}) {
    if (!said.empty() && read.bear_out(said)) return said;
  }
  return read.is_utf8() ? "UTF-8" : guessed_encoding(bytes);
}

}  // namespace offprint
