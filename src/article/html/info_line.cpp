#include "article/html/info_line.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "article/dateline.h"
#include "article/html/element_kinds.h"
#include "article/html/page_date.h"
#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestLine = 400;   // bytes
constexpr std::size_t kLongestName = 24;    // code points of a source or an author
constexpr std::size_t kLongestLoose = 12;   // of a name that has no label

enum class Label : std::uint8_t { kSource, kAuthor, kPublished, kModified, kOther };

struct NamedLabel {
  std::string_view word;
  Label label;
  bool colon;  // needs one behind it
};

// Longer words before those that they begin with.
constexpr NamedLabel kLabels[] = {
    {"文章来源", Label::kSource, true},      {"稿件来源", Label::kSource, true},      {"信息来源", Label::kSource, true},
    {"来源", Label::kSource, true},          {"來源", Label::kSource, true},          {"来自", Label::kSource, true},
    {"出处", Label::kSource, true},          {"Source", Label::kSource, true},        {"文章作者", Label::kAuthor, true},
    {"作者", Label::kAuthor, true},          {"本报记者", Label::kAuthor, false},     {"记者", Label::kAuthor, true},
    {"記者", Label::kAuthor, true},          {"撰文", Label::kAuthor, true},          {"原创", Label::kAuthor, true},
    {"文/", Label::kAuthor, false},          {"文丨", Label::kAuthor, false},         {"文|", Label::kAuthor, false},
    {"文｜", Label::kAuthor, false},         {"文：", Label::kAuthor, false},         {"By ", Label::kAuthor, false},
    {"by ", Label::kAuthor, false},          {"BY ", Label::kAuthor, false},          {"Author", Label::kAuthor, true},
    {"Written by ", Label::kAuthor, false},  {"发布时间", Label::kPublished, true},   {"发表时间", Label::kPublished, true},
    {"发布日期", Label::kPublished, true},   {"发布于", Label::kPublished, false},    {"发表于", Label::kPublished, false},
    {"發布時間", Label::kPublished, true},   {"时间", Label::kPublished, true},       {"日期", Label::kPublished, true},
    {"Published", Label::kPublished, false}, {"Posted on", Label::kPublished, false}, {"Posted", Label::kPublished, false},
    {"Date", Label::kPublished, true},       {"更新时间", Label::kModified, true},    {"最后更新", Label::kModified, true},
    {"更新于", Label::kModified, false},     {"Updated", Label::kModified, false},    {"责任编辑", Label::kOther, true},
    {"責任編輯", Label::kOther, true},       {"编辑", Label::kOther, true},           {"編輯", Label::kOther, true},
    {"责编", Label::kOther, true},           {"校对", Label::kOther, true},           {"编辑/", Label::kOther, false},
    {"浏览次数", Label::kOther, true},       {"浏览量", Label::kOther, true},         {"浏览", Label::kOther, true},
    {"阅读量", Label::kOther, true},         {"阅读", Label::kOther, true},           {"点击", Label::kOther, true},
    {"字号", Label::kOther, true},           {"评论", Label::kOther, true},           {"分类", Label::kOther, true},
    {"Editor", Label::kOther, true},
};

struct FoundLabel {
  std::size_t at = 0, end = 0;
  Label label = Label::kOther;
};

// A label begins where no letter or Han character stands before it, so that "消息来源：" in a sentence is none.
bool begins_word(std::string_view line, std::size_t at) {
  if (at == 0) return true;
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(line[before]) & 0xC0) == 0x80) --before;
  std::size_t next = before;
  const char32_t c = decode_utf8(line, next);
  return is_wide_space(c) || std::u32string_view(U"|｜丨/／·•,，;；—-　)）]】").find(c) != std::u32string_view::npos || is_digit(c);
}

std::optional<FoundLabel> label_at(std::string_view line, std::size_t at) {
  for (const NamedLabel& one : kLabels) {
    if (!line.substr(at).starts_with(one.word)) continue;
    std::size_t end = at + one.word.size();
    std::size_t colon = end;
    while (colon < line.size() && line[colon] == ' ') ++colon;
    const std::string_view rest = line.substr(colon);
    const std::size_t size = rest.starts_with("：") ? 3 : rest.starts_with(":") ? 1 : 0;
    if (size > 0) end = colon + size;
    else if (one.colon) continue;
    return FoundLabel{at, end, one.label};
  }
  return std::nullopt;
}

