// What `offprint_share` is asked for, as the host writes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "request_members.h"
#include "share/article_link.h"

namespace offprint {

enum class ShareFormat { kLink, kReport, kSvg, kPng };

struct ShareRequest {
  share::ShareOptions options;
  ShareFormat format = ShareFormat::kPng;
  int scale = 8;       // px a module
  int quiet_zone = 4;  // modules
};

// The members of a request that say where a code leads.
share::ShareOptions read_share_options(RequestMembers& members);

// Reads the JSON object of exports.h. Members of other names are passed over, null stands for what is not given. kBadJson, and kBadOption for a value of another type
// or none of its list.
Result<ShareRequest> read_share_request(std::string_view json);

// The words of a list divided by white space.
std::vector<std::string> split_origins(std::string_view list);

}  // namespace offprint
