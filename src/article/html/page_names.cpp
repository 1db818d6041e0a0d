#include "article/html/page_names.h"

#include <algorithm>
#include <utility>

#include "article/dateline.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

// Without "By", "作者：" and the like before it.
std::string without_label(std::string text) {
  for (const std::string_view label : {"Written by ", "By: ", "By ", "by ", "BY ", "Von ", "Par ", "Por ", "Di "}) {
    if (text.starts_with(label)) return clean_field(std::string_view(text).substr(label.size()));
  }
  for (const std::string_view label : {"本报记者", "本報記者", "记者", "記者", "作者", "撰文", "文"}) {
    if (!text.starts_with(label)) continue;
    const std::string_view rest = std::string_view(text).substr(label.size());
    for (const std::string_view mark : {"：", ":", "/", "|", "丨", "｜", " ", "\u3000"}) {
      if (rest.starts_with(mark)) return clean_field(rest.substr(mark.size()));
    }
  }
  return text;
}

}  // namespace

std::string clean_field(std::string_view text) {
  std::string out(text);
  drop_controls(out);
  return collapse_white_space(trim(out));
}

bool is_person_name(std::string_view text) {
  return !text.empty() && count_code_points(text) <= 60 && text.find("://") == std::string_view::npos && !text.starts_with("www.");
}

void add_name(std::vector<std::string>& list, std::string text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

void add_people(std::vector<std::string>& authors, const std::string& text) {
  for (std::string& name : split_names(without_label(text))) {
    if (is_person_name(name)) add_name(authors, std::move(name));
  }
}

}  // namespace offprint
