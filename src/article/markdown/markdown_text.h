// Text as md4c gives it, which leaves references as they stand.
#pragma once

#include <md4c.h>

#include <map>
#include <string>
#include <string_view>

namespace offprint {

class MarkdownText {
 public:
  // What a reference stands for (CommonMark 0.31, section 2.5): "&copy;", "&#20013;", "&#x4E2D;"; one that is not known stays as it is. The view lives until the next call.
  std::string_view resolve(std::string_view reference);

  // An address or a title, references resolved.
  std::string attribute(const MD_ATTRIBUTE& attribute);

 private:
  std::map<std::string, std::string, std::less<>> known_;  // by name, as far as they have come
  std::string last_;
};

}  // namespace offprint
