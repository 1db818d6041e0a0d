#include "article/import_text.h"

#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {

ReadResult import_text(std::string_view text, const ReadOptions&) {
  ReadResult result;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() == text.size() ? line.size() : line.size() + 1);
    std::string content = collapse_white_space(trim(line));
    if (content.empty()) continue;
    if (result.article.title.empty()) result.article.title = std::move(content);
    else result.article.blocks.push_back({Paragraph{{Run{std::move(content), 0, "", ""}}}});
  }
  return result;
}

}  // namespace offprint
