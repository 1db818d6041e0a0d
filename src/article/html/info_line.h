// The line under a headline that says where an article is from, who wrote it, and when: "来源：极客网 作者：张三 2025-07-18 10:30".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

struct InfoLine {
  std::string source;
  bool source_named = false;  // by a label, not only by standing beside a date
  std::vector<std::string> authors;
  std::string published;  // ISO 8601
  std::string modified;
};

// What a line of text says, if it says nothing else: labels (来源, 作者, 记者, 文, 编辑, 发布时间, 更新时间, 阅读, "Source", "By" …) with what stands behind
// them, dates, and one short name without a label beside a date. What no field holds (an editor's name, how often it was read) is known and passed over.
// Nothing where the line is anything else.
std::optional<InfoLine> read_info_line(std::string_view line);

}  // namespace offprint
