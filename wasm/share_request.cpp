#include "share_request.h"

#include <algorithm>
#include <array>
#include <optional>

#include "article/json_tree.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 4> kFormats = {"link", "report", "svg", "png"};

void read_place(RequestMembers& members, share::ShareOptions& options) {
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

share::ShareOptions read_share_options(RequestMembers& members) {
  share::ShareOptions options;
  options.url = members.text("url");
  options.link.origins = split_origins(members.text("origins"));
  options.link.allow_http = members.flag("http");
  options.link.drop_tracking = members.flag("dropTracking");
  read_place(members, options);
  return options;
}

Result<ShareRequest> read_share_request(std::string_view json) {
  const Result<JsonTree> tree = parse_json(json);
  if (!tree) return tree.error();
  RequestMembers members(tree.value());
  ShareRequest request;
  request.options = read_share_options(members);
  request.format = static_cast<ShareFormat>(members.choice("format", kFormats, static_cast<std::size_t>(request.format)));
  request.scale = members.number("scale", request.scale);
  request.quiet_zone = members.number("quietZone", request.quiet_zone);
  if (members.error()) return *members.error();
  return request;
}

}  // namespace offprint
