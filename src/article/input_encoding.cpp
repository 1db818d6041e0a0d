#include "article/input_encoding.h"

#include <string>

#include "article/encoding.h"
#include "article/formats.h"
#include "article/utf8.h"

namespace offprint {
namespace {

bool stays_as_it_is(std::string_view bytes, std::string_view encoding, const ReadOptions& options) {
  if (encoding == "UTF-8" && is_valid_utf8(bytes)) return true;
  if (!options.charset.empty()) return false;
  if (bytes.starts_with('{') || bytes.starts_with('[')) return true;
  const bool text = options.format == Format::kText || (options.format == Format::kAuto && look_at(bytes) == Format::kText);
  return text && (encoding == "windows-1252" || encoding == "UTF-8");
}

}  // namespace

Result<std::string_view> input_encoding(std::string_view bytes, const ReadOptions& options) {
  if (sight_of(bytes) || bytes.size() > kMaxInputBytes) return std::string_view();
  if (!options.charset.empty() && encoding_named(options.charset).empty()) {
    return refusal(ErrorCode::kUnknownEncoding, "There is no encoding \"" + options.charset + "\"; give a name such as gb18030, big5 or utf-8.");
  }
  const std::string_view encoding = encoding_of(bytes, options.charset);
  return stays_as_it_is(bytes, encoding, options) ? std::string_view() : encoding;
}

}  // namespace offprint
