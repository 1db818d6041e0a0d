#include "cli/picture_source.h"

#include "cli/data_url.h"
#include "cli/files.h"

namespace offprint::cli {
namespace {

constexpr std::size_t kShownBytes = 60;  // of an address

Failure not_fetched(const std::string& source) {
  const std::string shown = source.size() <= kShownBytes ? source : source.substr(0, kShownBytes) + "…";
  return {Status::kBadInput, shown, "not-fetched", "Pictures are not fetched from the network."};
}

}  // namespace

Outcome<Picture> open_picture_file(const std::string& path) {
  Outcome<std::string> bytes = read_regular_file(path, kMaxPictureBytes);
  if (!bytes) return bytes.failure();
  Result<Picture> picture = open_picture(std::move(bytes.value()));
  if (!picture) return refused(path, picture.error());
  return std::move(picture).value();
}

Outcome<Picture> open_picture_in(const std::string& source) {
  std::optional<std::string> bytes = bytes_in_data_url(source);
  if (!bytes) return not_fetched(source);
  Result<Picture> picture = open_picture(*std::move(bytes));
  if (!picture) return refused("data:", picture.error());
  return std::move(picture).value();
}

}  // namespace offprint::cli
