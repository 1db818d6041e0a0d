#include "poster_request.h"

#include <array>

#include "share_request.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 3> kTemplates = {"news", "quote", "minimal"};
constexpr std::array<std::string_view, 3> kThemes = {"light", "dark", "sepia"};
constexpr std::array<std::string_view, 2> kFormats = {"svg", "page"};
constexpr std::array<std::string_view, 2> kMetrics = {"host", "builtin"};

}  // namespace

Result<PosterRequest> read_poster_request(std::string_view json) {
  const Result<JsonTree> tree = parse_json(json);
  if (!tree) return tree.error();
  RequestMembers members(tree.value());
  PosterRequest request;
  request.options.share = read_share_options(members);
  request.options.form = static_cast<share::PosterTemplate>(members.choice("template", kTemplates, 0));
  request.options.width = members.number("width", request.options.width);
  request.options.quote = members.text("quote");
  RequestMembers hero = members.object("hero");
  request.options.picture = {hero.number("width", 0), hero.number("height", 0), hero.text("source")};
  request.theme = static_cast<Theme>(members.choice("theme", kThemes, 0));
  request.is_svg = members.choice("format", kFormats, 0) == 0;
  request.by_host = members.choice("metrics", kMetrics, 0) == 0;
  for (const std::optional<Error>& error : {members.error(), hero.error()}) {
    if (error) return *error;
  }
  return request;
}

}  // namespace offprint
