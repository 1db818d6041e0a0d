#include "article/foreign/json_fields.h"

#include <algorithm>
#include <utility>

#include "article/field_values.h"
#include "article/limits.h"
#include "article/white_space.h"

namespace offprint {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Saturates far above every number that a field takes.
std::int64_t number_of(std::string_view digits) {
  constexpr std::int64_t kMost = 1'000'000'000'000'000;
  std::int64_t value = 0;
  for (const char c : digits) value = std::min(value * 10 + (c - '0'), kMost);
  return value;
}

bool equals_in_any_case(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
         });
}

}  // namespace

JsonIndex JsonFields::member(JsonIndex object, Names names, JsonKind kind) {
  for (const std::string_view name : names) {
    const JsonIndex value = tree_.find(object, name);
    if (value == 0 || tree_.kind(value) == JsonKind::kNull) continue;
    if (tree_.kind(value) == kind) return value;
    tell(ReportKind::kSkipped, value, "Expected " + std::string(name_of(kind)) + ", found " + std::string(name_of(tree_.kind(value))) + ".");
  }
  return 0;
}

std::string_view JsonFields::raw(JsonIndex object, Names names) {
  for (const std::string_view name : names) {
    const JsonIndex value = member(object, {name}, JsonKind::kString);
    if (value != 0 && !tree_.text(value).empty()) return tree_.text(value);
  }
  return {};
}

std::string JsonFields::line_of(JsonIndex value) {
  std::string text(tree_.text(value));
  if (const std::size_t dropped = drop_controls(text); dropped > 0) {
    importing_.report.add({ReportKind::kDropped, "Control characters were taken out.", "", "", tree_.pointer(value), static_cast<std::uint32_t>(dropped)});
  }
  return collapse_white_space(text);
}

std::string JsonFields::line(JsonIndex object, Names names) {
  for (const std::string_view name : names) {
    const JsonIndex value = member(object, {name}, JsonKind::kString);
    if (value == 0) continue;
    if (std::string text = line_of(value); !text.empty()) return text;
  }
  return {};
}

std::string JsonFields::id_of(JsonIndex value) const {
  if (tree_.kind(value) == JsonKind::kInteger) return std::to_string(tree_.integer(value));
  std::string text(tree_.text(value));
  drop_controls(text);
  return collapse_white_space(text);
}

std::string JsonFields::id(JsonIndex object, Names names) {
  for (const std::string_view name : names) {
    const JsonIndex value = tree_.find(object, name);
    if (value == 0) continue;
    if (std::string text = id_of(value); !text.empty()) return text;
  }
  return {};
}

bool JsonFields::flag(JsonIndex object, Names names, bool otherwise) {
  for (const std::string_view name : names) {
    const JsonIndex value = tree_.find(object, name);
    if (value == 0) continue;
    if (tree_.kind(value) == JsonKind::kBool) return tree_.integer(value) != 0;
    if (equals_in_any_case(tree_.text(value), "true")) return true;
    if (equals_in_any_case(tree_.text(value), "false")) return false;
  }
  return otherwise;
}

std::int64_t JsonFields::integer(JsonIndex object, Names names, std::int64_t otherwise) {
  for (const std::string_view name : names) {
    const JsonIndex value = tree_.find(object, name);
    if (value == 0) continue;
    if (tree_.kind(value) == JsonKind::kInteger) return tree_.integer(value);
    if (is_digits(tree_.text(value))) return number_of(tree_.text(value));
  }
  return otherwise;
}

std::int32_t JsonFields::side(JsonIndex object, Names names) {
  for (const std::string_view name : names) {
    const JsonIndex value = tree_.find(object, name);
    if (value == 0) continue;
    std::string_view text = tree_.text(value);
    if (text.ends_with("px")) text.remove_suffix(2);
    const std::int64_t side = tree_.kind(value) == JsonKind::kInteger ? tree_.integer(value) : is_digits(text) ? number_of(text) : 0;
    if (side >= 1 && side <= kMaxImageSide) return static_cast<std::int32_t>(side);
  }
  return 0;
}

std::string JsonFields::date(JsonIndex object, Names names) {
  for (const std::string_view name : names) {
    const JsonIndex value = member(object, {name}, JsonKind::kString);
    if (value == 0) continue;
    const std::string written = line_of(value);
    if (written.empty()) continue;
    if (std::string iso = iso_date(written); !iso.empty()) return iso;
    tell(ReportKind::kDropped, value, "This is not a date such as 2025-07-18T10:30:00+08:00.", written);
  }
  return {};
}

void add_once(std::vector<std::string>& lines, std::string line) {
  // One more than there may be, so that it is seen and told at the end (finish.h).
  if (lines.size() > kMaxNames) return;
  constexpr std::size_t kLookedAt = 100;
  const auto end = lines.begin() + static_cast<std::ptrdiff_t>(std::min(kLookedAt, lines.size()));
  if (line.empty() || std::find(lines.begin(), end, line) != end) return;
  lines.push_back(std::move(line));
}

void JsonFields::add_names(JsonIndex value, std::vector<std::string>& out) {
  const bool list = tree_.kind(value) == JsonKind::kArray;
  for (JsonIndex one = list ? tree_.first(value) : value; one != 0; one = list ? tree_.next(one) : 0) {
    if (tree_.kind(one) == JsonKind::kString) add_once(out, line_of(one));
    else if (tree_.kind(one) == JsonKind::kObject) add_once(out, line(one, {"name"}));
    else if (tree_.kind(one) != JsonKind::kNull) tell(ReportKind::kSkipped, one, "Expected a name, found " + std::string(name_of(tree_.kind(one))) + ".");
  }
}

std::vector<std::string> JsonFields::names(JsonIndex object, Names names) {
  std::vector<std::string> out;
  for (const std::string_view name : names) {
    const JsonIndex value = tree_.find(object, name);
    if (value != 0) add_names(value, out);
    if (!out.empty()) break;
  }
  return out;
}

std::string JsonFields::web_address(JsonIndex object, Names names) {
  for (const std::string_view name : names) {
    const JsonIndex value = member(object, {name}, JsonKind::kString);
    if (value == 0) continue;
    place(value);
    if (std::string url = importing_.web_address(tree_.text(value)); !url.empty()) return url;
  }
  return {};
}

std::string JsonFields::language(JsonIndex object, Names names) {
  for (const std::string_view name : names) {
    const JsonIndex value = member(object, {name}, JsonKind::kString);
    if (value == 0) continue;
    if (std::string tag = language_of(value); !tag.empty()) return tag;
  }
  return {};
}

std::string JsonFields::language_of(JsonIndex value) {
  std::string tag = line_of(value);
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (tag.empty() || is_language_tag(tag)) return tag;
  tell(ReportKind::kDropped, value, "This is not a language tag such as zh-Hans.", tag);
  return {};
}

void JsonFields::tell(ReportKind kind, JsonIndex value, std::string what, std::string_view before) {
  importing_.report.add({kind, std::move(what), std::string(before), "", tree_.pointer(value)});
}

Error JsonFields::error(JsonIndex value, ErrorCode code, std::string message) const {
  const std::size_t offset = tree_.offset(value);
  return {code, std::move(message), tree_.pointer(value), offset, line_at(tree_.source(), offset)};
}

}  // namespace offprint
