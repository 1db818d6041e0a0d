#include "cli/link_options.h"

namespace offprint::cli {

std::vector<Option> link_options() {
  return {
      {"origin", "ORIGIN", "The address has to be of this origin. May be given more than\nonce."},
      {"allow-http", "", "http: will do too."},
      {"drop-tracking", "", "Leave out parameters that say where a reader came from."},
  };
}

Outcome<share::LinkOptions> read_link_options(const Arguments& arguments) {
  share::LinkOptions link;
  link.allow_http = arguments.has("allow-http");
  link.drop_tracking = arguments.has("drop-tracking");
  for (const std::string& origin : arguments.texts("origin")) {
    const Result<std::string> canonical = share::parse_origin(origin);
    if (!canonical) return wrong_usage("--origin is '" + origin + "': " + canonical.error().message);
    link.origins.push_back(canonical.value());
  }
  return link;
}

}  // namespace offprint::cli
