// The labels of the Encoding Standard, section 4.2, as a table. Looked up by `encoding_named` (encoding.h).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace offprint {

struct EncodingLabel {
  const char* spelling;   // lower case
  std::uint8_t encoding;  // for `encoding_name`
};

// All labels, by the order of their bytes. Static storage.
std::span<const EncodingLabel> encoding_labels();

// The name of an encoding of the table. Static storage.
std::string_view encoding_name(std::uint8_t index);

}  // namespace offprint
