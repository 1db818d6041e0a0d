#include "request_members.h"

#include <algorithm>

namespace offprint {

RequestMembers RequestMembers::object(std::string_view name) {
  const JsonIndex value = find(name, JsonKind::kObject);
  return {json_, value == 0 ? std::nullopt : std::optional(value)};
}

bool RequestMembers::is_given(std::string_view name) const {
  const JsonIndex value = object_ && json_.kind(*object_) == JsonKind::kObject ? json_.find(*object_, name) : 0;
  return value != 0 && json_.kind(value) != JsonKind::kNull;
}

std::string RequestMembers::text(std::string_view name) {
  const JsonIndex value = find(name, JsonKind::kString);
  return value == 0 ? std::string() : std::string(json_.text(value));
}

bool RequestMembers::flag(std::string_view name) {
  const JsonIndex value = find(name, JsonKind::kBool);
  return value != 0 && json_.integer(value) != 0;
}

int RequestMembers::number(std::string_view name, int otherwise) {
  const JsonIndex value = find(name, JsonKind::kInteger);
  return value == 0 ? otherwise : static_cast<int>(std::clamp<std::int64_t>(json_.integer(value), -1, 1 << 20));
}

std::size_t RequestMembers::choice(std::string_view name, std::span<const std::string_view> names, std::size_t otherwise) {
  const std::string given = text(name);
  if (given.empty()) return otherwise;
  const auto found = std::find(names.begin(), names.end(), given);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) list += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + std::string(names[i]);
  refuse(std::string(name) + " is " + list + ", not " + given + ".");
  return otherwise;
}

void RequestMembers::refuse(std::string sentence) {
  if (!error_) error_ = refusal(ErrorCode::kBadOption, std::move(sentence));
}

JsonIndex RequestMembers::find(std::string_view name, JsonKind kind) {
  if (!is_given(name)) return 0;
  const JsonIndex value = json_.find(*object_, name);
  if (json_.kind(value) == kind) return value;
  refuse(std::string(name) + " has to be " + std::string(name_of(kind)) + ".");
  return 0;
}

}  // namespace offprint
