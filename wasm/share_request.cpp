#include "share_request.h"

#include <algorithm>
#include <array>
#include <optional>

#include "article/json_tree.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 4> kFormats = {"link", "report", "svg", "png"};

// Reads members of one object; the first that is wrong is kept.
class Members {
 public:
  explicit Members(const JsonTree& json) : json_(json) {}

  std::string text(std::string_view name) {
    const JsonIndex value = find(name, JsonKind::kString);
    return value == 0 ? std::string() : std::string(json_.text(value));
  }

  bool flag(std::string_view name) {
    const JsonIndex value = find(name, JsonKind::kBool);
    return value != 0 && json_.integer(value) != 0;
  }

  int number(std::string_view name, int otherwise) {
    const JsonIndex value = find(name, JsonKind::kInteger);
    return value == 0 ? otherwise : static_cast<int>(std::clamp<std::int64_t>(json_.integer(value), -1, 1 << 20));
  }

  void refuse(std::string sentence) {
    if (error_) return;
    error_.emplace();
    error_->code = ErrorCode::kBadOption;
    error_->message = std::move(sentence);
  }

  const std::optional<Error>& error() const { return error_; }

 private:
  // 0 where it is not given.
  JsonIndex find(std::string_view name, JsonKind kind) {
    const JsonIndex value = json_.kind(0) == JsonKind::kObject ? json_.find(0, name) : 0;
    if (value == 0 || json_.kind(value) == JsonKind::kNull) return 0;
    if (json_.kind(value) == kind) return value;
    refuse(std::string(name) + " has to be " + std::string(name_of(kind)) + ".");
    return 0;
  }

  const JsonTree& json_;
  std::optional<Error> error_;
};

void read_place(Members& members, share::ShareOptions& options) {
  const std::string place = members.text("place"), form = members.text("placeForm");
  if (!form.empty() && form != "text" && form != "locator") members.refuse("placeForm is text or locator, not " + form + ".");
  if (place.empty()) return;
  const std::optional<Locator> locator = parse_locator(place);
  if (!locator) return members.refuse("place is a locator such as b12:34, not " + place + ".");
  options.place = *locator;
  options.place_form = form == "locator" ? share::PlaceForm::kLocator : share::PlaceForm::kText;
}

}  // namespace

std::vector<std::string> split_origins(std::string_view list) {
  constexpr std::string_view kSpace = " \t\n\f\r";
  std::vector<std::string> words;
  for (;;) {
    list.remove_prefix(std::min(list.find_first_not_of(kSpace), list.size()));
    if (list.empty()) return words;
    const std::size_t end = std::min(list.find_first_of(kSpace), list.size());
    words.emplace_back(list.substr(0, end));
    list.remove_prefix(end);
  }
}

Result<ShareRequest> read_share_request(std::string_view json) {
  const Result<JsonTree> tree = parse_json(json);
  if (!tree) return tree.error();
  Members members(tree.value());
  ShareRequest request;
  request.options.url = members.text("url");
  request.options.link.origins = split_origins(members.text("origins"));
  request.options.link.allow_http = members.flag("http");
  request.options.link.drop_tracking = members.flag("dropTracking");
  read_place(members, request.options);
  if (const std::string format = members.text("format"); !format.empty()) {
    const auto found = std::find(kFormats.begin(), kFormats.end(), format);
    if (found == kFormats.end()) members.refuse("format is link, report, svg or png, not " + format + ".");
    else request.format = static_cast<ShareFormat>(found - kFormats.begin());
  }
  request.scale = members.number("scale", request.scale);
  request.quiet_zone = members.number("quietZone", request.quiet_zone);
  if (members.error()) return *members.error();
  return request;
}

}  // namespace offprint
