#include "article/importing.h"

#include <utility>

#include "article/limits.h"
#include "article/url.h"
#include "article/utf8.h"

namespace offprint {
namespace {

// White space at the ends is not part of an address, and tabs and line feeds inside are taken out (URL Standard, basic URL parser, 1 to 3).
std::string without_white_space(std::string_view address) {
  std::string out;
  for (const char c : trim(address)) {
    if (c != '\t' && c != '\n' && c != '\r') out += c;
  }
  return out;
}

}  // namespace

std::string Importing::link(std::string_view address) {
  std::string url = without_white_space(address);
  if (url.empty()) return {};
  if (!url.starts_with('#')) url = resolve_url(base, url);
  if (is_safe_link(url)) return url;
  tell(ReportKind::kDropped, "A link that may not be followed was taken off its text.", url);
  return {};
}

std::string Importing::picture(std::string_view address) {
  std::string url = without_white_space(address);
  if (url.empty()) return {};
  url = resolve_url(base, url);
  if (is_safe_image(url)) return url;
  tell(ReportKind::kDropped, "A picture whose address may not be loaded was left out.", url);
  return {};
}

std::string Importing::web_address(std::string_view address) {
  std::string url = without_white_space(address);
  if (url.empty()) return {};
  url = resolve_url(base, url);
  if (is_http_url(url)) return url;
  tell(ReportKind::kDropped, "An address that is not http or https was left out.", url);
  return {};
}

bool Importing::add(std::vector<Block>& blocks, Block block) {
  if (block_count >= kMaxBlocks) {
    if (block_count++ == kMaxBlocks) tell(ReportKind::kTruncated, "The article has more than 200,000 blocks; the rest was left out.");
    return false;
  }
  ++block_count;
  blocks.push_back(std::move(block));
  return true;
}

}  // namespace offprint
