// The members of a request, which the host writes as a JSON object.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "article/json_tree.h"

namespace offprint {

// Reads members of one object. Those of other names are passed over, null stands for what is not given; the first that is wrong is kept.
class RequestMembers {
 public:
  // `json` outlives it.
  explicit RequestMembers(const JsonTree& json) : RequestMembers(json, 0) {}

  // The object that is member `name`; one without members where there is none.
  RequestMembers object(std::string_view name);

  bool is_given(std::string_view name) const;
  std::string text(std::string_view name);                  // empty where it is not given
  bool flag(std::string_view name);                         // false where it is not given
  int number(std::string_view name, int otherwise);         // clamped to -1 to 2^20

  // The index in `names` of a member's text.
  std::size_t choice(std::string_view name, std::span<const std::string_view> names, std::size_t otherwise);

  void refuse(std::string sentence);                        // kBadOption
  const std::optional<Error>& error() const { return error_; }

 private:
  RequestMembers(const JsonTree& json, std::optional<JsonIndex> object) : json_(json), object_(object) {}
  JsonIndex find(std::string_view name, JsonKind kind);     // 0 where it is not given

  const JsonTree& json_;
  std::optional<JsonIndex> object_;
  std::optional<Error> error_;
};

}  // namespace offprint