std::string_view without_signs(std::string_view text) {
  const auto is_sign = [](std::string_view part) {
    return part == "|" || part == "｜" || part == "丨" || part == "·" || part == "•" || part == "/" || part == "," || part == "，" || part == ";" ||
           part == "；" || part == "-" || part == "—";
  };
  for (bool again = true; again;) {
    text = trim(text);
    again = false;
    std::size_t next = 0;
    if (!text.empty()) decode_utf8(text, next);
    if (next > 0 && is_sign(text.substr(0, next))) {
      text.remove_prefix(next);
      again = true;
    }
    std::size_t last = text.size();
    while (last > 0 && (static_cast<unsigned char>(text[--last]) & 0xC0) == 0x80) {
    }
    if (!text.empty() && is_sign(text.substr(last))) {
      text.remove_suffix(text.size() - last);
      again = true;
    }
  }
  return text;
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view mark : {"。", "！", "？", "!", "?", "；"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

class InfoReader {
 public:
  std::optional<InfoLine> read(std::string_view line) {
    bool labelled = false;
    Label label = Label::kOther;
    std::size_t from = 0;
    for (std::size_t i = 0; i < line.size();) {
      std::size_t next = i;
      decode_utf8(line, next);
      const std::optional<FoundLabel> found = begins_word(line, i) ? label_at(line, i) : std::nullopt;
      if (!found) {
        i = next;
        continue;
      }
      if (!take(line.substr(from, i - from), labelled, label)) return std::nullopt;
      labelled = true;
      label = found->label;
      from = i = found->end;
    }
    if (!take(line.substr(from), labelled, label) || !said_) return std::nullopt;
    if (!loose_.empty() && !settle_loose()) return std::nullopt;
    return std::move(info_);
  }

 private:
  // What stands behind a label, or before the first. False: it does not belong into such a line.
  bool take(std::string_view value, bool labelled, Label label) {
    value = without_signs(value);
    std::string rest(value);
    if (const std::optional<FoundDate> date = find_date(value)) {
      std::string& field = labelled && label == Label::kModified ? info_.modified : info_.published;
      if (field.empty()) field = date->iso;
      rest = std::string(without_signs(value.substr(0, date->at)));
      const std::string_view behind = without_signs(value.substr(date->at + date->size));
      dated_ = said_ = true;
      if (rest.empty()) {
        // A name behind the date has no label: "2025-07-18 10:30 新华网".
        return add_loose(behind);
      }
      if (!add_loose(behind)) return false;
    } else if (labelled && (label == Label::kPublished || label == Label::kModified)) {
      const std::string iso = date_of(value);
      if (iso.empty()) return value.empty();
      (label == Label::kPublished ? info_.published : info_.modified) = iso;
      return dated_ = said_ = true;
    }
    if (rest.empty()) return true;
    if (!labelled) return add_loose(rest);
    if (ends_sentence(rest)) return false;
    said_ = true;
    if (label == Label::kSource) return add_source(rest);
    if (label == Label::kAuthor) return add_authors(rest);
    return count_code_points(rest) <= kLongestName;
  }

  bool add_source(const std::string& name) {
    if (count_code_points(name) > kLongestName * 2 || name.find("，") != std::string::npos) return false;
    if (info_.source.empty()) info_.source = name;
    info_.source_named = true;
    return true;
  }

  bool add_authors(const std::string& names) {
    for (std::string& name : split_names(names)) {
      if (count_code_points(name) > kLongestName) return false;
      if (std::find(info_.authors.begin(), info_.authors.end(), name) == info_.authors.end()) info_.authors.push_back(std::move(name));
    }
    return true;
  }

  bool add_loose(std::string_view name) {
    if (name.empty()) return true;
    if (!loose_.empty() || count_code_points(name) > kLongestLoose || ends_sentence(name)) return false;
    loose_ = name;
    return true;
  }

  // A name beside a date says who published it; nothing else may stand there.
  bool settle_loose() {
    if (!dated_ && info_.source.empty() && info_.authors.empty()) return false;
    if (info_.source.empty()) info_.source = std::move(loose_);
    else if (info_.authors.empty()) info_.authors.push_back(std::move(loose_));
    return true;
  }

  InfoLine info_;
  std::string loose_;
  bool said_ = false, dated_ = false;
};

}  // namespace

std::optional<InfoLine> read_info_line(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > kLongestLine || ends_sentence(line)) return std::nullopt;
  return InfoReader().read(line);
}

}  // namespace offprint
