#include "article/dateline.h"

#include <algorithm>

#include "article/utf8.h"
#include "article/written_date.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestSource = 24;
constexpr std::size_t kLongestHead = 120;
constexpr std::u32string_view kDots = U"·・•‧";

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool is_source_char(char32_t c) {
  return is_han(c) || is_western_letter(c) || is_digit(c) || is_wide_space(c) || contains(kDots, c);
}

std::size_t skip_spaces(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_wide_space(text[at])) ++at;
  return at;
}

// "新华社北京" → "新华社"; a name without such an ending stays whole.
std::u32string_view publisher_of(std::u32string_view source) {
  constexpr std::u32string_view kEndings = U"社网報报台";
  for (std::size_t i = 1; i < source.size(); ++i) {
    if (!contains(kEndings, source[i])) continue;
    while (i + 1 < source.size() && contains(kEndings, source[i + 1])) ++i;
    return source.substr(0, i + 1);
  }
  return source;
}

// Index behind 电, 讯 and the like at `at`; `at` itself where there is none.
std::size_t skip_wire_word(std::u32string_view text, std::size_t at) {
  for (const std::u32string_view word : {U"电", U"電", U"讯", U"訊", U"消息", U"报道", U"報道"}) {
    if (!text.substr(at).starts_with(word)) continue;
    const std::size_t end = at + word.size();
    const bool set_off = end == text.size() || is_wide_space(text[end]) || contains(U"(（,，:：", text[end]);
    return set_off ? end : at;
  }
  return at;
}

bool reads_like_publisher(std::u32string_view source) {
  return std::any_of(source.begin(), source.end(),
                     [](char32_t c) { return contains(kDots, c) || contains(U"网網社报報台刊媒氪", c); });
}

// A bracket that names reporters, at `at`; gives the index behind it and fills `authors`.
std::size_t take_reporters(std::u32string_view text, std::size_t at, std::vector<std::string>& authors) {
  const std::size_t open = skip_spaces(text, at);
  if (open >= text.size() || !contains(U"(（", text[open])) return at;
  const std::size_t close = text.find_first_of(U")）", open);
  if (close == std::u32string_view::npos) return at;
  const std::u32string_view inside = text.substr(open + 1, close - open - 1);
  for (const std::u32string_view word : {U"记者", U"記者", U"通讯员", U"作者"}) {
    if (!inside.starts_with(word)) continue;
    authors = split_names(to_utf8(inside.substr(word.size())));
    return close + 1;
  }
  return at;
}

void name_source(std::u32string_view source, Dateline& out) {
  const std::size_t dot = source.find_first_of(kDots);
  if (dot == std::u32string_view::npos) {
    out.source = to_utf8(publisher_of(source));
    return;
  }
  out.source = trim(to_utf8(source.substr(0, dot)));
  out.desk = trim(to_utf8(source.substr(dot + 1)));
}

std::optional<Dateline> chinese_dateline(std::u32string_view text) {
  for (std::size_t i = 0; i < std::min(text.size(), kLongestSource) && is_source_char(text[i]); ++i) {
    const bool inside_number = i > 0 && is_digit(text[i - 1]);
    if (!is_digit(text[i]) || inside_number) continue;
    const std::optional<ChineseDate> date = read_chinese_date(text.substr(i));
    if (!date) continue;
    const std::string source(trim(to_utf8(text.substr(0, i))));
    const std::size_t after_date = i + date->size;
    std::size_t end = skip_wire_word(text, after_date);
    const bool wired = end > after_date;
    const bool spaced = end < text.size() && is_wide_space(text[end]);
    const std::u32string name = to_utf32(source);
    if (name.size() < 2 || !(wired || (spaced && reads_like_publisher(name)))) return std::nullopt;
    Dateline found;
    found.date = date->iso;
    end = take_reporters(text, end, found.authors);
    found.text = to_utf8(text.substr(0, end));
    if (end < text.size() && contains(U",，:：", text[end])) ++end;
    found.size = to_utf8(text.substr(0, skip_spaces(text, end))).size();
    name_source(name, found);
    return found;
  }
  return std::nullopt;
}

bool begins_in_capitals(std::string_view text) {
  std::size_t capitals = 0;
  while (capitals < text.size() && text[capitals] >= 'A' && text[capitals] <= 'Z') ++capitals;
  return capitals >= 3 && (capitals == text.size() || std::string_view(" ,.-/(").find(text[capitals]) != std::string_view::npos);
}

std::optional<Dateline> english_dateline(std::string_view text) {
  if (!begins_in_capitals(text)) return std::nullopt;
  std::size_t dash = std::string_view::npos;
  std::size_t dash_size = 0;
  for (const std::string_view one : {" - ", " – ", " — ", " -- "}) {
    const std::size_t at = text.substr(0, kLongestHead).find(one);
    if (at >= dash) continue;
    dash = at;
    dash_size = one.size();
  }
  if (dash == std::string_view::npos) return std::nullopt;
  const std::string_view head = text.substr(0, dash);
  Dateline found;
  const std::size_t open = head.find('(');
  const std::size_t close = head.find(')', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close == head.size() - 1) found.source = trim(head.substr(open + 1, close - open - 1));
  const std::optional<EnglishDate> date = find_english_date(head.substr(0, open));
  if (found.source.empty() && !date) return std::nullopt;
  if (date) found.date = date->iso;
  found.text = trim(head);
  found.size = dash + dash_size;
  return found;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph) {
  constexpr std::size_t kLongestDateline = 100;
  const std::u32string front = to_utf32(first_code_points(paragraph, kLongestDateline));
  if (std::optional<Dateline> found = chinese_dateline(front)) return found;
  return english_dateline(paragraph);
}

std::vector<std::string> split_names(std::string_view list) {
  std::vector<std::string> names;
  const std::u32string text = to_utf32(list);
  // A space parts Chinese names, but belongs to Western ones.
  const bool western = std::any_of(text.begin(), text.end(), is_western_letter);
  std::u32string name;
  const auto finish = [&] {
    const std::string bytes = to_utf8(name);
    if (const std::string_view trimmed = trim(bytes); !trimmed.empty()) names.emplace_back(trimmed);
    name.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool parts = contains(U"、,，;；:：/&", text[i]) || (!western && is_wide_space(text[i]));
    if (parts) {
      finish();
    } else if (std::u32string_view(text).substr(i).starts_with(U" and ")) {
      finish();
      i += 4;
    } else {
      name += text[i];
    }
  }
  finish();
  return names;
}

}  // namespace offprint
