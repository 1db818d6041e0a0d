// Fields of front matter while they are read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/markdown/front_matter.h"

namespace offprint {

// Collects values under keys; what is over the limits is left out.
class FrontFields {
 public:
  // Appends a value to the field of this key, which is made where there is none. An empty value makes none.
  void add(std::string_view key, std::string value);

  std::vector<FrontField> take() { return std::move(fields_); }

 private:
  std::vector<FrontField> fields_;
  std::size_t values_ = 0;
};

// A value of YAML's or TOML's simple forms at the front of `text`: a quoted string, "[…]", "{…}" or a plain scalar, under `key`. Comments behind it are left out.
void read_front_value(std::string_view text, const std::string& key, FrontFields& out);

// The size of the key of a "key: value" or, with `separator` '=', "key = value" line, quotes included; npos where the line is none.
std::size_t front_key_size(std::string_view line, char separator);

// A quoted string without its quotes, escapes resolved; anything else as it stands.
std::string unquoted(std::string_view text);

}  // namespace offprint
