// The dateline: who reports from where and when, printed before the first sentence.
//
// Chinese: a source, "M月D日" (a year before it or not), then
//   - 电, 讯, 消息 or 报道 and a space, a bracket or a mark: "新华社北京7月18日电", "极客网 7月18日讯"; or
//   - a space, where the source has a desk ("极客网·云计算7月18日 ") or reads like a publisher (网 社 报 台 刊 媒 氪).
//   A bracket "（记者张三、李四）" behind it belongs to it and names the authors.
//   The source's name ends at the desk's dot, and behind 社, 网, 报 or 台 where a place follows (新华社北京).
// English: a place that begins in capitals, a date or an agency in brackets or both, and a dash between spaces:
//   "SEATTLE, July 18 (Reuters) - ", "LONDON (AP) — ".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

struct Dateline {
  std::string text;                  // as printed, without what sets it off from the sentence
  std::size_t size = 0;              // bytes of the paragraph up to the sentence
  std::string source;                // publisher or agency; may be empty
  std::string desk;                  // what stands behind the dot: "云计算"; may be empty
  std::string date;                  // ISO 8601 where a year is named; else empty
  std::vector<std::string> authors;  // reporters named in the bracket
};

// The dateline at the front of a paragraph, where it has one.
std::optional<Dateline> find_dateline(std::string_view paragraph);

// Names out of a list such as "张三、李四 王五" or "Jane Doe and John Roe".
std::vector<std::string> split_names(std::string_view list);

}  // namespace offprint
