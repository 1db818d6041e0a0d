// Which encoding an input of any format is to be decoded from.
#pragma once

#include <string_view>

#include "article/read.h"

namespace offprint {

// The name of the Encoding Standard, static storage; empty: the bytes go to `import_article` as they are. That is so of well-formed UTF-8; of JSON, which is nothing else (RFC 8259),
// unless `options.charset` says so; of files that are no text (sight_of) or too large; and of plain text that fits no encoding, for its reader to say where it goes wrong. Error:
// kUnknownEncoding where `options.charset` is the label of none.
Result<std::string_view> input_encoding(std::string_view bytes, const ReadOptions& options);

}  // namespace offprint
